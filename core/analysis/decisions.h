#pragma once

#include "core/analysis/evaluation_json.h"

namespace core {

class PlanFile;

/// What a decision rests on: the evaluation as it was, and hashes of what it was made from.
struct DecisionState
{
    nlohmann::ordered_json snapshot{}; // evaluation, subject, rules with their texts, the former decision
    std::string dataHash{};            // SHA-256 of the snapshot's data
    std::string rulesVersion{};        // "pp29-2018@1 …" with the start of a hash of their content
};

/// The state of the plan for one subject now. `former` is the uuid of the decision before, or empty.
DecisionState decisionState(const EvaluationInput& input, const Evaluation& evaluation,
                            std::span<const AppliedRuleSet> sets, const std::string& former);

/// The newest decision about the subject, if any.
Result<std::optional<Record>> latestDecision(const PlanFile& plan, const Record& subject);

/// The record to insert. `verdict` is what the people decided, which the snapshot's own verdict stands
/// beside.
Record decisionRecord(const EvaluationInput& input, const DecisionState& state, Verdict verdict,
                      const std::string& who, const std::string& reason);

/// The rule sets as a decision used them, read from its snapshot; nothing where it did not keep them.
Result<std::optional<std::vector<RuleSet>>> rulesOfDecision(const nlohmann::ordered_json& snapshot);
/// Which of them decided, in the order in which they did.
std::vector<AppliedRuleSet> appliedInDecision(const nlohmann::ordered_json& snapshot,
                                              const std::vector<RuleSet>& sets);

/// One value that is not what it was when a decision was made.
struct DecisionChange
{
    std::string path{}; // JSON pointer into the snapshot
    nlohmann::ordered_json then{};
    nlohmann::ordered_json now{};
};

/// What differs between a decision's snapshot and the state now; empty where the figures are the same.
std::vector<DecisionChange> changesSince(const nlohmann::ordered_json& snapshot, const DecisionState& now);

} // namespace core
