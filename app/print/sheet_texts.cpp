#include "app/print/sheet_texts.h"

#include "core/model/tables.h"
#include "gis/crs/crs.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>

namespace app {

namespace {

using gis::Sheet;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString numberWithUnit(const core::Record& record, std::string_view field, int decimals, const QString& unit,
                       const QLocale& locale)
{
    const auto value = record.number(field);
    return value ? gis::numberText(locale, *value, decimals) + unit : QString{};
}

QString areaOf(const core::Record& record, const QLocale& locale)
{
    const auto area = record.number("area");
    return area ? gis::areaText(locale, *area) : QString{};
}

/// Degrees as people read them on a map: "6,98150° LS, 110,43320° BT".
QString positionText(core::Position position, const QLocale& locale)
{
    constexpr int decimals = 5; // about a metre
    const auto latitude =
        gis::numberText(locale, std::abs(position.y), decimals) + QStringLiteral("° ") +
        (position.y < 0.0 ? Sheet::tr("LS", "southern latitude") : Sheet::tr("LU", "northern latitude"));
    const auto longitude =
        gis::numberText(locale, std::abs(position.x), decimals) + QStringLiteral("° ") +
        (position.x < 0.0 ? Sheet::tr("BB", "western longitude") : Sheet::tr("BT", "eastern longitude"));
    return latitude + QStringLiteral(", ") + longitude;
}

std::vector<gis::SheetFact> kampungFacts(const FoundSubject& subject, const QLocale& locale)
{
    const auto& kampung = subject.record;
    return {
        {Sheet::tr("Luas"), areaOf(kampung, locale)},
        {Sheet::tr("Dikenal dengan"), text(kampung.text("product"))},
        {Sheet::tr("Usaha di dalamnya"), gis::numberText(locale, static_cast<double>(subject.businesses), 0)},
        {Sheet::tr("Jalan utama"), text(kampung.text("street"))},
        {Sheet::tr("Lebar jalan"), numberWithUnit(kampung, "street_width", 2, QStringLiteral(" m"), locale)},
        {Sheet::tr("Pembina"), text(kampung.text("organised_by"))},
        {Sheet::tr("Titik tengah"), positionText(subject.bounds.center(), locale)},
    };
}

std::vector<gis::SheetFact> cityFacts(const core::PlanFile& plan, const QLocale& locale)
{
    const auto info = plan.info();
    const auto count = [&](const char* table) {
        if (!info || !info->counts.contains(table))
            return QString{};
        return gis::numberText(locale, static_cast<double>(info->counts.at(table)), 0);
    };
    std::vector<gis::SheetFact> facts{
        {Sheet::tr("Usaha tercatat"), count("business")},
        {Sheet::tr("Kampung"), count("kampung")},
        {Sheet::tr("Catatan kemacetan"), count("congestion_note")},
        {Sheet::tr("Calon lokasi"), count("site")},
    };
    if (const auto sites = plan.records("site"))
        for (const auto& site : *sites)
            facts.push_back({text(site.text("name")), codeText("site", "state", site.text("state"))});
    return facts;
}

} // namespace

std::vector<gis::SheetFact> siteFacts(const FoundSubject& subject, const QLocale& locale)
{
    const auto& site = subject.record;
    return {
        {Sheet::tr("Luas"), areaOf(site, locale)},
        {Sheet::tr("Bentuk penataan"), codeText("site", "kind", site.text("kind"))},
        {Sheet::tr("Keadaan"), codeText("site", "state", site.text("state"))},
        {Sheet::tr("Daya tampung"), numberWithUnit(site, "stalls", 0, Sheet::tr(" kios"), locale)},
        {Sheet::tr("Usaha di dalamnya"), gis::numberText(locale, static_cast<double>(subject.businesses), 0)},
        {Sheet::tr("Status tanah"), text(site.text("land_status"))},
        {Sheet::tr("Zona rencana"), text(site.text("zone"))},
        {Sheet::tr("Titik tengah"),
         subject.bounds.empty() ? QString{} : positionText(subject.bounds.center(), locale)},
    };
}

QString dateText(const std::string& iso)
{
    if (iso.size() > 10) {
        const auto moment = QDateTime::fromString(text(iso), Qt::ISODate);
        if (moment.isValid())
            return moment.toLocalTime().toString(QStringLiteral("dd-MM-yyyy"));
    }
    const auto date = QDate::fromString(text(iso).left(10), Qt::ISODate);
    return date.isValid() ? date.toString(QStringLiteral("dd-MM-yyyy")) : text(iso);
}

QString codeText(std::string_view table, std::string_view field, const std::string& value)
{
    const auto* spec = core::findTable(table);
    const auto* fieldSpec = spec == nullptr ? nullptr : core::findField(*spec, field);
    const auto* code = fieldSpec == nullptr || value.empty() ? nullptr : core::findCode(*fieldSpec, value);
    return code == nullptr ? text(value) : Sheet::translated("Code", std::string{code->title});
}

QString sheetTitle(const SheetRequest& request)
{
    switch (request.theme) {
    case SheetTheme::Congestion:
        return Sheet::tr("PETA KEMACETAN");
    case SheetTheme::Groups:
        return Sheet::tr("PETA KELOMPOK USAHA SEJENIS");
    case SheetTheme::Zones:
        return Sheet::tr("PETA ZONA RENCANA TATA RUANG");
    case SheetTheme::Site:
        break;
    }
    switch (request.subject.kind) {
    case SheetSubject::Kind::Site:
        return Sheet::tr("PETA CALON LOKASI SENTRA INDUSTRI");
    case SheetSubject::Kind::Kampung:
        return Sheet::tr("PETA KAMPUNG USAHA");
    case SheetSubject::Kind::Group:
        return Sheet::tr("PETA KELOMPOK USAHA SEJENIS");
    case SheetSubject::Kind::Comparison:
        return Sheet::tr("PETA PERBANDINGAN CALON LOKASI");
    case SheetSubject::Kind::City:
        break;
    }
    return Sheet::tr("PETA IKHTISAR SENTRA INDUSTRI");
}

QString sheetSubtitle(const FoundSubject& subject, const core::PlanFile& plan)
{
    if (subject.kind == SheetSubject::Kind::City)
        return text(plan.settings().title);
    QStringList parts;
    if (!subject.kelurahan.empty())
        parts << Sheet::tr("Kelurahan %1").arg(text(subject.kelurahan));
    if (!subject.kecamatan.empty())
        parts << Sheet::tr("Kecamatan %1").arg(text(subject.kecamatan));
    return parts.join(QStringLiteral(", "));
}

std::vector<gis::SheetFact> sheetFacts(const FoundSubject& subject, const core::PlanFile& plan,
                                       const QLocale& locale)
{
    switch (subject.kind) {
    case SheetSubject::Kind::Site:
        return siteFacts(subject, locale);
    case SheetSubject::Kind::Kampung:
        return kampungFacts(subject, locale);
    case SheetSubject::Kind::Group:
        return subject.group ? groupFacts(*subject.group, locale) : std::vector<gis::SheetFact>{};
    case SheetSubject::Kind::Comparison: // its table says more
    case SheetSubject::Kind::City:
        break;
    }
    return cityFacts(plan, locale);
}

std::vector<gis::SheetFact> sheetProjection(const std::string& crs, double gridStep, const QLocale& locale)
{
    const auto found = gis::findCrs(crs);
    if (!found)
        return {};
    // EPSG names a projected system "datum / projection".
    const auto names = text(found->name).split(QStringLiteral(" / "));
    auto projection = names.size() > 1 ? names.at(1) : text(found->name);
    projection.replace(QStringLiteral("zone"), Sheet::tr("zona", "of a projection"));
    return {
        {Sheet::tr("Proyeksi"), projection},
        {Sheet::tr("Datum"), names.size() > 1 ? names.at(0) : QString{}},
        {Sheet::tr("Grid"), Sheet::tr("%1 m").arg(gis::numberText(locale, gridStep, 0))},
        {Sheet::tr("Kode"), text(found->code.empty() ? crs : found->code)},
    };
}

core::Result<std::vector<QString>> sheetHistory(const core::PlanFile& plan)
{
    constexpr std::size_t most = 6;
    PS_LET(const auto entries, plan.history());
    // What was done many times on a day is one line: "24-11-2026  tambah usaha (7 kali)".
    struct Line
    {
        QString date{};
        QString act{};
        QString whole{};
        int count = 0;
    };
    std::vector<Line> days;
    for (const auto& entry : entries) {
        if (entry.undone)
            continue;
        const auto label = text(entry.label);
        const auto act = label.section(QLatin1Char(':'), 0, 0);
        const auto date = dateText(entry.at);
        const auto same = std::ranges::find_if(
            days, [&](const Line& line) { return line.date == date && line.act == act; });
        if (same == days.end())
            days.push_back({date, act, label, 1});
        else
            ++same->count;
    }
    if (days.size() > most) // the newest, and how it began
        days.erase(days.begin() + static_cast<std::ptrdiff_t>(most) - 1, days.end() - 1);
    std::vector<QString> lines;
    for (const auto& line : days) {
        const auto what =
            line.count == 1 ? line.whole : Sheet::tr("%1 (%2 kali)").arg(line.act).arg(line.count);
        lines.push_back(line.date + QStringLiteral("  ") + what);
    }
    return lines;
}

} // namespace app
