#include "app/cli/commands.h"
#include "app/cli/json_file.h"
#include "core/analysis/weight_choice.h"
#include "core/base/translate.h"

#include <set>

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

/// What the criteria are called: as many names as rows, each once; numbers from 0 where the file names none.
core::Result<Json> namesFrom(const Json& file, const std::string& path, std::size_t count)
{
    Json names = Json::array();
    if (!file.contains("criteria")) {
        for (std::size_t i = 0; i < count; ++i)
            names.push_back(i);
        return names;
    }
    const auto& given = file.at("criteria");
    std::set<std::string> seen;
    for (const auto& name : given.is_array() ? given : Json::array())
        if (name.is_string() && seen.insert(name.get<std::string>()).second)
            names.push_back(name);
    if (!given.is_array() || names.size() != count || given.size() != count)
        return core::fail(core::ErrorCode::FileUnreadable, path, "criteria");
    return names;
}

struct Judgements
{
    core::Matrix all{};
    std::vector<std::pair<std::string, core::Matrix>> evaluators{}; // where several people judged
};

/// `matrix`, or of several people `matrices` or `evaluators: [{name, matrix}]`.
core::Result<Judgements> judgementsIn(const Json& file, const std::string& path)
{
    Judgements judgements;
    const auto several = file.contains("evaluators") ? file.at("evaluators") : file.value("matrices", Json{});
    if (several.is_null()) {
        PS_LET(judgements.all, core::readJudgements(file.value("matrix", Json{})));
        return judgements;
    }
    if (!several.is_array() || several.empty())
        return core::fail(core::ErrorCode::FileUnreadable, path, "evaluators");
    std::vector<core::Matrix> matrices;
    for (const auto& one : several) {
        const auto number = std::to_string(matrices.size() + 1);
        PS_LET(auto matrix, core::readJudgements(one.is_object() ? one.value("matrix", Json{}) : one));
        const auto name = one.is_object() ? one.value("name", Json(number)) : Json(number);
        judgements.evaluators.emplace_back(name.is_string() ? name.get<std::string>() : number, matrix);
        matrices.push_back(std::move(matrix));
    }
    PS_LET(judgements.all, core::combinedJudgements(matrices));
    return judgements;
}

Json worstJson(const core::PairwiseResult& result, const Json& names)
{
    if (!result.worst)
        return nullptr;
    return {{"row", names.at(result.worst->row)},
            {"column", names.at(result.worst->column)},
            {"now", result.worst->now},
            {"consistent", result.worst->consistent}};
}

/// What each person's judgements say alone, and how far their orders of importance agree.
core::Result<void> addEvaluators(Json& json, const Judgements& judgements, const Json& names,
                                 core::PairwiseMethod method)
{
    std::vector<core::EvaluatorWeights> evaluators;
    json["evaluators"] = Json::array();
    for (const auto& [name, matrix] : judgements.evaluators) {
        PS_LET(auto own, core::pairwiseWeights(matrix, method));
        json["evaluators"].push_back({{"name", name},
                                      {"weights", own.weights},
                                      {"cr", own.consistencyRatio},
                                      {"acceptable", own.acceptable()},
                                      {"worst", worstJson(own, names)}});
        evaluators.push_back({name, std::move(own.weights)});
    }
    PS_LET(const auto group, core::groupWeights(evaluators));
    json["agreement"] = group.agreement;
    return {};
}

core::Result<Answer> weigh(const Arguments& arguments, Context&)
{
    const auto wanted = arguments.value("method").value_or("eigen");
    if (wanted != "eigen" && wanted != "geometric")
        return core::fail(core::ErrorCode::InvalidValue, "--method", wanted);
    const auto method =
        wanted == "eigen" ? core::PairwiseMethod::Eigenvector : core::PairwiseMethod::GeometricMean;
    const auto& path = arguments.positional.front();
    PS_LET(const auto file, readJsonFile(path));
    PS_LET(const auto judgements, judgementsIn(file, path));
    PS_LET(const auto result, core::pairwiseWeights(judgements.all, method));
    PS_LET(const auto names, namesFrom(file, path, result.weights.size()));
    Answer answer;
    answer.json = {{"weights", result.weights},
                   {"lambda_max", result.largestEigenvalue},
                   {"ci", result.consistencyIndex},
                   {"cr", result.consistencyRatio},
                   {"worst", worstJson(result, names)},
                   {"acceptable", result.acceptable()},
                   {"method", wanted},
                   {"criteria", names}};
    if (!judgements.evaluators.empty())
        PS_TRY(addEvaluators(answer.json, judgements, names, method));
    return answer;
}

} // namespace

Command ahpCommand()
{
    return {.name = "ahp",
            .summary = PS_TEXT("Cli", "bobot dari perbandingan berpasangan"),
            .positional = {"FILE.json"},
            .options = {value("method")},
            .run = weigh};
}

} // namespace app::cli
