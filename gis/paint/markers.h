#pragma once

#include <QPainterPath>

#include <span>
#include <string_view>

namespace gis {

/// The names of all marker shapes.
std::span<const std::string_view> markerShapes();

/// The shape's outline, one unit across and centred on the origin (a pin's point is on the origin). An
/// unknown name gives a circle.
QPainterPath markerPath(std::string_view shape);

} // namespace gis
