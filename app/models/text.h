#pragma once

#include "core/model/layer.h"
#include "core/model/record.h"
#include "core/model/tables.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace app {

inline QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Titles of the plan's description (core/model/tables.h) in the window's language.
QString title(const core::TableSpec& table);
QString title(const core::FieldSpec& field);
QString title(const core::CodeSpec& code);
/// "Luas (m²)"
QString titleWithUnit(const core::FieldSpec& field);
QString unit(const core::FieldSpec& field);
QString roleTitle(core::LayerRole role);

/// A value as people read it: codes by their title, numbers grouped, dates as 24/11/2026; empty for unknown.
QString shown(const core::FieldSpec& field, const core::Value& value);

/// What people call a record by; a stand-in such as "(tanpa nama)" where it has no name.
QString recordName(const core::TableSpec& table, const core::Record& record);

/// A verdict's code ("layak") by its title, as in the forms.
QString verdictTitle(std::string_view code);

/// A measured value for reading: "1.136", "128,6", "0,39"; the exact number is in the JSON.
QString shownMeasure(double value, const QLocale& locale = QLocale{});

/// Areas as "1.234 m²" or "12,3 ha", lengths as "45 m" or "1,2 km".
QString shownArea(double squareMetres);
QString shownLength(double metres);

/// Degrees as "110,43350° BT  6,98030° LS".
QString shownDegrees(core::Position position);

} // namespace app
