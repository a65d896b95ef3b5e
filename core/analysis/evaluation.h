#pragma once

#include "core/analysis/inputs.h"
#include "core/analysis/rules/rule_set.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

enum class Verdict
{
    Feasible,    // layak
    Conditional, // bersyarat
    NotFeasible, // tidak
    NotEnough    // belum-cukup-data
};

/// As stored and printed: `layak`, `bersyarat`, `tidak`, `belum-cukup-data`.
std::string_view verdictName(Verdict verdict);
/// Nothing where the text is no verdict.
std::optional<Verdict> parseVerdict(std::string_view text);

struct RuleResult
{
    const Rule* rule = nullptr; // in the rule sets given to evaluate()
    const RuleSet* set = nullptr;
    bool hard = true;
    Truth result = Truth::unknown();
    Known value{};
    Known limit{};           // a number, or the words that pass
    std::string condition{}; // where the result is conditional
    std::vector<std::string> inputs{};
    std::vector<Uuid> records{}; // what the value was read or counted from
};

struct CriterionResult
{
    const Criterion* criterion = nullptr;
    const RuleSet* set = nullptr;
    Known value{};
    Interval worth{0.0, 1.0};
    double share = 0.0; // of all weights
    std::vector<Uuid> records{};
};

/// Evidence that is not there yet.
struct MissingEvidence
{
    std::string criterion{};
    bool hard = false;               // a hard rule waits for it
    bool wouldSettle = false;        // with it alone the verdict is known, whatever it says
    std::vector<Verdict> outcomes{}; // verdicts that some value of it leads to, the others staying unknown
    double weight = 0.0;             // share of the score that it leaves open
};

struct Evaluation
{
    Verdict verdict = Verdict::NotEnough;
    std::vector<RuleResult> rules{};
    std::vector<std::string> notApplicable{}; // ids of rules that do not concern this subject
    std::vector<CriterionResult> criteria{};
    std::optional<Interval> score{}; // nothing where no criterion is scored
    std::optional<double> minimumScore{};
    std::vector<MissingEvidence> missing{}; // what settles most comes first
};

/// A rule set with whether its hard rules decide here or are only shown beside the others.
struct AppliedRuleSet
{
    const RuleSet* set = nullptr;
    bool decides = true;
};

/// One rule on the inputs, with the evidence recorded under its own id before its formula.
RuleResult evaluateRule(const Rule& rule, const Inputs& inputs);

/// A failed hard rule gives `tidak` whatever the score; an unknown one, or a score that straddles the
/// minimum, `belum-cukup-data`; a score below the minimum `tidak`; a condition `bersyarat`; else `layak`
/// (DESIGN.md 6).
Verdict verdictOf(std::span<const Truth> hardRules, const std::optional<Interval>& score,
                  const std::optional<double>& minimumScore);

Evaluation evaluate(std::span<const AppliedRuleSet> sets, const Inputs& inputs);

/// How good a value is under a criterion, as far as it is known.
Interval worthOf(const Criterion& criterion, const Known& value);

} // namespace core
