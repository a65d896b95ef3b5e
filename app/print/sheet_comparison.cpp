#include "app/print/sheet_comparison.h"

#include "app/print/evaluation_text.h"
#include "app/print/sheet_texts.h"
#include "app/print/sheet_verdict.h"
#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>

namespace app {

namespace {

using gis::Sheet;
using gis::SheetTableRow;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

const core::RuleResult* ruleOf(const core::Evaluation& evaluation, const core::Rule* rule)
{
    const auto found =
        std::ranges::find_if(evaluation.rules, [&](const auto& result) { return result.rule == rule; });
    return found == evaluation.rules.end() ? nullptr : &*found;
}

/// Every rule that concerns any of them, hard ones first.
std::vector<const core::RuleResult*> allRules(const std::vector<Evaluated>& evaluated)
{
    std::vector<const core::RuleResult*> rules;
    for (const auto& one : evaluated)
        for (const auto& result : one.evaluation.rules)
            if (std::ranges::none_of(rules, [&](const auto* known) { return known->rule == result.rule; }))
                rules.push_back(&result);
    std::ranges::stable_partition(rules, [](const auto* rule) { return rule->hard; });
    return rules;
}

SheetTableRow ruleRow(const core::RuleResult& rule, const std::vector<Evaluated>& evaluated,
                      const QLocale& locale)
{
    SheetTableRow row;
    row.title = ruleTitle(*rule.rule, locale);
    if (!rule.hard)
        row.title += QLatin1Char(' ') + Sheet::tr("(pembanding)");
    row.source = citationText(rule.rule->provenance);
    for (const auto& one : evaluated) {
        const auto* result = ruleOf(one.evaluation, rule.rule);
        if (result == nullptr) {
            row.cells.push_back({Sheet::tr("tidak berlaku"), gis::SheetMark::None});
            continue;
        }
        auto value = valueText(result->value, result->rule->unit, locale);
        if (result->result.isConditional() && !result->condition.empty())
            value += QStringLiteral(" – ") + text(result->condition);
        row.cells.push_back({value, markOf(result->result)});
    }
    return row;
}

std::vector<SheetTableRow> criterionRows(const std::vector<Evaluated>& evaluated, const QLocale& locale)
{
    std::vector<SheetTableRow> rows;
    for (std::size_t i = 0; i < evaluated.front().evaluation.criteria.size(); ++i) {
        const auto& first = evaluated.front().evaluation.criteria[i];
        SheetTableRow row;
        row.title = criterionTitle(*first.criterion, locale);
        row.source = Sheet::tr("bobot %1 %").arg(gis::numberText(locale, first.share * 100.0, 0));
        if (const auto citation = citationText(first.criterion->provenance); !citation.isEmpty())
            row.source += QStringLiteral("; ") + citation;
        for (const auto& one : evaluated) {
            const auto& result = one.evaluation.criteria[i];
            row.cells.push_back({valueText(result.value, result.criterion->unit, locale), {}});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

SheetTableRow scoreRow(const std::vector<Evaluated>& evaluated, const QLocale& locale)
{
    SheetTableRow row;
    row.title = Sheet::tr("Nilai (0–1)");
    if (const auto& least = evaluated.front().evaluation.minimumScore)
        row.source = Sheet::tr("paling sedikit %1").arg(gis::numberText(locale, *least, 2));
    for (const auto& one : evaluated)
        row.cells.push_back(
            {one.evaluation.score ? scoreText(*one.evaluation.score, locale) : QString{}, {}});
    return row;
}

/// The same facts as on the sheets of the candidates.
std::vector<SheetTableRow> factRows(const std::vector<FoundSubject>& subjects, const QLocale& locale)
{
    std::vector<SheetTableRow> rows;
    for (const auto& subject : subjects) {
        auto facts = siteFacts(subject, locale);
        facts.insert(facts.begin(), {Sheet::tr("Kelurahan"), text(subject.kelurahan)});
        if (rows.empty())
            for (const auto& fact : facts)
                rows.push_back({fact.name, {}, {}});
        for (std::size_t i = 0; i < facts.size(); ++i)
            rows[i].cells.push_back({facts[i].value, {}});
    }
    return rows;
}

bool differs(const SheetTableRow& row)
{
    return std::ranges::any_of(row.cells, [&](const auto& cell) { return cell != row.cells.front(); });
}

} // namespace

gis::SheetPanel comparisonPanel(const FoundSubject& subject, const Evaluated& evaluated,
                                const QLocale& locale)
{
    const auto verdict = verdictOf(subject, evaluated.evaluation.verdict);
    gis::SheetPanel panel;
    panel.name = text(subject.record.text("name"));
    panel.verdict = verdict.verdict;
    panel.verdictColor = verdict.color;
    const auto list = [&](auto&& wanted) {
        QStringList titles;
        for (const auto& rule : evaluated.evaluation.rules)
            if (rule.hard && wanted(rule.result))
                titles << ruleTitle(*rule.rule, locale);
        return titles.join(QStringLiteral("; "));
    };
    const auto add = [&](const QString& name, const QString& titles) {
        if (!titles.isEmpty())
            panel.reasons.push_back({name, titles});
    };
    add(Sheet::tr("Gagal"), list([](core::Truth result) { return result.isFail(); }));
    add(Sheet::tr("Belum diketahui"), list([](core::Truth result) { return !result.isKnown(); }));
    add(Sheet::tr("Dengan syarat"), list([](core::Truth result) { return result.isConditional(); }));
    if (panel.reasons.empty())
        panel.reasons.push_back({Sheet::tr("Syarat"), Sheet::tr("semua terpenuhi")});
    return panel;
}

gis::SheetTable comparisonTable(const std::vector<FoundSubject>& subjects,
                                const std::vector<Evaluated>& evaluated, const QLocale& locale)
{
    gis::SheetTable table;
    for (const auto& subject : subjects)
        table.columns.push_back(text(subject.record.text("name")));
    std::vector<SheetTableRow> rows;
    const auto add = [&](std::vector<SheetTableRow> more) {
        std::ranges::move(more, std::back_inserter(rows));
    };
    for (const auto* rule : allRules(evaluated))
        if (rule->hard)
            rows.push_back(ruleRow(*rule, evaluated, locale));
    if (evaluated.front().evaluation.score)
        rows.push_back(scoreRow(evaluated, locale));
    add(criterionRows(evaluated, locale));
    add(factRows(subjects, locale));
    for (const auto* rule : allRules(evaluated))
        if (!rule->hard)
            rows.push_back(ruleRow(*rule, evaluated, locale));

    const auto same = std::ranges::stable_partition(rows, differs).begin();
    const auto section = [&](const QString& title, auto begin, auto end) {
        if (begin == end)
            return;
        table.rows.push_back({title, {}, {}});
        table.rows.insert(table.rows.end(), begin, end);
    };
    section(Sheet::tr("BERBEDA"), rows.begin(), same);
    section(Sheet::tr("SAMA UNTUK SEMUA"), same, rows.end());
    return table;
}

} // namespace app
