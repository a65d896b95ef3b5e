#include "app/map/feedback.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace app::feedback {

namespace {

constexpr double handleSize = 8.0;
constexpr double midpointSize = 6.0;
constexpr double markSize = 14.0;
const QColor rim{255, 255, 255, 220};

QRectF around(QPointF pixel, double size)
{
    return {pixel.x() - size / 2, pixel.y() - size / 2, size, size};
}

QString snapWord(const Snap& snap)
{
    const auto word = snap.kind == SnapKind::Vertex ? QCoreApplication::translate("Map", "titik")
                                                    : QCoreApplication::translate("Map", "tepi");
    return snap.owner.empty() ? word : word + QStringLiteral(": ") + QString::fromStdString(snap.owner);
}

} // namespace

QPolygonF toPixels(const std::vector<Place>& places, const MapView& view)
{
    QPolygonF pixels;
    pixels.reserve(static_cast<qsizetype>(places.size()));
    for (const auto& place : places)
        pixels.append(view.toPixel(place.plane));
    return pixels;
}

QPolygonF toPixels(const core::Path& plane, const MapView& view)
{
    QPolygonF pixels;
    for (const auto& position : plane) {
        const auto pixel = view.toPixel(position);
        // Vertices that do not move the line by a pixel only cost time.
        if (pixels.isEmpty() || (pixel - pixels.last()).manhattanLength() >= 0.7)
            pixels.append(pixel);
    }
    return pixels;
}

void line(QPainter& painter, const QPolygonF& pixels, const LineLook& look)
{
    if (pixels.size() < 2)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{rim, look.width + 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPolyline(pixels);
    painter.setPen(QPen{look.color, look.width, look.dashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin});
    painter.drawPolyline(pixels);
}

void area(QPainter& painter, const QPolygonF& pixels, QColor color)
{
    if (pixels.size() < 3)
        return;
    color.setAlpha(50);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(pixels);
}

void handle(QPainter& painter, QPointF pixel, bool current)
{
    const auto ink = QColor::fromRgba(sketchInk);
    painter.setPen(QPen{ink, 1.5});
    painter.setBrush(current ? ink : QColor{Qt::white});
    painter.drawRect(around(pixel, handleSize));
}

void midpointHandle(QPainter& painter, QPointF pixel)
{
    painter.setPen(QPen{QColor::fromRgba(sketchInk), 1.0});
    painter.setBrush(rim);
    painter.drawEllipse(around(pixel, midpointSize));
}

void snapMark(QPainter& painter, const Snap& snap, const MapView& view)
{
    const auto pixel = view.toPixel(snap.place.plane);
    const auto box = around(pixel, markSize);
    QPolygonF shape;
    if (snap.kind == SnapKind::Vertex)
        shape << box.topLeft() << box.topRight() << box.bottomRight() << box.bottomLeft() << box.topLeft();
    else
        shape << box.topLeft() << box.topRight() << box.bottomLeft() << box.bottomRight() << box.topLeft();
    line(painter, shape, {QColor::fromRgba(wrongInk), 2.0, false});
    note(painter, pixel + QPointF{markSize, -markSize}, snapWord(snap));
}

void conflictMark(QPainter& painter, QPointF pixel)
{
    const auto box = around(pixel, markSize);
    const LineLook look{QColor::fromRgba(wrongInk), 3.0, false};
    line(painter, QPolygonF{} << box.topLeft() << box.bottomRight(), look);
    line(painter, QPolygonF{} << box.topRight() << box.bottomLeft(), look);
}

void note(QPainter& painter, QPointF pixel, const QString& text)
{
    const QFontMetricsF metrics{painter.font()};
    const auto plate = metrics.boundingRect(text).translated(pixel).adjusted(-4, -2, 4, 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(rim);
    painter.drawRoundedRect(plate, 3, 3);
    painter.setPen(QColor{0x2b, 0x2f, 0x2d});
    painter.drawText(pixel, text);
}

} // namespace app::feedback
