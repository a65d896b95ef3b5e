#pragma once

#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/model/geometry.h"

#include <string>
#include <vector>

namespace gis {

/// A shape with the class it is of: a zone, a hazard.
struct ClassedShape
{
    std::string name{};
    core::MultiPolygon shape{}; // EPSG:4326
    core::Uuid uuid{};
};

struct ClassArea
{
    std::string name{};     // empty: in none of the shapes
    double area = 0.0;      // m² on the ellipsoid
    double contested = 0.0; // m² that an earlier shape claims too and that counts there
    std::vector<core::Uuid> shapes{};
};

/// The outline's area by class, in the order of the shapes, what lies in none last. The areas sum to the
/// outline's own. InvalidGeometry where GEOS cannot work with the outline; shapes that are not valid are
/// repaired.
core::Result<std::vector<ClassArea>> areaByClass(const core::MultiPolygon& outline,
                                                 const std::vector<ClassedShape>& shapes);

/// The outline around positions that follows their shape (concave hull), widened by `reach` metres: what a
/// group of workshops occupies. Two positions give a strip, one a circle. InvalidGeometry where there is
/// none.
core::Result<core::MultiPolygon> outlineAround(const std::vector<core::Position>& positions, double reach);

} // namespace gis
