#pragma once

#include "core/base/result.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// How somebody's numbers were meant.
enum class WeightScale
{
    Shares,  // sum to 1
    Percent, // sum to 100
    Points   // put in proportion
};

/// `share`, `percent`, `points`.
std::string_view weightScaleName(WeightScale scale);

struct NormalisedWeights
{
    std::vector<double> weights{}; // sum to 1
    double sum = 0.0;              // as given
    WeightScale scale = WeightScale::Shares;
};

/// Weights as people write them: shares that sum to 1 or percent that sum to 100, both within one part in
/// 10,000 as printed tables round (99.99 to 100.01), or points, whole numbers from 0 to 10, which are put in
/// proportion. InvalidValue on a negative weight, all zero, and any other sum: a share is missing or typed
/// wrong.
Result<NormalisedWeights> normalisedWeights(std::span<const double> given);

/// Weights from an order of importance, 1 the most important: rank order centroid, 1/n of the sum of 1/k from
/// the rank to n (Barron and Barrett, Management Science 42, 1996). Equal ranks share the mean of their
/// places. InvalidValue on a rank that is not from 1 to n.
Result<std::vector<double>> rankOrderWeights(std::span<const double> ranks);

/// Weights from swings: the criterion whose step from worst to best matters most has the most points, the
/// others in proportion (von Winterfeldt and Edwards 1986). InvalidValue on a negative number and all zero.
Result<std::vector<double>> swingWeights(std::span<const double> points);

/// One person's weights, which sum to 1.
struct EvaluatorWeights
{
    std::string name{};
    std::vector<double> weights{};
};

struct GroupWeights
{
    std::vector<double> weights{};
    double agreement = 1.0; // Kendall's W of the orders of importance: 0 none, 1 all the same
};

/// The weights of several people as one: the geometric mean of each weight, normalised (Forman and Peniwati
/// 1998). InvalidValue where nobody is there, the lists differ in length, or no criterion has a weight from
/// all.
Result<GroupWeights> groupWeights(std::span<const EvaluatorWeights> evaluators);

} // namespace core
