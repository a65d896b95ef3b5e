#pragma once

#include "core/analysis/evaluation_input.h"
#include "core/analysis/ranking.h"

namespace core {

struct SiteScore
{
    Verdict verdict = Verdict::NotEnough;
    std::optional<Interval> score{};
};

struct SiteTable
{
    DecisionTable table{};           // of worths; the middle where evidence is missing
    std::vector<SiteScore> scores{}; // by site
};

/// Every site of the plan against the scored criteria of the active rule sets, with its own verdict beside
/// it.
Result<SiteTable> compareSites(const PlanFile& plan, const std::vector<RuleSet>& sets, const KbliList& kbli);

} // namespace core
