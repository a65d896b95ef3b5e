#include "app/map/map_furniture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace app {

namespace {

constexpr double margin = 12.0;
constexpr double mostBar = 140.0;
const QColor ink{0x2b, 0x2f, 0x2d};
const QColor rim{255, 255, 255, 200};

QString barText(double metres)
{
    if (metres >= 1000)
        return QLocale().toString(metres / 1000, 'g', 6) + QStringLiteral(" km");
    return QLocale().toString(metres, 'g', 6) + QStringLiteral(" m");
}

void textOnPlate(QPainter& painter, QPointF at, const QString& text)
{
    const auto plate = QFontMetricsF{painter.font()}.boundingRect(text).translated(at).adjusted(-3, -1, 3, 1);
    painter.fillRect(plate, rim);
    painter.setPen(ink);
    painter.drawText(at, text);
}

void paintScaleBar(QPainter& painter, const MapView& view, double groundMetresPerPixel)
{
    const auto bar = scaleBar(groundMetresPerPixel, mostBar);
    const double y = view.size.height() - margin;
    const QPolygonF bracket{QPointF{margin, y - 5}, QPointF{margin, y}, QPointF{margin + bar.pixels, y},
                            QPointF{margin + bar.pixels, y - 5}};
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{rim, 5.0});
    painter.drawPolyline(bracket);
    painter.setPen(QPen{ink, 2.0});
    painter.drawPolyline(bracket);
    textOnPlate(painter, {margin + 4, y - 8}, barText(bar.metres));
}

void paintNorthArrow(QPainter& painter, const MapView& view)
{
    const QPointF tip{view.size.width() - margin - 10, margin};
    const QPolygonF left{tip, tip + QPointF{-8, 26}, tip + QPointF{0, 19}};
    const QPolygonF right{tip, tip + QPointF{8, 26}, tip + QPointF{0, 19}};
    painter.setPen(QPen{ink, 1.0});
    painter.setBrush(ink);
    painter.drawPolygon(left);
    painter.setBrush(Qt::white);
    painter.drawPolygon(right);
    const auto letter = QCoreApplication::translate("Map", "U", "north");
    textOnPlate(painter, tip + QPointF{-QFontMetricsF{painter.font()}.horizontalAdvance(letter) / 2, 40},
                letter);
}

void paintRemarks(QPainter& painter, const MapView& view, const QString& remarks)
{
    if (remarks.isEmpty())
        return;
    const QFontMetricsF metrics{painter.font()};
    const auto text = metrics.elidedText(remarks, Qt::ElideRight, view.size.width() / 2);
    textOnPlate(painter,
                {view.size.width() - margin - metrics.horizontalAdvance(text), view.size.height() - margin},
                text);
}

} // namespace

ScaleBar scaleBar(double groundMetresPerPixel, double mostPixels)
{
    const double most = groundMetresPerPixel * mostPixels;
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    const double digit = most / power;
    const double metres = (digit >= 5 ? 5 : (digit >= 2 ? 2 : 1)) * power;
    return {metres, metres / groundMetresPerPixel};
}

void paintFurniture(QPainter& painter, const MapView& view, double groundMetresPerPixel,
                    const QString& remarks)
{
    auto font = painter.font();
    font.setPixelSize(11);
    painter.setFont(font);
    if (std::isfinite(groundMetresPerPixel) && groundMetresPerPixel > 0)
        paintScaleBar(painter, view, groundMetresPerPixel);
    paintNorthArrow(painter, view);
    paintRemarks(painter, view, remarks);
}

} // namespace app
