#pragma once

#include "core/model/geometry.h"
#include "core/storage/plan_file.h"

#include <QString>

#include <optional>

namespace app {

/// The next vertex as somebody typed it: a place in any form that `typedPlace` reads; or, where there is a
/// vertex to go on from, how far from it: "25", "25 m", "0,3 km" towards the cursor, "25 < 90" by degrees
/// clockwise from true north. EPSG:4326; nothing where the text is neither.
std::optional<core::Position> typedVertex(const QString& text, const std::optional<core::Position>& from,
                                          core::Position cursor, const core::PlanSettings& settings);

} // namespace app
