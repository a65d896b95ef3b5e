#pragma once

#include "core/analysis/evaluation_input.h"
#include "core/analysis/ranking.h"

namespace core {

struct SiteScore
{
    Verdict verdict = Verdict::NotEnough;
    std::optional<Interval> score{};
};

/// Sites against criteria: from a plan with what its rules say of each site, from elsewhere the table alone.
struct SiteTable
{
    DecisionTable table{};           // from a plan of worths; the middle where evidence is missing
    std::vector<SiteScore> scores{}; // by site; empty where no rules have judged
    std::vector<Uuid> uuids{};       // by site
    std::vector<Criterion> criteria{};
    std::vector<std::vector<Known>> known{};     // by site, then criterion: what the worth was read from
    std::vector<std::vector<Interval>> worths{}; // the same: 0 to 1, wide where evidence is missing

    /// A failed hard rule cannot be outweighed.
    bool isRuledOut(std::size_t site) const
    {
        return !scores.empty() && scores[site].verdict == Verdict::NotFeasible;
    }
};

/// Every site of the plan against the scored criteria of the active rule sets, with its own verdict beside
/// it. Sites of one name are told apart by the start of their uuid.
Result<SiteTable> compareSites(const PlanFile& plan, const std::vector<RuleSet>& sets, const KbliList& kbli);

/// The table with only these sites, in the order of the table. UnknownRecord where one is not in it; both
/// names and uuids are understood.
Result<SiteTable> withOnly(const SiteTable& table, const std::vector<std::string>& sites);

/// Replaces the weights, and the scores that were made with the old ones.
void setWeights(SiteTable& table, const std::vector<double>& weights);

} // namespace core
