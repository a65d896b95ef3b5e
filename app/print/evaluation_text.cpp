#include "app/print/evaluation_text.h"

#include "app/models/text.h"
#include "app/print/sheet_texts.h"
#include "gis/paint/sheet/sheet_pen.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QStringList>
#include <cmath>

namespace app {

namespace {

using gis::Sheet;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// A limit as the law has it.
QString exactNumber(double value, const QLocale& locale)
{
    return locale.toString(value, 'g', 6);
}

using NumberText = QString (*)(double value, const QLocale& locale);

QString intervalText(const core::Interval& interval, const QLocale& locale, NumberText number)
{
    if (interval.isExact())
        return number(interval.low, locale);
    if (!std::isfinite(interval.low) && !std::isfinite(interval.high))
        return {};
    if (!std::isfinite(interval.low))
        return QStringLiteral("≤ ") + number(interval.high, locale);
    if (!std::isfinite(interval.high))
        return QStringLiteral("≥ ") + number(interval.low, locale);
    return number(interval.low, locale) + QStringLiteral("–") + number(interval.high, locale);
}

QString signText(core::Comparison comparison)
{
    switch (comparison) {
    case core::Comparison::AtLeast:
        return QStringLiteral("≥ ");
    case core::Comparison::AtMost:
        return QStringLiteral("≤ ");
    default:
        return QString::fromUtf8(core::comparisonSign(comparison).data(),
                                 static_cast<qsizetype>(core::comparisonSign(comparison).size())) +
               QLatin1Char(' ');
    }
}

} // namespace

QString resultText(core::Truth result)
{
    if (result.isPass())
        return Sheet::tr("memenuhi");
    if (result.isConditional())
        return Sheet::tr("memenuhi dengan syarat");
    return result.isFail() ? Sheet::tr("tidak memenuhi") : Sheet::tr("belum diketahui");
}

gis::SheetMark markOf(core::Truth result)
{
    if (result.isPass())
        return gis::SheetMark::Pass;
    if (result.isConditional())
        return gis::SheetMark::Conditional;
    return result.isFail() ? gis::SheetMark::Fail : gis::SheetMark::Unknown;
}

QString verdictText(core::Verdict verdict)
{
    return codeText("decision", "verdict", std::string{core::verdictName(verdict)});
}

QColor verdictColor(core::Verdict verdict)
{
    switch (verdict) {
    case core::Verdict::Feasible:
        return gis::sheet_color::pass;
    case core::Verdict::NotFeasible:
        return gis::sheet_color::fail;
    default:
        return gis::sheet_color::conditional;
    }
}

namespace {

QString knownText(const core::Known& value, const std::string& unit, const QLocale& locale, NumberText number)
{
    QString shown;
    if (const auto* interval = std::get_if<core::Interval>(&value)) {
        shown = intervalText(*interval, locale, number);
        if (!shown.isEmpty() && !unit.empty())
            shown += QLatin1Char(' ') + text(unit);
    } else if (const auto* truth = std::get_if<core::Truth>(&value)) {
        shown = truth->isKnown() ? resultText(*truth) : QString{};
    } else {
        shown = text(core::knownText(value));
    }
    return shown;
}

} // namespace

QString valueText(const core::Known& value, const std::string& unit, const QLocale& locale)
{
    return knownText(value, unit, locale, &shownMeasure);
}

QString limitText(const core::RuleResult& rule, const QLocale& locale)
{
    if (const auto* test = std::get_if<core::LimitTest>(&rule.rule->test)) {
        const auto limit = knownText(rule.limit, rule.rule->unit, locale, &exactNumber);
        return limit.isEmpty() ? limit : signText(test->comparison) + limit;
    }
    if (const auto* words = std::get_if<core::WordTest>(&rule.rule->test)) {
        constexpr std::size_t most = 3; // the others are spellings of these
        QStringList shown;
        for (std::size_t i = 0; i < words->pass.size() && i < most; ++i)
            shown << text(words->pass[i]);
        return shown.join(QStringLiteral(", "));
    }
    return {};
}

QString ruleTitle(const core::Rule& rule, const QLocale& locale)
{
    const bool english = locale.language() == QLocale::English && !rule.titleEnglish.empty();
    return text(english ? rule.titleEnglish : rule.title);
}

QString criterionTitle(const core::Criterion& criterion, const QLocale& locale)
{
    const bool english = locale.language() == QLocale::English && !criterion.titleEnglish.empty();
    return text(english ? criterion.titleEnglish : criterion.title);
}

QString citationText(const core::Provenance& provenance)
{
    auto citation = text(provenance.citation());
    if (!provenance.verified)
        citation +=
            (citation.isEmpty() ? QString{} : QStringLiteral(" ")) + Sheet::tr("(belum diverifikasi)");
    return citation;
}

QString scoreText(const core::Interval& score, const QLocale& locale)
{
    const auto number = [&](double value) { return gis::numberText(locale, value, 2); };
    return score.isExact() ? number(score.low) : number(score.low) + QStringLiteral("–") + number(score.high);
}

std::map<std::string, QString> titlesOf(const core::Evaluation& evaluation, const QLocale& locale)
{
    std::map<std::string, QString> titles;
    for (const auto& criterion : evaluation.criteria)
        titles[criterion.criterion->id] = criterionTitle(*criterion.criterion, locale);
    for (const auto& rule : evaluation.rules)
        titles[rule.rule->id] = ruleTitle(*rule.rule, locale);
    return titles;
}

} // namespace app
