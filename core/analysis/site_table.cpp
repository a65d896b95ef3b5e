#include "core/analysis/site_table.h"

#include "core/analysis/missing_evidence.h"
#include "core/storage/plan_file.h"

namespace core {

Result<SiteTable> compareSites(const PlanFile& plan, const std::vector<RuleSet>& sets, const KbliList& kbli)
{
    PS_LET(const auto applied, applicableRuleSets(sets, SubjectKind::Site, {}));
    PS_LET(const auto sites, plan.records("site"));
    SiteTable result;
    result.table.worths = true;
    for (const auto& set : applied)
        for (const auto& criterion : set.set->criteria)
            result.table.criteria.push_back({criterion.id, Direction::Benefit, criterion.weight});
    for (const auto& site : sites) {
        PS_LET(const auto input, readEvaluationInput(plan, SubjectKind::Site, site.uuid.text, sets, kbli));
        const auto evaluation = evaluateWithoutMissing(applied, input.inputs);
        result.table.sites.push_back(site.text("name"));
        result.scores.push_back({evaluation.verdict, evaluation.score});
        auto& row = result.table.values.emplace_back();
        for (const auto& criterion : evaluation.criteria)
            row.push_back((criterion.worth.low + criterion.worth.high) / 2.0);
    }
    return result;
}

} // namespace core
