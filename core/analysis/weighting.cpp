#include "core/analysis/weighting.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

Result<double> checkedSum(std::span<const double> given)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (!(given[i] >= 0.0 && std::isfinite(given[i])))
            return fail(ErrorCode::InvalidValue, fmt::format("weights[{}]", i), fmt::format("{}", given[i]));
        sum += given[i];
    }
    if (!(sum > 0.0))
        return fail(ErrorCode::InvalidValue, "weights", "0");
    return sum;
}

std::vector<double> inProportion(std::span<const double> given, double sum)
{
    std::vector<double> weights;
    for (const double one : given)
        weights.push_back(one / sum);
    return weights;
}

bool isPoint(double weight)
{
    constexpr double most = 10.0;
    return weight <= most && std::floor(weight) == weight;
}

/// The place of each weight in the order, 1 for the greatest; equal weights share the mean of their places.
std::vector<double> places(const std::vector<double>& weights)
{
    std::vector<double> places;
    for (const double weight : weights) {
        const auto above = std::count_if(weights.begin(), weights.end(),
                                         [&](double other) { return other > weight + 1e-12; });
        const auto equal = std::count_if(weights.begin(), weights.end(),
                                         [&](double other) { return std::abs(other - weight) <= 1e-12; });
        places.push_back(static_cast<double>(above) + (static_cast<double>(equal) + 1.0) / 2.0);
    }
    return places;
}

/// Kendall's W with the correction for ties (Kendall and Gibbons 1990).
double agreementOf(std::span<const EvaluatorWeights> evaluators)
{
    const auto n = static_cast<double>(evaluators.front().weights.size());
    const auto m = static_cast<double>(evaluators.size());
    std::vector<double> sums(evaluators.front().weights.size(), 0.0);
    double ties = 0.0;
    for (const auto& evaluator : evaluators) {
        const auto order = places(evaluator.weights);
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums[i] += order[i];
            const auto equal = static_cast<double>(std::count(order.begin(), order.end(), order[i]));
            ties += equal * equal - 1.0; // sum of t^3 - t over the groups, spread over their members
        }
    }
    double squares = 0.0;
    for (const double sum : sums)
        squares += sum * sum;
    const double most = m * m * n * (n * n - 1.0) - m * ties;
    return most > 0.0 ? (12.0 * squares - 3.0 * m * m * n * (n + 1.0) * (n + 1.0)) / most : 1.0;
}

} // namespace

std::string_view weightScaleName(WeightScale scale)
{
    switch (scale) {
    case WeightScale::Shares:
        return "share";
    case WeightScale::Percent:
        return "percent";
    case WeightScale::Points:
        break;
    }
    return "points";
}

Result<NormalisedWeights> normalisedWeights(std::span<const double> given)
{
    constexpr double tolerance = 1.0000001e-4; // 99.99 itself, as a computer holds it, still counts
    PS_LET(const double sum, checkedSum(given));
    NormalisedWeights result{inProportion(given, sum), sum, WeightScale::Points};
    if (std::abs(sum - 1.0) <= tolerance)
        result.scale = WeightScale::Shares;
    else if (std::abs(sum - 100.0) <= tolerance * 100.0)
        result.scale = WeightScale::Percent;
    else if (!std::all_of(given.begin(), given.end(), isPoint))
        return fail(ErrorCode::InvalidValue, "weights", fmt::format("{:.6g}", sum));
    return result;
}

Result<std::vector<double>> rankOrderWeights(std::span<const double> ranks)
{
    const std::vector<double> given(ranks.begin(), ranks.end());
    const auto count = given.size();
    std::vector<double> centroid(count, 0.0); // by place
    double tail = 0.0;
    for (std::size_t place = count; place-- > 0;)
        centroid[place] = (tail += 1.0 / static_cast<double>(place + 1)) / static_cast<double>(count);
    std::vector<double> weights;
    for (std::size_t i = 0; i < count; ++i) {
        if (!(given[i] >= 1.0 && given[i] <= static_cast<double>(count)))
            return fail(ErrorCode::InvalidValue, fmt::format("ranks[{}]", i), fmt::format("{}", given[i]));
        const auto first = static_cast<std::size_t>(
            std::count_if(given.begin(), given.end(), [&](double other) { return other < given[i]; }));
        const auto equal = static_cast<std::size_t>(std::count(given.begin(), given.end(), given[i]));
        const auto from = centroid.begin() + static_cast<std::ptrdiff_t>(first);
        weights.push_back(std::accumulate(from, from + static_cast<std::ptrdiff_t>(equal), 0.0) /
                          static_cast<double>(equal));
    }
    if (weights.empty())
        return fail(ErrorCode::InvalidValue, "ranks", "-");
    return weights;
}

Result<std::vector<double>> swingWeights(std::span<const double> points)
{
    PS_LET(const double sum, checkedSum(points));
    return inProportion(points, sum);
}

Result<GroupWeights> groupWeights(std::span<const EvaluatorWeights> evaluators)
{
    if (evaluators.empty() || evaluators.front().weights.empty())
        return fail(ErrorCode::InvalidValue, "evaluators", "-");
    const auto count = evaluators.front().weights.size();
    std::vector<double> means(count, 0.0);
    for (const auto& evaluator : evaluators) {
        if (evaluator.weights.size() != count)
            return fail(ErrorCode::InvalidValue, evaluator.name, std::to_string(evaluator.weights.size()));
        for (std::size_t i = 0; i < count; ++i)
            means[i] += std::log(evaluator.weights[i]) / static_cast<double>(evaluators.size());
    }
    for (auto& mean : means)
        mean = std::exp(mean); // of minus infinity: nobody's weight of nothing is outvoted
    PS_LET(const double sum, checkedSum(means));
    return GroupWeights{inProportion(means, sum), agreementOf(evaluators)};
}

} // namespace core
