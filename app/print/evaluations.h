#pragma once

#include "core/analysis/evaluation_input.h"
#include "core/analysis/rules/rule_library.h"
#include "core/storage/plan_file.h"

#include <string>
#include <vector>

namespace app {

/// A verdict with everything that it was made from. `evaluation` points into the rule sets of `Evaluations`.
struct Evaluated
{
    core::EvaluationInput input{};
    core::Evaluation evaluation{};
};

/// The rules that hold in a plan, read once for many subjects.
class Evaluations
{
public:
    static core::Result<Evaluations> read(const core::PlanFile& plan);

    core::Result<Evaluated> of(const core::PlanFile& plan, core::SubjectKind kind,
                               const std::string& uuid) const;
    /// What counts for a kind of subject.
    core::Result<std::vector<core::AppliedRuleSet>> applied(core::SubjectKind kind) const;
    const std::vector<core::RuleSet>& sets() const { return m_sets; }
    const core::KbliList& kbli() const { return m_kbli; }

private:
    std::vector<core::RuleSet> m_sets{};
    core::KbliList m_kbli{};
};

} // namespace app
