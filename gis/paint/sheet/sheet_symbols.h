#pragma once

#include "gis/paint/sheet/sheet_pen.h"

#include <QImage>
#include <QLocale>

namespace gis {

/// The arms of the city, as large as the box allows; without any a neutral emblem that is nobody's arms: a
/// shield with a house, a cog and water.
void paintEmblem(const SheetPen& pen, const QRectF& box, const QImage& arms);

/// Points to true north: turned by the meridian convergence from the vertical, which is grid north.
void paintNorthArrow(const SheetPen& pen, const QRectF& box, double convergence);

/// The bar's ground length in metres and its number of equal parts.
struct ScaleBar
{
    double part = 0.0; // metres
    int parts = 4;
    double length() const { return part * parts; }
};

/// The longest bar of four or five parts of 1, 2, 2.5 or 5 times a power of ten metres that is at most
/// `widthMm` wide.
ScaleBar scaleBarFor(double scale, double widthMm);

/// `at` is the upper left corner of the bar itself; the labels stand below it.
void paintScaleBar(const SheetPen& pen, QPointF at, const ScaleBar& bar, double scale, const QLocale& locale);

} // namespace gis
