#pragma once

#include "core/model/geometry.h"
#include "gis/paint/sheet/sheet_pen.h"

#include <QLocale>
#include <vector>

namespace gis {

/// The lines of a metric grid that cross a map frame.
struct SheetGrid
{
    double step = 0.0; // metres
    std::vector<double> eastings{};
    std::vector<double> northings{};
};

/// At least two lines each way for any frame of this program's sheets.
SheetGrid gridFor(const core::Box& ground, double scale, double leastMm);

/// Lines over the map; ticks and labels on all four sides of `map`, inside `band`.
void paintGridLines(const SheetPen& pen, const SheetGrid& grid, const QRectF& map, const core::Box& ground);
void paintGridLabels(const SheetPen& pen, const SheetGrid& grid, const QRectF& map, const QRectF& band,
                     const core::Box& ground);

} // namespace gis
