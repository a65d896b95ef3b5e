#include "core/analysis/decisions.h"

#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/model/wkt.h"
#include "core/storage/plan_file.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// Snapshots are the same in every language, so that they can be compared.
JsonWords plainWords()
{
    return {.english = false, .translate = [](const Message& message) { return filled(message); }};
}

Json subjectJson(const Record& subject)
{
    Json json = Json::object();
    for (const auto& [field, value] : subject.fields)
        if (!isUnknown(value) && field != "state") // deciding changes the state itself
            json[field] = toText(value);
    json["wkt"] = writeWkt(subject.geometry);
    return json;
}

Json rulesJson(std::span<const AppliedRuleSet> sets)
{
    Json json = Json::object();
    for (const auto& applied : sets)
        json[applied.set->id] = {{"version", applied.set->version},
                                 {"hash", applied.set->contentHash},
                                 {"decides", applied.decides}};
    return json;
}

/// The rules word for word, so that the figures can be computed again when the rules have moved on.
Json ruleTexts(std::span<const AppliedRuleSet> sets)
{
    Json json = Json::object();
    for (const auto& applied : sets)
        json[applied.set->id] = applied.set->content;
    return json;
}

std::string versionText(std::span<const AppliedRuleSet> sets)
{
    constexpr std::size_t shown = 8; // digits of the hash
    std::string text;
    for (const auto& applied : sets)
        text += (text.empty() ? "" : ", ") + applied.set->id + "@" + applied.set->version + "/" +
                applied.set->contentHash.substr(0, shown);
    return text;
}

} // namespace

DecisionState decisionState(const EvaluationInput& input, const Evaluation& evaluation,
                            std::span<const AppliedRuleSet> sets, const std::string& former)
{
    DecisionState state;
    state.snapshot = {{"evaluation", evaluationJson(input, evaluation, plainWords())},
                      {"subject", subjectJson(input.subject)},
                      {"rules", rulesJson(sets)}};
    state.dataHash = sha256(state.snapshot.dump(-1, ' ', false, Json::error_handler_t::replace));
    state.snapshot["rule_texts"] = ruleTexts(sets);
    state.snapshot["former"] = former.empty() ? Json(nullptr) : Json(former);
    state.rulesVersion = versionText(sets);
    return state;
}

Result<std::optional<Record>> latestDecision(const PlanFile& plan, const Record& subject)
{
    PS_LET(auto records, plan.records("decision", {{"subject_uuid", subject.uuid.text}}));
    if (records.empty())
        return std::nullopt;
    return std::optional{std::move(records.back())};
}

Record decisionRecord(const EvaluationInput& input, const DecisionState& state, Verdict verdict,
                      const std::string& who, const std::string& reason)
{
    Record record;
    record.fields["subject"] = std::string{subjectName(input.kind)} + ":" + input.subject.uuid.text;
    record.fields["verdict"] = std::string{verdictName(verdict)};
    record.fields["reason"] = reason;
    record.fields["who"] = who;
    record.fields["decided_at"] = nowIso8601();
    record.fields["data_hash"] = state.dataHash;
    record.fields["rules_version"] = state.rulesVersion;
    record.fields["snapshot"] = state.snapshot.dump(-1, ' ', false, Json::error_handler_t::replace);
    return record;
}

Result<std::optional<std::vector<RuleSet>>> rulesOfDecision(const Json& snapshot)
{
    const auto texts = snapshot.find("rule_texts");
    if (texts == snapshot.end() || !texts->is_object())
        return std::nullopt;
    std::vector<RuleSet> sets;
    for (const auto& [id, text] : texts->items()) {
        if (!text.is_string())
            return std::nullopt;
        PS_LET(auto set, readRuleSet(text.get<std::string>(), "snapshot: " + id));
        set.id = id;
        sets.push_back(std::move(set));
    }
    return std::optional{std::move(sets)};
}

std::vector<AppliedRuleSet> appliedInDecision(const Json& snapshot, const std::vector<RuleSet>& sets)
{
    const auto rules = snapshot.value("rules", Json::object());
    std::vector<AppliedRuleSet> applied;
    for (const auto& set : sets)
        if (const auto entry = rules.find(set.id); entry != rules.end())
            applied.push_back({&set, entry->value("decides", true)});
    return applied;
}

std::vector<DecisionChange> changesSince(const Json& snapshot, const DecisionState& now)
{
    std::vector<DecisionChange> changes;
    const auto at = [](const Json& json, const Json::json_pointer& pointer) {
        return json.contains(pointer) ? json.at(pointer) : Json(nullptr);
    };
    for (const auto* part : {"evaluation", "subject", "rules"}) {
        const auto& then = snapshot.contains(part) ? snapshot.at(part) : Json::object();
        for (const auto& step : Json::diff(then, now.snapshot.at(part))) {
            const Json::json_pointer pointer{step.at("path").get<std::string>()};
            changes.push_back({"/" + std::string{part} + pointer.to_string(), at(then, pointer),
                               at(now.snapshot.at(part), pointer)});
        }
    }
    return changes;
}

} // namespace core
