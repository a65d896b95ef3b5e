#pragma once

#include "core/analysis/evaluation.h"

namespace core {

/// `evaluate` without the question what is missing; the question itself asks it again for each possible
/// answer.
Evaluation evaluateWithoutMissing(std::span<const AppliedRuleSet> sets, const Inputs& inputs);

/// The inputs that open rules and criteria wait for, those that settle the verdict first.
std::vector<MissingEvidence> missingEvidence(std::span<const AppliedRuleSet> sets, const Inputs& inputs,
                                             const Evaluation& evaluation);

} // namespace core
