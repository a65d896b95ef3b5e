#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/json_file.h"
#include "app/cli/plan_access.h"
#include "app/cli/rules_access.h"
#include "core/analysis/ranking.h"
#include "core/analysis/site_table.h"
#include "core/base/translate.h"

#include <QFileInfo>

#include <algorithm>

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

/// What is compared: the table, and where it comes from a plan what each site's own evaluation says.
struct Compared
{
    core::DecisionTable table{};
    std::vector<core::SiteScore> scores{};
};

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
    if (json.contains("weight")) {
        if (!json.at("weight").is_number())
            return core::fail(core::ErrorCode::FileUnreadable, path, where + ".weight");
        criterion.weight = json.at("weight").get<double>();
    }
    return criterion;
}

core::Result<Compared> fromFile(const std::string& path)
{
    PS_LET(const auto json, readJsonFile(path));
    Compared compared;
    for (const auto* key : {"sites", "criteria"})
        if (!json.contains(key) || !json.at(key).is_array())
            return core::fail(core::ErrorCode::FileUnreadable, path, key);
    for (const auto& site : json.at("sites")) {
        if (!site.is_string())
            return core::fail(core::ErrorCode::FileUnreadable, path, "sites");
        compared.table.sites.push_back(site.get<std::string>());
    }
    for (const auto& criterion : json.at("criteria")) {
        PS_LET(auto one, criterionFrom(criterion, path, compared.table.criteria.size()));
        compared.table.criteria.push_back(std::move(one));
    }
    PS_LET(compared.table.values, matrixAt(json, path, "values"));
    return compared;
}

core::Result<Compared> fromPlan(const Arguments& arguments)
{
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto sets, rulesFor(plan));
    PS_LET(const auto kbli, kbliFor({}));
    PS_LET(auto sites, core::compareSites(plan, sets, kbli));
    return Compared{std::move(sites.table), std::move(sites.scores)};
}

/// Keeps the sites named, in the order of the table.
core::Result<void> keepSites(Compared& compared, const std::string& list)
{
    if (list == "all")
        return {};
    std::vector<std::string> wanted;
    for (const auto& name : QString::fromStdString(list).split(',', Qt::SkipEmptyParts))
        wanted.push_back(name.trimmed().toStdString());
    Compared kept;
    kept.table.criteria = compared.table.criteria;
    kept.table.worths = compared.table.worths;
    for (const auto& name : wanted)
        if (std::find(compared.table.sites.begin(), compared.table.sites.end(), name) ==
            compared.table.sites.end())
            return core::fail(core::ErrorCode::UnknownRecord, name, "site");
    for (std::size_t i = 0; i < compared.table.sites.size(); ++i) {
        if (std::find(wanted.begin(), wanted.end(), compared.table.sites[i]) == wanted.end())
            continue;
        kept.table.sites.push_back(compared.table.sites[i]);
        if (i < compared.table.values.size())
            kept.table.values.push_back(compared.table.values[i]);
        if (i < compared.scores.size())
            kept.scores.push_back(compared.scores[i]);
    }
    compared = std::move(kept);
    return {};
}

/// `{"criterion": weight, …}`, or the same under the key "weights".
core::Result<void> applyWeights(core::DecisionTable& table, const Json& json, const std::string& name)
{
    const auto& weights = json.contains("weights") ? json.at("weights") : json;
    for (std::size_t i = 0; i < table.criteria.size(); ++i) {
        auto& criterion = table.criteria[i];
        const auto given = weights.is_array()                 ? (i < weights.size() ? weights.at(i) : Json{})
                           : weights.contains(criterion.name) ? weights.at(criterion.name)
                                                              : Json{};
        if (!given.is_number())
            return core::fail(core::ErrorCode::InvalidValue, name, criterion.name);
        criterion.weight = given.get<double>();
    }
    return {};
}

core::Result<Json> weightsNamed(const Arguments& arguments, const std::string& name)
{
    if (QFileInfo::exists(QString::fromStdString(name)))
        return readJsonFile(name);
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto record, plan.find("weights", name));
    const auto json = Json::parse(record.text("content"), nullptr, false);
    if (!json.is_object())
        return core::fail(core::ErrorCode::InvalidValue, name, "content");
    return json;
}

bool isRuledOut(const Compared& compared, std::size_t site)
{
    return !compared.scores.empty() && compared.scores[site].verdict == core::Verdict::NotFeasible;
}

/// Those that may win: the sites no hard rule has ruled out, or all where it has ruled out every one.
core::DecisionTable contenders(const Compared& compared)
{
    auto table = compared.table;
    table.sites.clear();
    table.values.clear();
    for (std::size_t i = 0; i < compared.table.sites.size() && !compared.scores.empty(); ++i)
        if (!isRuledOut(compared, i)) {
            table.sites.push_back(compared.table.sites[i]);
            table.values.push_back(compared.table.values[i]);
        }
    return table.sites.empty() ? compared.table : table;
}

Json rankingJson(const Compared& compared, const core::Ranking& ranking)
{
    Json rows = Json::array();
    auto sites = ranking.sites; // a high score does not hide a failed hard rule
    std::stable_partition(sites.begin(), sites.end(),
                          [&](const core::RankedSite& ranked) { return !isRuledOut(compared, ranked.site); });
    for (const auto& [site, score] : sites) {
        Json row{{"site", compared.table.sites[site]}, {"score", score}, {"verdict", nullptr}};
        if (!compared.scores.empty()) {
            const auto& own = compared.scores[site];
            row["verdict"] = core::verdictName(own.verdict);
            row["score_low"] = own.score ? Json(own.score->low) : Json(nullptr);
            row["score_high"] = own.score ? Json(own.score->high) : Json(nullptr);
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

/// The same said in a sentence, for the hearing.
std::string statement(const core::DecisionTable& table, const core::Ranking& ranking,
                      const core::RankingTest& test, std::size_t draws)
{
    const auto winner = ranking.sites.front().site;
    QStringList parts{Cli::tr("%1 menang di %2 % dari %3 bobot acak.")
                          .arg(QString::fromStdString(table.sites[winner]))
                          .arg(test.winShares[winner] * 100.0, 0, 'f', 0)
                          .arg(draws)};
    for (const auto& flip : test.flips) {
        if (!flip.flipWeight)
            continue;
        const auto text = *flip.flipWeight > flip.weight
                              ? Cli::tr("Kalah dari %1 bila bobot %2 di atas %3.")
                              : Cli::tr("Kalah dari %1 bila bobot %2 di bawah %3.");
        parts.append(text.arg(QString::fromStdString(table.sites[*flip.newWinner]),
                              QString::fromStdString(table.criteria[flip.criterion].name),
                              QString::number(*flip.flipWeight, 'f', 2)));
    }
    return parts.join(QLatin1Char(' ')).toStdString();
}

void addTest(Json& json, const core::DecisionTable& table, const core::RankingTest& test)
{
    json["flip"] = flipsJson(table, test);
    json["win_share"] = Json::object();
    for (std::size_t i = 0; i < table.sites.size(); ++i)
        json["win_share"][table.sites[i]] = test.winShares[i];
    json["knock_out"] = Json::array();
    for (std::size_t j = 0; j < table.criteria.size(); ++j)
        json["knock_out"].push_back(
            {{"criterion", table.criteria[j].name}, {"winner", table.sites[test.winnerWithout[j]]}});
    json["rank_reversal"] = Json::array();
    for (std::size_t i = 0; i < table.sites.size(); ++i)
        if (test.reversals[i])
            json["rank_reversal"].push_back(
                {{"without", table.sites[i]}, {"winner", table.sites[*test.reversals[i]]}});
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

core::Result<Answer> compare(const Arguments& arguments, Context& context)
{
    PS_LET(const auto options, optionsFrom(arguments));
    const auto& path = arguments.positional.front();
    const bool file = QString::fromStdString(path).endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    PS_LET(auto compared, file ? fromFile(path) : fromPlan(arguments));
    PS_TRY(keepSites(compared, arguments.value("sites").value_or("all")));
    if (const auto name = arguments.value("weights")) {
        PS_LET(const auto weights, weightsNamed(arguments, *name));
        PS_TRY(applyWeights(compared.table, weights, *name));
        for (auto& own : compared.scores)
            own.score.reset(); // it was made with the rule set's own weights
    }
    PS_LET(const auto ranking, core::rank(compared.table, options.method));
    const auto table = contenders(compared);
    PS_LET(const auto among, core::rank(table, options.method));
    PS_LET(const auto test,
           core::testRanking(table, options.method, options.draws, options.seed, context.progress));
    Answer answer{.json = {{"ranking", rankingJson(compared, ranking)}, {"weights", Json::object()}}};
    for (std::size_t j = 0; j < table.criteria.size(); ++j)
        answer.json["weights"][table.criteria[j].name] = ranking.weights[j];
    answer.json["weight_sum"] = ranking.weightSum;
    addTest(answer.json, table, test);
    for (std::size_t i = 0; i < compared.table.sites.size(); ++i)
        if (!answer.json["win_share"].contains(compared.table.sites[i]))
            answer.json["win_share"][compared.table.sites[i]] = 0.0;
    answer.json["draws"] = options.draws;
    answer.json["seed"] = options.seed;
    answer.json["statement"] = statement(table, among, test, options.draws);
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
