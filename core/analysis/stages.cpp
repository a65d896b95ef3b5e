#include "core/analysis/stages.h"

#include "core/analysis/plan_evidence.h"
#include "core/base/csv.h"
#include "core/base/time.h"
#include "core/storage/plan_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace core {

namespace {

constexpr const char* gatePrefix = "gate-";
constexpr const char* passedWord = "lulus";
constexpr const char* returnedWord = "dikembalikan";

std::optional<int> gateOf(const Record& evidence)
{
    const auto criterion = evidence.text("criterion");
    if (!criterion.starts_with(gatePrefix) || criterion.size() != 6 || criterion.back() < '0' ||
        criterion.back() > '8')
        return std::nullopt;
    return criterion.back() - '0';
}

/// Whether somebody has found out something: a share that may still be anything from none to all is no
/// evidence.
bool saysSomething(const NamedInput& input)
{
    if (std::holds_alternative<std::monostate>(input.value))
        return false;
    const auto* number = std::get_if<Interval>(&input.value);
    const bool anything =
        number != nullptr && input.unit == "%" && number->low <= 0.0 && number->high >= 100.0;
    return input.origin != InputOrigin::Computed || !anything;
}

Gate readGate(const nlohmann::json& json)
{
    Gate gate;
    gate.number = json.at("gate").get<int>();
    gate.title = json.at("title").get<std::string>();
    gate.titleEnglish = json.value("title_en", "");
    gate.hardRules = json.value("hard_rules", false);
    gate.evidence = json.value("evidence", std::vector<std::string>{});
    gate.siteState = json.at("site_state").get<std::string>();
    return gate;
}

} // namespace

Result<std::vector<Gate>> readGates(const std::string& path)
{
    PS_LET(const auto text, readTextFile(path));
    std::vector<Gate> gates;
    try {
        const auto file = nlohmann::json::parse(text);
        for (const auto& json : file.at("gates"))
            gates.push_back(readGate(json));
    } catch (const nlohmann::json::exception& error) {
        return fail(ErrorCode::RuleUnreadable, path + ": gates[" + std::to_string(gates.size()) + "]",
                    error.what());
    }
    return gates;
}

std::vector<GateRecord> gateRecords(const std::vector<Record>& evidence, SubjectKind kind,
                                    const Record& subject)
{
    std::vector<GateRecord> records;
    for (const auto& one : evidence)
        if (const auto gate = gateOf(one); gate && isAbout(one, subjectName(kind), subject))
            records.push_back({*gate, one.text("value") == passedWord, one.text("collector"),
                               one.text("note"), one.text("date"), one.uuid});
    return records;
}

std::optional<int> passedGate(const std::vector<GateRecord>& records)
{
    std::optional<int> passed;
    for (const auto& record : records) {
        const int next = passed ? *passed + 1 : 0;
        if (record.passed && record.gate == next)
            passed = next;
        else if (!record.passed && record.gate < next)
            passed = record.gate == 0 ? std::nullopt : std::optional{record.gate - 1};
    }
    return passed;
}

GateObstacles obstaclesTo(const Gate& gate, const std::vector<GateRecord>& records,
                          const EvaluationInput& input, const Evaluation& evaluation)
{
    GateObstacles obstacles;
    if (const int reached = passedGate(records).value_or(-1); reached < gate.number - 1)
        obstacles.earlier = reached + 1;
    for (const auto& result : evaluation.rules)
        if (gate.hardRules && result.hard && result.result.isFail())
            obstacles.failed.push_back(result.rule->id);
    for (const auto& missing : evaluation.missing)
        if (gate.hardRules && missing.hard)
            obstacles.missing.push_back(missing.criterion);
    for (const auto& name : gate.evidence) {
        const auto found = input.inputs.find(name);
        const bool known = found != input.inputs.end() && saysSomething(found->second);
        if (!known &&
            std::find(obstacles.missing.begin(), obstacles.missing.end(), name) == obstacles.missing.end())
            obstacles.missing.push_back(name);
    }
    return obstacles;
}

std::string stateAfter(const Gate& gate, bool passed)
{
    return passed ? gate.siteState : "ditinjau-ulang";
}

Result<void> recordGate(PlanEdit& edit, const EvaluationInput& input, const Gate& gate,
                        const GateRecord& record)
{
    Record evidence;
    evidence.fields["subject"] = std::string{subjectName(input.kind)} + ":" + input.subject.uuid.text;
    evidence.fields["criterion"] = gatePrefix + std::to_string(gate.number);
    evidence.fields["value"] = std::string{record.passed ? passedWord : returnedWord};
    evidence.fields["collector"] = record.who;
    evidence.fields["note"] = record.reason;
    evidence.fields["date"] = nowIso8601().substr(0, 10);
    PS_TRY(edit.insert("evidence", evidence));
    if (input.kind != SubjectKind::Site)
        return {};
    return edit.update("site", input.subject.uuid, {{"state", stateAfter(gate, record.passed)}});
}

} // namespace core
