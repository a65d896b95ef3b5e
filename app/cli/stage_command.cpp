#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/cli/rules_access.h"
#include "app/cli/subject.h"
#include "app/settings/resources.h"
#include "core/analysis/stages.h"
#include "core/base/translate.h"

#include <algorithm>

namespace app::cli {

namespace {

core::Result<core::Gate> gateFrom(const Arguments& arguments)
{
    const auto text = arguments.value("gate").value_or("");
    PS_LET(const int number, numberFrom("--gate", text, 0));
    PS_LET(const auto gates, core::readGates(resourcesFolder() + "/stages.json"));
    const auto found = std::find_if(gates.begin(), gates.end(),
                                    [&](const core::Gate& gate) { return gate.number == number; });
    if (found == gates.end())
        return core::fail(core::ErrorCode::InvalidValue, "--gate", text);
    return *found;
}

core::Result<core::GateRecord> recordFrom(const Arguments& arguments, const core::Gate& gate)
{
    if (arguments.has("pass") == arguments.has("return"))
        return core::fail(core::ErrorCode::InvalidUsage, "stage",
                          Cli::tr("Berikan salah satu: --pass atau --return.").toStdString());
    const auto who = arguments.value("who").value_or("");
    const auto reason = arguments.value("reason").value_or("");
    if (who.empty() || reason.empty())
        return core::fail(core::ErrorCode::InvalidUsage, "stage",
                          Cli::tr("Berikan --who dan --reason.").toStdString());
    return core::GateRecord{gate.number, arguments.has("pass"), who, reason, {}};
}

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

std::string described(const core::GateObstacles& obstacles)
{
    QStringList parts;
    if (obstacles.earlier)
        parts.append(Cli::tr("Gerbang %1 belum dilewati.").arg(*obstacles.earlier));
    if (!obstacles.failed.empty())
        parts.append(Cli::tr("Syarat yang gagal: %1.").arg(QString::fromStdString(joined(obstacles.failed))));
    if (!obstacles.missing.empty())
        parts.append(
            Cli::tr("Bukti yang belum ada: %1.").arg(QString::fromStdString(joined(obstacles.missing))));
    return parts.join(QLatin1Char(' ')).toStdString();
}

core::Result<Answer> passGate(const Arguments& arguments, Context& context)
{
    PS_LET(const auto subject, subjectFrom(arguments));
    PS_LET(const auto gate, gateFrom(arguments));
    PS_LET(const auto record, recordFrom(arguments, gate));
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    PS_LET(const auto sets, rulesFor(plan));
    PS_LET(const auto kbli, kbliFor({}));
    PS_LET(const auto applied, core::applicableRuleSets(sets, subject.kind, {}));
    PS_LET(const auto input, core::readEvaluationInput(plan, subject.kind, subject.name, sets, kbli));
    PS_LET(const auto evidence, plan.records("evidence"));
    const auto obstacles = core::obstaclesTo(gate, core::gateRecords(evidence, subject.kind, input.subject),
                                             input, core::evaluate(applied, input.inputs));
    if (record.passed && !obstacles.none())
        return core::fail(core::ErrorCode::InvalidUsage, "--gate " + std::to_string(gate.number),
                          described(obstacles));
    const auto act =
        record.passed ? Cli::tr("lewati gerbang %1: %2") : Cli::tr("kembalikan di gerbang %1: %2");
    const core::EditLabel label{
        context.who,
        act.arg(gate.number).arg(QString::fromStdString(input.subject.text("name"))).toStdString()};
    PS_TRY(
        plan.edit(label, [&](core::PlanEdit& edit) { return core::recordGate(edit, input, gate, record); }));
    return Answer{.json = {{"gate", gate.number},
                           {"state", core::stateAfter(gate, record.passed)},
                           {"result", record.passed ? "pass" : "return"},
                           {"title", gate.title}}};
}

} // namespace

Command stageCommand()
{
    return {.name = "stage",
            .summary = PS_TEXT("Cli", "melewati satu gerbang tahapan atau mengembalikannya"),
            .positional = {"PLAN"},
            .options = {value("site"), value("kampung"), value("gate"), flag("pass"), flag("return"),
                        value("who"), value("reason")},
            .run = passGate};
}

} // namespace app::cli
