#pragma once

#include "core/model/geometry.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace gis {

/// A position as whole numbers: at level k, cells of 2^k × 1e-7 degrees. Level 0 is 1.1 cm at the equator.
struct Cell
{
    std::int32_t x = 0;
    std::int32_t y = 0;
    bool operator==(const Cell&) const = default;
};

inline constexpr double degreesPerUnit = 1e-7;
inline constexpr int coarsestLevel = 26; // cells of 6.7 degrees

/// Nothing where a coordinate is not finite or lies beyond the poles or 200 degrees of longitude: such a
/// vertex is no place on the earth, and would only draw a streak.
std::optional<Cell> cellOf(core::Position position);

/// The middle of a cell.
inline core::Position positionOf(Cell cell, int level)
{
    const double half = level == 0 ? 0.0 : 0.5;
    const double size = static_cast<double>(std::int64_t{1} << level) * degreesPerUnit;
    return {(cell.x + half) * size, (cell.y + half) * size};
}

/// Cells are halved by flooring, so that level k+1 follows from level k exactly as it would from level 0, and
/// two polygons that share a vertex share its cell at every level: no gaps open between neighbours.
inline Cell coarser(Cell cell, int levels)
{
    return {cell.x >> levels, cell.y >> levels};
}

/// The coarsest level whose cells are not larger than this many degrees; -1 where even level 0 is too coarse.
int levelFor(double degrees);

/// Cells of a path without immediate repetitions. For a ring the repeated last position is left out.
/// Longitudes that jump across the dateline are carried on past 180.
void cellsOf(std::span<const core::Position> path, bool ring, std::vector<Cell>& cells);

/// In place, to the level that is `levels` coarser.
void coarsen(std::vector<Cell>& cells, bool ring, int levels);

/// Copies without the cells that are not needed to stay within `tolerance` cells of the path (0: only those
/// that lie exactly on the way). Which cell goes first depends on nothing but its neighbours on both sides,
/// so that two polygons leave out the same cells of their common border, whichever way round they run along
/// it.
class Thinner
{
public:
    /// Each round removes about a third of what can go.
    std::span<const Cell> thin(std::span<const Cell> cells, bool ring, double tolerance, int rounds = 6);

private:
    struct Vertex
    {
        Cell cell{};
        float before = 0.0F; // how far the path may already be from the line to the vertex before
        float after = 0.0F;
        bool changed = true; // a neighbour has gone: its key is out of date
    };

    void weigh(bool ring, float limit);
    bool removeCheapest();
    std::uint64_t keyOf(const Vertex& before, const Vertex& vertex, const Vertex& after, float limit) const;

    // From 1 to m_count; on both sides what stands next to the ends, so that no loop has to ask.
    std::vector<Vertex> m_vertices{};
    std::vector<std::uint64_t> m_keys{}; // what a vertex costs, then its place; the smallest goes first
    std::size_t m_count = 0;
    std::vector<Cell> m_result{};
};

/// Along the Hilbert curve over the whole earth: near in key is near on the map.
std::uint64_t hilbertKey(Cell cell);

} // namespace gis
