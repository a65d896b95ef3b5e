#pragma once

#include "core/analysis/site_comparison.h"

#include <QString>

namespace app {

/// What a criterion is called in the window's language; its id where it has no title.
QString criterionTitle(const core::SiteTable& table, std::size_t criterion);

/// Who wins, and whether it holds, in plain sentences for a hearing, one a line.
QString comparisonText(const core::SiteTable& table, const core::SiteComparison& comparison,
                       const std::vector<core::EvaluatorOpinion>& opinions, const core::WeightChoice& choice,
                       std::size_t draws);

} // namespace app
