#include "app/cli/commands.h"
#include "app/cli/json_file.h"
#include "core/analysis/pairwise.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

/// The criterion's name where the file gives one, else its number from 0.
Json nameOf(const Json& file, std::size_t index)
{
    const auto names = file.find("criteria");
    if (names != file.end() && names->is_array() && index < names->size())
        return (*names)[index];
    return index;
}

core::Result<core::Matrix> judgements(const Json& file, const std::string& path)
{
    const auto several = file.find("matrices");
    if (several == file.end())
        return matrixAt(file, path, "matrix");
    if (!several->is_array())
        return core::fail(core::ErrorCode::FileUnreadable, path, "matrices");
    std::vector<core::Matrix> matrices;
    for (const auto& matrix : *several) {
        PS_LET(auto one, matrixAt(Json{{"matrix", matrix}}, path, "matrix"));
        matrices.push_back(std::move(one));
    }
    return core::combinedJudgements(matrices);
}

core::Result<Answer> weigh(const Arguments& arguments, Context&)
{
    const auto method = arguments.value("method").value_or("eigen");
    if (method != "eigen" && method != "geometric")
        return core::fail(core::ErrorCode::InvalidValue, "--method", method);
    const auto& path = arguments.positional.front();
    PS_LET(const auto file, readJsonFile(path));
    PS_LET(const auto matrix, judgements(file, path));
    PS_LET(const auto result,
           core::pairwiseWeights(matrix, method == "eigen" ? core::PairwiseMethod::Eigenvector
                                                           : core::PairwiseMethod::GeometricMean));
    Json worst = nullptr;
    if (result.worst)
        worst = {{"row", nameOf(file, result.worst->row)},
                 {"column", nameOf(file, result.worst->column)},
                 {"now", result.worst->now},
                 {"consistent", result.worst->consistent}};
    Answer answer;
    answer.json = {{"weights", result.weights},
                   {"lambda_max", result.largestEigenvalue},
                   {"ci", result.consistencyIndex},
                   {"cr", result.consistencyRatio},
                   {"worst", std::move(worst)},
                   {"acceptable", result.consistencyRatio <= 0.10},
                   {"method", method},
                   {"criteria", Json::array()}};
    for (std::size_t i = 0; i < result.weights.size(); ++i)
        answer.json["criteria"].push_back(nameOf(file, i));
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
