#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/cli/result_text.h"
#include "app/cli/rules_access.h"
#include "core/base/translate.h"
#include "core/checks/plan_check.h"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

Json fixJson(const core::Finding& finding)
{
    if (!finding.mergeWith.empty())
        return {{"command", "merge"}, {"with", finding.mergeWith.text}};
    if (finding.fix.empty())
        return nullptr;
    Json set = Json::object();
    for (const auto& [field, value] : finding.fix)
        set[field] = valueJson(value);
    return {{"command", "set"}, {"set", std::move(set)}};
}

Json findingJson(const core::Finding& finding)
{
    Json data = Json::object();
    for (const auto& [key, value] : finding.data)
        data[key] = value;
    return {{"id", finding.id},
            {"kind", finding.kind},
            {"severity", core::severityName(finding.severity)},
            {"table", finding.table},
            {"uuid", finding.uuid.text},
            {"message", translated(finding.message)},
            {"data", std::move(data)},
            {"fix", fixJson(finding)}};
}

core::Result<core::CheckReport> reportOn(const core::PlanFile& plan, const Arguments& arguments,
                                         Context& context)
{
    PS_LET(const auto sets, rulesFor(plan));
    PS_LET(const auto kbli, kbliFor(arguments.value("kbli")));
    PS_LET(const auto input, core::readCheckInput(plan, kbli, sets));
    return core::checkPlan(input, context.progress);
}

core::Result<Answer> check(const Arguments& arguments, Context& context)
{
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto report, reportOn(plan, arguments, context));
    Answer answer{.json = {{"findings", Json::array()}, {"accepted", Json::array()}}};
    for (const auto& finding : report.findings)
        answer.json["findings"].push_back(findingJson(finding));
    for (const auto& finding : report.accepted)
        answer.json["accepted"].push_back(findingJson(finding));
    answer.text = findingsText(answer.json);
    return answer;
}

core::Result<Answer> accept(const Arguments& arguments, Context& context)
{
    const auto reason = arguments.value("reason");
    if (!reason || reason->empty())
        return core::fail(core::ErrorCode::InvalidUsage, "accept",
                          Cli::tr("Berikan alasannya dengan --reason.").toStdString());
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    PS_LET(const auto report, reportOn(plan, arguments, context));
    const auto& id = arguments.positional[1];
    for (const auto& finding : report.findings) {
        if (finding.id != id)
            continue;
        auto record = core::acceptance(finding, context.who, *reason);
        record.uuid = core::Uuid::make();
        const core::EditLabel label{
            context.who, Cli::tr("terima temuan: %1").arg(QString::fromStdString(id)).toStdString()};
        PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) -> core::Result<void> {
            PS_TRY(edit.insert("evidence", record));
            return {};
        }));
        return Answer{.json = {{"uuid", finding.uuid.text}, {"finding", id}, {"evidence", record.uuid.text}}};
    }
    return core::fail(core::ErrorCode::UnknownRecord, id, "check");
}

} // namespace

Command checkCommand()
{
    return {.name = "check",
            .summary = PS_TEXT("Cli", "pertentangan dan keraguan dalam rencana"),
            .positional = {"PLAN"},
            .options = {value("kbli")},
            .run = check};
}

Command acceptCommand()
{
    return {.name = "accept",
            .summary = PS_TEXT("Cli", "menerima satu temuan dengan alasan"),
            .positional = {"PLAN", "FINDING"},
            .options = {value("reason"), value("kbli")},
            .run = accept};
}

} // namespace app::cli
