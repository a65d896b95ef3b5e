#pragma once

#include "core/analysis/site_table.h"
#include "core/analysis/weight_choice.h"

namespace core {

/// The ranking of sites and whether it holds. Sites ruled out by a hard rule stand last and cannot win,
/// unless every site is ruled out, where the order only compares them.
struct SiteComparison
{
    std::vector<RankedSite> sites{};
    std::size_t contenders = 0;    // so many of them, the first, may win
    bool allRuledOut = false;      // nobody wins: the contenders are all sites, for comparison only
    std::vector<double> weights{}; // normalised
    double weightSum = 0.0;        // as the table has them
    RankingTest test{};            // sites are those of the whole table

    std::size_t winner() const { return sites.front().site; }
};

/// Only the order, for use while a weight is dragged. Errors as of rank().
Result<SiteComparison> rankSites(const SiteTable& table, RankingMethod method);

/// The order and the test of it. Errors as of testRanking(); InvalidValue on a name that stands twice.
Result<SiteComparison> compareTable(const SiteTable& table, RankingMethod method, std::size_t draws,
                                    std::uint64_t seed, Progress& progress);

/// What one person's weights alone would lead to.
struct EvaluatorOpinion
{
    std::string name{};
    std::vector<double> weights{};
    std::size_t winner = 0;        // with this person's weights alone
    std::size_t winnerWithout = 0; // with the weights of the others; the group's own where there are none
};

/// Whose priorities change the winner. Winners are among the contenders.
Result<std::vector<EvaluatorOpinion>> evaluatorOpinions(const SiteTable& table, RankingMethod method,
                                                        const WeightChoice& choice);

} // namespace core
