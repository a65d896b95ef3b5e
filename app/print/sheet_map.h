#pragma once

#include "app/print/sheet_request.h"
#include "app/print/sheet_subject.h"
#include "gis/crs/transform.h"
#include "gis/paint/plan_scene.h"
#include "gis/paint/style.h"

namespace app {

/// Where a subject lies on the ground of the plan's projected system, with room for its outline; nothing
/// where it cannot be projected.
std::optional<core::Box> groundOf(const FoundSubject& subject, const gis::Transform& toProjected);

/// Degrees from grid north to true north, clockwise positive.
double convergenceAt(const gis::Transform& toProjected, core::Position position);

/// The plan's layers as the theme shows them, and over them the outlines of what the sheet is about.
core::Result<gis::Scene> sheetScene(const core::PlanFile& plan, const gis::PlanSources& sources,
                                    const gis::StyleBook& styles, SheetTheme theme,
                                    const std::vector<FoundSubject>& subjects);

/// The corners of a map in EPSG:4326: lower left, upper left, upper right, lower right.
std::vector<core::Position> cornersOf(const core::Box& ground, const gis::Transform& toProjected);

} // namespace app
