#pragma once

#include "gis/paint/feature_source.h"
#include "gis/paint/view_transform.h"

#include <QPointF>
#include <QRectF>

#include <span>
#include <vector>

namespace gis {

struct PixelPart
{
    std::size_t first = 0;
    std::size_t count = 0;
    ShapeKind kind = ShapeKind::Area;
    bool hole = false;
};

/// A feature in the picture's pixels, cut so that no coordinate is far outside. Keeps its memory from one to
/// the next.
class PixelShape
{
public:
    PixelShape(const ViewTransform& view, double shift) : m_view(view), m_shift(shift) {}

    void read(const Feature& feature);
    /// The first position, also where it lies outside.
    QPointF first() const { return m_firstPosition; }

    std::span<const PixelPart> parts() const { return m_parts; }
    std::span<const QPointF> points(const PixelPart& part) const
    {
        return std::span(m_points).subspan(part.first, part.count);
    }
    QRectF bounds() const;

    /// For paint devices that do not clip: areas cut at the rectangle's edge, to be filled; and what is left
    /// of all outlines and lines inside it, to be stroked, without the cut edges.
    void cutFills(const QRectF& edge, std::vector<std::vector<QPointF>>& rings) const;
    void cutStrokes(const QRectF& edge, std::vector<std::vector<QPointF>>& lines) const;

private:
    void add(std::span<const core::Position> positions, ShapeKind kind, bool hole);

    const ViewTransform& m_view;
    double m_shift;
    QPointF m_firstPosition{};
    std::vector<PixelPart> m_parts{};
    std::vector<QPointF> m_points{};
    core::Path m_clipped{};
    std::vector<core::Path> m_pieces{};
};

} // namespace gis
