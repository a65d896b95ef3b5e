#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/cli/rules_access.h"
#include "app/cli/subject.h"
#include "core/analysis/decisions.h"
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

/// People may decide with evidence missing, and the record shows it; they may not decide away a hard rule
/// that fails.
core::Result<void> checkAgainst(const core::Evaluation& evaluation, core::Verdict verdict)
{
    if (verdict != core::Verdict::Feasible && verdict != core::Verdict::Conditional)
        return {};
    for (const auto& result : evaluation.rules)
        if (result.hard && result.result.isFail())
            return core::fail(core::ErrorCode::InvalidUsage, std::string{core::verdictName(verdict)},
                              Cli::tr("Syarat \"%1\" gagal (%2), jadi putusannya hanya bisa tidak.")
                                  .arg(QString::fromStdString(result.rule->title),
                                       QString::fromStdString(result.rule->provenance.citation()))
                                  .toStdString());
    return {};
}

core::Result<Answer> decide(const Arguments& arguments, Context& context)
{
    PS_LET(const auto subject, subjectFrom(arguments));
    PS_LET(const auto verdict, verdictFrom(arguments));
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    PS_LET(const auto sets, rulesFor(plan));
    PS_LET(const auto kbli, kbliFor({}));
    PS_LET(const auto applied, core::applicableRuleSets(sets, subject.kind, {}));
    PS_LET(const auto input, core::readEvaluationInput(plan, subject.kind, subject.name, sets, kbli));
    const auto evaluation = core::evaluate(applied, input.inputs);
    PS_TRY(checkAgainst(evaluation, verdict));
    PS_LET(const auto former, core::latestDecision(plan, input.subject));
    const auto state =
        core::decisionState(input, evaluation, applied, former ? former->uuid.text : std::string{});
    auto record =
        core::decisionRecord(input, state, verdict, *arguments.value("who"), *arguments.value("reason"));
    record.uuid = core::Uuid::make();
    const core::EditLabel label{
        context.who,
        Cli::tr("putuskan: %1").arg(QString::fromStdString(input.subject.text("name"))).toStdString()};
    PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) -> core::Result<void> {
        PS_TRY(edit.insert("decision", record));
        if (input.kind != core::SubjectKind::Site)
            return {};
        return edit.update("site", input.subject.uuid, {{"state", std::string{"diputuskan"}}});
    }));
    return Answer{.json = {{"decision", record.uuid.text},
                           {"data_hash", state.dataHash},
                           {"rules_version", state.rulesVersion},
                           {"verdict", core::verdictName(verdict)},
                           {"evaluated", core::verdictName(evaluation.verdict)},
                           {"former", state.snapshot.at("former")}}};
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
