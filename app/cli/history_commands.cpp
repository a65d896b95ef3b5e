#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

nlohmann::ordered_json entryJson(const core::HistoryEntry& entry)
{
    return {{"id", entry.id},
            {"at", entry.at},
            {"who", entry.who},
            {"label", entry.label},
            {"undone", entry.undone}};
}

using Step = core::Result<core::UndoResult> (core::PlanFile::*)(std::string_view);

/// As many steps as asked for, or as there are; none at all is an error.
core::Result<Answer> walk(const Arguments& arguments, Context& context, Step step)
{
    int count = 1;
    if (const auto text = arguments.value("count")) {
        PS_LET(count, numberFrom("--count", *text, 1));
    }
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    Answer answer{.json = {{"entries", nlohmann::ordered_json::array()}}};
    auto skipped = nlohmann::ordered_json::array();
    for (int i = 0; i < count; ++i) {
        const auto result = (plan.*step)(context.who);
        if (!result) {
            const bool ended = result.error().code == core::ErrorCode::NothingToUndo ||
                               result.error().code == core::ErrorCode::NothingToRedo;
            if (ended && i > 0)
                break;
            return core::fail(result.error());
        }
        answer.json["entries"].push_back(entryJson(result->entry));
        for (const auto& row : result->skipped)
            skipped.push_back({{"table", row.table}, {"row", row.fid}});
    }
    if (!skipped.empty())
        answer.json["skipped"] = skipped;
    return answer;
}

core::Result<Answer> history(const Arguments& arguments, Context&)
{
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto entries, plan.history());
    Answer answer{.json = {{"entries", nlohmann::ordered_json::array()}}};
    for (const auto& entry : entries)
        answer.json["entries"].push_back(entryJson(entry));
    return answer;
}

core::Result<Answer> backup(const Arguments& arguments, Context&)
{
    const auto target = arguments.value("out");
    if (!target)
        return core::fail(core::ErrorCode::InvalidUsage, "backup",
                          Cli::tr("Berikan nama salinan dengan --out.").toStdString());
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_TRY(plan.backup(*target));
    return Answer{.json = {{"ok", true}, {"problems", nlohmann::ordered_json::array()}}};
}

} // namespace

Command undoCommand()
{
    return {.name = "undo",
            .summary = PS_TEXT("Cli", "mengurungkan perubahan terakhir"),
            .positional = {"PLAN"},
            .options = {value("count")},
            .run = [](const Arguments& arguments, Context& context) {
                return walk(arguments, context, &core::PlanFile::undo);
            }};
}

Command redoCommand()
{
    return {.name = "redo",
            .summary = PS_TEXT("Cli", "mengulangi yang diurungkan"),
            .positional = {"PLAN"},
            .options = {value("count")},
            .run = [](const Arguments& arguments, Context& context) {
                return walk(arguments, context, &core::PlanFile::redo);
            }};
}

Command historyCommand()
{
    return {.name = "history",
            .summary = PS_TEXT("Cli", "siapa mengubah apa dan kapan"),
            .positional = {"PLAN"},
            .run = history};
}

Command backupCommand()
{
    return {.name = "backup",
            .summary = PS_TEXT("Cli", "membuat salinan yang sudah diperiksa"),
            .positional = {"PLAN"},
            .options = {value("out")},
            .run = backup};
}

} // namespace app::cli
