#include "core/analysis/missing_evidence.h"

#include <algorithm>

namespace core {

namespace {

bool isOpen(const Known& value)
{
    const auto* number = std::get_if<Interval>(&value);
    return std::holds_alternative<std::monostate>(value) || (number != nullptr && !number->isExact());
}

bool isOpen(const Inputs& inputs, const std::string& name)
{
    const auto found = inputs.find(name);
    return found == inputs.end() || isOpen(found->second.value);
}

/// Values that are worth trying for an input: the words its rules know, and numbers on both sides of every
/// limit.
class Trials
{
public:
    Trials(std::span<const AppliedRuleSet> sets, const Inputs& inputs, const std::string& name)
        : m_inputs(inputs), m_name(name)
    {
        for (const auto& applied : sets) {
            for (const auto& rule : applied.set->rules)
                add(rule);
            for (const auto& criterion : applied.set->criteria)
                add(criterion);
        }
    }

    std::vector<Known> values() const
    {
        std::vector<Known> values;
        for (const auto& word : m_words)
            values.emplace_back(word);
        if (!values.empty())
            return values;
        for (const double number : m_numbers)
            if (possible(number))
                values.emplace_back(Interval::exactly(number));
        return values;
    }

private:
    void add(const Rule& rule)
    {
        if (rule.id == m_name || rule.value.isOnly(m_name))
            if (const auto* test = std::get_if<WordTest>(&rule.test))
                for (const auto* words : {&test->pass, &test->conditional, &test->fail})
                    if (!words->empty())
                        m_words.insert(words->front());
        if (const auto* test = std::get_if<WordTest>(&rule.test); test != nullptr && test->matrix)
            addColumns(*test->matrix);
        add(rule.value);
        if (rule.appliesWhen)
            add(*rule.appliesWhen);
        const auto* test = std::get_if<LimitTest>(&rule.test);
        if (test == nullptr)
            return;
        add(test->limit);
        const auto limit = intervalOf(test->limit.value([this](std::string_view name) {
            const auto found = m_inputs.find(name);
            return found == m_inputs.end() ? Known{} : found->second.value;
        }));
        if (limit.isExact())
            m_numbers.insert({limit.low, limit.low * 0.5 - 1.0, limit.low * 2.0 + 1.0});
    }

    void addColumns(const WordMatrix& matrix)
    {
        if (matrix.columnInput != m_name)
            return;
        for (const auto& cell : matrix.cells)
            m_words.insert(cell.column.substr(0, cell.column.find('*')));
    }

    void add(const Criterion& criterion)
    {
        if (criterion.value.isOnly(m_name))
            for (const auto& [word, worth] : criterion.words)
                m_words.insert(word);
        add(criterion.value);
        for (const auto& [value, worth] : criterion.curve)
            m_numbers.insert(value);
    }

    void add(const Expression& expression)
    {
        const auto words = expression.wordsFor(m_name);
        m_words.insert(words.begin(), words.end());
    }

    /// Only values that what is known already leaves open.
    bool possible(double number) const
    {
        const auto found = m_inputs.find(m_name);
        const auto known = found == m_inputs.end() ? Interval{} : intervalOf(found->second.value);
        return number >= known.low && number <= known.high;
    }

    const Inputs& m_inputs;
    const std::string& m_name;
    std::set<std::string> m_words{};
    std::set<double> m_numbers{0.0, 0.1, 1.0, 3.0, 10.0, 30.0, 100.0, 1e3, 1e4, 1e6, 1e9};
};

void tryAll(std::span<const AppliedRuleSet> sets, const Inputs& inputs, MissingEvidence& missing)
{
    const auto trials = Trials{sets, inputs, missing.criterion}.values();
    for (const auto& value : trials) {
        auto completed = inputs;
        completed[missing.criterion].value = value;
        const auto verdict = evaluateWithoutMissing(sets, completed).verdict;
        if (std::find(missing.outcomes.begin(), missing.outcomes.end(), verdict) == missing.outcomes.end())
            missing.outcomes.push_back(verdict);
    }
    std::sort(missing.outcomes.begin(), missing.outcomes.end());
    missing.wouldSettle = !missing.outcomes.empty() &&
                          std::find(missing.outcomes.begin(), missing.outcomes.end(), Verdict::NotEnough) ==
                              missing.outcomes.end();
}

} // namespace

std::vector<MissingEvidence> missingEvidence(std::span<const AppliedRuleSet> sets, const Inputs& inputs,
                                             const Evaluation& evaluation)
{
    std::map<std::string, MissingEvidence> found;
    for (const auto& result : evaluation.rules) {
        if (result.result.isKnown())
            continue;
        auto waiting = std::set<std::string, std::less<>>{result.inputs.begin(), result.inputs.end()};
        if (result.rule->appliesWhen)
            waiting.insert(result.rule->appliesWhen->inputs().begin(),
                           result.rule->appliesWhen->inputs().end());
        std::erase_if(waiting, [&](const std::string& name) { return result.rule->assumed.contains(name); });
        const auto* words = std::get_if<WordTest>(&result.rule->test);
        for (const auto& name : waiting) {
            // A word that no list and no matrix knows is no answer yet.
            const bool word = words != nullptr && words->matrix && name != words->matrix->columnInput;
            if (isOpen(inputs, name) || waiting.size() == 1 || word)
                found[name].hard |= result.hard;
        }
    }
    for (const auto& result : evaluation.criteria)
        if (result.worth.low < result.worth.high)
            for (const auto& name : result.criterion->value.inputs())
                if (isOpen(inputs, name) || result.criterion->value.inputs().size() == 1)
                    found[name].weight += result.share * (result.worth.high - result.worth.low);

    std::vector<MissingEvidence> all;
    for (auto& [name, missing] : found) {
        missing.criterion = name;
        if (evaluation.verdict == Verdict::NotEnough)
            tryAll(sets, inputs, missing);
        all.push_back(std::move(missing));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        if (a.wouldSettle != b.wouldSettle)
            return a.wouldSettle;
        return a.hard != b.hard ? a.hard : a.weight > b.weight;
    });
    return all;
}

} // namespace core
