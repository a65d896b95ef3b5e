#include "gis/geometry/lattice.h"

#include <cmath>
#include <cstdlib>
#include <utility>

namespace gis {

namespace {

constexpr std::int32_t halfTurn = 1'800'000'000;
constexpr std::int64_t fullTurn = 3'600'000'000;

/// Removes what repeats its forerunner, and for rings what closes them.
void withoutRepetitions(std::vector<Cell>& cells, bool ring)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (kept == 0 || cells[i] != cells[kept - 1])
            cells[kept++] = cells[i];
    while (ring && kept > 1 && cells[kept - 1] == cells[0])
        --kept;
    cells.resize(kept);
}

/// A path that goes from 179 to -179 means the short way. A ring around a pole does not come back to its
/// start that way; it is left as it stands, and so is a path that would leave the range of a cell.
void unwrap(std::vector<Cell>& cells, bool ring)
{
    bool jumps = false;
    for (std::size_t i = 1; i < cells.size() && !jumps; ++i)
        jumps = std::abs(std::int64_t{cells[i].x} - cells[i - 1].x) > halfTurn;
    if (!jumps)
        return;

    auto shifted = cells;
    std::int64_t shift = 0;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        const auto step = std::int64_t{cells[i].x} - cells[i - 1].x;
        if (std::abs(step) > halfTurn)
            shift += step > 0 ? -fullTurn : fullTurn;
        const auto x = cells[i].x + shift;
        if (std::abs(x) > 2'100'000'000)
            return;
        shifted[i].x = static_cast<std::int32_t>(x);
    }
    if (ring && std::abs(std::int64_t{shifted.front().x} - shifted.back().x) > halfTurn)
        return;
    cells = std::move(shifted);
}

bool liesBetween(Cell a, Cell b, Cell c)
{
    const std::int64_t abx = std::int64_t{b.x} - a.x;
    const std::int64_t aby = std::int64_t{b.y} - a.y;
    const std::int64_t bcx = std::int64_t{c.x} - b.x;
    const std::int64_t bcy = std::int64_t{c.y} - b.y;
    // Products of differences of 32-bit numbers need up to 66 bits; where they could, the vertex is kept.
    constexpr std::int64_t limit = 2'000'000'000;
    if (std::abs(abx) > limit || std::abs(aby) > limit || std::abs(bcx) > limit || std::abs(bcy) > limit)
        return false;
    return abx * bcy == aby * bcx && abx * bcx + aby * bcy > 0;
}

} // namespace

std::optional<Cell> cellOf(core::Position position)
{
    if (!(std::abs(position.x) <= 200.0 && std::abs(position.y) <= 90.0))
        return std::nullopt;
    const auto nearest = [](double value) {
        return static_cast<std::int32_t>(value + (value < 0.0 ? -0.5 : 0.5));
    };
    return Cell{nearest(position.x * 1e7), nearest(position.y * 1e7)};
}

int levelFor(double degrees)
{
    if (!(degrees >= degreesPerUnit))
        return -1;
    int level = 0;
    while (level < coarsestLevel && static_cast<double>(std::int64_t{2} << level) * degreesPerUnit <= degrees)
        ++level;
    return level;
}

void cellsOf(std::span<const core::Position> path, bool ring, std::vector<Cell>& cells)
{
    cells.clear();
    for (const auto position : path)
        if (const auto cell = cellOf(position))
            cells.push_back(*cell);
    unwrap(cells, ring);
    withoutRepetitions(cells, ring);
}

void coarsen(std::vector<Cell>& cells, bool ring, int levels)
{
    for (auto& cell : cells)
        cell = coarser(cell, levels);
    withoutRepetitions(cells, ring);
}

void withoutStraightOnes(std::span<const Cell> cells, bool ring, std::vector<Cell>& result)
{
    result.clear();
    const std::size_t count = cells.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool end = i == 0 || i + 1 == count;
        if (count < 3 || (end && !ring)) {
            result.push_back(cells[i]);
            continue;
        }
        // The forerunner is the last one kept: three in a row on one line leave only the outer two.
        const Cell before = result.empty() ? cells[count - 1] : result.back();
        if (!liesBetween(before, cells[i], cells[(i + 1) % count]))
            result.push_back(cells[i]);
    }
}

std::uint64_t hilbertKey(Cell cell)
{
    auto x = static_cast<std::uint32_t>(cell.x) ^ 0x80000000U;
    auto y = static_cast<std::uint32_t>(cell.y) ^ 0x80000000U;
    std::uint64_t key = 0;
    for (std::uint32_t bit = 0x80000000U; bit != 0; bit >>= 1) {
        const std::uint32_t right = (x & bit) ? 1 : 0;
        const std::uint32_t upper = (y & bit) ? 1 : 0;
        key = (key << 2) | ((3 * right) ^ upper);
        if (upper == 0) {
            if (right == 1) {
                x = ~x;
                y = ~y;
            }
            std::swap(x, y);
        }
    }
    return key;
}

} // namespace gis
