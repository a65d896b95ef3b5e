#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/json_file.h"
#include "app/cli/plan_access.h"
#include "app/cli/rules_access.h"
#include "app/models/comparison_text.h"
#include "core/analysis/site_comparison.h"
#include "core/base/csv.h"
#include "core/base/translate.h"

#include <QFileInfo>

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

core::Result<core::DecisionCriterion> criterionFrom(const Json& json, const std::string& path,
                                                    std::size_t index)
{
    const auto where = "criteria[" + std::to_string(index) + "]";
    if (!json.is_object() || !json.contains("name") || !json.at("name").is_string())
        return core::fail(core::ErrorCode::FileUnreadable, path, where + ".name");
    core::DecisionCriterion criterion{.name = json.at("name").get<std::string>()};
    const auto direction = json.contains("direction") ? json.at("direction") : Json("benefit");
    if (direction != "benefit" && direction != "cost")
        return core::fail(core::ErrorCode::FileUnreadable, path, where + ".direction");
    criterion.direction = direction == "cost" ? core::Direction::Cost : core::Direction::Benefit;
    return criterion;
}

std::vector<std::string> namesOf(const core::DecisionTable& table)
{
    std::vector<std::string> names;
    for (const auto& criterion : table.criteria)
        names.push_back(criterion.name);
    return names;
}

/// What is compared and with which weights.
struct Compared
{
    core::SiteTable sites{};
    core::WeightChoice choice{};
};

/// Where no criterion of a file says a weight all count the same; where some do, all have to.
core::Result<core::WeightChoice> weightsIn(const Json& file, const std::vector<std::string>& names)
{
    if (file.contains("weights"))
        return core::readWeights(file.at("weights"), names);
    Json weights = Json::object();
    for (const auto& criterion : file.at("criteria"))
        if (criterion.contains("weight"))
            weights[criterion.at("name").get<std::string>()] = criterion.at("weight");
    if (!weights.empty())
        return core::readWeights(Json{{"weights", std::move(weights)}}, names);
    PS_LET(auto equal, core::readWeights(Json(std::vector<int>(names.size(), 1)), names));
    equal.method = "equal";
    return equal;
}

core::Result<Compared> fromFile(const std::string& path, bool otherWeights)
{
    PS_LET(const auto json, readJsonFile(path));
    Compared compared;
    auto& table = compared.sites.table;
    for (const auto* key : {"sites", "criteria"})
        if (!json.contains(key) || !json.at(key).is_array())
            return core::fail(core::ErrorCode::FileUnreadable, path, key);
    for (const auto& site : json.at("sites")) {
        if (!site.is_string())
            return core::fail(core::ErrorCode::FileUnreadable, path, "sites");
        table.sites.push_back(site.get<std::string>());
    }
    for (const auto& criterion : json.at("criteria")) {
        PS_LET(auto one, criterionFrom(criterion, path, table.criteria.size()));
        table.criteria.push_back(std::move(one));
    }
    PS_LET(table.values, matrixAt(json, path, "values"));
    if (!otherWeights) {
        PS_LET(compared.choice, weightsIn(json, namesOf(table)));
    }
    return compared;
}

/// The rule sets' own weights are in proportion to each other whatever they sum to.
core::Result<Compared> fromPlan(const Arguments& arguments)
{
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto sets, rulesFor(plan));
    PS_LET(const auto kbli, kbliFor({}));
    Compared compared;
    PS_LET(compared.sites, core::compareSites(plan, sets, kbli));
    std::vector<double> points;
    double sum = 0.0;
    for (const auto& criterion : compared.sites.table.criteria) {
        points.push_back(criterion.weight);
        sum += criterion.weight;
    }
    PS_LET(compared.choice.weights, core::swingWeights(points));
    compared.choice.method = "rules";
    compared.choice.sum = sum;
    compared.choice.scale = core::WeightScale::Points;
    return compared;
}

std::vector<std::string> listed(const std::string& text)
{
    std::vector<std::string> words;
    for (const auto& word : QString::fromStdString(text).split(',', Qt::SkipEmptyParts))
        words.push_back(word.trimmed().toStdString());
    return words;
}

core::Result<Json> contentOf(const core::Record& record)
{
    auto json = Json::parse(record.text("content"), nullptr, false);
    if (json.is_discarded())
        return core::fail(core::ErrorCode::InvalidValue, record.text("name"), "content");
    if (const auto method = record.text("method"); json.is_object() && !json.contains("method") &&
                                                   (method == "rank" || method == "swing" || method == "ahp"))
        json["method"] = method;
    return json;
}

/// The weights in a plan under one name, which several people may have given.
core::Result<core::WeightChoice> choiceInPlan(const core::PlanFile& plan, const std::string& list,
                                              const std::vector<std::string>& names)
{
    std::vector<core::Record> records;
    for (const auto& name : listed(list)) {
        PS_LET(auto found, plan.records("weights", {{"name", name}}));
        if (found.empty()) {
            PS_LET(auto one, plan.find("weights", name));
            found.push_back(std::move(one));
        }
        records.insert(records.end(), found.begin(), found.end());
    }
    std::vector<core::EvaluatorWeights> evaluators;
    for (const auto& record : records) {
        PS_LET(const auto json, contentOf(record));
        PS_LET(auto choice, core::readWeights(json, names));
        if (records.size() == 1)
            return choice;
        const auto who = record.text("evaluator");
        evaluators.push_back({who.empty() ? record.text("name") : who, std::move(choice.weights)});
    }
    return core::combinedChoice(std::move(evaluators));
}

core::Result<core::WeightChoice> choiceNamed(const Arguments& arguments, const std::string& name,
                                             const core::DecisionTable& table)
{
    if (QFileInfo::exists(QString::fromStdString(name))) {
        PS_LET(const auto text, core::readTextFile(name));
        const auto json = Json::parse(text, nullptr, false);
        if (json.is_discarded())
            return core::fail(core::ErrorCode::FileUnreadable, name, "{ … }");
        return core::readWeights(json, namesOf(table));
    }
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    return choiceInPlan(plan, name, namesOf(table));
}

Json rankingJson(const core::SiteTable& table, const core::SiteComparison& comparison)
{
    Json rows = Json::array();
    for (const auto& [site, score] : comparison.sites) {
        Json row{{"site", table.table.sites[site]}, {"score", score}, {"verdict", nullptr}};
        if (!table.scores.empty()) {
            const auto& own = table.scores[site];
            row["verdict"] = core::verdictName(own.verdict);
            row["score_low"] = own.score ? Json(own.score->low) : Json(nullptr);
            row["score_high"] = own.score ? Json(own.score->high) : Json(nullptr);
            row["uuid"] = table.uuids[site].text;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Json flipsJson(const core::DecisionTable& table, const core::RankingTest& test)
{
    Json flips = Json::array();
    for (const auto& flip : test.flips)
        flips.push_back(
            {{"criterion", table.criteria[flip.criterion].name},
             {"weight", flip.weight},
             {"flip_weight", flip.flipWeight ? Json(*flip.flipWeight) : Json(nullptr)},
             {"new_winner", flip.newWinner ? Json(table.sites[*flip.newWinner]) : Json(nullptr)}});
    return flips;
}

void addTest(Json& json, const core::DecisionTable& table, const core::SiteComparison& comparison)
{
    const auto& test = comparison.test;
    json["flip"] = flipsJson(table, test);
    json["win_share"] = Json::object();
    for (const auto& ranked : comparison.sites)
        json["win_share"][table.sites[ranked.site]] = test.winShares[ranked.site];
    json["knock_out"] = Json::array();
    for (std::size_t j = 0; j < table.criteria.size(); ++j)
        json["knock_out"].push_back({{"criterion", table.criteria[j].name},
                                     {"winner", table.sites[test.winnerWithout[j]]},
                                     {"changed", test.winnerWithout[j] != comparison.winner()}});
    json["rank_reversal"] = Json::array();
    for (std::size_t i = 0; i < table.sites.size(); ++i)
        if (test.reversals[i])
            json["rank_reversal"].push_back(
                {{"without", table.sites[i]}, {"winner", table.sites[*test.reversals[i]]}});
}

Json choiceJson(const core::WeightChoice& choice)
{
    return {{"method", choice.method},
            {"sum", choice.sum ? Json(*choice.sum) : Json(nullptr)},
            {"scale", choice.sum ? Json(core::weightScaleName(choice.scale)) : Json(nullptr)},
            {"normalised", choice.sum.has_value() && *choice.sum != 1.0},
            {"cr", choice.consistencyRatio ? Json(*choice.consistencyRatio) : Json(nullptr)},
            {"agreement", choice.agreement ? Json(*choice.agreement) : Json(nullptr)}};
}

Json evaluatorsJson(const core::DecisionTable& table, const core::SiteComparison& comparison,
                    const std::vector<core::EvaluatorOpinion>& opinions)
{
    Json rows = Json::array();
    for (const auto& opinion : opinions) {
        Json weights = Json::object();
        for (std::size_t j = 0; j < table.criteria.size(); ++j)
            weights[table.criteria[j].name] = opinion.weights[j];
        rows.push_back({{"name", opinion.name},
                        {"weights", std::move(weights)},
                        {"winner", table.sites[opinion.winner]},
                        {"changes_winner", opinion.winner != comparison.winner()},
                        {"winner_without", table.sites[opinion.winnerWithout]}});
    }
    return rows;
}

struct CompareOptions
{
    core::RankingMethod method = core::RankingMethod::WeightedSum;
    std::size_t draws = 10000;
    std::uint64_t seed = 1;
};

core::Result<CompareOptions> optionsFrom(const Arguments& arguments)
{
    CompareOptions options;
    const auto method = arguments.value("method").value_or("wsm");
    if (method != "wsm" && method != "topsis")
        return core::fail(core::ErrorCode::InvalidValue, "--method", method);
    options.method = method == "wsm" ? core::RankingMethod::WeightedSum : core::RankingMethod::Topsis;
    if (const auto draws = arguments.value("draws")) {
        PS_LET(const int number, numberFrom("--draws", *draws, 1));
        options.draws = static_cast<std::size_t>(number);
    }
    if (const auto seed = arguments.value("seed")) {
        PS_LET(const int number, numberFrom("--seed", *seed, 0));
        options.seed = static_cast<std::uint64_t>(number);
    }
    return options;
}

core::Result<Compared> comparedFrom(const Arguments& arguments)
{
    const auto& path = arguments.positional.front();
    const auto weights = arguments.value("weights");
    const bool file = QString::fromStdString(path).endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    PS_LET(auto compared, file ? fromFile(path, weights.has_value()) : fromPlan(arguments));
    if (weights) {
        PS_LET(compared.choice, choiceNamed(arguments, *weights, compared.sites.table));
    }
    if (const auto sites = arguments.value("sites").value_or("all"); sites != "all") {
        PS_LET(auto kept, core::withOnly(compared.sites, listed(sites)));
        compared.sites = std::move(kept);
    }
    core::setWeights(compared.sites, compared.choice.weights);
    return compared;
}

core::Result<Answer> compare(const Arguments& arguments, Context& context)
{
    PS_LET(const auto options, optionsFrom(arguments));
    PS_LET(const auto compared, comparedFrom(arguments));
    const auto& table = compared.sites.table;
    PS_LET(const auto comparison,
           core::compareTable(compared.sites, options.method, options.draws, options.seed, context.progress));
    PS_LET(const auto opinions, core::evaluatorOpinions(compared.sites, options.method, compared.choice));
    Answer answer{
        .json = {{"ranking", rankingJson(compared.sites, comparison)}, {"weights", Json::object()}}};
    for (std::size_t j = 0; j < table.criteria.size(); ++j)
        answer.json["weights"][table.criteria[j].name] = comparison.weights[j];
    answer.json["weight_sum"] = compared.choice.sum.value_or(comparison.weightSum);
    answer.json["weighting"] = choiceJson(compared.choice);
    if (!opinions.empty())
        answer.json["evaluators"] = evaluatorsJson(table, comparison, opinions);
    addTest(answer.json, table, comparison);
    answer.json["all_ruled_out"] = comparison.allRuledOut && !compared.sites.scores.empty();
    answer.json["draws"] = options.draws;
    answer.json["seed"] = options.seed;
    answer.json["statement"] =
        comparisonText(compared.sites, comparison, opinions, compared.choice, options.draws).toStdString();
    return answer;
}

} // namespace

Command compareCommand()
{
    return {.name = "compare",
            .summary = PS_TEXT("Cli", "peringkat lokasi dan apakah pemenangnya bertahan"),
            .positional = {"PLAN|FILE.json"},
            .options = {value("sites"), value("method"), value("weights"), value("draws"), value("seed")},
            .run = compare};
}

} // namespace app::cli
