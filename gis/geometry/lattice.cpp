#include "gis/geometry/lattice.h"

#include "core/model/hilbert.h"

#include <algorithm>
#include <bit>
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

/// The key of a vertex that stays.
constexpr auto never = std::numeric_limits<std::uint64_t>::max();

float costOf(std::uint64_t key)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(key >> 32));
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
    cells.resize(path.size());
    std::size_t count = 0;
    for (const auto position : path)
        if (const auto cell = cellOf(position))
            cells[count++] = *cell;
    cells.resize(count);
    unwrap(cells, ring);
    withoutRepetitions(cells, ring);
}

void coarsen(std::vector<Cell>& cells, bool ring, int levels)
{
    std::size_t kept = 0;
    for (const auto cell : cells) {
        const auto one = coarser(cell, levels);
        if (kept == 0 || one != cells[kept - 1])
            cells[kept++] = one;
    }
    while (ring && kept > 1 && cells[kept - 1] == cells[0])
        --kept;
    cells.resize(kept);
}

std::span<const Cell> Thinner::thin(std::span<const Cell> cells, bool ring, double tolerance, int rounds)
{
    if (cells.size() <= 3)
        return cells;
    m_count = cells.size();
    m_vertices.resize(m_count + 2);
    m_keys.resize(m_count + 2);
    for (std::size_t i = 0; i < m_count; ++i)
        m_vertices[i + 1] = {cells[i]};
    for (int round = 0; round < rounds && m_count > 3; ++round) {
        weigh(ring, static_cast<float>(tolerance));
        if (!removeCheapest())
            break;
    }
    m_result.resize(m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        m_result[i] = m_vertices[i + 1].cell;
    return m_result;
}

/// How far the path would be without this vertex, and then any order that does not depend on the direction in
/// which a path is walked.
std::uint64_t Thinner::keyOf(const Vertex& before, const Vertex& vertex, const Vertex& after,
                             float limit) const
{
    const float spent = std::max(vertex.before, vertex.after);
    const auto room = static_cast<double>(limit - spent);
    const auto abx = static_cast<double>(std::int64_t{vertex.cell.x} - before.cell.x);
    const auto aby = static_cast<double>(std::int64_t{vertex.cell.y} - before.cell.y);
    const auto acx = static_cast<double>(std::int64_t{after.cell.x} - before.cell.x);
    const auto acy = static_cast<double>(std::int64_t{after.cell.y} - before.cell.y);
    const double length = acx * acx + acy * acy;
    const double cross = abx * acy - aby * acx;
    const double along = abx * acx + aby * acy;
    // Most vertices end here, without a root or a division.
    if (room < 0.0 || cross * cross > room * room * length || along < 0.0 || along > length || length == 0.0)
        return never;
    const float cost = spent + std::sqrt(static_cast<float>(cross * cross / length));
    const auto mixed = (static_cast<std::uint32_t>(vertex.cell.x) * 0x9E3779B1U) ^
                       (static_cast<std::uint32_t>(vertex.cell.y) * 0x85EBCA77U);
    return std::uint64_t{std::bit_cast<std::uint32_t>(cost)} << 32 |
           mixed; // floats from 0 up sort as numbers
}

void Thinner::weigh(bool ring, float limit)
{
    m_vertices[0] = m_vertices[m_count];
    m_vertices[m_count + 1] = m_vertices[1];
    for (std::size_t i = 1; i <= m_count; ++i)
        if (m_vertices[i].changed) {
            m_vertices[i].changed = false;
            m_keys[i] = keyOf(m_vertices[i - 1], m_vertices[i], m_vertices[i + 1], limit);
        }
    if (!ring)
        m_keys[1] = m_keys[m_count] = never;
    m_keys[0] = ring ? m_keys[m_count] : never;
    m_keys[m_count + 1] = ring ? m_keys[1] : never;
}

/// Each vertex that is cheaper than both neighbours, so that neighbours never go together.
bool Thinner::removeCheapest()
{
    std::size_t kept = 0;
    std::size_t left = m_count;
    const auto last = m_count;
    auto before = m_keys[0];
    for (std::size_t i = 1; i <= last; ++i) {
        const auto key = m_keys[i];
        const bool goes = (key < before) & (key < m_keys[i + 1]) & (left > 3);
        before = key;
        if (!goes) {
            ++kept;
            m_vertices[kept] = m_vertices[i];
            m_keys[kept] = key;
            continue;
        }
        --left;
        // The ends of a line never go, so that only a ring has neighbours round the corner.
        auto& previous = m_vertices[i > 1 ? kept : last];
        auto& next = m_vertices[i < last ? i + 1 : 1];
        previous.after = next.before = costOf(key);
        previous.changed = next.changed = true;
    }
    const bool some = kept < m_count;
    m_count = kept;
    return some;
}

std::uint64_t hilbertKey(Cell cell)
{
    // The curve counts from 0: the sign bit turned puts negative cells before the others.
    return core::hilbertIndex(static_cast<std::uint32_t>(cell.x) ^ 0x80000000U,
                              static_cast<std::uint32_t>(cell.y) ^ 0x80000000U);
}

} // namespace gis
