#pragma once

#include "core/model/geometry.h"

#include <span>
#include <vector>

namespace gis {

/// The part of a ring inside the box (Sutherland and Hodgman 1974). Where the ring leaves and comes back, the
/// result runs along the box's edge. Empty where nothing is inside.
void clipRing(std::span<const core::Position> ring, const core::Box& box, core::Path& result);

/// The pieces of a line inside the box. A closed line has its last position joined to its first.
void clipLine(std::span<const core::Position> line, bool closed, const core::Box& box,
              std::vector<core::Path>& pieces);

} // namespace gis
