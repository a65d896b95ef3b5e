#pragma once

#include "core/analysis/evaluation.h"
#include "gis/paint/sheet/sheet_content.h"

#include <QColor>
#include <QLocale>
#include <QString>
#include <map>
#include <string>

namespace app {

/// How results of an evaluation are written on paper, in the language of the sheet.

QString resultText(core::Truth result); // "memenuhi"
gis::SheetMark markOf(core::Truth result);
QString verdictText(core::Verdict verdict);
QColor verdictColor(core::Verdict verdict);
/// "1,5 %"; empty where nothing is known.
QString valueText(const core::Known& value, const std::string& unit, const QLocale& locale);
/// "≤ 15 %", or the words that pass.
QString limitText(const core::RuleResult& rule, const QLocale& locale);
QString ruleTitle(const core::Rule& rule, const QLocale& locale);
QString criterionTitle(const core::Criterion& criterion, const QLocale& locale);
/// The law and its article; what nobody has checked there says so.
QString citationText(const core::Provenance& provenance);
/// "0,45", or "0,30–0,61" where evidence is missing.
QString scoreText(const core::Interval& score, const QLocale& locale);
/// What rules and criteria of an evaluation are called, by the id that evidence is recorded under.
std::map<std::string, QString> titlesOf(const core::Evaluation& evaluation, const QLocale& locale);

} // namespace app
