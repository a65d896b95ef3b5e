#pragma once

#include <QSizeF>
#include <span>

namespace gis {

/// The scales an official sheet may have: the denominators 500 … 1,000,000, large scales first.
std::span<const double> roundScales();

/// The largest round scale at which ground of that size (metres in the plan's projected system) lies whole
/// inside a map frame (millimetres) with `margin`, a share of the frame's side, left free on each side. The
/// smallest scale where none does.
double fittingScale(QSizeF groundMetres, QSizeF frameMm, double margin = 0.04);

/// The distance between grid lines in metres: the smallest of 1, 2 or 5 times a power of ten that stands at
/// least `leastMm` apart.
double gridStep(double scale, double leastMm);

/// Millimetres on paper for metres on the ground.
inline double paperMm(double metres, double scale)
{
    return metres * 1000.0 / scale;
}

inline double groundMetres(double millimetres, double scale)
{
    return millimetres * scale / 1000.0;
}

} // namespace gis
