#include "app/analysis/subject_work.h"
#include "app/cli/cli.h"
#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "core/analysis/rules/rule_library.h"
#include "core/base/translate.h"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> idsFrom(const std::string& list)
{
    std::vector<std::string> ids;
    for (const auto& id : QString::fromStdString(list).split(',', Qt::SkipEmptyParts))
        ids.push_back(id.trimmed().toStdString());
    return ids;
}

/// Those of the named sets that are for this kind of subject. UnknownRule where there is no such set.
core::Result<std::vector<std::string>> idsFor(core::SubjectKind kind, const std::vector<core::RuleSet>& sets,
                                              const std::vector<std::string>& ids)
{
    std::vector<std::string> fitting;
    for (const auto& id : ids) {
        const auto* set = core::findRuleSet(sets, id);
        if (set == nullptr)
            return core::fail(core::ErrorCode::UnknownRule, id);
        if (set->appliesTo(kind))
            fitting.push_back(id);
    }
    return fitting;
}

/// One subject under the rules in force, and under others where they are asked for.
core::Result<Json> verdictRow(const core::PlanFile& plan, core::SubjectKind kind, const core::Record& record,
                              const std::vector<std::string>& others)
{
    PS_LET(const auto subject, judgeSubject(plan, kind, record.uuid.text));
    const auto verdict = core::verdictName(subject.evaluation.verdict);
    Json row{{"subject", std::string{core::subjectName(kind)} + ":" + record.text("name")},
             {"uuid", record.uuid.text},
             {"verdict", verdict}};
    if (others.empty())
        return row;
    PS_LET(const auto fitting, idsFor(kind, subject.sets, others));
    row["with"] = nullptr;
    row["changed"] = false;
    if (fitting.empty())
        return row;
    PS_LET(const auto applied, core::applicableRuleSets(subject.sets, kind, fitting));
    const auto with = core::verdictName(core::evaluate(applied, subject.input.inputs).verdict);
    row["with"] = with;
    row["changed"] = with != verdict;
    return row;
}

core::Result<Answer> listVerdicts(const Arguments& arguments, Context& context)
{
    const auto others = idsFrom(arguments.value("rules").value_or(""));
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    Answer answer{.json = {{"rows", Json::array()}, {"changed", 0}}};
    int changed = 0;
    for (const auto kind : {core::SubjectKind::Kampung, core::SubjectKind::Site}) {
        PS_LET(const auto records, plan.records(core::subjectName(kind)));
        for (const auto& record : records) {
            if (context.progress.cancelled())
                return core::fail(core::ErrorCode::Cancelled);
            PS_LET(auto row, verdictRow(plan, kind, record, others));
            changed += row.value("changed", false) ? 1 : 0;
            answer.json["rows"].push_back(std::move(row));
        }
    }
    answer.json["changed"] = changed;
    return answer;
}

} // namespace

Command verdictsCommand()
{
    return {
        .name = "verdicts",
        .summary = PS_TEXT(
            "Cli", "putusan semua kampung dan lokasi; dengan --rules yang berubah bila aturannya diganti"),
        .positional = {"PLAN"},
        .options = {value("rules")},
        .run = listVerdicts};
}

} // namespace app::cli
