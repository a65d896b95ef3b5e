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

/// Whether a decision's figures come out the same today, or what has changed since.
core::Result<Answer> recheck(const Arguments& arguments, const std::string& uuid)
{
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto decision, plan.find("decision", uuid));
    const auto snapshot = nlohmann::ordered_json::parse(decision.text("snapshot"), nullptr, false);
    if (!snapshot.is_object())
        return core::fail(core::ErrorCode::InvalidValue, uuid, "snapshot");
    const auto kind =
        decision.text("subject").starts_with("site:") ? core::SubjectKind::Site : core::SubjectKind::Kampung;
    PS_LET(const auto sets, rulesFor(plan));
    PS_LET(const auto kbli, kbliFor({}));
    PS_LET(const auto applied, core::applicableRuleSets(sets, kind, {}));
    PS_LET(const auto input,
           core::readEvaluationInput(plan, kind, decision.text("subject_uuid"), sets, kbli));
    const auto now = core::decisionState(input, core::evaluate(applied, input.inputs), applied, {});
    Answer answer{.json = {{"decision", uuid},
                           {"same", now.dataHash == decision.text("data_hash")},
                           {"data_hash", decision.text("data_hash")},
                           {"data_hash_now", now.dataHash},
                           {"rules_version", decision.text("rules_version")},
                           {"rules_version_now", now.rulesVersion},
                           {"changes", nlohmann::ordered_json::array()}}};
    for (const auto& change : core::changesSince(snapshot, now))
        answer.json["changes"].push_back({{"path", change.path}, {"then", change.then}, {"now", change.now}});
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
    Answer answer{.json = core::evaluationJson(input, core::evaluate(applied, input.inputs), jsonWords())};
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
