#pragma once

#include "gis/paint/sheet/sheet_pen.h"

#include <QLocale>

namespace gis {

/// A neutral emblem where the arms of the city go: a shield with a house, a cog and water. It is nobody's
/// arms.
void paintPlaceholderEmblem(const SheetPen& pen, const QRectF& box);

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
