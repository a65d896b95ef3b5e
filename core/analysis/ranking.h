#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

enum class Direction
{
    Benefit, // more is better
    Cost     // less is better
};

struct DecisionCriterion
{
    std::string name{};
    Direction direction = Direction::Benefit;
    double weight = 1.0;
};

/// Sites by criteria. `worths` says that the values are already worths from 0 to 1, which need no
/// normalising.
struct DecisionTable
{
    std::vector<std::string> sites{};
    std::vector<DecisionCriterion> criteria{};
    std::vector<std::vector<double>> values{}; // by site, then criterion
    bool worths = false;
};

enum class RankingMethod
{
    WeightedSum, // on min-max normalised values
    Topsis       // vector normalisation, closeness to the ideal (Hwang and Yoon 1981)
};

struct FlipPoint
{
    std::size_t criterion = 0;
    double weight = 0.0; // now, normalised
    std::optional<double>
        flipWeight{}; // the nearest at which another site wins, the others keeping their proportion
    std::optional<std::size_t> newWinner{};
};

struct RankedSite
{
    std::size_t site = 0;
    double score = 0.0;
};

struct Ranking
{
    std::vector<RankedSite> sites{}; // best first; equal scores in the order of the table
    std::vector<double> weights{};   // normalised to 1
    double weightSum = 0.0;          // as given
};

struct RankingTest
{
    std::vector<FlipPoint> flips{};           // one a criterion
    std::vector<double> winShares{};          // by site: of the drawn weightings
    std::vector<std::size_t> winnerWithout{}; // by criterion left out; the only criterion stays
    std::vector<std::optional<std::size_t>>
        reversals{}; // by site left out: the winner then, where it is another
};

/// InvalidValue, naming the cell, on tables that do not fit together, values that are not finite, weights
/// that are negative or all zero.
Result<Ranking> rank(const DecisionTable& table, RankingMethod method);

/// Does the winner hold? Flip weights are exact (closed form) for the weighted sum and found to 1e-9 for
/// TOPSIS. The `draws` weightings are uniform over all that sum to 1, and the same on every machine for one
/// `seed`.
Result<RankingTest> testRanking(const DecisionTable& table, RankingMethod method, std::size_t draws,
                                std::uint64_t seed, Progress& progress);

} // namespace core
