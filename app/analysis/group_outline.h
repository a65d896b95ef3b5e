#pragma once

#include "core/storage/plan_file.h"

namespace app {

/// How far a group's outline reaches beyond its workshops: a house and the pavement before it.
inline constexpr double outlineReach = 15.0; // metres

/// Stores the outline around these businesses as a kampung named `word` and a number, of what most
/// of them make. The outline is concave, widened by `outlineReach`, and edited like any other.
core::Result<core::Uuid> makeKampung(core::PlanFile& plan, const core::EditLabel& label,
                                     const std::string& word, const std::vector<core::Uuid>& businesses);

} // namespace app
