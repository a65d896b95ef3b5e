#include "gis/paint/sheet/sheet_grid.h"

#include "gis/paint/sheet/sheet_scale.h"
#include "gis/paint/sheet/sheet_words.h"

#include <cmath>

namespace gis {

namespace {

const SheetType labelType{.size = 1.9, .color = sheet_color::ink, .align = Qt::AlignCenter};

double acrossPaper(double easting, const QRectF& map, const core::Box& ground)
{
    return map.left() + (easting - ground.minX) / ground.width() * map.width();
}

double downPaper(double northing, const QRectF& map, const core::Box& ground)
{
    return map.top() + (ground.maxY - northing) / ground.height() * map.height();
}

std::vector<double> multiples(double step, double from, double to)
{
    std::vector<double> values;
    for (double value = std::ceil(from / step) * step; value <= to; value += step)
        values.push_back(value);
    return values;
}

/// The number stands centred on its line; the unit follows it, so that it does not move the number.
void paintLabel(const SheetPen& pen, const QPointF& center, double coordinate, const QString& unit)
{
    const auto number = QString::number(coordinate, 'f', 0);
    const double width = pen.width(number, labelType);
    const double base = center.y() + pen.capHeight(labelType) / 2.0;
    pen.text(QPointF{center.x() - width / 2.0, base}, number, labelType);
    if (!unit.isEmpty())
        pen.text(QPointF{center.x() + width / 2.0 + pen.mm(0.7), base}, unit, labelType);
}

void paintTurnedLabel(const SheetPen& pen, const QPointF& center, double coordinate, const QString& unit)
{
    pen.painter().save();
    pen.painter().translate(center);
    pen.painter().rotate(-90.0);
    paintLabel(pen, QPointF{0.0, 0.0}, coordinate, unit);
    pen.painter().restore();
}

} // namespace

SheetGrid gridFor(const core::Box& ground, double scale, double leastMm)
{
    SheetGrid grid;
    grid.step = gridStep(scale, leastMm);
    grid.eastings = multiples(grid.step, ground.minX, ground.maxX);
    grid.northings = multiples(grid.step, ground.minY, ground.maxY);
    return grid;
}

void paintGridLines(const SheetPen& pen, const SheetGrid& grid, const QRectF& map, const core::Box& ground)
{
    // Opaque: Qt's PDF writes a transparent line as a filled outline, and a line is easier to measure.
    constexpr QColor color{140, 168, 190};
    for (const double easting : grid.eastings) {
        const double x = acrossPaper(easting, map, ground);
        pen.line({x, map.top(), x, map.bottom()}, 0.08, color);
    }
    for (const double northing : grid.northings) {
        const double y = downPaper(northing, map, ground);
        pen.line({map.left(), y, map.right(), y}, 0.08, color);
    }
}

void paintGridLabels(const SheetPen& pen, const SheetGrid& grid, const QRectF& map, const QRectF& band,
                     const core::Box& ground)
{
    const double tick = pen.mm(1.2);
    const double away = tick + (map.top() - band.top() - tick) / 2.0;
    QString unit = Sheet::tr("mT", "metre east");
    for (const double easting : grid.eastings) {
        const double x = acrossPaper(easting, map, ground);
        pen.line({x, map.top() - tick, x, map.top()}, 0.15, sheet_color::ink);
        pen.line({x, map.bottom(), x, map.bottom() + tick}, 0.15, sheet_color::ink);
        paintLabel(pen, {x, map.top() - away}, easting, unit);
        paintLabel(pen, {x, map.bottom() + away}, easting, unit);
        unit.clear();
    }
    unit = Sheet::tr("mU", "metre north");
    // A label at a corner would run into that of the other axis.
    const double corner = pen.mm(5.0);
    for (const double northing : grid.northings) {
        const double y = downPaper(northing, map, ground);
        pen.line({map.left() - tick, y, map.left(), y}, 0.15, sheet_color::ink);
        pen.line({map.right(), y, map.right() + tick, y}, 0.15, sheet_color::ink);
        if (y < map.top() + corner || y > map.bottom() - corner)
            continue;
        paintTurnedLabel(pen, {map.left() - away, y}, northing, unit);
        paintTurnedLabel(pen, {map.right() + away, y}, northing, unit);
        unit.clear();
    }
}

} // namespace gis
