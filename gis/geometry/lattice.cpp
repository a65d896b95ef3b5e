#include "gis/geometry/lattice.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
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

constexpr float never = std::numeric_limits<float>::infinity();

/// Of b from the line through a and c, in cells; `never` where it is more than `limit` or b does not lie
/// between them.
float deviation(Cell a, Cell b, Cell c, float limit)
{
    const auto abx = static_cast<double>(std::int64_t{b.x} - a.x);
    const auto aby = static_cast<double>(std::int64_t{b.y} - a.y);
    const auto acx = static_cast<double>(std::int64_t{c.x} - a.x);
    const auto acy = static_cast<double>(std::int64_t{c.y} - a.y);
    const double length = acx * acx + acy * acy;
    const double cross = abx * acy - aby * acx;
    const double along = abx * acx + aby * acy;
    // Most vertices end here, without a root or a division.
    if (cross * cross > static_cast<double>(limit * limit) * length || along < 0.0 || along > length ||
        length == 0.0)
        return never;
    return static_cast<float>(std::sqrt(cross * cross / length));
}

/// Any order that does not depend on the direction in which a path is walked.
bool comesFirst(float costA, Cell a, float costB, Cell b)
{
    if (costA != costB)
        return costA < costB;
    const auto mixed = [](Cell cell) {
        return (static_cast<std::uint32_t>(cell.x) * 0x9E3779B1U) ^
               (static_cast<std::uint32_t>(cell.y) * 0x85EBCA77U);
    };
    const auto keyA = mixed(a);
    const auto keyB = mixed(b);
    return keyA != keyB ? keyA < keyB : a.x != b.x ? a.x < b.x : a.y < b.y;
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

std::span<const Cell> Thinner::thin(std::span<const Cell> cells, bool ring, double tolerance)
{
    constexpr int rounds = 6; // each removes about a third of what can go; the rest is not worth another
    m_vertices.clear();
    for (const auto cell : cells)
        m_vertices.push_back({cell});
    for (int round = 0; round < rounds && m_vertices.size() > 3; ++round) {
        weigh(ring, static_cast<float>(tolerance));
        if (!removeCheapest())
            break;
    }
    m_result.clear();
    for (const auto& vertex : m_vertices)
        m_result.push_back(vertex.cell);
    return m_result;
}

void Thinner::weigh(bool ring, float limit)
{
    const auto count = m_vertices.size();
    for (std::size_t i = 0; i < count; ++i) {
        auto& vertex = m_vertices[i];
        if (!vertex.changed)
            continue;
        vertex.changed = false;
        vertex.cost = never;
        const float spent = std::max(vertex.before, vertex.after);
        if (spent > limit || (!ring && (i == 0 || i + 1 == count)))
            continue;
        const auto& before = m_vertices[i == 0 ? count - 1 : i - 1];
        const auto& after = m_vertices[i + 1 == count ? 0 : i + 1];
        vertex.cost = spent + deviation(before.cell, vertex.cell, after.cell, limit - spent);
    }
}

bool Thinner::removeCheapest()
{
    const auto count = m_vertices.size();
    m_goes.assign(count, 0);
    std::size_t left = count;
    for (std::size_t i = 0; i < count && left > 3; ++i) {
        const auto& vertex = m_vertices[i];
        if (vertex.cost == never)
            continue;
        const auto& before = m_vertices[i == 0 ? count - 1 : i - 1];
        const auto& after = m_vertices[i + 1 == count ? 0 : i + 1];
        const bool first = comesFirst(vertex.cost, vertex.cell, before.cost, before.cell) &&
                           comesFirst(vertex.cost, vertex.cell, after.cost, after.cell);
        m_goes[i] = first;
        left -= first;
    }
    if (left == count)
        return false;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (m_goes[i]) {
            // Neighbours never go together, so both are still there.
            auto& before = m_vertices[i == 0 ? count - 1 : i - 1];
            auto& after = m_vertices[i + 1 == count ? 0 : i + 1];
            before.after = m_vertices[i].cost;
            after.before = m_vertices[i].cost;
            before.changed = true;
            after.changed = true;
        }
    }
    for (std::size_t i = 0; i < count; ++i)
        if (!m_goes[i])
            m_vertices[kept++] = m_vertices[i];
    m_vertices.resize(kept);
    return true;
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
