#include "core/analysis/ranking.h"

#include <catch2/catch.hpp>
#include <numeric>
#include <rapidcheck.h>

using namespace core;

namespace {

DecisionTable tableOf(std::vector<std::vector<double>> values, const std::vector<double>& weights,
                      const std::vector<Direction>& directions = {})
{
    DecisionTable table;
    for (std::size_t i = 0; i < values.size(); ++i)
        table.sites.push_back(std::string(1, static_cast<char>('A' + i)));
    for (std::size_t j = 0; j < weights.size(); ++j)
        table.criteria.push_back({"c" + std::to_string(j + 1),
                                  directions.empty() ? Direction::Benefit : directions[j], weights[j]});
    table.values = std::move(values);
    return table;
}

// Tzeng and Huang 2011, as in scikit-criteria's tests.
const DecisionTable tzeng = tableOf({{5, 8, 4}, {7, 6, 8}, {8, 8, 6}, {7, 4, 6}}, {.3, .4, .3});

Ranking rankedWith(DecisionTable table, RankingMethod method, std::size_t criterion, double share)
{
    double rest = 0.0;
    for (std::size_t j = 0; j < table.criteria.size(); ++j)
        rest += j == criterion ? 0.0 : table.criteria[j].weight;
    for (std::size_t j = 0; j < table.criteria.size(); ++j)
        table.criteria[j].weight = j == criterion ? share : table.criteria[j].weight / rest * (1.0 - share);
    return *rank(table, method);
}

/// First, or as good as the first but for rounding.
bool wins(const Ranking& ranking, std::size_t site)
{
    for (const auto& ranked : ranking.sites)
        if (ranked.site == site)
            return ranked.score >= ranking.sites.front().score - 1e-9;
    return false;
}

} // namespace

TEST_CASE("TOPSIS equals the published closeness", "[compare]")
{
    const auto ranking = rank(tzeng, RankingMethod::Topsis);
    REQUIRE(ranking);
    const double closeness[] = {.5037, .6581, .7482, .3340};
    const std::size_t order[] = {2, 1, 0, 3};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(ranking->sites[i].site == order[i]);
        CHECK(ranking->sites[i].score == Approx(closeness[order[i]]).margin(5e-5));
    }
}

TEST_CASE("The weighted sum takes min-max values, and less of a cost is better", "[compare]")
{
    // By hand: c1 gives 0, 1, 0.5; c2 (cost) gives 1, 0, 0.75; with .65 and .35: .35, .65, .5875.
    const auto table =
        tableOf({{10, 100}, {20, 500}, {15, 200}}, {.65, .35}, {Direction::Benefit, Direction::Cost});
    const auto ranking = rank(table, RankingMethod::WeightedSum);
    REQUIRE(ranking);
    CHECK(ranking->sites[0].site == 1);
    CHECK(ranking->sites[0].score == Approx(0.65));
    CHECK(ranking->sites[1].score == Approx(0.5875));
    CHECK(ranking->sites[2].score == Approx(0.35));
}

TEST_CASE("Published weights that miss 100 by a rounding are taken and normalised", "[compare]")
{
    // Semarang fuel stations (PEERS): the seven weights sum to 100.01.
    const auto table =
        tableOf({{1, 1, 1, 1, 1, 1, 1}, {0, 0, 0, 0, 0, 0, 0}}, {32.29, 27.48, 15.57, 10.21, 6.79, 4.67, 3});
    const auto ranking = rank(table, RankingMethod::WeightedSum);
    REQUIRE(ranking);
    CHECK(ranking->weightSum == Approx(100.01));
    CHECK(std::accumulate(ranking->weights.begin(), ranking->weights.end(), 0.0) == Approx(1.0));
}

TEST_CASE("The flip weight really flips, and is where all weights tried would flip", "[compare][property]")
{
    const bool holds = rc::check("flip", [] {
        const auto sites = static_cast<std::size_t>(*rc::gen::inRange(2, 6));
        const auto criteria = static_cast<std::size_t>(*rc::gen::inRange(2, 5));
        std::vector<std::vector<double>> values(sites, std::vector<double>(criteria));
        for (auto& row : values)
            for (auto& value : row)
                value = *rc::gen::inRange(0, 1000);
        std::vector<double> weights;
        for (std::size_t j = 0; j < criteria; ++j)
            weights.push_back(*rc::gen::inRange(1, 100));
        const auto table = tableOf(values, weights);
        Progress progress;
        for (const auto method : {RankingMethod::WeightedSum, RankingMethod::Topsis}) {
            const auto winner = rank(table, method)->sites.front().site;
            const auto test = testRanking(table, method, 10, 1, progress);
            RC_ASSERT(test.has_value());
            for (const auto& flip : test->flips) {
                const auto with = [&](double share) {
                    return rankedWith(table, method, flip.criterion, share);
                };
                if (flip.flipWeight) {
                    // A tie flips at the weight it has, to whichever side.
                    const bool tie = std::abs(*flip.flipWeight - flip.weight) < 1e-6;
                    const double away = *flip.flipWeight > flip.weight ? 1e-5 : -1e-5;
                    const auto inside = [](double share) { return std::clamp(share, 1e-12, 1.0 - 1e-12); };
                    const bool beyond = !wins(with(inside(*flip.flipWeight + away)), winner);
                    const bool before = !wins(with(inside(*flip.flipWeight - away)), winner);
                    const bool atEnd = *flip.flipWeight < 1e-6 || *flip.flipWeight > 1.0 - 1e-6;
                    const bool flips = tie || atEnd ? beyond || before || atEnd : beyond && !before;
                    RC_ASSERT(flips);
                }
                // Brute force: no weight nearer than the flip changes the winner.
                const double reach = flip.flipWeight ? std::abs(*flip.flipWeight - flip.weight) : 1.0;
                if (method == RankingMethod::WeightedSum)
                    for (int step = 1; step < 100; ++step)
                        for (const double side : {-1.0, 1.0})
                            if (const double share = flip.weight + side * reach * (step / 100.0);
                                share > 1e-9 && share < 1.0 - 1e-9)
                                RC_ASSERT(wins(with(share), winner));
            }
        }
    });
    CHECK(holds);
}

TEST_CASE("Drawn weightings are the same for one seed and near what geometry says", "[compare]")
{
    // Two sites, each best in one of two criteria: by symmetry each wins half of all weightings.
    const auto table = tableOf({{1, 0}, {0, 1}}, {.9, .1});
    Progress progress;
    const auto once = testRanking(table, RankingMethod::WeightedSum, 10000, 7, progress);
    const auto again = testRanking(table, RankingMethod::WeightedSum, 10000, 7, progress);
    REQUIRE(once);
    CHECK(once->winShares == again->winShares);
    CHECK(once->winShares[0] == Approx(0.5).margin(0.02)); // four standard deviations
    CHECK(once->winShares[0] + once->winShares[1] == Approx(1.0));
    // The third site is never best whatever the weights.
    const auto three = tableOf({{1, 0.2}, {0.2, 1}, {0.3, 0.3}}, {.5, .5});
    CHECK(testRanking(three, RankingMethod::WeightedSum, 10000, 1, progress)->winShares[2] == 0.0);
    progress.cancel();
    CHECK(testRanking(table, RankingMethod::WeightedSum, 10000, 7, progress).error().code ==
          ErrorCode::Cancelled);
}

TEST_CASE("A site whose coming or going changes the winner among the others is told", "[compare]")
{
    // c2 runs from 0 to 10 because of C; without it from 9 to 10, and the difference between A and B grows
    // tenfold.
    const auto table = tableOf({{10, 9}, {6, 10}, {0, 0}}, {.5, .5});
    Progress progress;
    CHECK(rank(table, RankingMethod::WeightedSum)->sites.front().site == 0); // .95 against .8
    const auto test = testRanking(tableOf({{10, 9}, {6, 10}, {0, 0}}, {.49, .51}), RankingMethod::WeightedSum,
                                  10, 1, progress);
    REQUIRE(test);
    CHECK(test->reversals[2] == 1U); // without C: A .49, B .51
    CHECK(!test->reversals[1]);
}

TEST_CASE("Tables that do not fit together are refused with the place", "[compare]")
{
    const auto subject = [](const DecisionTable& table) {
        const auto ranking = rank(table, RankingMethod::WeightedSum);
        REQUIRE(!ranking);
        return ranking.error().subject;
    };
    CHECK(subject({}) == "sites");
    CHECK(subject(tableOf({{1, 2}, {1}}, {1, 1})) == "values[1]");
    CHECK(subject(tableOf({{1, std::numeric_limits<double>::quiet_NaN()}}, {1, 1})) == "values[0][1]");
    CHECK(subject(tableOf({{1, 2}}, {1, -1})) == "c2");
    CHECK(subject(tableOf({{1, 2}}, {0, 0})) == "weight");
}
