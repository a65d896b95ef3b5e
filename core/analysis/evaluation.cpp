#include "core/analysis/evaluation.h"

#include "core/analysis/missing_evidence.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

InputLookup lookupIn(const Inputs& inputs)
{
    return [&inputs](std::string_view name) {
        const auto found = inputs.find(name);
        return found == inputs.end() ? Known{} : found->second.value;
    };
}

/// Evidence first, then what the rule assumes as long as nobody says otherwise.
InputLookup lookupIn(const Inputs& inputs, const Rule& rule)
{
    return [&inputs, &rule](std::string_view name) {
        const auto found = inputs.find(name);
        if (found != inputs.end() && !std::holds_alternative<std::monostate>(found->second.value))
            return found->second.value;
        const auto assumed = rule.assumed.find(name);
        return assumed == rule.assumed.end() ? Known{} : assumed->second;
    };
}

Truth compare(Interval value, Comparison comparison, Interval limit)
{
    const auto known = [](bool surely, bool never) {
        return surely ? Truth::pass() : never ? Truth::fail() : Truth::unknown();
    };
    switch (comparison) {
    case Comparison::AtLeast:
        return known(value.low >= limit.high, value.high < limit.low);
    case Comparison::AtMost:
        return known(value.high <= limit.low, value.low > limit.high);
    case Comparison::Above:
        return known(value.low > limit.high, value.high <= limit.low);
    case Comparison::Below:
        return known(value.high < limit.low, value.low >= limit.high);
    case Comparison::Equal:
        return known(value.isExact() && limit.isExact() && value.low == limit.low,
                     value.high < limit.low || limit.high < value.low);
    }
    return Truth::unknown();
}

Truth decide(const LimitTest& test, const Known& value, const InputLookup& lookup)
{
    const auto within = [&](const Expression& limit) {
        return compare(intervalOf(value), test.comparison, intervalOf(limit.value(lookup)));
    };
    const auto strict = within(test.limit);
    if (strict.isPass() || !test.conditionalLimit)
        return strict;
    const auto wide = within(*test.conditionalLimit);
    if (wide.isFail())
        return Truth::fail();
    return strict.isFail() && wide.isPass() ? Truth::conditional() : Truth::unknown();
}

std::optional<Truth> listedTruth(const WordTest& test, const std::optional<std::string>& word)
{
    const auto listed = [&](const std::vector<std::string>& words) {
        return word && std::find(words.begin(), words.end(), *word) != words.end();
    };
    if (listed(test.pass))
        return Truth::pass();
    if (listed(test.conditional))
        return Truth::conditional();
    return listed(test.fail) ? std::optional{Truth::fail()} : std::nullopt;
}

/// A code that is no answer itself is looked up in the rule's matrix; `value` is then code and answer.
Truth decide(const WordTest& test, Known& value, const InputLookup& lookup)
{
    const auto word = wordOf(value);
    if (const auto truth = listedTruth(test, word))
        return *truth;
    if (!word || !test.matrix)
        return Truth::unknown();
    const auto column = knownText(lookup(test.matrix->columnInput));
    const auto answer = test.matrix->answer(knownText(value), column);
    if (!answer)
        return Truth::unknown();
    value = knownText(value) + " × " + (column.empty() ? "*" : column) + ": " + *answer;
    return *listedTruth(test, answer);
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : " | ") + word;
    return all;
}

Known limitOf(const Rule& rule, const InputLookup& lookup)
{
    if (const auto* test = std::get_if<LimitTest>(&rule.test))
        return test->limit.value(lookup);
    if (const auto* test = std::get_if<WordTest>(&rule.test))
        return joined(test->pass);
    return rule.value.text();
}

/// The inputs a rule reads: the evidence under its own id where there is some, else what its formulas name.
std::vector<std::string> inputsOf(const Rule& rule, bool own)
{
    std::set<std::string, std::less<>> names;
    if (own)
        names.insert(rule.id);
    else
        names = rule.value.inputs();
    if (const auto* test = std::get_if<WordTest>(&rule.test); test != nullptr && test->matrix)
        names.insert(test->matrix->columnInput);
    if (const auto* test = std::get_if<LimitTest>(&rule.test)) {
        names.insert(test->limit.inputs().begin(), test->limit.inputs().end());
        if (test->conditionalLimit)
            names.insert(test->conditionalLimit->inputs().begin(), test->conditionalLimit->inputs().end());
    }
    return {names.begin(), names.end()};
}

void trace(RuleResult& result, const Inputs& inputs)
{
    for (const auto& name : result.inputs)
        if (const auto found = inputs.find(name); found != inputs.end())
            result.records.insert(result.records.end(), found->second.records.begin(),
                                  found->second.records.end());
}

/// A rule that holds on a value which somebody recorded with a condition holds under that condition.
void applyConditions(RuleResult& result, const Inputs& inputs)
{
    std::string conditions;
    for (const auto& name : result.inputs)
        if (const auto found = inputs.find(name); found != inputs.end() && !found->second.condition.empty())
            conditions += (conditions.empty() ? "" : "; ") + found->second.condition;
    if (result.result.isPass() && !conditions.empty())
        result.result = Truth::conditional();
    if (result.result.isConditional())
        result.condition = conditions.empty() ? result.rule->condition : conditions;
}

struct Scored
{
    std::vector<CriterionResult> criteria{};
    std::optional<Interval> score{};
    std::optional<double> minimum{};
};

void scoreSet(const AppliedRuleSet& applied, const Inputs& inputs, Scored& scored)
{
    const auto lookup = lookupIn(inputs);
    for (const auto& criterion : applied.set->criteria) {
        CriterionResult result{&criterion, applied.set,      criterion.value.value(lookup),
                               {},         criterion.weight, {}};
        result.worth = worthOf(criterion, result.value);
        for (const auto& name : criterion.value.inputs())
            if (const auto found = inputs.find(name); found != inputs.end())
                result.records.insert(result.records.end(), found->second.records.begin(),
                                      found->second.records.end());
        scored.criteria.push_back(std::move(result));
    }
    if (applied.set->minimumScore && !applied.set->criteria.empty())
        scored.minimum = std::max(scored.minimum.value_or(0.0), *applied.set->minimumScore);
}

Scored scoreAll(std::span<const AppliedRuleSet> sets, const Inputs& inputs)
{
    Scored scored;
    for (const auto& applied : sets)
        if (applied.decides)
            scoreSet(applied, inputs, scored);
    double weights = 0.0;
    for (const auto& result : scored.criteria)
        weights += result.share;
    if (!(weights > 0.0))
        return scored;
    Interval score{0.0, 0.0};
    for (auto& result : scored.criteria) {
        result.share /= weights;
        score.low += result.share * result.worth.low;
        score.high += result.share * result.worth.high;
    }
    scored.score = score;
    return scored;
}

} // namespace

std::string_view verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Feasible:
        return "layak";
    case Verdict::Conditional:
        return "bersyarat";
    case Verdict::NotFeasible:
        return "tidak";
    case Verdict::NotEnough:
        return "belum-cukup-data";
    }
    return "";
}

std::optional<Verdict> parseVerdict(std::string_view text)
{
    for (const auto verdict :
         {Verdict::Feasible, Verdict::Conditional, Verdict::NotFeasible, Verdict::NotEnough})
        if (text == verdictName(verdict))
            return verdict;
    return std::nullopt;
}

RuleResult evaluateRule(const Rule& rule, const Inputs& inputs)
{
    const auto lookup = lookupIn(inputs, rule);
    const bool own = inputs.contains(rule.id) && !rule.value.inputs().contains(rule.id);
    RuleResult result{&rule, nullptr, rule.hard, Truth::unknown(), {}, limitOf(rule, lookup), {}, {}, {}};
    result.inputs = inputsOf(rule, own);
    result.value = own ? lookup(rule.id) : rule.value.value(lookup);
    if (const auto* limit = std::get_if<LimitTest>(&rule.test))
        result.result = decide(*limit, result.value, lookup);
    else if (const auto* words = std::get_if<WordTest>(&rule.test))
        result.result = decide(*words, result.value, lookup);
    else
        result.result = truthOf(result.value);
    applyConditions(result, inputs);
    trace(result, inputs);
    return result;
}

Verdict verdictOf(std::span<const Truth> hardRules, const std::optional<Interval>& score,
                  const std::optional<double>& minimumScore)
{
    const auto some = [&](auto is) { return std::any_of(hardRules.begin(), hardRules.end(), is); };
    if (some([](Truth truth) { return truth.isFail(); }))
        return Verdict::NotFeasible;
    if (some([](Truth truth) { return !truth.isKnown(); }) || (hardRules.empty() && !score))
        return Verdict::NotEnough;
    if (score && minimumScore) {
        if (score->high < *minimumScore)
            return Verdict::NotFeasible;
        if (score->low < *minimumScore)
            return Verdict::NotEnough;
    }
    return some([](Truth truth) { return truth.isConditional(); }) ? Verdict::Conditional : Verdict::Feasible;
}

Evaluation evaluateWithoutMissing(std::span<const AppliedRuleSet> sets, const Inputs& inputs)
{
    Evaluation evaluation;
    std::vector<Truth> hard;
    for (const auto& applied : sets)
        for (const auto& rule : applied.set->rules) {
            auto applies = rule.appliesWhen ? rule.appliesWhen->truth(lookupIn(inputs, rule)) : Truth::pass();
            if (applies.isFail()) {
                evaluation.notApplicable.push_back(rule.id);
                continue;
            }
            auto result = evaluateRule(rule, inputs);
            if (!applies.isPass() && !result.result.isPass())
                result.result = Truth::unknown();
            result.set = applied.set;
            result.hard = rule.hard && applied.decides;
            if (result.hard)
                hard.push_back(result.result);
            evaluation.rules.push_back(std::move(result));
        }
    auto scored = scoreAll(sets, inputs);
    evaluation.criteria = std::move(scored.criteria);
    evaluation.score = scored.score;
    evaluation.minimumScore = scored.minimum;
    evaluation.verdict = verdictOf(hard, evaluation.score, evaluation.minimumScore);
    return evaluation;
}

Evaluation evaluate(std::span<const AppliedRuleSet> sets, const Inputs& inputs)
{
    auto evaluation = evaluateWithoutMissing(sets, inputs);
    evaluation.missing = missingEvidence(sets, inputs, evaluation);
    return evaluation;
}

Interval worthOf(const Criterion& criterion, const Known& value)
{
    constexpr Interval anything{0.0, 1.0};
    if (!criterion.words.empty()) {
        const auto word = wordOf(value);
        const auto found = word ? criterion.words.find(*word) : criterion.words.end();
        return found == criterion.words.end() ? anything : Interval::exactly(found->second);
    }
    const auto* number = std::get_if<Interval>(&value);
    if (number == nullptr)
        return anything;
    const auto& curve = criterion.curve;
    const auto at = [&](double x) {
        const auto next =
            std::find_if(curve.begin(), curve.end(), [&](const auto& knot) { return knot.first > x; });
        if (next == curve.begin())
            return curve.front().second;
        const auto& before = *std::prev(next);
        if (next == curve.end())
            return before.second;
        return before.second +
               (next->second - before.second) * (x - before.first) / (next->first - before.first);
    };
    Interval worth{std::min(at(number->low), at(number->high)), std::max(at(number->low), at(number->high))};
    for (const auto& [x, y] : curve)
        if (x > number->low && x < number->high)
            worth = {std::min(worth.low, y), std::max(worth.high, y)};
    return worth;
}

} // namespace core
