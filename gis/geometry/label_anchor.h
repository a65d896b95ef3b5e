#pragma once

#include "core/model/geometry.h"

#include <span>

namespace gis {

enum class LengthUnits
{
    Degrees, // lengths east-west are shortened by the cosine of the latitude
    Plane
};

/// The pole of inaccessibility of one polygon (shell first, then holes): the place inside that is farthest
/// from every edge, to a twentieth of the polygon's size (Agafonkin's polylabel, after Garcia-Castellanos and
/// Lombardo 2007). The middle of the bounds for a shell without area.
core::Position labelAnchor(std::span<const core::Path> rings, LengthUnits units = LengthUnits::Degrees);

} // namespace gis
