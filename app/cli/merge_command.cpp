#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "core/base/translate.h"
#include "core/checks/merge_records.h"

namespace app::cli {

namespace {

core::Result<Answer> merge(const Arguments& arguments, Context& context)
{
    PS_LET(const auto* table, tableNamed(arguments.positional[1]));
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    PS_LET(const auto kept, plan.find(table->name, arguments.positional[2]));
    PS_LET(const auto other, plan.find(table->name, arguments.positional[3]));
    const core::EditLabel label{
        context.who, Cli::tr("gabung: %1").arg(QString::fromStdString(callName(*table, kept))).toStdString()};
    PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) {
        return core::mergeRecords(edit, plan, table->name, kept, other);
    }));
    return Answer{.json = {{"uuid", kept.uuid.text}}};
}

} // namespace

Command mergeCommand()
{
    return {.name = "merge",
            .summary = PS_TEXT("Cli", "menggabungkan dua catatan dari usaha yang sama"),
            .positional = {"PLAN", "TABLE", "UUID", "UUID"},
            .run = merge};
}

} // namespace app::cli
