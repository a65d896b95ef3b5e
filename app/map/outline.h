#pragma once

#include "core/model/geometry.h"

#include <optional>

namespace app {

/// Where the boundary of an area meets itself: a ring that crosses, touches or runs back over itself, or two
/// rings that cross. Nothing for a boundary that may be stored. Rings are closed.
std::optional<core::Position> boundaryConflict(const core::MultiPolygon& area);

/// The same for a line of points that is still open; its end may not meet it either.
std::optional<core::Position> pathConflict(const core::Path& open);

/// The ring closed and turned counterclockwise, as shells are stored. Points that repeat the one before are
/// left out.
core::Path closedRing(const core::Path& points);

/// Nothing encloses: fewer than three different points, or all of them on one line.
bool enclosesNothing(const core::Path& points);

} // namespace app
