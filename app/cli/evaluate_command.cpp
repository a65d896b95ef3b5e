#include "app/analysis/subject_indicators.h"
#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/cli/result_text.h"
#include "app/cli/rules_access.h"
#include "app/cli/subject.h"
#include "core/analysis/decisions.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> idsFrom(const std::string& list)
{
    std::vector<std::string> ids;
    for (std::size_t begin = 0; begin <= list.size();) {
        const auto comma = std::min(list.find(',', begin), list.size());
        if (comma > begin)
            ids.push_back(list.substr(begin, comma - begin));
        begin = comma + 1;
    }
    return ids;
}

Json changesJson(const std::vector<core::DecisionChange>& changes)
{
    Json list = Json::array();
    for (const auto& change : changes)
        list.push_back({{"path", change.path}, {"then", change.then}, {"now", change.now}});
    return list;
}

core::Result<core::DecisionState> stateNow(const core::PlanFile& plan, core::SubjectKind kind,
                                           const std::string& uuid, const std::vector<core::RuleSet>& sets,
                                           const std::vector<core::AppliedRuleSet>& applied)
{
    PS_LET(const auto kbli, kbliFor({}));
    PS_LET(const auto input, core::readEvaluationInput(plan, kind, uuid, sets, kbli));
    return core::decisionState(input, core::evaluate(applied, input.inputs), applied, {});
}

/// The same with the rules as the decision used them: what differs then lies in the data alone.
core::Result<void> addWithItsRules(Json& json, const core::PlanFile& plan, const core::Record& decision,
                                   core::SubjectKind kind, const Json& snapshot)
{
    PS_LET(const auto sets, core::rulesOfDecision(snapshot));
    if (!sets)
        return {};
    const auto applied = core::appliedInDecision(snapshot, *sets);
    PS_LET(const auto state, stateNow(plan, kind, decision.text("subject_uuid"), *sets, applied));
    json["same_with_its_rules"] = state.dataHash == decision.text("data_hash");
    json["changes_with_its_rules"] = changesJson(core::changesSince(snapshot, state));
    return {};
}

/// Whether a decision's figures come out the same today, or what has changed since.
core::Result<Answer> recheck(const Arguments& arguments, const std::string& uuid)
{
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto decision, plan.find("decision", uuid));
    const auto snapshot = Json::parse(decision.text("snapshot"), nullptr, false);
    if (!snapshot.is_object())
        return core::fail(core::ErrorCode::InvalidValue, uuid, "snapshot");
    const auto kind =
        decision.text("subject").starts_with("site:") ? core::SubjectKind::Site : core::SubjectKind::Kampung;
    Answer answer{.json = {{"decision", uuid},
                           {"subject", decision.text("subject")},
                           {"verdict", decision.text("verdict")},
                           {"decided_at", decision.text("decided_at")},
                           {"former", snapshot.value("former", Json{})},
                           {"same", false},
                           {"data_hash", decision.text("data_hash")},
                           {"data_hash_now", nullptr},
                           {"rules_version", decision.text("rules_version")},
                           {"rules_version_now", nullptr},
                           {"changes", Json::array()}}};
    PS_LET(const auto subject,
           plan.record(std::string{core::subjectName(kind)}, core::Uuid{decision.text("subject_uuid")}));
    if (!subject) { // taken out of the plan since
        answer.json["changes"] = Json::array(
            {{{"path", "/subject"}, {"then", snapshot.value("subject", Json{})}, {"now", nullptr}}});
        return answer;
    }
    PS_LET(const auto sets, rulesFor(plan));
    PS_LET(const auto applied, core::applicableRuleSets(sets, kind, {}));
    PS_LET(const auto now, stateNow(plan, kind, subject->uuid.text, sets, applied));
    answer.json["same"] = now.dataHash == decision.text("data_hash");
    answer.json["data_hash_now"] = now.dataHash;
    answer.json["rules_version_now"] = now.rulesVersion;
    answer.json["changes"] = changesJson(core::changesSince(snapshot, now));
    PS_TRY(addWithItsRules(answer.json, plan, decision, kind, snapshot));
    return answer;
}

core::Result<Answer> evaluatePlan(const Arguments& arguments, Context&)
{
    if (const auto decision = arguments.value("decision"))
        return recheck(arguments, *decision);
    PS_LET(const auto subject, subjectFrom(arguments));
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto sets, rulesFor(plan));
    PS_LET(const auto kbli, kbliFor(arguments.value("kbli")));
    PS_LET(const auto applied,
           core::applicableRuleSets(sets, subject.kind, idsFrom(arguments.value("rules").value_or(""))));
    PS_LET(const auto input, core::readEvaluationInput(plan, subject.kind, subject.name, sets, kbli));
    PS_LET(auto json,
           evaluationWithIndicators(plan, input, core::evaluate(applied, input.inputs), jsonWords()));
    Answer answer{.json = std::move(json)};
    answer.text = evaluationText(answer.json);
    return answer;
}

} // namespace

Command evaluateCommand()
{
    return {.name = "evaluate",
            .summary = PS_TEXT("Cli", "putusan dengan alasannya untuk lokasi atau kampung"),
            .positional = {"PLAN"},
            .options = {value("site"), value("kampung"), value("rules"), value("kbli"), value("decision")},
            .run = evaluatePlan};
}

} // namespace app::cli
