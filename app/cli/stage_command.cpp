#include "app/analysis/subject_work.h"
#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/cli/subject.h"
#include "core/analysis/evaluation_json.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

core::Result<core::GateRecord> recordFrom(const Arguments& arguments)
{
    PS_LET(const int gate, numberFrom("--gate", arguments.value("gate").value_or(""), 0));
    if (arguments.has("pass") == arguments.has("return"))
        return core::fail(core::ErrorCode::InvalidUsage, "stage",
                          Cli::tr("Berikan salah satu: --pass atau --return.").toStdString());
    const auto who = arguments.value("who").value_or("");
    const auto reason = arguments.value("reason").value_or("");
    if (who.empty() || reason.empty())
        return core::fail(core::ErrorCode::InvalidUsage, "stage",
                          Cli::tr("Berikan --who dan --reason.").toStdString());
    return core::GateRecord{gate, arguments.has("pass"), who, reason, {}, {}};
}

using Json = nlohmann::ordered_json;

/// Evidence about the subject under the names that a gate asks for, as recorded.
Json evidenceJson(const core::EvaluationInput& input, const std::vector<core::Record>& evidence,
                  const std::string& name)
{
    Json json{{"criterion", name},     {"value", nullptr},        {"unit", nullptr},
              {"source", nullptr},     {"date", nullptr},         {"collector", nullptr},
              {"attachment", nullptr}, {"records", Json::array()}};
    const auto found = input.inputs.find(name);
    if (found == input.inputs.end())
        return json;
    json["value"] = core::knownJson(found->second.value);
    json["unit"] = found->second.unit;
    json["source"] = found->second.source;
    json["date"] = found->second.date;
    for (const auto& uuid : found->second.records) {
        json["records"].push_back(uuid.text);
        for (const auto& record : evidence)
            if (record.uuid == uuid)
                for (const auto* field : {"collector", "attachment"})
                    json[field] = record.text(field);
    }
    return json;
}

Json obstaclesJson(const core::GateObstacles& obstacles)
{
    return {{"earlier", obstacles.earlier ? Json(*obstacles.earlier) : Json(nullptr)},
            {"failed", obstacles.failed},
            {"missing", obstacles.missing}};
}

/// The last word about a gate: who passed or returned it, when and why.
Json lastWordJson(const std::optional<core::GateRecord>& last)
{
    return {{"result", last ? Json(last->passed ? "pass" : "return") : Json(nullptr)},
            {"who", last ? Json(last->who) : Json(nullptr)},
            {"at", last ? Json(last->date) : Json(nullptr)},
            {"reason", last ? Json(last->reason) : Json(nullptr)},
            {"record", last ? Json(last->uuid.text) : Json(nullptr)}};
}

/// Without a gate: the checklist of all of them. Nothing is written.
core::Result<Answer> listGates(const Arguments& arguments)
{
    PS_LET(const auto subject, subjectFrom(arguments));
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto view, readGatesView(plan, subject.kind, subject.name));
    const auto& input = view.subject.input;
    Answer answer{.json = {{"subject", input.subject.text("name")},
                           {"passed", view.passed ? Json(*view.passed) : Json(nullptr)},
                           {"gates", Json::array()}}};
    for (const auto& one : view.gates) {
        Json needed = Json::array();
        for (const auto& name : one.gate.evidence)
            needed.push_back(evidenceJson(input, view.evidence, name));
        Json row{{"gate", one.gate.number},
                 {"title", one.gate.title},
                 {"passed", one.passed},
                 {"can_pass", one.obstacles.none()}};
        row.update(lastWordJson(one.last));
        row["obstacles"] = obstaclesJson(one.obstacles);
        row["evidence"] = std::move(needed);
        answer.json["gates"].push_back(std::move(row));
    }
    return answer;
}

core::Result<Answer> passGate(const Arguments& arguments, Context& context)
{
    if (!arguments.has("gate") && !arguments.has("pass") && !arguments.has("return"))
        return listGates(arguments);
    PS_LET(const auto subject, subjectFrom(arguments));
    PS_LET(const auto record, recordFrom(arguments));
    PS_LET(auto plan, openPlan(arguments, core::PlanFile::Access::Write));
    PS_LET(const auto gate, decideGate(plan, context.who, subject.kind, subject.name, record));
    return Answer{.json = {{"gate", gate.number},
                           {"state", core::stateAfter(gate, record.passed)},
                           {"result", record.passed ? "pass" : "return"},
                           {"title", gate.title}}};
}

} // namespace

Command stageCommand()
{
    return {.name = "stage",
            .summary = PS_TEXT(
                "Cli", "melewati satu gerbang tahapan atau mengembalikannya; tanpa --gate daftar periksanya"),
            .positional = {"PLAN"},
            .options = {value("site"), value("kampung"), value("gate"), flag("pass"), flag("return"),
                        value("who"), value("reason")},
            .run = passGate};
}

} // namespace app::cli
