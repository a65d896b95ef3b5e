#include "gis/geometry/shape_cells.h"

#include "gis/geometry/label_anchor.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace gis {

namespace {

/// Names are placed on outlines of about this many cells: exact to a twentieth of the size, and quick.
constexpr std::int64_t anchorCells = 24;

CellBounds boundsOf(std::span<const Cell> cells)
{
    CellBounds bounds{cells[0], cells[0]};
    for (const auto cell : cells) {
        bounds.lower = {std::min(bounds.lower.x, cell.x), std::min(bounds.lower.y, cell.y)};
        bounds.upper = {std::max(bounds.upper.x, cell.x), std::max(bounds.upper.y, cell.y)};
    }
    return bounds;
}

double areaOf(std::span<const Cell> ring)
{
    double area = 0.0;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        const auto ax = static_cast<double>(std::int64_t{ring[before].x} - ring[0].x);
        const auto ay = static_cast<double>(std::int64_t{ring[before].y} - ring[0].y);
        const auto bx = static_cast<double>(std::int64_t{ring[i].x} - ring[0].x);
        const auto by = static_cast<double>(std::int64_t{ring[i].y} - ring[0].y);
        area += ax * by - bx * ay;
    }
    return std::abs(area) / 2.0;
}

double lengthOf(std::span<const Cell> line)
{
    double length = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += std::hypot(static_cast<double>(std::int64_t{line[i].x} - line[i - 1].x),
                             static_cast<double>(std::int64_t{line[i].y} - line[i - 1].y));
    return length;
}

} // namespace

/// Walks along WKB, never beyond its end.
class WkbCursor
{
public:
    explicit WkbCursor(std::span<const unsigned char> bytes) : m_bytes(bytes) {}

    bool number(std::uint32_t& value) { return take(&value, sizeof value); }
    bool header(std::uint32_t& type)
    {
        unsigned char order = 0;
        return take(&order, 1) && order == 1 && number(type);
    }
    bool path(core::Path& path, std::uint32_t count)
    {
        if (m_bytes.size() / sizeof(core::Position) < count)
            return false;
        path.resize(count);
        return take(path.data(), count * sizeof(core::Position));
    }

private:
    bool take(void* to, std::size_t size)
    {
        if (m_bytes.size() < size)
            return false;
        std::memcpy(to, m_bytes.data(), size);
        m_bytes = m_bytes.subspan(size);
        return true;
    }

    std::span<const unsigned char> m_bytes;
};

void CellBounds::add(const CellBounds& other)
{
    lower = {std::min(lower.x, other.lower.x), std::min(lower.y, other.lower.y)};
    upper = {std::max(upper.x, other.upper.x), std::max(upper.y, other.upper.y)};
}

std::int64_t CellBounds::size() const
{
    return std::max(std::int64_t{upper.x} - lower.x, std::int64_t{upper.y} - lower.y);
}

Cell CellBounds::middle() const
{
    return {static_cast<std::int32_t>((std::int64_t{lower.x} + upper.x) / 2),
            static_cast<std::int32_t>((std::int64_t{lower.y} + upper.y) / 2)};
}

bool ShapeCells::read(const core::Geometry& geometry)
{
    m_count = 0;
    m_level = 0;
    m_thinned = false;
    if (const auto* point = std::get_if<core::Position>(&geometry))
        add({point, 1}, ShapeKind::Point, false);
    else if (const auto* points = std::get_if<core::MultiPoint>(&geometry))
        for (const auto& one : points->points)
            add({&one, 1}, ShapeKind::Point, false);
    else if (const auto* line = std::get_if<core::LineString>(&geometry))
        add(line->points, ShapeKind::Line, false);
    else if (const auto* lines = std::get_if<core::MultiLineString>(&geometry))
        for (const auto& one : lines->lines)
            add(one.points, ShapeKind::Line, false);
    else if (const auto* area = std::get_if<core::MultiPolygon>(&geometry))
        for (const auto& polygon : area->polygons)
            addPolygon(polygon);
    return m_count > 0;
}

bool ShapeCells::readWkb(std::span<const unsigned char> wkb)
{
    constexpr std::uint32_t firstCollection = 4; // of points; lines and polygons follow
    m_count = 0;
    m_level = 0;
    m_thinned = false;
    WkbCursor cursor(wkb);
    std::uint32_t type = 0;
    std::uint32_t parts = 0;
    if (!cursor.header(type))
        return false;
    bool good = true;
    if (type < firstCollection)
        good = readWkbPart(cursor, type);
    else
        good = cursor.number(parts);
    for (; good && parts > 0; --parts) {
        std::uint32_t partType = 0;
        good = cursor.header(partType) && partType + 3 == type && readWkbPart(cursor, partType);
    }
    if (!good)
        m_count = 0;
    return m_count > 0;
}

/// A point, line or polygon behind its header.
bool ShapeCells::readWkbPart(WkbCursor& wkb, std::uint32_t type)
{
    constexpr std::uint32_t point = 1;
    constexpr std::uint32_t line = 2;
    constexpr std::uint32_t polygon = 3;
    std::uint32_t count = 1;
    if (type < point || type > polygon || (type != point && !wkb.number(count)))
        return false;
    if (type != polygon) {
        if (!wkb.path(m_path, count))
            return false;
        add(m_path, type == line ? ShapeKind::Line : ShapeKind::Point, false);
        return true;
    }
    bool shell = false;
    for (std::uint32_t ring = 0; ring < count; ++ring) {
        std::uint32_t positions = 0;
        if (!wkb.number(positions) || !wkb.path(m_path, positions))
            return false;
        if (ring == 0)
            shell = add(m_path, ShapeKind::Area, false);
        else if (shell) // no holes of nothing
            add(m_path, ShapeKind::Area, true);
    }
    return true;
}

void ShapeCells::addPolygon(const core::Polygon& polygon)
{
    for (std::size_t i = 0; i < polygon.rings.size(); ++i)
        if (!add(polygon.rings[i], ShapeKind::Area, i > 0) && i == 0)
            return; // holes of nothing
}

bool ShapeCells::add(std::span<const core::Position> path, ShapeKind kind, bool hole)
{
    if (m_count == m_rings.size())
        m_rings.emplace_back();
    auto& ring = m_rings[m_count];
    cellsOf(path, kind == ShapeKind::Area, ring.cells);
    ring.kind = kind;
    ring.hole = hole;
    if (ring.cells.empty())
        return false;
    ++m_count;
    return true;
}

void ShapeCells::coarsenTo(int level)
{
    constexpr int every = 4;
    constexpr int first = 8;
    for (int between = first; between <= level; between += every)
        if (between > m_level) {
            coarsenAll(between);
            thinAll();
        }
    if (level > m_level)
        coarsenAll(level);
}

void ShapeCells::coarsenAll(int level)
{
    for (auto& ring : rings())
        coarsen(ring.cells, ring.kind == ShapeKind::Area, level - m_level);
    m_level = level;
    m_thinned = false;
}

void ShapeCells::thinAll()
{
    constexpr int rounds = 4; // what is left goes at the levels made from this one
    for (auto& ring : rings()) {
        const auto cells =
            m_thinner.thin(ring.cells, ring.kind == ShapeKind::Area, baseThinningCells, rounds);
        if (cells.size() != ring.cells.size())
            ring.cells.assign(cells.begin(), cells.end());
    }
    m_thinned = true;
}

std::span<const Cell> ShapeCells::thinned(const Ring& ring)
{
    if (m_thinned)
        return ring.cells;
    return m_thinner.thin(ring.cells, ring.kind == ShapeKind::Area, thinningCells);
}

CellBounds ShapeCells::bounds() const
{
    auto all = boundsOf(rings()[0].cells);
    for (const auto& ring : rings().subspan(1))
        if (!ring.hole)
            all.add(boundsOf(ring.cells));
    return all;
}

std::size_t ShapeCells::largestPart() const
{
    std::size_t largest = 0;
    double most = -1.0;
    for (std::size_t i = 0; i < m_count; ++i) {
        const auto& ring = m_rings[i];
        if (ring.hole)
            continue;
        const double size = ring.kind == ShapeKind::Area ? areaOf(ring.cells) : lengthOf(ring.cells);
        if (size > most) {
            most = size;
            largest = i;
        }
    }
    return largest;
}

LabelPlace ShapeCells::place(std::size_t part) const
{
    const auto& ring = m_rings[part];
    const auto box = boundsOf(ring.cells);
    return {ring.cells[ring.cells.size() / 2], box.lower, box.upper, ring.kind};
}

bool ShapeCells::fewCells(std::size_t part) const
{
    return boundsOf(m_rings[part].cells).size() <= anchorCells;
}

core::Position ShapeCells::anchor(std::size_t part)
{
    std::vector<core::Path> outline;
    for (std::size_t i = part; i < m_count && (i == part || m_rings[i].hole); ++i) {
        auto& path = outline.emplace_back();
        for (const auto cell : thinned(m_rings[i]))
            path.push_back(positionOf(cell, m_level));
    }
    return labelAnchor(outline);
}

LabelPlace findLabelPlace(ShapeCells& shape, int fromLevel)
{
    const auto part = shape.largestPart();
    auto place = shape.place(part);
    if (place.kind != ShapeKind::Area)
        return place;
    shape.coarsenTo(fromLevel);
    while (!shape.fewCells(part) && shape.level() < coarsestLevel)
        shape.coarsenTo(shape.level() + 1);
    if (const auto cell = cellOf(shape.anchor(part)))
        place.anchor = *cell;
    return place;
}

} // namespace gis
