#include "gis/paint/pixel_shape.h"

#include "gis/paint/clip.h"

#include <algorithm>
#include <cmath>

namespace gis {

namespace {

bool within(const core::Box& inner, const core::Box& outer)
{
    return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY &&
           inner.maxY <= outer.maxY;
}

core::Path toPath(std::span<const QPointF> points)
{
    core::Path path;
    path.reserve(points.size());
    for (const auto& p : points)
        path.push_back({p.x(), p.y()});
    return path;
}

std::vector<QPointF> toPoints(const core::Path& path)
{
    std::vector<QPointF> points;
    points.reserve(path.size());
    for (const auto p : path)
        points.emplace_back(p.x, p.y);
    return points;
}

core::Box toBox(const QRectF& rect)
{
    return {rect.left(), rect.top(), rect.right(), rect.bottom()};
}

} // namespace

void PixelShape::read(const Feature& feature)
{
    m_parts.clear();
    m_points.clear();
    if (feature.positions.empty())
        return;
    m_firstPosition = m_view.toPicture({feature.positions[0].x + m_shift, feature.positions[0].y});

    // The clipping box in the feature's own longitudes, so that nothing need be shifted before it.
    auto world = m_view.world();
    world.minX -= m_shift;
    world.maxX -= m_shift;
    const bool whole = within(feature.bounds, world);
    for (const auto& part : feature.parts) {
        const auto positions = feature.positions.subspan(part.first, part.count);
        if (whole) {
            add(positions, part.kind, part.hole);
        } else if (part.kind == ShapeKind::Area) {
            clipRing(positions, world, m_clipped);
            add(m_clipped, part.kind, part.hole);
        } else if (part.kind == ShapeKind::Line) {
            clipLine(positions, false, world, m_pieces);
            for (const auto& piece : m_pieces)
                add(piece, part.kind, false);
        } else if (world.contains(positions[0])) {
            add(positions, part.kind, part.hole);
        }
    }
}

void PixelShape::add(std::span<const core::Position> positions, ShapeKind kind, bool hole)
{
    const auto first = m_points.size();
    m_points.resize(first + positions.size());
    auto* next = m_points.data() + first;
    for (const auto p : positions) {
        const auto point = m_view.toPicture({p.x + m_shift, p.y});
        // Places that the projection does not have.
        if (std::abs(point.x()) < 1e7 && std::abs(point.y()) < 1e7)
            *next++ = point;
    }
    m_points.resize(static_cast<std::size_t>(next - m_points.data()));
    if (m_points.size() > first)
        m_parts.push_back({first, m_points.size() - first, kind, hole});
}

QRectF PixelShape::bounds() const
{
    core::Box box;
    for (const auto& p : m_points)
        box.add(core::Position{p.x(), p.y()});
    return box.empty() ? QRectF() : QRectF(QPointF(box.minX, box.minY), QPointF(box.maxX, box.maxY));
}

void PixelShape::cutFills(const QRectF& edge, std::vector<std::vector<QPointF>>& rings) const
{
    rings.clear();
    core::Path cut;
    for (const auto& part : m_parts) {
        if (part.kind != ShapeKind::Area)
            continue;
        clipRing(toPath(points(part)), toBox(edge), cut);
        if (cut.size() > 2)
            rings.push_back(toPoints(cut));
    }
}

void PixelShape::cutStrokes(const QRectF& edge, std::vector<std::vector<QPointF>>& lines) const
{
    lines.clear();
    std::vector<core::Path> pieces;
    for (const auto& part : m_parts) {
        if (part.kind != ShapeKind::Area && part.kind != ShapeKind::Line)
            continue;
        clipLine(toPath(points(part)), part.kind == ShapeKind::Area, toBox(edge), pieces);
        for (const auto& piece : pieces)
            lines.push_back(toPoints(piece));
    }
}

} // namespace gis
