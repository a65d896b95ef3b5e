#include "app/models/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace app {

namespace {

QString translated(const char* context, std::string_view text)
{
    return QCoreApplication::translate(context, std::string{text}.c_str());
}

QString shownMoment(const QString& text)
{
    const auto moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (text.size() > 10 && moment.isValid())
        return moment.toLocalTime().toString(QStringLiteral("dd/MM/yyyy HH:mm"));
    const auto day = QDate::fromString(text.left(10), Qt::ISODate);
    return day.isValid() ? day.toString(QStringLiteral("dd/MM/yyyy")) : text;
}

bool isYear(const core::FieldSpec& field)
{
    return field.unit.empty() && field.type == core::FieldType::Integer;
}

QString shownNumber(const core::FieldSpec& field, double number)
{
    const QLocale locale;
    if (isYear(field)) // a year or an ordinal: no grouping
        return QString::number(number, 'f', 0);
    if (field.type == core::FieldType::Integer || field.unit == "Rp")
        return locale.toString(number, 'f', 0);
    auto text = locale.toString(number, 'f', number >= 1000.0 ? 0 : 2);
    const auto point = locale.decimalPoint();
    while (text.contains(point) && (text.endsWith('0') || text.endsWith(point)))
        text.chop(1);
    return text;
}

} // namespace

QString title(const core::TableSpec& table)
{
    return translated("Table", table.title);
}

QString title(const core::FieldSpec& field)
{
    return translated("Field", field.title);
}

QString title(const core::CodeSpec& code)
{
    return translated("Code", code.title);
}

QString unit(const core::FieldSpec& field)
{
    if (field.unit == "orang")
        return QCoreApplication::translate("Unit", "orang");
    if (field.unit == "menit")
        return QCoreApplication::translate("Unit", "menit");
    if (field.unit == "unit")
        return QCoreApplication::translate("Unit", "unit");
    return fromView(field.unit);
}

QString titleWithUnit(const core::FieldSpec& field)
{
    return field.unit.empty() ? title(field) : QStringLiteral("%1 (%2)").arg(title(field), unit(field));
}

QString roleTitle(core::LayerRole role)
{
    switch (role) {
    case core::LayerRole::Kelurahan:
        return QCoreApplication::translate("Role", "Batas kelurahan");
    case core::LayerRole::Kecamatan:
        return QCoreApplication::translate("Role", "Batas kecamatan");
    case core::LayerRole::Road:
        return QCoreApplication::translate("Role", "Jalan");
    case core::LayerRole::Zone:
        return QCoreApplication::translate("Role", "Zona tata ruang");
    case core::LayerRole::Hazard:
        return QCoreApplication::translate("Role", "Kawasan rawan bencana");
    case core::LayerRole::Household:
        return QCoreApplication::translate("Role", "Jumlah rumah tangga");
    case core::LayerRole::Other:
        break;
    }
    return QCoreApplication::translate("Role", "Lainnya");
}

QString shown(const core::FieldSpec& field, const core::Value& value)
{
    if (core::isUnknown(value))
        return {};
    const auto text = core::toText(value);
    if (const auto* code = core::findCode(field, text))
        return title(*code);
    if (field.type == core::FieldType::Boolean)
        return text == "0" ? QCoreApplication::translate("Unit", "Tidak")
                           : QCoreApplication::translate("Unit", "Ya");
    if (field.type == core::FieldType::Date || field.type == core::FieldType::DateTime)
        return shownMoment(QString::fromStdString(text));
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return shownNumber(field, static_cast<double>(*whole));
    if (const auto* real = std::get_if<double>(&value))
        return shownNumber(field, *real);
    return QString::fromStdString(text);
}

QString recordName(const core::TableSpec& table, const core::Record& record)
{
    const auto name = table.nameField.empty() ? std::string{} : record.text(table.nameField);
    if (!name.empty())
        return QString::fromStdString(name);
    return QCoreApplication::translate("Unit", "(tanpa nama)");
}

QString verdictTitle(std::string_view code)
{
    return shown(*core::findField(*core::findTable("decision"), "verdict"), core::Value{std::string{code}});
}

QString shownMeasure(double value, const QLocale& locale)
{
    const double size = std::abs(value);
    const double steps = size >= 1000.0 ? 1.0 : size >= 100.0 ? 10.0 : 100.0; // in one unit
    return locale.toString(std::round(value * steps) / steps, 'g', 15);
}

QString shownArea(double squareMetres)
{
    constexpr double hectare = 10'000.0;
    const QLocale locale;
    if (squareMetres < hectare)
        return locale.toString(squareMetres, 'f', 0) + QStringLiteral(" m²");
    return locale.toString(squareMetres / hectare, 'f', 2) + QStringLiteral(" ha");
}

QString shownLength(double metres)
{
    const QLocale locale;
    if (metres < 1000.0)
        return locale.toString(metres, 'f', metres < 10.0 ? 1 : 0) + QStringLiteral(" m");
    return locale.toString(metres / 1000.0, 'f', 2) + QStringLiteral(" km");
}

QString shownDegrees(core::Position position)
{
    const QLocale locale;
    const auto east = QCoreApplication::translate("Unit", "BT");
    const auto west = QCoreApplication::translate("Unit", "BB");
    const auto north = QCoreApplication::translate("Unit", "LU");
    const auto south = QCoreApplication::translate("Unit", "LS");
    return QStringLiteral("%1° %2  %3° %4")
        .arg(locale.toString(std::abs(position.x), 'f', 5), position.x < 0 ? west : east,
             locale.toString(std::abs(position.y), 'f', 5), position.y < 0 ? south : north);
}

} // namespace app
