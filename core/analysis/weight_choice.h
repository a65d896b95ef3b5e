#pragma once

#include "core/analysis/pairwise.h"
#include "core/analysis/weighting.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace core {

/// Weights for the criteria of a comparison and how they came about.
struct WeightChoice
{
    std::string method{};          // direct, rank, swing, ahp, group
    std::vector<double> weights{}; // by criterion, sum to 1
    std::optional<double> sum{};   // of direct weights, as given
    WeightScale scale = WeightScale::Shares;
    std::optional<double> consistencyRatio{};   // of ahp
    std::vector<EvaluatorWeights> evaluators{}; // of a group
    std::optional<double> agreement{};          // Kendall's W of a group
};

/// Reads what the table `weights` keeps in `content`, or a file of the same form:
///   `{"weights": {"a": 30, "b": 70}}`, a list in the order of the criteria, or the object alone   (direct)
///   `{"method": "rank", "order": ["b", ["a", "c"]]}`          the most important first, equals in a list
///   `{"method": "swing", "points": {"b": 100, "a": 40}}`
///   `{"method": "ahp", "criteria": ["a", "b"], "matrix": [[1, "1/3"], [3, 1]], "vector": "geometric"}`
///   `{"evaluators": [{"name": "Dinas", …}, {"name": "Camat", …}]}`   each in one of the forms above
/// InvalidValue names what does not fit: a criterion that is missing, unknown or twice, or a number that
/// cannot be a weight.
Result<WeightChoice> readWeights(const nlohmann::ordered_json& json,
                                 const std::vector<std::string>& criteria);

/// Several people's choices as one.
Result<WeightChoice> combinedChoice(std::vector<EvaluatorWeights> evaluators);

/// A matrix of judgements, whose cells are numbers or fractions like "1/3". InvalidValue names the cell.
Result<Matrix> readJudgements(const nlohmann::ordered_json& json);

} // namespace core
