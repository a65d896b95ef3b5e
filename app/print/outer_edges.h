#pragma once

#include "core/model/geometry.h"

#include <vector>

namespace app {

/// The outline of polygons that share their borders vertex by vertex, as a city's kelurahan do: an edge that
/// two polygons have is inside and falls away. Closed rings, shells and holes alike. Only for a picture:
/// where neighbours do not share vertices, the border between them stays.
std::vector<core::Path> outerEdges(const std::vector<const core::MultiPolygon*>& areas);

/// Douglas-Peucker: fewer vertices, none further than `tolerance` from the line that is left.
core::Path simplified(const core::Path& path, double tolerance);

} // namespace app
