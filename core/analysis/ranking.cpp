#include "core/analysis/ranking.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <numeric>
#include <random>

namespace core {

namespace {

using Weights = std::vector<double>;

Result<void> checkTable(const DecisionTable& table)
{
    if (table.sites.empty() || table.criteria.empty())
        return fail(ErrorCode::InvalidValue, table.sites.empty() ? "sites" : "criteria", "0");
    if (table.values.size() != table.sites.size())
        return fail(ErrorCode::InvalidValue, "values", std::to_string(table.values.size()));
    for (std::size_t i = 0; i < table.values.size(); ++i) {
        if (table.values[i].size() != table.criteria.size())
            return fail(ErrorCode::InvalidValue, fmt::format("values[{}]", i),
                        std::to_string(table.values[i].size()));
        for (std::size_t j = 0; j < table.values[i].size(); ++j)
            if (!std::isfinite(table.values[i][j]))
                return fail(ErrorCode::InvalidValue, fmt::format("values[{}][{}]", i, j), "-");
    }
    double sum = 0.0;
    for (const auto& criterion : table.criteria) {
        if (!(criterion.weight >= 0.0 && std::isfinite(criterion.weight)))
            return fail(ErrorCode::InvalidValue, criterion.name, fmt::format("{}", criterion.weight));
        sum += criterion.weight;
    }
    if (!(sum > 0.0))
        return fail(ErrorCode::InvalidValue, "weight", "0");
    return {};
}

/// The values once and for all in the form that the method weighs: 0 to 1 and more is better for the sum, of
/// unit length for TOPSIS.
class Scorer
{
public:
    Scorer(const DecisionTable& table, RankingMethod method)
        : m_table(table), m_method(method), m_values(table.values)
    {
        for (std::size_t j = 0; j < table.criteria.size(); ++j)
            method == RankingMethod::Topsis ? toUnitLength(j) : toWorth(j);
    }

    const std::vector<std::vector<double>>& values() const { return m_values; }

    /// Scores by site, into a buffer that is used again.
    void scores(const Weights& weights, std::vector<double>& scores) const
    {
        scores.assign(m_values.size(), 0.0);
        if (m_method == RankingMethod::Topsis)
            return closeness(weights, scores);
        for (std::size_t i = 0; i < m_values.size(); ++i)
            for (std::size_t j = 0; j < weights.size(); ++j)
                scores[i] += weights[j] * m_values[i][j];
    }

    std::size_t winner(const Weights& weights) const
    {
        std::vector<double> all;
        scores(weights, all);
        return static_cast<std::size_t>(std::max_element(all.begin(), all.end()) - all.begin());
    }

private:
    void toWorth(std::size_t j)
    {
        if (m_table.worths)
            return;
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const auto& row : m_values) {
            low = std::min(low, row[j]);
            high = std::max(high, row[j]);
        }
        const bool cost = m_table.criteria[j].direction == Direction::Cost;
        for (auto& row : m_values) // where all are equal none is better, and each is the best
            row[j] = high > low ? (cost ? high - row[j] : row[j] - low) / (high - low) : 1.0;
    }

    void toUnitLength(std::size_t j)
    {
        double square = 0.0;
        for (const auto& row : m_values)
            square += row[j] * row[j];
        for (auto& row : m_values)
            row[j] = square > 0.0 ? row[j] / std::sqrt(square) : 0.0;
    }

    void closeness(const Weights& weights, std::vector<double>& scores) const
    {
        std::vector<double> toBest(m_values.size(), 0.0);
        std::vector<double> toWorst(m_values.size(), 0.0);
        for (std::size_t j = 0; j < weights.size(); ++j) {
            double low = std::numeric_limits<double>::infinity();
            double high = -low;
            for (const auto& row : m_values) {
                low = std::min(low, row[j]);
                high = std::max(high, row[j]);
            }
            const bool cost = m_table.criteria[j].direction == Direction::Cost;
            for (std::size_t i = 0; i < m_values.size(); ++i) {
                const double best = weights[j] * (m_values[i][j] - (cost ? low : high));
                const double worst = weights[j] * (m_values[i][j] - (cost ? high : low));
                toBest[i] += best * best;
                toWorst[i] += worst * worst;
            }
        }
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            const double both = std::sqrt(toBest[i]) + std::sqrt(toWorst[i]);
            scores[i] = both > 0.0 ? std::sqrt(toWorst[i]) / both : 1.0;
        }
    }

    const DecisionTable& m_table;
    RankingMethod m_method;
    std::vector<std::vector<double>> m_values;
};

Weights normalised(const DecisionTable& table)
{
    Weights weights;
    for (const auto& criterion : table.criteria)
        weights.push_back(criterion.weight);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (auto& weight : weights)
        weight /= sum;
    return weights;
}

/// The weights with one set to `share` and the others in their proportion (equal where it had all).
Weights withShare(const Weights& weights, std::size_t criterion, double share)
{
    const double rest = 1.0 - weights[criterion];
    auto changed = weights;
    for (std::size_t j = 0; j < weights.size(); ++j)
        changed[j] = rest > 0.0 ? weights[j] / rest * (1.0 - share)
                                : (1.0 - share) / std::max(1.0, static_cast<double>(weights.size()) - 1.0);
    changed[criterion] = share;
    return changed;
}

struct Flip
{
    double weight = 0.0;
    std::size_t winner = 0;
};

/// With the others in proportion a score is a straight line over one weight, so two sites cross once at most.
class ExactFlip
{
public:
    ExactFlip(const Scorer& scorer, const Weights& weights, std::size_t criterion)
    {
        scorer.scores(withShare(weights, criterion, 0.0), m_atZero);
        scorer.scores(withShare(weights, criterion, 1.0), m_atOne);
    }

    std::optional<Flip> nearest(std::size_t winner, double now) const
    {
        std::optional<Flip> found;
        for (std::size_t other = 0; other < m_atZero.size(); ++other) {
            const double lead0 = m_atZero[winner] - m_atZero[other];
            const double lead1 = m_atOne[winner] - m_atOne[other];
            constexpr double rounding = 1e-12; // two sites that always tie do not take turns
            const bool tied = std::abs(lead0) < rounding && std::abs(lead1) < rounding;
            if (other == winner || tied || (lead0 >= 0.0) == (lead1 >= 0.0))
                continue;
            const double crossing = lead0 / (lead0 - lead1);
            // At one crossing the site that is steeper away from the winner is the one that wins beyond it.
            const bool nearer = !found || std::abs(crossing - now) < std::abs(found->weight - now);
            const bool same = found && crossing == found->weight;
            if (nearer || (same && std::abs(lead0 - lead1) > steepness(winner, found->winner)))
                found = Flip{crossing, other};
        }
        return found;
    }

private:
    double steepness(std::size_t winner, std::size_t other) const
    {
        return std::abs(m_atZero[winner] - m_atZero[other] - m_atOne[winner] + m_atOne[other]);
    }

    std::vector<double> m_atZero{};
    std::vector<double> m_atOne{};
};

/// TOPSIS bends, so look outward in small steps for the first other winner, then halve.
std::optional<Flip> searchedFlip(const Scorer& scorer, const Weights& weights, std::size_t criterion,
                                 std::size_t winner, double end)
{
    constexpr int steps = 1000;
    const double now = weights[criterion];
    double inside = now;
    for (int step = 1; step <= steps; ++step) {
        double outside = now + (end - now) * step / steps;
        if (scorer.winner(withShare(weights, criterion, outside)) == winner) {
            inside = outside;
            continue;
        }
        while (std::abs(outside - inside) > 1e-10) {
            const double middle = (inside + outside) / 2.0;
            (scorer.winner(withShare(weights, criterion, middle)) == winner ? inside : outside) = middle;
        }
        return Flip{outside, scorer.winner(withShare(weights, criterion, outside))};
    }
    return std::nullopt;
}

FlipPoint flipOf(const Scorer& scorer, const Weights& weights, std::size_t criterion, std::size_t winner,
                 bool exact)
{
    FlipPoint point{criterion, weights[criterion], {}, {}};
    if (weights.size() < 2)
        return point;
    std::optional<Flip> flip;
    if (exact) {
        flip = ExactFlip{scorer, weights, criterion}.nearest(winner, weights[criterion]);
    } else {
        const auto down = searchedFlip(scorer, weights, criterion, winner, 0.0);
        const auto up = searchedFlip(scorer, weights, criterion, winner, 1.0);
        const bool takeDown =
            down && (!up || weights[criterion] - down->weight < up->weight - weights[criterion]);
        flip = takeDown ? down : up;
    }
    if (flip) {
        point.flipWeight = flip->weight;
        point.newWinner = flip->winner;
    }
    return point;
}

Result<std::vector<double>> drawnShares(const Scorer& scorer, std::size_t criteria, std::size_t sites,
                                        std::size_t draws, std::uint64_t seed, Progress& progress)
{
    std::mt19937_64 random{seed};
    std::vector<double> wins(sites, 0.0);
    Weights weights(criteria);
    std::vector<double> scores;
    for (std::size_t draw = 0; draw < draws; ++draw) {
        if (draw % 256 == 0 && !progress.advance(256.0 / static_cast<double>(draws)))
            return fail(ErrorCode::Cancelled);
        double sum = 0.0;
        for (auto& weight : weights) {
            // Exponential parts of a whole are uniform over the simplex; the standard's distributions differ
            // between libraries, its generator does not.
            weight = -std::log((static_cast<double>(random() >> 11U) + 0.5) * 0x1.0p-53);
            sum += weight;
        }
        for (auto& weight : weights)
            weight /= sum;
        scorer.scores(weights, scores);
        const auto best = *std::max_element(scores.begin(), scores.end());
        const auto equal = static_cast<double>(std::count(scores.begin(), scores.end(), best));
        for (std::size_t i = 0; i < sites; ++i)
            wins[i] += scores[i] == best ? 1.0 / equal : 0.0;
    }
    for (auto& share : wins)
        share /= static_cast<double>(std::max<std::size_t>(draws, 1));
    return wins;
}

std::size_t winnerWithoutCriterion(const Scorer& scorer, const Weights& weights, std::size_t criterion,
                                   std::size_t winner)
{
    if (weights.size() < 2 || weights[criterion] >= 1.0)
        return winner;
    return scorer.winner(withShare(weights, criterion, 0.0));
}

/// The winner when one site is taken off the table, where taking it off changes who wins among the others.
std::optional<std::size_t> reversalWithout(const DecisionTable& table, RankingMethod method,
                                           const Weights& weights, std::size_t site, std::size_t winner)
{
    if (site == winner || table.sites.size() < 3)
        return std::nullopt;
    auto rest = table;
    rest.sites.erase(rest.sites.begin() + static_cast<std::ptrdiff_t>(site));
    rest.values.erase(rest.values.begin() + static_cast<std::ptrdiff_t>(site));
    auto first = Scorer{rest, method}.winner(weights);
    first += first >= site ? 1U : 0U;
    return first == winner ? std::nullopt : std::optional{first};
}

} // namespace

Result<Ranking> rank(const DecisionTable& table, RankingMethod method)
{
    PS_TRY(checkTable(table));
    Ranking ranking;
    ranking.weights = normalised(table);
    for (const auto& criterion : table.criteria)
        ranking.weightSum += criterion.weight;
    std::vector<double> scores;
    Scorer{table, method}.scores(ranking.weights, scores);
    for (std::size_t i = 0; i < scores.size(); ++i)
        ranking.sites.push_back({i, scores[i]});
    std::stable_sort(ranking.sites.begin(), ranking.sites.end(),
                     [](const RankedSite& a, const RankedSite& b) { return a.score > b.score; });
    return ranking;
}

Result<RankingTest> testRanking(const DecisionTable& table, RankingMethod method, std::size_t draws,
                                std::uint64_t seed, Progress& progress)
{
    PS_TRY(checkTable(table));
    const Scorer scorer{table, method};
    const auto weights = normalised(table);
    const auto winner = scorer.winner(weights);
    RankingTest test;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        test.flips.push_back(flipOf(scorer, weights, j, winner, method == RankingMethod::WeightedSum));
        test.winnerWithout.push_back(winnerWithoutCriterion(scorer, weights, j, winner));
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
    }
    PS_LET(test.winShares, drawnShares(scorer, weights.size(), table.sites.size(), draws, seed, progress));
    for (std::size_t i = 0; i < table.sites.size(); ++i)
        test.reversals.push_back(reversalWithout(table, method, weights, i, winner));
    return test;
}

} // namespace core
