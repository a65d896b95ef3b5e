#include "app/analysis/subject_work.h"
#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/cli/subject.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

core::Result<core::Verdict> verdictFrom(const Arguments& arguments)
{
    const auto text = arguments.value("verdict").value_or("");
    const auto verdict = core::parseVerdict(text);
    if (!verdict)
        return core::fail(core::ErrorCode::InvalidValue, "--verdict",
                          Cli::tr("pilih layak, bersyarat, tidak atau belum-cukup-data").toStdString());
    if (arguments.value("who").value_or("").empty() || arguments.value("reason").value_or("").empty())
        return core::fail(core::ErrorCode::InvalidUsage, "decide",
                          Cli::tr("Berikan --who dan --reason.").toStdString());
    return *verdict;
}

core::Result<Answer> decide(const Arguments& arguments, Context& context)
{
    PS_LET(const auto subject, subjectFrom(arguments));
    PS_LET(const auto verdict, verdictFrom(arguments));
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    PS_LET(const auto made, makeDecision(plan, context.who, subject.kind, subject.name, verdict,
                                         *arguments.value("who"), *arguments.value("reason")));
    return Answer{.json = {{"decision", made.record.uuid.text},
                           {"data_hash", made.state.dataHash},
                           {"rules_version", made.state.rulesVersion},
                           {"verdict", core::verdictName(verdict)},
                           {"evaluated", core::verdictName(made.evaluated)},
                           {"former", made.state.snapshot.at("former")}}};
}

} // namespace

Command decideCommand()
{
    return {.name = "decide",
            .summary = PS_TEXT("Cli", "mencatat keputusan dengan alasannya"),
            .positional = {"PLAN"},
            .options = {value("site"), value("kampung"), value("verdict"), value("reason"), value("who")},
            .run = decide};
}

} // namespace app::cli
