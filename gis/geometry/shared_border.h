#pragma once

#include "core/model/geometry.h"

#include <optional>

namespace gis {

/// What happened to a stretch of a border, as its vertices in EPSG:4326 before and after: one vertex moved
/// ({p} to {q}), one put between two ({a, b} to {a, q, b}), one taken out ({a, p, b} to {a, b}).
struct BorderChange
{
    core::Path before{};
    core::Path after{};
};

/// The area after the same change of its own border, whichever way round its rings run; nothing where no ring
/// has this stretch, vertex by vertex with the very same numbers.
std::optional<core::MultiPolygon> followBorder(const core::MultiPolygon& area, const BorderChange& change);

} // namespace gis
