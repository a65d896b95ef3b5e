#include "core/analysis/weight_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace core {

namespace {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;

tl::unexpected<Error> unfit(std::string what, std::string detail)
{
    return fail(ErrorCode::InvalidValue, std::move(what), std::move(detail));
}

std::optional<double> decimal(std::string_view text)
{
    double number = 0.0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && stop == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

/// A number, or a fraction as judgements are written by hand.
std::optional<double> numberOf(const Json& json)
{
    if (json.is_number())
        return json.get<double>();
    if (!json.is_string())
        return std::nullopt;
    const auto text = json.get<std::string>();
    const auto slash = text.find('/');
    const auto above = decimal(std::string_view{text}.substr(0, slash));
    if (slash == std::string::npos || !above)
        return above;
    const auto below = decimal(std::string_view{text}.substr(slash + 1));
    return below && *below != 0.0 ? std::optional{*above / *below} : std::nullopt;
}

/// The numbers in the order of the criteria, from a list in that order or an object by name.
Result<std::vector<double>> numbersFor(const Json& json, const Names& criteria)
{
    if (!json.is_array() && !json.is_object())
        return unfit("weights", json.dump());
    std::vector<double> numbers;
    if (json.is_array() && json.size() != criteria.size())
        return unfit("weights", std::to_string(json.size()));
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (json.is_object() && !json.contains(criteria[i]))
            return unfit(criteria[i], "-");
        const auto& cell = json.is_array() ? json.at(i) : json.at(criteria[i]);
        if (!cell.is_number())
            return unfit(criteria[i], cell.dump());
        numbers.push_back(cell.get<double>());
    }
    for (const auto& [key, value] : json.items())
        if (json.is_object() && std::find(criteria.begin(), criteria.end(), key) == criteria.end())
            return unfit(key, value.dump());
    return numbers;
}

Result<WeightChoice> directChoice(const Json& json, const Names& criteria)
{
    PS_LET(const auto numbers, numbersFor(json, criteria));
    PS_LET(auto normalised, normalisedWeights(numbers));
    return WeightChoice{.method = "direct",
                        .weights = std::move(normalised.weights),
                        .sum = normalised.sum,
                        .scale = normalised.scale};
}

Result<WeightChoice> rankChoice(const Json& json, const Names& criteria)
{
    const auto order = json.find("order");
    if (order == json.end() || !order->is_array())
        return unfit("order", "-");
    std::vector<double> ranks(criteria.size(), 0.0);
    double place = 1.0;
    for (const auto& step : *order) {
        const auto equals = step.is_array() ? step : Json::array({step});
        for (const auto& name : equals) {
            const auto found = name.is_string()
                                   ? std::find(criteria.begin(), criteria.end(), name.get<std::string>())
                                   : criteria.end();
            auto* const rank = found != criteria.end()
                                   ? &ranks[static_cast<std::size_t>(found - criteria.begin())]
                                   : nullptr;
            if (rank == nullptr || *rank > 0.0)
                return unfit("order", name.dump());
            *rank = place;
        }
        place += static_cast<double>(equals.size());
    }
    if (const auto left = std::find(ranks.begin(), ranks.end(), 0.0); left != ranks.end())
        return unfit(criteria[static_cast<std::size_t>(left - ranks.begin())], "-");
    PS_LET(auto weights, rankOrderWeights(ranks));
    return WeightChoice{.method = "rank", .weights = std::move(weights)};
}

Result<WeightChoice> swingChoice(const Json& json, const Names& criteria)
{
    PS_LET(const auto points, numbersFor(json.value("points", json.value("weights", Json{})), criteria));
    PS_LET(auto weights, swingWeights(points));
    return WeightChoice{.method = "swing", .weights = std::move(weights)};
}

Result<WeightChoice> pairwiseChoice(const Json& json, const Names& criteria)
{
    PS_LET(const auto matrix, readJudgements(json.value("matrix", Json{})));
    const auto vector = json.value("vector", Json("eigen"));
    if (vector != "eigen" && vector != "geometric")
        return unfit("vector", vector.dump());
    PS_LET(const auto result, pairwiseWeights(matrix, vector == "eigen" ? PairwiseMethod::Eigenvector
                                                                        : PairwiseMethod::GeometricMean));
    Json named = result.weights;
    if (const auto names = json.find("criteria"); names != json.end()) {
        named = Json::object();
        for (std::size_t i = 0; i < result.weights.size(); ++i) {
            if (!names->is_array() || names->size() != result.weights.size() || !names->at(i).is_string() ||
                named.contains(names->at(i).get<std::string>()))
                return unfit("criteria", names->dump());
            named[names->at(i).get<std::string>()] = result.weights[i];
        }
    }
    PS_LET(auto weights, numbersFor(named, criteria));
    return WeightChoice{
        .method = "ahp", .weights = std::move(weights), .consistencyRatio = result.consistencyRatio};
}

Result<WeightChoice> groupChoice(const Json& json, const Names& criteria)
{
    if (!json.is_array())
        return unfit("evaluators", json.dump());
    std::vector<EvaluatorWeights> evaluators;
    for (const auto& one : json) {
        if (!one.is_object() || one.contains("evaluators"))
            return unfit("evaluators", one.dump());
        auto name = one.value("name", Json{});
        auto choice = one;
        choice.erase("name");
        PS_LET(auto own, readWeights(choice, criteria));
        evaluators.push_back(
            {name.is_string() ? name.get<std::string>() : fmt::format("{}", evaluators.size() + 1),
             std::move(own.weights)});
    }
    return combinedChoice(std::move(evaluators));
}

} // namespace

Result<WeightChoice> readWeights(const Json& json, const Names& criteria)
{
    if (json.is_array())
        return directChoice(json, criteria);
    if (!json.is_object())
        return unfit("weights", json.dump());
    if (const auto evaluators = json.find("evaluators"); evaluators != json.end())
        return groupChoice(*evaluators, criteria);
    const auto method = json.value("method", Json(json.contains("matrix") ? "ahp" : "direct"));
    if (method == "rank")
        return rankChoice(json, criteria);
    if (method == "swing")
        return swingChoice(json, criteria);
    if (method == "ahp")
        return pairwiseChoice(json, criteria);
    if (method != "direct")
        return unfit("method", method.dump());
    if (const auto weights = json.find("weights"); weights != json.end())
        return directChoice(*weights, criteria);
    auto plain = json;
    plain.erase("method");
    return directChoice(plain, criteria);
}

Result<WeightChoice> combinedChoice(std::vector<EvaluatorWeights> evaluators)
{
    PS_LET(auto group, groupWeights(evaluators));
    WeightChoice choice{.method = "group", .weights = std::move(group.weights)};
    choice.agreement = group.agreement;
    choice.evaluators = std::move(evaluators);
    return choice;
}

Result<Matrix> readJudgements(const Json& json)
{
    if (!json.is_array())
        return unfit("matrix", json.is_null() ? "-" : json.dump());
    Matrix matrix;
    for (const auto& row : json) {
        auto& cells = matrix.emplace_back();
        for (const auto& cell : row.is_array() ? row : Json::array({Json{}})) {
            const auto number = numberOf(cell);
            if (!number)
                return unfit(fmt::format("matrix[{}][{}]", matrix.size() - 1, cells.size()), cell.dump());
            cells.push_back(*number);
        }
    }
    return matrix;
}

} // namespace core
