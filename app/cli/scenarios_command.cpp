#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "core/analysis/scenarios.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::optional<double>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

Json totalsJson(const core::ScenarioTotals& totals)
{
    return {{"workshops", totals.workshops},
            {"mean_distance_from_home", orNull(totals.meanFromHome)},
            {"farthest_from_home", orNull(totals.farthestFromHome)},
            {"mean_distance_from_customers", orNull(totals.meanFromCustomers)},
            {"without_stall", totals.without},
            {"stalls_open", orNull(totals.stallsOpen)},
            {"unwilling", totals.unwilling},
            {"not_asked", totals.notAsked},
            {"without_location", totals.unplaced},
            {"blocked_metre_hours", totals.blockedMetreHours}};
}

Json workshopsJson(const core::Scenario& scenario)
{
    Json rows = Json::array();
    for (const auto& one : scenario.workshops)
        rows.push_back({{"name", one.name},
                        {"uuid", one.uuid.text},
                        {"willing", one.willing.empty() ? Json(nullptr) : Json(one.willing)},
                        {"distance_from_home", orNull(one.fromHome)},
                        {"distance_from_customers", orNull(one.fromCustomers)},
                        {"stall", one.stall ? Json(*one.stall) : Json(nullptr)}});
    return rows;
}

core::Result<Answer> compareScenarios(const Arguments& arguments, Context&)
{
    const auto kampung = arguments.value("kampung").value_or("");
    if (kampung.empty())
        return core::fail(core::ErrorCode::InvalidUsage, "--kampung",
                          Cli::tr("Sebut kampung yang dipindahkan.").toStdString());
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto all, core::scenariosFor(plan, kampung));
    Answer answer{.json = {{"kampung", kampung},
                           {"before", totalsJson(all.front().totals)},
                           {"scenarios", Json::array()}}};
    for (std::size_t i = 1; i < all.size(); ++i)
        answer.json["scenarios"].push_back({{"site", all[i].site.name},
                                            {"uuid", all[i].site.uuid.text},
                                            {"kind", all[i].site.kind},
                                            {"stalls", orNull(all[i].site.stalls)},
                                            {"after", totalsJson(all[i].totals)},
                                            {"workshops", workshopsJson(all[i])}});
    return answer;
}

} // namespace

Command scenariosCommand()
{
    return {.name = "scenarios",
            .summary = PS_TEXT("Cli", "arti tiap calon lokasi bagi tiap usaha, sebelum dan sesudah"),
            .positional = {"PLAN"},
            .options = {value("kampung")},
            .run = compareScenarios};
}

} // namespace app::cli
