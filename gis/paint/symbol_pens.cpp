#include "gis/paint/symbol_pens.h"

#include "gis/paint/markers.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace gis {

namespace {

/// Neighbours that are both antialiased leave up to a quarter of the ground visible along their border; a
/// stroke of this many pixels on top leaves less than can be seen.
constexpr double hidingWidth = 0.75;

QImage markerImage(const Marker& marker, const PaintDevice& device)
{
    const double reach = (marker.size * 1.2 + marker.outline.width) * device.pixelsPerMillimetre;
    const int half = static_cast<int>(std::ceil(reach)) + 1;
    QImage image(2 * half + 1, 2 * half + 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarker(painter, marker, {half + 0.5, half + 0.5}, device);
    return image;
}

} // namespace

PaintDevice PaintDevice::of(const QPainter& painter, double pixelsPerMillimetre)
{
    const auto* engine = painter.paintEngine();
    PaintDevice device;
    device.raster = engine && engine->type() == QPaintEngine::Raster;
    const auto& transform = painter.deviceTransform();
    device.unscaled = transform.type() <= QTransform::TxTranslate;
    device.aligned = device.unscaled && transform.dx() == std::floor(transform.dx()) &&
                     transform.dy() == std::floor(transform.dy());
    device.pixelsPerMillimetre = pixelsPerMillimetre;
    return device;
}

QPen penFor(const Stroke& stroke, const PaintDevice& device)
{
    if (!stroke.visible())
        return Qt::NoPen;
    const double width = stroke.width * device.pixelsPerMillimetre;
    QPen pen(stroke.color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setCosmetic(device.raster && device.unscaled && width <= 1.0);
    if (!stroke.dashes.empty()) {
        QList<qreal> pattern;
        for (const double dash : stroke.dashes)
            pattern << dash / stroke.width; // Qt counts dashes in pen widths
        if (pattern.size() % 2 != 0)
            pattern << pattern.last();
        if (pen.isCosmetic())
            for (auto& dash : pattern)
                dash *= width;
        pen.setDashPattern(pattern);
    } else {
        pen.setCapStyle(Qt::RoundCap);
    }
    return pen;
}

SymbolPens::SymbolPens(const Symbol& from, const PaintDevice& device)
    : symbol(&from), stroke(penFor(from.stroke, device)), casing(penFor(from.casing, device))
{
    const bool solid = stroke.style() == Qt::SolidLine && stroke.color().alpha() == 255;
    const bool hides = !device.raster || from.stroke.width * device.pixelsPerMillimetre >= hidingWidth;
    strokeWithFill = solid && hides && from.fill.hatch == Hatch::None &&
                     (from.fill.color.alpha() == 0 || from.fill.color.alpha() == 255);
    const bool composed = device.raster && device.unscaled;
    if (from.fill.color.alpha() == 255 ? device.raster : composed && from.fill.color.alpha() > 0) {
        seam = QPen(from.fill.color, 1.0);
        seam.setCosmetic(true);
    }
    if (device.raster && device.unscaled)
        marker = markerImage(from.marker, device);
}

bool SymbolPens::take(QPoint pixel)
{
    return m_taken
        .insert(static_cast<std::uint64_t>(static_cast<std::uint32_t>(pixel.x())) << 32 |
                static_cast<std::uint32_t>(pixel.y()))
        .second;
}

void paintMarker(QPainter& painter, const Marker& marker, QPointF place, const PaintDevice& device)
{
    const double size = marker.size * device.pixelsPerMillimetre;
    if (!(size > 0.0))
        return;
    QTransform grow;
    grow.translate(place.x(), place.y());
    grow.scale(size, size);
    const auto path = grow.map(markerPath(marker.shape));
    if (marker.outline.visible()) {
        // Around the shape, not over it: the outline stands it off from the map.
        QPen pen(marker.outline.color, 2.0 * marker.outline.width * device.pixelsPerMillimetre);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.strokePath(path, pen);
    }
    if (marker.color.isValid())
        painter.fillPath(path, marker.color);
}

} // namespace gis
