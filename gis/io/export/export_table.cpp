#include "gis/io/export/export_table.h"

#include "core/model/field_meaning.h"
#include "gis/io/export/export_photos.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace gis {

namespace {

using core::ErrorCode;

constexpr std::string_view layerPrefix = "layer:";
constexpr const char* photosColumn = "photos"; // no field of a table has this name

bool sameText(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
    });
}

/// "nama", "nama_2", … whatever the case; file formats do not tell "Nama" from "nama".
std::string freeName(const std::vector<ExportColumn>& columns, const std::string& wanted)
{
    auto name = wanted;
    for (int i = 2; std::ranges::any_of(
             columns, [&](const ExportColumn& column) { return sameText(column.name, name); });
         ++i)
        name = fmt::format("{}_{}", wanted, i);
    return name;
}

core::FieldType typeOf(const std::string& columnType)
{
    if (columnType == "INTEGER")
        return core::FieldType::Integer;
    if (columnType == "REAL")
        return core::FieldType::Real;
    if (columnType == "BOOLEAN")
        return core::FieldType::Boolean;
    if (columnType == "DATE")
        return core::FieldType::Date;
    if (columnType == "DATETIME")
        return core::FieldType::DateTime;
    return core::FieldType::Text;
}

ExportGeometry geometryOf(core::GeometryRule rule)
{
    switch (rule) {
    case core::GeometryRule::Point:
        return ExportGeometry::Point;
    case core::GeometryRule::PointOrLine:
        return ExportGeometry::PointOrLine;
    case core::GeometryRule::MultiPolygon:
        return ExportGeometry::MultiPolygon;
    case core::GeometryRule::None:
        break;
    }
    return ExportGeometry::None;
}

ExportGeometry geometryOf(core::LayerGeometry geometry)
{
    switch (geometry) {
    case core::LayerGeometry::Point:
        return ExportGeometry::MultiPoint;
    case core::LayerGeometry::Line:
        return ExportGeometry::MultiLine;
    case core::LayerGeometry::Polygon:
        return ExportGeometry::MultiPolygon;
    case core::LayerGeometry::None:
        break;
    }
    return ExportGeometry::None;
}

/// An imported point is kept as a collection of one; it leaves as the point that it was.
void unwrapPoint(core::Geometry& geometry)
{
    if (const auto* points = std::get_if<core::MultiPoint>(&geometry);
        points != nullptr && points->points.size() == 1)
        geometry = core::Position{points->points.front()};
}

} // namespace

core::Result<ExportTable> ExportTable::open(const core::PlanFile& plan, const std::string& what,
                                            core::Audience audience, const ExportWords& words)
{
    ExportTable table;
    table.m_plan = &plan;
    table.m_audience = audience;
    if (what.starts_with(layerPrefix)) {
        PS_LET(table.m_layer, plan.layer(what.substr(layerPrefix.size())));
        PS_TRY(table.openLayer());
        return table;
    }
    table.m_table = core::findTable(what);
    if (table.m_table == nullptr || table.m_table->geometry == core::GeometryRule::None)
        return core::fail(ErrorCode::InvalidValue, "--what", what);
    PS_TRY(table.openTable(words));
    return table;
}

core::Result<void> ExportTable::openTable(const ExportWords& words)
{
    m_name = m_table->name;
    m_title = words("Table", m_table->title);
    m_geometry = geometryOf(m_table->geometry);
    m_columns.push_back({.name = "uuid",
                         .title = words("Field", core::recordNumberTitle),
                         .meaning = words("Meaning", core::recordNumberMeaning),
                         .source = "uuid"});
    for (const auto& field : m_table->fields) {
        if (m_audience == core::Audience::Public && !core::isPublicField(field)) {
            m_leftOut.emplace_back(field.name);
            continue;
        }
        ExportColumn column{.name = std::string{field.name},
                            .title = words("Field", field.title),
                            .unit = field.unit.empty() ? std::string{} : words("Unit", field.unit),
                            .meaning = words("Meaning", core::fieldMeaning(*m_table, field)),
                            .type = field.type,
                            .source = std::string{field.name}};
        for (const auto& code : field.codes)
            column.codes.push_back({std::string{code.code}, words("Code", code.title)});
        if (field.name == m_table->nameField)
            m_nameColumn = static_cast<int>(m_columns.size());
        m_columns.push_back(std::move(column));
    }
    PS_LET(const auto count, m_plan->database().scalar(
                                 fmt::format("SELECT count(*) FROM {}", core::quotedName(m_table->name))));
    m_rowCount = std::get<std::int64_t>(count);
    return {};
}

void ExportTable::addPhotos(const ExportPhotos& photos, const ExportWords& words)
{
    m_photos = &photos;
    m_columns.push_back({.name = photosColumn,
                         .title = words("Field", core::photoFilesTitle),
                         .meaning = words("Meaning", core::photoFilesMeaning),
                         .source = photosColumn});
}

core::Result<void> ExportTable::openLayer()
{
    m_name = m_layer.name;
    m_title = m_layer.name;
    m_geometry = geometryOf(m_layer.geometry);
    m_rowCount = m_layer.features;
    const auto nameColumn = core::mappedColumn(m_layer, "name");
    for (const auto& field : m_layer.fields) {
        const auto title = field.title.empty() ? field.column : field.title;
        if (m_audience == core::Audience::Public && !core::isPublicColumn(m_layer, field)) {
            m_leftOut.push_back(title);
            continue;
        }
        if (!nameColumn.empty() && field.column == nameColumn)
            m_nameColumn = static_cast<int>(m_columns.size());
        m_columns.push_back({.name = freeName(m_columns, title),
                             .title = title,
                             .type = typeOf(field.type),
                             .source = field.column});
    }
    return m_geometry == ExportGeometry::MultiPoint ? findSinglePoints() : core::Result<void>{};
}

core::Result<void> ExportTable::findSinglePoints()
{
    bool single = true;
    PS_TRY(m_plan->features(m_layer, std::nullopt, [&](core::Record&& record) {
        const auto* points = std::get_if<core::MultiPoint>(&record.geometry);
        single = points == nullptr || points->points.size() <= 1;
        return single;
    }));
    if (single)
        m_geometry = ExportGeometry::Point;
    return {};
}

ExportRow ExportTable::rowOf(core::Record record) const
{
    ExportRow row;
    row.values.reserve(m_columns.size());
    for (const auto& column : m_columns) {
        if (column.source == "uuid") {
            row.values.push_back(record.uuid.empty() ? core::Value{} : core::Value{record.uuid.text});
        } else if (m_photos != nullptr && column.source == photosColumn) {
            row.values.push_back(m_photos->filesOf(record.uuid.text));
        } else if (const auto found = record.fields.find(column.source); found != record.fields.end()) {
            row.values.push_back(std::move(found->second));
        } else {
            row.values.emplace_back();
        }
    }
    if (!core::isEmpty(record.geometry))
        row.geometry = std::move(record.geometry);
    if (m_geometry == ExportGeometry::Point)
        unwrapPoint(row.geometry);
    return row;
}

core::Result<ExportTable::Counts>
ExportTable::visit(core::Progress& progress, double share,
                   const std::function<core::Result<void>(const ExportRow&)>& take) const
{
    Counts counts;
    core::Result<void> outcome;
    const double step = share / static_cast<double>(std::max<std::int64_t>(1, m_rowCount));
    const auto visitOne = [&](core::Record&& record) {
        if (!progress.advance(step)) {
            outcome = core::fail(ErrorCode::Cancelled);
            return false;
        }
        if (m_audience == core::Audience::Public && m_table != nullptr) {
            if (!core::isPublicRecord(record)) {
                ++counts.refused;
                return true;
            }
            if (std::holds_alternative<core::Position>(record.geometry) && core::hasPrivatePlace(record))
                ++counts.blurred;
            record = core::publicRecord(*m_table, record);
        }
        outcome = take(rowOf(std::move(record)));
        return outcome.has_value();
    };
    if (m_table != nullptr) {
        PS_TRY(m_plan->features(m_table->name, std::nullopt, visitOne));
    } else {
        PS_TRY(m_plan->features(m_layer, std::nullopt, visitOne));
    }
    PS_TRY(std::move(outcome));
    return counts;
}

} // namespace gis
