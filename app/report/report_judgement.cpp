#include "app/report/site_report.h"

#include "app/print/evaluation_text.h"
#include "app/print/sheet_texts.h"
#include "app/print/sheet_verdict.h"
#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>

namespace app {

namespace {

using gis::Sheet;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString number(double value, int decimals, const QLocale& locale)
{
    return gis::numberText(locale, value, decimals);
}

/// "A; B (dan 3 lagi)"
QString titles(const core::Evaluation& evaluation, bool (*wanted)(core::Truth), const QLocale& locale)
{
    QStringList list;
    for (const auto& rule : evaluation.rules)
        if (rule.hard && wanted(rule.result))
            list << ruleTitle(*rule.rule, locale);
    return list.join(QStringLiteral("; "));
}

ReportCell resultCell(const core::RuleResult& rule)
{
    return {resultText(rule.result), rule.result.isConditional() ? text(rule.condition) : QString{},
            rule.result.isFail()};
}

void rulesTable(ReportWriter& writer, const core::Evaluation& evaluation, bool hard, const QLocale& locale)
{
    ReportTable table{{{Sheet::tr("Syarat"), 0.36},
                       {Sheet::tr("Nilai"), 0.16},
                       {Sheet::tr("Batas"), 0.2},
                       {Sheet::tr("Hasil"), 0.28}},
                      {}};
    for (const auto& rule : evaluation.rules) {
        if (rule.hard != hard)
            continue;
        const auto limit = limitText(rule, locale);
        table.rows.push_back({{ruleTitle(*rule.rule, locale), citationText(rule.rule->provenance), false},
                              {valueText(rule.value, rule.rule->unit, locale), {}, false},
                              {limit.isEmpty() ? QStringLiteral("–") : limit, {}, false},
                              resultCell(rule)});
    }
    writer.table(table, hard ? Sheet::tr("Tidak ada syarat yang menentukan di aturan yang dipakai.")
                             : Sheet::tr("Tidak ada."));
}

QString outcomesText(const core::MissingEvidence& missing)
{
    QStringList outcomes;
    for (const auto verdict : missing.outcomes)
        outcomes << verdictText(verdict);
    return outcomes.join(Sheet::tr(" atau ", "between possible verdicts"));
}

QString winnerText(const RankedPlan& ranked, const QLocale& locale)
{
    const auto& winner = ranked.sites.front();
    QStringList parts{Sheet::tr("%1 menang pada %2 % dari %3 bobot acak.")
                          .arg(text(winner.name), number(winner.winShare * 100.0, 0, locale),
                               number(static_cast<double>(ranked.draws), 0, locale))};
    if (winner.verdict == core::Verdict::NotFeasible)
        parts << Sheet::tr("Semua calon gagal pada syarat yang menentukan; nilai tidak menutupinya.");
    else if (ranked.contenders.sites.size() < ranked.sites.size())
        parts << Sheet::tr("Calon yang gagal pada syarat yang menentukan tidak ikut bersaing.");
    return parts.join(QLatin1Char(' '));
}

void flipsTable(ReportWriter& writer, const RankedPlan& ranked, const QLocale& locale)
{
    ReportTable table{{{Sheet::tr("Kriteria"), 0.4},
                       {Sheet::tr("Bobot"), 0.14, true},
                       {Sheet::tr("Berganti pemenang pada bobot"), 0.24, true},
                       {Sheet::tr("Pemenang lalu"), 0.22}},
                      {}};
    for (const auto& flip : ranked.test.flips) {
        const auto& id = ranked.contenders.criteria[flip.criterion].name;
        const auto title = ranked.titles.find(id);
        table.rows.push_back(
            {{title == ranked.titles.end() ? text(id) : title->second, {}, false},
             {number(flip.weight, 2, locale), {}, false},
             {flip.flipWeight ? number(*flip.flipWeight, 2, locale) : Sheet::tr("tidak pernah"), {}, false},
             {flip.newWinner ? text(ranked.contenders.sites[*flip.newWinner]) : QStringLiteral("–"),
              {},
              false}});
    }
    writer.table(table, {});
}

} // namespace

void writeVerdict(ReportWriter& writer, const ReportData& data, const QLocale& locale)
{
    const auto& evaluation = data.evaluated.evaluation;
    const auto verdict = verdictOf(data.subject, evaluation.verdict);
    writer.badge(verdict.title, verdict.verdict, verdict.color);
    const auto hard = std::ranges::count_if(evaluation.rules, [](const auto& rule) { return rule.hard; });
    const auto held = std::ranges::count_if(
        evaluation.rules, [](const auto& rule) { return rule.hard && rule.result.isPass(); });
    QStringList parts{Sheet::tr("%1 dari %2 syarat yang menentukan terpenuhi.").arg(held).arg(hard)};
    const auto add = [&](const QString& pattern, const QString& list) {
        if (!list.isEmpty())
            parts << pattern.arg(list);
    };
    add(Sheet::tr("Gagal: %1."), titles(
                                     evaluation, [](core::Truth result) { return result.isFail(); }, locale));
    add(Sheet::tr("Belum diketahui: %1."),
        titles(
            evaluation, [](core::Truth result) { return !result.isKnown(); }, locale));
    add(Sheet::tr("Terpenuhi dengan syarat: %1."),
        titles(
            evaluation, [](core::Truth result) { return result.isConditional(); }, locale));
    if (evaluation.score) {
        auto score = Sheet::tr("Nilai %1").arg(scoreText(*evaluation.score, locale));
        if (evaluation.minimumScore)
            score += Sheet::tr(" (paling sedikit %1)").arg(number(*evaluation.minimumScore, 2, locale));
        parts << score + QLatin1Char('.');
    }
    writer.paragraph(parts.join(QLatin1Char(' ')));
}

void writeRules(ReportWriter& writer, const ReportData& data, const QLocale& locale)
{
    const auto& evaluation = data.evaluated.evaluation;
    writer.heading(Sheet::tr("Syarat yang menentukan"));
    rulesTable(writer, evaluation, true, locale);
    if (std::ranges::any_of(evaluation.rules, [](const auto& rule) { return !rule.hard; })) {
        writer.heading(Sheet::tr("Syarat sebagai pembanding"));
        rulesTable(writer, evaluation, false, locale);
    }
}

void writeCriteria(ReportWriter& writer, const ReportData& data, const QLocale& locale)
{
    const auto& evaluation = data.evaluated.evaluation;
    writer.heading(Sheet::tr("Penilaian"));
    ReportTable table{{{Sheet::tr("Kriteria"), 0.44},
                       {Sheet::tr("Nilai"), 0.2},
                       {Sheet::tr("Bobot"), 0.14, true},
                       {Sheet::tr("Nilai 0–1"), 0.22, true}},
                      {}};
    for (const auto& result : evaluation.criteria)
        table.rows.push_back(
            {{criterionTitle(*result.criterion, locale), citationText(result.criterion->provenance), false},
             {valueText(result.value, result.criterion->unit, locale), {}, false},
             {number(result.share * 100.0, 0, locale) + QStringLiteral(" %"), {}, false},
             {scoreText(result.worth, locale), {}, false}});
    if (evaluation.score)
        table.rows.push_back(
            {{Sheet::tr("Jumlah"),
              evaluation.minimumScore
                  ? Sheet::tr("paling sedikit %1").arg(number(*evaluation.minimumScore, 2, locale))
                  : QString{},
              true},
             {QStringLiteral(" "), {}, false},
             {QStringLiteral("100 %"), {}, true},
             {scoreText(*evaluation.score, locale), {}, true}});
    writer.table(table, Sheet::tr("Tidak ada kriteria yang dinilai di aturan yang dipakai."));
    if (evaluation.score && !evaluation.score->isExact())
        writer.note(
            Sheet::tr("Kriteria tanpa bukti dapat bernilai 0 sampai 1; nilainya karena itu sebuah rentang."));
}

void writeMissing(ReportWriter& writer, const ReportData& data, const QLocale& locale)
{
    const auto& evaluation = data.evaluated.evaluation;
    writer.heading(Sheet::tr("Bukti yang belum ada"));
    const auto names = titlesOf(evaluation, locale);
    ReportTable table{{{Sheet::tr("Bukti"), 0.42},
                       {Sheet::tr("Menentukan putusan"), 0.2},
                       {Sheet::tr("Putusan yang mungkin"), 0.38}},
                      {}};
    for (const auto& missing : evaluation.missing) {
        const auto name = names.find(missing.criterion);
        const auto shown =
            name == names.end() || name->second.isEmpty() ? text(missing.criterion) : name->second;
        table.rows.push_back(
            {{shown, missing.hard ? Sheet::tr("ditunggu syarat yang menentukan") : QString{}, false},
             {missing.wouldSettle ? Sheet::tr("ya, sendirian") : Sheet::tr("bersama yang lain"),
              {},
              missing.wouldSettle},
             {outcomesText(missing), {}, false}});
    }
    writer.table(table, Sheet::tr("Semua bukti yang diminta aturan sudah ada."));
}

void writeEvidence(ReportWriter& writer, const ReportData& data, const QLocale& locale)
{
    writer.heading(Sheet::tr("Bukti yang tercatat"));
    const auto names = titlesOf(data.evaluated.evaluation, locale);
    ReportTable table{{{Sheet::tr("Kriteria"), 0.36},
                       {Sheet::tr("Nilai"), 0.2},
                       {Sheet::tr("Sumber"), 0.28},
                       {Sheet::tr("Tanggal"), 0.16}},
                      {}};
    for (const auto& record : data.evidence) {
        const auto id = record.text("criterion");
        const auto name = names.find(id);
        const auto unit = text(record.text("unit"));
        table.rows.push_back({{name == names.end() ? text(id) : name->second, {}, false},
                              {(text(record.text("value")) + QLatin1Char(' ') + unit).trimmed(),
                               text(record.text("condition")), false},
                              {text(record.text("source")), {}, false},
                              {dateText(record.text("date")), {}, false}});
    }
    writer.table(table, Sheet::tr("Belum ada bukti yang dicatat untuk lokasi ini."));
}

void writeRanking(ReportWriter& writer, const RankedPlan& ranked, const QLocale& locale)
{
    writer.heading(Sheet::tr("Peringkat dan kepekaannya"));
    writer.paragraph(winnerText(ranked, locale));
    ReportTable table{{{Sheet::tr("Urutan"), 0.12, true},
                       {Sheet::tr("Calon lokasi"), 0.38},
                       {Sheet::tr("Nilai"), 0.12, true},
                       {Sheet::tr("Menang"), 0.14, true},
                       {Sheet::tr("Putusan"), 0.24}},
                      {}};
    int place = 0;
    for (const auto& site : ranked.sites)
        table.rows.push_back({{QString::number(++place), {}, false},
                              {text(site.name), {}, false},
                              {number(site.score, 2, locale), {}, false},
                              {number(site.winShare * 100.0, 0, locale) + QStringLiteral(" %"), {}, false},
                              {verdictText(site.verdict), {}, false}});
    writer.table(table, {});
    writer.note(Sheet::tr("Menang: bagian dari %1 pembobotan acak yang menempatkannya pertama.")
                    .arg(number(static_cast<double>(ranked.draws), 0, locale)));
    if (ranked.contenders.sites.size() > 1)
        flipsTable(writer, ranked, locale);
}

} // namespace app
