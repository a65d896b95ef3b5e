#include "core/analysis/evaluation_json.h"

#include "core/base/translate.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json orNull(const std::optional<double>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

Json recordsJson(const std::vector<Uuid>& records)
{
    Json json = Json::array();
    for (const auto& record : records)
        json.push_back(record.text);
    return json;
}

const std::string& titleIn(const std::string& indonesian, const std::string& english, const JsonWords& words)
{
    return words.english && !english.empty() ? english : indonesian;
}

Json assumedJson(const Rule& rule)
{
    Json json = Json::object();
    for (const auto& [name, value] : rule.assumed)
        json[name] = knownJson(value);
    return json;
}

/// Which words decide, for forms that offer them; null where a number or a formula does.
Json wordsJson(const Rule& rule)
{
    const auto* test = std::get_if<WordTest>(&rule.test);
    if (test == nullptr)
        return nullptr;
    return {{"pass", test->pass}, {"conditional", test->conditional}, {"fail", test->fail}};
}

Json ruleJson(const RuleResult& result, const JsonWords& words)
{
    const auto& rule = *result.rule;
    const auto* test = std::get_if<LimitTest>(&rule.test);
    return {{"id", rule.id},
            {"title", titleIn(rule.title, rule.titleEnglish, words)},
            {"value", knownJson(result.value)},
            {"limit", knownJson(result.limit)},
            {"unit", orNull(rule.unit)},
            {"result", result.result.name()},
            {"hard", result.hard},
            {"source", rule.provenance.citation()},
            {"set", result.set != nullptr ? Json(result.set->id) : Json(nullptr)},
            {"about", rule.topic == RuleTopic::Group ? "group" : "place"},
            {"compare", test != nullptr ? Json(comparisonSign(test->comparison)) : Json(nullptr)},
            {"date", orNull(rule.provenance.date)},
            {"verified", rule.provenance.verified},
            {"condition", orNull(result.condition)},
            {"inputs", result.inputs},
            {"assumed", assumedJson(rule)},
            {"words", wordsJson(rule)},
            {"records", recordsJson(result.records)}};
}

Json criterionJson(const CriterionResult& result, const JsonWords& words)
{
    const auto& criterion = *result.criterion;
    return {{"id", criterion.id},
            {"title", titleIn(criterion.title, criterion.titleEnglish, words)},
            {"value", knownJson(result.value)},
            {"unit", orNull(criterion.unit)},
            {"weight", result.share},
            {"worth", {{"low", result.worth.low}, {"high", result.worth.high}}},
            {"source", criterion.provenance.citation()},
            {"set", result.set->id},
            {"verified", criterion.provenance.verified},
            {"records", recordsJson(result.records)}};
}

Json missingJson(const MissingEvidence& missing, const EvaluationInput& input)
{
    Json outcomes = Json::array();
    for (const auto verdict : missing.outcomes)
        outcomes.push_back(verdictName(verdict));
    const bool ofKelurahan = missing.criterion == "households";
    const auto subject = ofKelurahan
                             ? "kelurahan:" + input.kelurahanCode
                             : std::string{subjectName(input.kind)} + ":" + input.subject.text("name");
    return {{"criterion", missing.criterion},
            {"would_settle", missing.wouldSettle},
            {"hard", missing.hard},
            {"subject", subject},
            {"outcomes", std::move(outcomes)}};
}

Json inputJson(const NamedInput& input)
{
    constexpr const char* origins[] = {"evidence", "field", "computed"};
    return {{"value", knownJson(input.value)},
            {"unit", orNull(input.unit)},
            {"origin", origins[static_cast<int>(input.origin)]},
            {"source", orNull(input.source)},
            {"date", orNull(input.date)},
            {"condition", orNull(input.condition)},
            {"records", recordsJson(input.records)}};
}

/// What the rules about one topic say together, hard or not decided elsewhere.
std::optional<Truth> topicResult(const Evaluation& evaluation, RuleTopic topic)
{
    std::optional<Truth> all;
    for (const auto& result : evaluation.rules)
        if (result.rule->topic == topic && result.hard)
            all = all ? both(*all, result.result) : result.result;
    return all;
}

/// Where the group is worth a sentra and the place is not, the answer is another place, not "no".
Json proposalJson(const EvaluationInput& input, const Evaluation& evaluation, const JsonWords& words)
{
    const auto group = topicResult(evaluation, RuleTopic::Group);
    const auto place = topicResult(evaluation, RuleTopic::Place);
    if (input.kind != SubjectKind::Kampung || !group || !place || !group->isPass() || !place->isFail())
        return nullptr;
    return words.translate(
        {PS_TEXT("Finding",
                 "Kelompok usahanya memenuhi syarat sentra, tetapi tempatnya sekarang tidak layak: carikan "
                 "lokasi lain, atau pisahkan tempat produksi dan tempat pajang."),
         {}});
}

/// A rule that does not decide but does not hold either is a warning.
void addSoftWarnings(Json& warnings, const Evaluation& evaluation, const JsonWords& words)
{
    for (const auto& result : evaluation.rules) {
        const bool soft = !result.rule->hard && result.set->kind == RuleSetKind::Suitability;
        if (!soft || !result.result.isFail())
            continue;
        const auto& rule = *result.rule;
        warnings.push_back(
            {{"kind", "rule-" + rule.id},
             {"message",
              words.translate({PS_TEXT("Finding", "Tidak terpenuhi: %1 (nilai %2; %3)."),
                               {titleIn(rule.title, rule.titleEnglish, words),
                                knownText(result.value) + (rule.unit.empty() ? "" : " " + rule.unit),
                                rule.provenance.citation()}})},
             {"records", recordsJson(result.records)}});
    }
}

Json topicJson(const std::optional<Truth>& truth)
{
    return truth ? Json(truth->name()) : Json(nullptr);
}

} // namespace

Json knownJson(const Known& known)
{
    if (const auto* number = std::get_if<Interval>(&known); number != nullptr && number->isExact())
        return std::trunc(number->low) == number->low && std::abs(number->low) < 1e15
                   ? Json(static_cast<std::int64_t>(number->low))
                   : Json(number->low);
    return orNull(knownText(known));
}

Json evaluationJson(const EvaluationInput& input, const Evaluation& evaluation, const JsonWords& words)
{
    Json json{{"subject", std::string{subjectName(input.kind)} + ":" + input.subject.text("name")},
              {"uuid", input.subject.uuid.text},
              {"verdict", verdictName(evaluation.verdict)}};
    json["rules"] = Json::array();
    for (const auto& result : evaluation.rules)
        json["rules"].push_back(ruleJson(result, words));
    const auto& score = evaluation.score;
    json["score"] = {{"low", score ? Json(score->low) : Json(nullptr)},
                     {"high", score ? Json(score->high) : Json(nullptr)},
                     {"minimum", orNull(evaluation.minimumScore)}};
    json["missing"] = Json::array();
    for (const auto& missing : evaluation.missing)
        json["missing"].push_back(missingJson(missing, input));
    json["criteria"] = Json::array();
    for (const auto& result : evaluation.criteria)
        json["criteria"].push_back(criterionJson(result, words));
    json["warnings"] = Json::array();
    for (const auto& warning : input.warnings)
        json["warnings"].push_back({{"kind", warning.kind},
                                    {"message", words.translate(warning.message)},
                                    {"records", recordsJson(warning.records)}});
    addSoftWarnings(json["warnings"], evaluation, words);
    json["group"] = topicJson(topicResult(evaluation, RuleTopic::Group));
    json["place"] = topicJson(topicResult(evaluation, RuleTopic::Place));
    json["proposal"] = proposalJson(input, evaluation, words);
    json["not_applicable"] = evaluation.notApplicable;
    json["kelurahan"] = orNull(input.kelurahan);
    json["kelurahan_code"] = orNull(input.kelurahanCode);
    json["inputs"] = Json::object();
    for (const auto& [name, value] : input.inputs)
        json["inputs"][name] = inputJson(value);
    return json;
}

Json groupsJson(const GroupsInput& input, const GroupReport& report, const std::string& rule,
                const JsonWords& words)
{
    Json json{{"rule", rule},
              {"distance", input.grouping.distance},
              {"min", input.grouping.minimum},
              {"method", input.grouping.method == GroupMethod::Connected ? "connected" : "dbscan"},
              {"along", input.streets ? "streets" : "straight"},
              {"groups", Json::array()}};
    for (const auto& group : report.groups) {
        Json members = Json::array();
        for (const auto member : group.members)
            members.push_back(input.businesses[member].id.text);
        Json verdicts = Json::array();
        for (const auto& verdict : group.verdicts) {
            Json tests = Json::array();
            for (const auto& result : verdict.rules)
                tests.push_back(ruleJson(result, words));
            const auto main = std::find_if(verdict.rules.begin(), verdict.rules.end(),
                                           [](const RuleResult& result) { return result.hard; });
            const bool any = main != verdict.rules.end();
            verdicts.push_back({{"rule", verdict.set->id},
                                {"result", verdict.result.name()},
                                {"value", any ? knownJson(main->value) : Json(nullptr)},
                                {"limit", any ? knownJson(main->limit) : Json(nullptr)},
                                {"source", verdict.set->provenance.citation()},
                                {"unit", any ? orNull(main->rule->unit) : Json(nullptr)},
                                {"title", titleIn(verdict.set->title, verdict.set->titleEnglish, words)},
                                {"verified", verdict.set->provenance.verified},
                                {"tests", std::move(tests)}});
        }
        json["groups"].push_back({{"like", group.like},
                                  {"count", group.members.size()},
                                  {"members", std::move(members)},
                                  {"hull_area", group.hullArea},
                                  {"kampung", orNull(group.kampung)},
                                  {"kelurahan_code", orNull(group.kelurahanCode)},
                                  {"verdicts", std::move(verdicts)}});
    }
    json["without_location"] = report.withoutLocation;
    json["without_likeness"] = report.withoutLikeness;
    if (input.streets)
        json["without_street"] = report.withoutStreet;
    if (input.kampung) {
        json["smallest_distance"] = orNull(report.smallestDistance);
        json["smallest_distance_by_rule"] = Json::object();
        for (const auto& [id, distance] : report.smallestByRule)
            json["smallest_distance_by_rule"][id] = orNull(distance);
    }
    return json;
}

} // namespace core
