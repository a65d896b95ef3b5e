#pragma once

#include "core/analysis/evaluation.h"
#include "core/analysis/kbli.h"
#include "core/base/message.h"
#include "core/model/record.h"

namespace core {

class PlanFile;

struct EvaluationWarning
{
    std::string kind{}; // `kbli-not-industry`, `kbli-unknown`, `unit-misfit`, …
    Message message{};
    std::vector<Uuid> records{};
};

/// Everything an evaluation reads, as plain values: no plan is needed any more.
struct EvaluationInput
{
    SubjectKind kind = SubjectKind::Site;
    Record subject{};
    std::string kelurahan{}; // where the subject lies, as far as the plan knows
    std::string kelurahanCode{};
    std::string kecamatan{};
    std::string activity{}; // the KBLI code that most of the businesses share
    Inputs inputs{};
    std::vector<EvaluationWarning> warnings{};
};

/// Reads the subject (a site or a kampung, by name or uuid), its evidence and its businesses from the plan
/// and counts the indicators that rules may name (resources/rules/README.md lists them).
Result<EvaluationInput> readEvaluationInput(const PlanFile& plan, SubjectKind kind,
                                            std::string_view nameOrUuid, const std::vector<RuleSet>& sets,
                                            const KbliList& kbli);

/// The unit in which the rule sets want each criterion.
std::map<std::string, std::string, std::less<>> unitsOf(const std::vector<RuleSet>& sets);

/// What counts for a subject: the sets named in `only` (all of them decide), or where it is empty every
/// active set for that kind of subject, of which the first definition decides and other definitions are shown
/// beside it. Fails with UnknownRule.
Result<std::vector<AppliedRuleSet>> applicableRuleSets(const std::vector<RuleSet>& sets, SubjectKind kind,
                                                       const std::vector<std::string>& only);

} // namespace core
