#pragma once

#include "core/model/geometry.h"

#include <QString>

namespace app {

/// "842 m" or "1,25 km", in the language's digits.
QString lengthText(double metres);
/// "842 m²", from a hectare on "1,25 ha (12.500 m²)".
QString areaText(double squareMetres);

/// Length on the ellipsoid of an open path in EPSG:4326.
double pathLength(const core::Path& points);
/// Area and perimeter on the ellipsoid of the ring that closes the points, EPSG:4326.
double ringArea(const core::Path& points);
double ringPerimeter(const core::Path& points);

} // namespace app
