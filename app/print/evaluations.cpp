#include "app/print/evaluations.h"

#include "app/settings/resources.h"

namespace app {

core::Result<Evaluations> Evaluations::read(const core::PlanFile& plan)
{
    Evaluations evaluations;
    PS_LET(const auto rows, plan.records("rule_set"));
    PS_LET(evaluations.m_sets, core::ruleSetsFor(resourcesFolder() + "/rules", rows));
    PS_LET(evaluations.m_kbli, core::KbliList::readFolder(resourcesFolder() + "/kbli"));
    return evaluations;
}

core::Result<std::vector<core::AppliedRuleSet>> Evaluations::applied(core::SubjectKind kind) const
{
    return core::applicableRuleSets(m_sets, kind, {});
}

core::Result<Evaluated> Evaluations::of(const core::PlanFile& plan, core::SubjectKind kind,
                                        const std::string& uuid) const
{
    Evaluated evaluated;
    PS_LET(const auto sets, applied(kind));
    PS_LET(evaluated.input, core::readEvaluationInput(plan, kind, uuid, m_sets, m_kbli));
    evaluated.evaluation = core::evaluate(sets, evaluated.input.inputs);
    return evaluated;
}

} // namespace app
