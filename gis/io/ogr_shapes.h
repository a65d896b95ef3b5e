#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <string>
#include <vector>

class OGRGeometry;

namespace gis {

/// A GDAL geometry as 2D WKB, one shape for each kind in it: a collection of points and areas gives two.
/// Curves become lines with a step of 4° along the arc, TINs and polyhedral surfaces areas; Z and M are
/// dropped. `geometry` is changed.
void shapesOf(OGRGeometry& geometry, std::vector<core::Blob>& shapes);

/// WKT of any flavour, with Z, M, curves, an SRID before it.
bool shapesOfWkt(std::string wkt, std::vector<core::Blob>& shapes);

} // namespace gis
