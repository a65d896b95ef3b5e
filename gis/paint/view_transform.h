#pragma once

#include "core/base/result.h"
#include "core/model/geometry.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <memory>
#include <optional>
#include <string>

namespace gis {

/// From EPSG:4326 to the picture's pixels and back. Forward it interpolates in a grid of exact PROJ results
/// whose error is checked to stay below a tenth of a pixel, so that a vertex costs nanoseconds. May be read
/// by several threads.
class ViewTransform
{
public:
    /// CrsUnknown where PROJ does not know the system; InvalidValue for an extent or size without area.
    static core::Result<ViewTransform> make(const core::Box& extent, const std::string& crs, QSizeF size);

    /// The part of the world that the picture needs, EPSG:4326, some pixels more than is seen. Its longitudes
    /// go on past 180 where the picture lies across the dateline.
    const core::Box& world() const { return m_world; }
    /// The part of it that a part of the picture needs, `margin` pixels more than that; by default as many as
    /// `world` has.
    core::Box worldWithin(const QRectF& pixels, std::optional<double> margin = std::nullopt) const;
    /// Degrees of latitude or longitude (the smaller) that one pixel covers.
    double degreesPerPixel() const { return m_degreesPerPixel; }

    /// Only for positions in `world()`; outside, the grid's edge is continued.
    QPointF toPicture(core::Position position) const
    {
        if (m_grid)
            return throughGrid(position);
        return {(position.x - m_extent.minX) * m_pixelsPerX, (m_extent.maxY - position.y) * m_pixelsPerY};
    }
    /// Exact, by PROJ; nothing where the projection has no such place.
    std::optional<core::Position> toWorld(QPointF pixel) const;
    /// Exact, by PROJ. For measuring the interpolation.
    std::optional<QPointF> toPictureExactly(core::Position position) const;

private:
    struct Grid;
    QPointF throughGrid(core::Position position) const;
    core::Box reach(const QRectF& pixels, std::optional<double> margin) const;
    void buildGrid(Grid& grid) const;
    double gridError(const Grid& grid) const;
    double measureResolution() const;

    core::Box m_extent{};
    QSizeF m_size{};
    double m_pixelsPerX = 0.0; // of the system's units
    double m_pixelsPerY = 0.0;
    core::Box m_world{};
    double m_degreesPerPixel = 0.0;
    std::shared_ptr<const Grid> m_grid{}; // null: the picture is in EPSG:4326
};

} // namespace gis
