#include "core/model/tables.h"
#include "core/storage/derived.h"
#include "core/storage/gpkg_geometry.h"
#include "core/storage/plan_file.h"
#include "core/storage/plan_state.h"
#include "core/storage/record_writer.h"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace core {

Result<const TableSpec*> tableOf(std::string_view name)
{
    const auto* table = findTable(name);
    if (table == nullptr)
        return fail(ErrorCode::UnknownTable, std::string{name});
    return table;
}

Result<void> checkGeometry(const TableSpec& table, const Geometry& geometry)
{
    if (std::holds_alternative<std::monostate>(geometry))
        return {};
    const bool fits = [&] {
        switch (table.geometry) {
        case GeometryRule::Point:
            return std::holds_alternative<Position>(geometry);
        case GeometryRule::PointOrLine:
            return std::holds_alternative<Position>(geometry) || std::holds_alternative<LineString>(geometry);
        case GeometryRule::MultiPolygon:
            return std::holds_alternative<MultiPolygon>(geometry);
        case GeometryRule::None:
            break;
        }
        return false;
    }();
    if (!fits)
        return fail(ErrorCode::InvalidGeometry, std::string{table.name}, "geometry type");
    const auto box = boundsOf(geometry);
    if (!(box.minX >= -180.0 && box.maxX <= 180.0 && box.minY >= -90.0 && box.maxY <= 90.0))
        return fail(ErrorCode::InvalidGeometry, std::string{table.name}, "coordinates are not degrees");
    return {};
}

Result<void> checkFields(const TableSpec& table, const Fields& fields)
{
    for (const auto& [name, value] : fields) {
        const auto* field = findField(table, name);
        if (field == nullptr || field->name != name)
            return fail(ErrorCode::UnknownField, name, std::string{table.name});
        if (const auto* real = std::get_if<double>(&value); real != nullptr && !std::isfinite(*real))
            return fail(ErrorCode::InvalidValue, name, "not a finite number");
    }
    return {};
}

Result<Statement> insertStatement(const Database& database, const TableSpec& table)
{
    std::string columns = "uuid";
    std::string marks = "?";
    if (table.geometry != GeometryRule::None) {
        columns += ", geom";
        marks += ", ?";
    }
    for (const auto& field : table.fields) {
        columns += ", " + quotedName(field.name);
        marks += ", ?";
    }
    return database.prepare(
        fmt::format("INSERT INTO {} ({}) VALUES ({})", quotedName(table.name), columns, marks));
}

Result<void> insertRecord(Statement& statement, const TableSpec& table, const Record& record)
{
    int index = 0;
    PS_TRY(statement.bind(++index, Value{record.uuid.text}));
    if (table.geometry != GeometryRule::None) {
        auto blob = writeGpkgGeometry(record.geometry);
        PS_TRY(statement.bind(++index, blob.empty() ? Value{} : Value{std::move(blob)}));
    }
    for (const auto& field : table.fields)
        PS_TRY(statement.bind(++index, record[field.name]));
    return statement.run();
}

bool isSealed(const TableSpec& table, const Record& record)
{
    return table.name == "decision" && !record.text("data_hash").empty();
}

Result<Uuid> PlanEdit::insert(std::string_view tableName, Record record)
{
    PS_LET(const auto* table, tableOf(tableName));
    PS_TRY(checkFields(*table, record.fields));
    PS_TRY(checkGeometry(*table, record.geometry));
    if (record.uuid.empty())
        record.uuid = Uuid::make();
    KelurahanLookup kelurahan{m_database, KelurahanLookup::Use::Once};
    PS_TRY(deriveFields(m_database, *table, record, kelurahan));
    PS_LET(auto statement, insertStatement(m_database, *table));
    PS_TRY(insertRecord(statement, *table, record));
    return record.uuid;
}

Result<void> PlanEdit::update(std::string_view tableName, const Uuid& uuid, const Fields& changes,
                              const std::optional<Geometry>& geometry)
{
    PS_LET(const auto* table, tableOf(tableName));
    PS_TRY(checkFields(*table, changes));
    PS_LET(auto rows,
           m_database.prepare(fmt::format("SELECT * FROM {} WHERE uuid = ?", quotedName(table->name)),
                              uuid.text));
    PS_LET(const bool found, rows.step());
    if (!found)
        return fail(ErrorCode::UnknownRecord, uuid.text, std::string{table->name});
    PS_LET(auto record, readRecord(rows));
    PS_TRY(rows.reset());
    if (isSealed(*table, record))
        return fail(ErrorCode::InvalidUsage, uuid.text, "sealed");
    const auto before = record;
    for (const auto& [name, value] : changes) {
        if (isUnknown(value))
            record.fields.erase(name);
        else
            record.fields[name] = value;
    }
    if (geometry) {
        PS_TRY(checkGeometry(*table, *geometry));
        record.geometry = *geometry;
    }
    KelurahanLookup kelurahan{m_database, KelurahanLookup::Use::Once};
    if (geometry || changes.contains("subject"))
        PS_TRY(deriveFields(m_database, *table, record, kelurahan));
    return updateRecord(*table, before, record);
}

Result<void> PlanEdit::updateRecord(const TableSpec& table, const Record& before, const Record& after)
{
    std::string assignments;
    std::vector<Value> values;
    const auto assign = [&](std::string_view column, Value value) {
        assignments += fmt::format("{}{} = ?", assignments.empty() ? "" : ", ", quotedName(column));
        values.push_back(std::move(value));
    };
    for (const auto& field : table.fields)
        if (before[field.name] != after[field.name])
            assign(field.name, after[field.name]);
    if (before.geometry != after.geometry) {
        auto blob = writeGpkgGeometry(after.geometry);
        assign("geom", blob.empty() ? Value{} : Value{std::move(blob)});
    }
    if (values.empty())
        return {};
    PS_LET(auto statement, m_database.prepare(fmt::format("UPDATE {} SET {} WHERE fid = ?",
                                                          quotedName(table.name), assignments)));
    values.emplace_back(before.fid);
    for (std::size_t i = 0; i < values.size(); ++i)
        PS_TRY(statement.bind(static_cast<int>(i) + 1, values[i]));
    return statement.run();
}

Result<void> PlanEdit::remove(std::string_view tableName, const Uuid& uuid)
{
    PS_LET(const auto* table, tableOf(tableName));
    if (table->name == "decision") {
        PS_LET(const auto hash,
               m_database.scalar("SELECT data_hash FROM decision WHERE uuid = ?", uuid.text));
        if (!isUnknown(hash))
            return fail(ErrorCode::InvalidUsage, uuid.text, "sealed");
    }
    PS_TRY(m_database.run(fmt::format("DELETE FROM {} WHERE uuid = ?", quotedName(table->name)), uuid.text));
    if (m_database.changes() == 0)
        return fail(ErrorCode::UnknownRecord, uuid.text, std::string{table->name});
    return {};
}

Result<void> PlanEdit::setSettings(const PlanSettings& settings)
{
    return writeSettings(m_database, settings);
}

Result<void> PlanEdit::updateLayer(const Layer& layer)
{
    PS_TRY(m_database.run(
        "UPDATE ps_layers SET name = ?2, role = ?3, source = ?4, year = ?5, mapping = ?6, visible = ?7, "
        "opacity = ?8, position = ?9, style = ?10, label_field = ?11 WHERE uuid = ?1",
        layer.uuid.text, layer.name, std::string{roleName(layer.role)}, layer.source, layer.year,
        layer.mapping, std::int64_t{layer.visible}, layer.opacity, std::int64_t{layer.position}, layer.style,
        layer.labelField));
    if (m_database.changes() == 0)
        return fail(ErrorCode::LayerUnknown, layer.name);
    return {};
}

Result<void> PlanEdit::updateFeature(const Layer& layer, std::int64_t fid, const Fields& changes,
                                     const std::optional<Geometry>& geometry)
{
    for (const auto& [name, value] : changes) {
        const bool known =
            std::any_of(layer.fields.begin(), layer.fields.end(),
                        [&name = name](const LayerField& field) { return field.column == name; });
        if (!known)
            return fail(ErrorCode::UnknownField, name, layer.name);
        PS_TRY(m_database.run(
            fmt::format("UPDATE {} SET {} = ? WHERE fid = ?", quotedName(layer.table), quotedName(name)),
            value, fid));
    }
    if (geometry) {
        auto blob = writeGpkgGeometry(*geometry);
        PS_TRY(m_database.run(fmt::format("UPDATE {} SET geom = ? WHERE fid = ?", quotedName(layer.table)),
                              blob.empty() ? Value{} : Value{std::move(blob)}, fid));
    }
    // The drawing levels, which hold names too, no longer fit; whoever draws the layer makes them anew.
    return m_database.run("DELETE FROM ps_cache WHERE key LIKE ? || '%'", layer.uuid.text);
}

} // namespace core
