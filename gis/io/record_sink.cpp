#include "gis/io/record_sink.h"

#include "core/analysis/address_text.h"
#include "core/base/translate.h"
#include "core/storage/gpkg_geometry.h"
#include "gis/geometry/wkb.h"
#include "gis/io/date_text.h"
#include "gis/io/import_template.h"
#include "gis/io/number_text.h"

#include <cmath>
#include <fmt/format.h>
#include <functional>

namespace gis {

namespace {

using core::FieldSpec;
using core::FieldType;
using core::Geometry;
using core::GeometryRule;
using core::Record;
using core::Value;

#define M(text) PS_TEXT("Import", text)

struct Reading
{
    std::optional<Value> value{}; // nothing: not of the field's type
    bool changed = false;
};

Reading readNumberField(const FieldSpec& field, std::string_view text, const NumberStyle& style)
{
    Reading reading;
    const auto number = readNumberEither(text, style, &reading.changed);
    if (!number)
        return reading;
    if (field.type == FieldType::Real)
        reading.value = *number;
    else if (*number == std::floor(*number) && std::abs(*number) < 9e15)
        reading.value = static_cast<std::int64_t>(*number);
    return reading;
}

/// "Omzet (juta Rp)": the heading says what the numbers are counted in.
double scaleOf(const FieldSpec& field, const std::string& title)
{
    const auto lower = lowered(title);
    if (field.unit != "Rp")
        return 1.0;
    if (lower.find("juta") != std::string::npos)
        return 1e6;
    return lower.find("ribu") != std::string::npos ? 1e3 : 1.0;
}

Reading readText(const FieldSpec& field, std::string_view text, const NumberStyle& style)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Real:
        return readNumberField(field, text, style);
    case FieldType::Date:
    case FieldType::DateTime: {
        const auto date = readDate(text, field.type == FieldType::DateTime, style.monthFirst);
        return {date ? std::optional{Value{*date}} : std::nullopt, date && *date != text};
    }
    case FieldType::Boolean:
        return {core::parseValue(field, text), false};
    case FieldType::Text:
    case FieldType::LongText:
        break;
    }
    if (const auto* code = core::findCode(field, text))
        return {Value{std::string{code->code}}, false};
    return {Value{std::string{text}}, false};
}

Geometry firstLine(const core::MultiLineString& lines)
{
    return lines.lines.empty() ? Geometry{} : Geometry{lines.lines.front()};
}

/// The address often says what no column does; it stays as it is.
void takeFromAddress(const core::TableSpec& table, Record& record)
{
    if (core::findField(table, "address") == nullptr || core::isUnknown(record["address"]))
        return;
    const auto parts = core::readAddress(record.text("address"));
    for (const auto& [field, part] : {std::pair{"rt", &parts.rt},
                                      {"rw", &parts.rw},
                                      {"kampung", &parts.kampung},
                                      {"stated_kelurahan", &parts.kelurahan},
                                      {"stated_kecamatan", &parts.kecamatan}})
        if (!part->empty() && core::isUnknown(record[field]))
            record.fields[field] = *part;
}

/// A running number says nothing about a record.
bool isRunningNumber(const std::string& title)
{
    return core::matchesAlias("no|no.|nomor|nomer|no urut|no. urut|nomor urut|#|kolom_1", title);
}

} // namespace

core::Result<RecordSink> RecordSink::make(const core::PlanFile& plan, const ImportRequest& request)
{
    const auto* table = core::findTable(targetName(request.target));
    if (table == nullptr)
        return core::fail(core::ErrorCode::UnknownTable);
    return RecordSink{plan, *table, request};
}

core::Result<void> RecordSink::begin(const ReaderHeader& header, ImportReport& report)
{
    m_header = header;
    PS_LET(m_mapping, mapRecords(m_table, header.columns, m_request.mapping));
    for (const auto& pair : m_mapping.pairs)
        report.mapping.emplace_back(pair.field, header.columns[pair.column].title);
    for (const auto column : m_mapping.unmapped) {
        report.unmapped.push_back(header.columns[column].title);
        if (!isRunningNumber(header.columns[column].title))
            m_kept.push_back(column);
    }
    PS_LET(auto known, KnownRecords::load(m_plan, m_table, report.file));
    if (!known.hasFile() && !(known.hasExternalIds() && m_mapping.find("external_id") != nullptr)) {
        m_known = std::move(known);
        return {};
    }
    std::vector<std::string> fields{"note", "extra"};
    for (const auto& pair : m_mapping.pairs)
        if (pair.field != "note" && pair.field != "extra" && pair.field != "source" &&
            pair.field != "external_id")
            fields.push_back(pair.field);
    m_update = std::make_unique<RecordUpdate>(m_plan, m_table, std::move(known), std::move(fields));
    return {};
}

void RecordSink::readField(const FieldSpec& field, const Value& value, const SourceColumn& column,
                           Record& record, std::int64_t row, ImportReport& report) const
{
    const auto raw = core::toText(value);
    const auto text = trimmedText(raw);
    if (meansUnknown(text))
        return;
    const auto style = std::holds_alternative<std::string>(value) ? column.style : NumberStyle{};
    auto reading = readText(field, text, style);
    if (!reading.value) {
        // Not of the field's type, but what somebody wrote is kept where people will see it.
        auto note = record.text("note");
        note += (note.empty() ? "" : "; ") + column.title + ": " + std::string{text};
        record.fields["note"] = note;
        tell(report, row, "value-unreadable", M("%1: “%2” tidak dapat dibaca dan disimpan di catatan"),
             {column.title, std::string{text}});
        return;
    }
    if (core::isUnknown(*reading.value))
        return;
    const double scale = scaleOf(field, column.title);
    if (auto* number = std::get_if<double>(&*reading.value); number != nullptr && scale != 1.0) {
        *number *= scale;
        reading.changed = true;
    }
    if (reading.changed)
        tell(report, row,
             field.type == FieldType::Date || field.type == FieldType::DateTime ? "date-read" : "number-read",
             M("%1: “%2” dibaca %3"), {column.title, std::string{text}, core::toText(*reading.value)});
    auto& place = record.fields[std::string{field.name}];
    if (field.name == "note" && !core::isUnknown(place)) // words that found no other field came first
        place = core::toText(*reading.value) + "; " + core::toText(place);
    else
        place = std::move(*reading.value);
}

Geometry RecordSink::geometryOf(const SourceRow& row, ImportReport& report)
{
    if (row.parts.empty())
        return {};
    const auto& blob = row.parts.front();
    auto geometry = core::readGpkgGeometry(blob);
    if (!geometry)
        return {};
    if (row.parts.size() > 1)
        tell(report, row.row, "mixed-geometry", M("Baris memuat beberapa jenis bentuk; yang pertama dipakai"),
             {});
    const auto inside = [&]() -> Geometry {
        const auto position = m_geos.inside(writeWkb(*geometry));
        if (!position)
            return {};
        tell(report, row.row, "point-taken", M("Bentuk diganti titik di dalamnya: %1"),
             {fmt::format("{:.6f}, {:.6f}", position->x, position->y)});
        return *position;
    };
    auto* points = std::get_if<core::MultiPoint>(&*geometry);
    if (points != nullptr && points->points.size() == 1)
        geometry = points->points.front();
    const bool point = std::holds_alternative<core::Position>(*geometry);
    if (m_table.geometry == GeometryRule::Point)
        return point ? *geometry : inside();
    if (m_table.geometry == GeometryRule::PointOrLine) {
        if (point || std::holds_alternative<core::LineString>(*geometry))
            return *geometry;
        if (const auto* lines = std::get_if<core::MultiLineString>(&*geometry)) {
            if (lines->lines.size() > 1)
                tell(report, row.row, "line-taken", M("Garis terdiri dari %1 bagian; yang pertama dipakai"),
                     {std::to_string(lines->lines.size())});
            return firstLine(*lines);
        }
        return inside();
    }
    if (std::holds_alternative<core::MultiPolygon>(*geometry))
        return *geometry;
    tell(report, row.row, "no-outline", M("Titik atau garis bukan batas; disimpan tanpa lokasi"), {});
    return {};
}

/// What stands in columns that are no field of ours is kept as "title: value", one a line.
void RecordSink::keepOthers(const SourceRow& row, Record& record) const
{
    auto extra = record.text("extra");
    const auto keep = [&](std::size_t column) {
        if (column >= row.values.size())
            return;
        auto text = std::string{trimmedText(core::toText(row.values[column]))};
        if (meansUnknown(text))
            return;
        for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 3)
            text.replace(at, 1, "\n  "); // a line that belongs to the one before
        extra += (extra.empty() ? "" : "\n") + m_header.columns[column].title + ": " + text;
    };
    for (const auto column : m_kept)
        keep(column);
    if (core::isEmpty(record.geometry)) // the words of a place that could not be read
        for (std::size_t i = 0; i < m_header.columns.size(); ++i)
            if (m_header.columns[i].place)
                keep(i);
    if (!extra.empty())
        record.fields["extra"] = std::move(extra);
}

Record RecordSink::recordOf(const SourceRow& row, ImportReport& report)
{
    Record record;
    for (const auto& pair : m_mapping.pairs) {
        const auto* field = core::findField(m_table, pair.field);
        if (field != nullptr && pair.column < row.values.size())
            readField(*field, row.values[pair.column], m_header.columns[pair.column], record, row.row,
                      report);
    }
    takeFromAddress(m_table, record);
    record.geometry = geometryOf(row, report);
    return record;
}

/// Beyond that a point may be in the next street.
void RecordSink::doubtAccuracy(const Record& record, std::int64_t row, ImportReport& report)
{
    constexpr double worst = 20.0; // metres, as `check` has it
    const auto accuracy = record.number("gps_accuracy");
    if (accuracy && *accuracy > worst)
        tell(report, row, "gps-inaccurate", M("Ketelitian GPS hanya %1 m"),
             {core::toText(record["gps_accuracy"])});
}

core::Result<StoredRow> RecordSink::add(SourceRow& row, ImportReport& report)
{
    auto record = recordOf(row, report);
    const bool located = !core::isEmpty(record.geometry);
    if (record.fields.empty() && !located) {
        reject(report, row.row, {M("Tidak ada kolom yang dikenal dan tidak ada lokasi"), {}});
        return StoredRow{};
    }
    if (!located && m_table.geometry == GeometryRule::PointOrLine) {
        reject(report, row.row, {M("Catatan kemacetan tanpa lokasi"), {}});
        return StoredRow{};
    }
    keepOthers(row, record);
    doubtAccuracy(record, row.row, report);
    if (core::findField(m_table, "source") != nullptr && core::isUnknown(record["source"]))
        record.fields["source"] = report.file;
    if (m_update)
        return m_update->take(row.row, std::move(record), report);
    if (m_known.takeSame(contentHash(m_table, record))) {
        ++report.alreadyPresent;
        return StoredRow{};
    }
    ++report.stored;
    ++report.added;
    StoredRow stored;
    if (m_bulk != nullptr) {
        PS_LET(stored.uuid, m_bulk->addRecord(m_table.name, std::move(record)));
        stored.table = m_table.name;
    }
    if (!located)
        addUnlocated(report, row.row, stored);
    return stored;
}

core::Result<void> RecordSink::finish(ImportReport& report)
{
    return m_update ? m_update->decide(report) : core::Result<void>{};
}

#undef M

} // namespace gis
