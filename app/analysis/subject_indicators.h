#pragma once

#include "core/analysis/evaluation_json.h"
#include "core/analysis/plan_indicators.h"

namespace app {

/// Every indicator of a site or kampung: what `core` counts, and the areas by zone and hazard that `gis`
/// overlays.
core::Result<std::vector<core::Indicator>> subjectIndicators(const core::PlanFile& plan,
                                                             const core::EvaluationInput& input);

/// `evaluate` as JSON with the indicators in it, for the command line and the window alike.
core::Result<nlohmann::ordered_json> evaluationWithIndicators(const core::PlanFile& plan,
                                                              const core::EvaluationInput& input,
                                                              const core::Evaluation& evaluation,
                                                              const core::JsonWords& words);

} // namespace app
