#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

constexpr const char* geometryNames[] = {"none", "point", "line", "polygon"};

nlohmann::ordered_json layerJson(const core::Layer& layer)
{
    return {{"name", layer.name},
            {"role", core::roleName(layer.role)},
            {"geometry", geometryNames[static_cast<int>(layer.geometry)]},
            {"features", layer.features},
            {"extent", boxJson(layer.extent)},
            {"file", layer.file}};
}

core::Result<Answer> showInfo(const Arguments& arguments, Context&)
{
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto info, plan.info());
    Answer answer;
    answer.json = {
        {"title", info.settings.title}, {"crs", info.settings.crs}, {"area", boxJson(info.settings.area)}};
    answer.json["layers"] = nlohmann::ordered_json::array();
    for (const auto& layer : info.layers)
        answer.json["layers"].push_back(layerJson(layer));
    for (const auto* table : {"business", "congestion_note", "kampung", "site", "evidence", "decision"})
        answer.json["counts"][table] = info.counts.at(table);
    answer.json["history"] = {{"undoable", info.undoable}, {"redoable", info.redoable}};
    return answer;
}

} // namespace

Command infoCommand()
{
    return {.name = "info",
            .summary = PS_TEXT("Cli", "isi rencana secara ringkas"),
            .positional = {"PLAN"},
            .run = showInfo};
}

} // namespace app::cli
