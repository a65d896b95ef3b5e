#include "app/map/feedback.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <optional>
#include <utility>

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

/// Collects the pixels of a line, without those that nobody can see. Kept are the ends of the line and every
/// point that an edge to something visible begins or ends at: three points beyond the same side of the
/// picture need no middle one.
class Thinned
{
public:
    explicit Thinned(const MapView& view) : m_view(view) {}

    void add(core::Position position)
    {
        const auto pixel = m_view.toPixel(position);
        const int side = sideOf(pixel);
        if (m_pixels.size() >= 2 && (m_beforeSide & m_lastSide & side) != 0) {
            m_pixels.last() = pixel;
            m_lastSide = side;
            return;
        }
        if (!m_pixels.isEmpty() && (pixel - m_pixels.last()).manhattanLength() < leastStep) {
            m_skipped = pixel;
            return;
        }
        m_skipped.reset();
        m_pixels.append(pixel);
        m_beforeSide = m_lastSide;
        m_lastSide = side;
    }

    QPolygonF take()
    {
        if (m_skipped)
            m_pixels.append(*m_skipped); // a line ends where it ends
        return std::move(m_pixels);
    }

private:
    /// Bits for left, right, above and below; 0 inside the picture and a little around it.
    int sideOf(QPointF pixel) const
    {
        return (pixel.x() < -aroundPicture ? 1 : 0) |
               (pixel.x() > m_view.size.width() + aroundPicture ? 2 : 0) |
               (pixel.y() < -aroundPicture ? 4 : 0) |
               (pixel.y() > m_view.size.height() + aroundPicture ? 8 : 0);
    }

    static constexpr double leastStep = 0.7;      // px
    static constexpr double aroundPicture = 20.0; // px, for the width of lines

    const MapView& m_view;
    QPolygonF m_pixels{};
    std::optional<QPointF> m_skipped{};
    int m_beforeSide = 0;
    int m_lastSide = 0;
};

QString snapWord(const Snap& snap)
{
    const auto word = snap.kind == SnapKind::Vertex ? QCoreApplication::translate("Map", "titik")
                                                    : QCoreApplication::translate("Map", "tepi");
    return snap.owner.empty() ? word : word + QStringLiteral(": ") + QString::fromStdString(snap.owner);
}

} // namespace

QPolygonF toPixels(const std::vector<Place>& places, const MapView& view)
{
    Thinned thinned{view};
    for (const auto& place : places)
        thinned.add(place.plane);
    return thinned.take();
}

QPolygonF toPixels(const core::Path& plane, const MapView& view)
{
    Thinned thinned{view};
    for (const auto& position : plane)
        thinned.add(position);
    return thinned.take();
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
