#include "core/analysis/site_comparison.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

Result<void> checkNames(const DecisionTable& table)
{
    std::set<std::string, std::less<>> seen;
    for (const auto& site : table.sites)
        if (!seen.insert(site).second)
            return fail(ErrorCode::InvalidValue, "sites", site);
    seen.clear();
    for (const auto& criterion : table.criteria)
        if (!seen.insert(criterion.name).second)
            return fail(ErrorCode::InvalidValue, "criteria", criterion.name);
    return {};
}

/// The sites that may win, as a table of their own, and which rows of the whole table they are.
struct Contenders
{
    DecisionTable table{};
    std::vector<std::size_t> rows{};
    bool all = false;

    explicit Contenders(const SiteTable& whole)
    {
        for (std::size_t i = 0; i < whole.table.sites.size(); ++i)
            if (!whole.isRuledOut(i))
                rows.push_back(i);
        all = rows.empty();
        for (std::size_t i = 0; i < whole.table.sites.size() && all; ++i)
            rows.push_back(i);
        table.criteria = whole.table.criteria;
        table.worths = whole.table.worths;
        for (const auto row : rows) {
            table.sites.push_back(whole.table.sites[row]);
            if (row < whole.table.values.size())
                table.values.push_back(whole.table.values[row]);
        }
        if (rows.size() == whole.table.sites.size())
            table.values = whole.table.values; // rows too many or too few are found by the check
    }
};

/// Numbers of the contenders' table as those of the whole.
void renumber(RankingTest& test, const Contenders& contenders, std::size_t sites)
{
    const auto row = [&](std::size_t site) { return contenders.rows[site]; };
    for (auto& flip : test.flips)
        if (flip.newWinner)
            flip.newWinner = row(*flip.newWinner);
    for (auto& winner : test.winnerWithout)
        winner = row(winner);
    std::vector<double> shares(sites, 0.0);
    std::vector<std::optional<std::size_t>> reversals(sites);
    for (std::size_t i = 0; i < contenders.rows.size(); ++i) {
        shares[row(i)] = test.winShares[i];
        if (test.reversals[i])
            reversals[row(i)] = row(*test.reversals[i]);
    }
    test.winShares = std::move(shares);
    test.reversals = std::move(reversals);
}

Result<SiteComparison> ranked(const SiteTable& table, const Contenders& contenders, RankingMethod method)
{
    PS_LET(const auto among, rank(contenders.table, method));
    PS_LET(const auto whole, rank(table.table, method));
    SiteComparison comparison;
    comparison.weights = among.weights;
    comparison.weightSum = among.weightSum;
    comparison.allRuledOut = contenders.all && !table.table.sites.empty();
    comparison.contenders = contenders.rows.size();
    for (const auto& [site, score] : among.sites)
        comparison.sites.push_back({contenders.rows[site], score});
    for (const auto& site : whole.sites)
        if (std::find(contenders.rows.begin(), contenders.rows.end(), site.site) == contenders.rows.end())
            comparison.sites.push_back(site);
    return comparison;
}

Result<std::size_t> winnerWith(DecisionTable table, const std::vector<double>& weights, RankingMethod method)
{
    for (std::size_t j = 0; j < weights.size() && j < table.criteria.size(); ++j)
        table.criteria[j].weight = weights[j];
    PS_LET(const auto ranking, rank(table, method));
    return ranking.sites.front().site;
}

} // namespace

Result<SiteComparison> rankSites(const SiteTable& table, RankingMethod method)
{
    return ranked(table, Contenders{table}, method);
}

Result<SiteComparison> compareTable(const SiteTable& table, RankingMethod method, std::size_t draws,
                                    std::uint64_t seed, Progress& progress)
{
    PS_TRY(checkNames(table.table));
    const Contenders contenders{table};
    PS_LET(auto comparison, ranked(table, contenders, method));
    PS_LET(comparison.test, testRanking(contenders.table, method, draws, seed, progress));
    renumber(comparison.test, contenders, table.table.sites.size());
    return comparison;
}

Result<std::vector<EvaluatorOpinion>> evaluatorOpinions(const SiteTable& table, RankingMethod method,
                                                        const WeightChoice& choice)
{
    const Contenders contenders{table};
    std::vector<EvaluatorOpinion> opinions;
    for (std::size_t i = 0; i < choice.evaluators.size(); ++i) {
        const auto& evaluator = choice.evaluators[i];
        auto others = choice.evaluators;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        auto without = choice.weights;
        if (!others.empty()) {
            PS_LET(auto group, groupWeights(others));
            without = std::move(group.weights);
        }
        PS_LET(const auto alone, winnerWith(contenders.table, evaluator.weights, method));
        PS_LET(const auto rest, winnerWith(contenders.table, without, method));
        opinions.push_back(
            {evaluator.name, evaluator.weights, contenders.rows[alone], contenders.rows[rest]});
    }
    return opinions;
}

} // namespace core
