#pragma once

#include "core/base/result.h"
#include "core/model/geometry.h"

#include <vector>

namespace gis {

// What is done to an outline by hand. EPSG:4326 in and out; vertices that are not touched keep their numbers.
// Fails with InvalidGeometry where GEOS cannot work with the outline.

/// The parts into which the line divides the area, the largest first; one where it does not cross it. Parts
/// of a MultiPolygon that the line does not cross stay with the largest.
core::Result<std::vector<core::MultiPolygon>> splitAlong(const core::MultiPolygon& area,
                                                         const core::Path& line);

/// The area without what the ring encloses: a hole where the ring lies inside. Empty where nothing is left.
core::Result<core::MultiPolygon> withoutRing(const core::MultiPolygon& area, const core::Path& ring);

/// All areas as one, common borders dissolved.
core::Result<core::MultiPolygon> united(const std::vector<core::MultiPolygon>& areas);

} // namespace gis
