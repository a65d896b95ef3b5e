#pragma once

#include "core/base/result.h"
#include "core/model/geometry.h"

#include <string>
#include <string_view>

namespace core {

/// Reads POINT, MULTIPOINT, LINESTRING, MULTILINESTRING, POLYGON and MULTIPOLYGON (OGC 06-103r4), any case, Z
/// and M left out, EMPTY allowed. A polygon becomes a MultiPolygon. Fails with InvalidGeometry on anything
/// else, on numbers that are not finite, and on rings that are not closed or have fewer than four positions.
Result<Geometry> readWkt(std::string_view text);

/// Coordinates with up to 15 significant digits, so that reading gives the same doubles; empty text for no
/// geometry.
std::string writeWkt(const Geometry& geometry);

} // namespace core
