#pragma once

#include "core/model/geometry.h"
#include "gis/geometry/lattice.h"
#include "gis/geometry/level_pack.h"
#include "gis/geometry/shape.h"

#include <cstdint>
#include <span>
#include <vector>

namespace gis {

/// How far thinned paths may stray, in cells.
inline constexpr double thinningCells = 1.0;
/// The same for the levels that others are made from.
inline constexpr double baseThinningCells = 0.5;

struct CellBounds
{
    Cell lower{};
    Cell upper{};

    void add(const CellBounds& other);
    std::int64_t size() const; // the longer side
    Cell middle() const;
};

class WkbCursor;

/// A geometry as cells of one level, made coarser step by step. Keeps its memory from feature to feature.
class ShapeCells
{
public:
    /// At level 0. False where nothing of it is a place on the earth.
    bool read(const core::Geometry& geometry);
    /// The same from 2D little-endian WKB, without building the geometry; false also where the bytes are
    /// none.
    bool readWkb(std::span<const unsigned char> wkb);
    /// By way of levels 8, 12, 16 … that are thinned (to baseThinningCells), for all shapes alike: so paths
    /// get short early.
    void coarsenTo(int level);

    int level() const { return m_level; }
    CellBounds bounds() const;

    /// What is drawn at this level, without vertices that hardly matter: rings that shrank to one cell are a
    /// dot, holes that did are gone, and so is a dot beside an equal one. Calls `visit(ShapePart,
    /// std::span<const Cell>)`.
    template <class Visit>
    void forEachDrawn(Visit&& visit);

    /// The part that bears the name: largest in area, or longest. An index for the two below.
    std::size_t largestPart() const;
    /// For points and lines complete; areas get their anchor from `anchor`, at a level where they have few
    /// vertices.
    LabelPlace place(std::size_t part) const;
    bool fewCells(std::size_t part) const;
    core::Position anchor(std::size_t part);

private:
    struct Ring
    {
        std::vector<Cell> cells{};
        ShapeKind kind = ShapeKind::Area;
        bool hole = false;
    };

    bool add(std::span<const core::Position> path, ShapeKind kind, bool hole);
    bool readWkbPart(WkbCursor& wkb, std::uint32_t type);
    void coarsenAll(int level);
    void thinAll();
    std::span<const Cell> thinned(const Ring& ring);
    void addPolygon(const core::Polygon& polygon);
    std::span<Ring> rings() { return {m_rings.data(), m_count}; }
    std::span<const Ring> rings() const { return {m_rings.data(), m_count}; }

    std::vector<Ring> m_rings{};
    std::size_t m_count = 0;
    int m_level = 0;
    bool m_thinned = false; // at this level
    Thinner m_thinner{};
    core::Path m_path{};
};

/// The whole of it: where the name of this geometry goes. `shape` is at the coarsest level needed afterwards.
LabelPlace findLabelPlace(ShapeCells& shape, int fromLevel);

template <class Visit>
void ShapeCells::forEachDrawn(Visit&& visit)
{
    bool shellGone = false;
    const Cell* lastDot = nullptr;
    for (const auto& ring : rings()) {
        const bool gone = ring.cells.size() < 2 && ring.kind != ShapeKind::Point;
        if (!ring.hole)
            shellGone = gone;
        if (ring.hole && (gone || shellGone))
            continue;
        if (gone && lastDot && *lastDot == ring.cells[0])
            continue;
        if (gone)
            lastDot = &ring.cells[0];
        const auto cells = thinned(ring);
        visit(ShapePart{0, static_cast<std::uint32_t>(cells.size()), gone ? ShapeKind::Dot : ring.kind,
                        ring.hole},
              cells);
    }
}

} // namespace gis
