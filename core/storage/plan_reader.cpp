#include "core/storage/gpkg_geometry.h"
#include "core/storage/plan_file.h"
#include "core/storage/plan_state.h"

#include "core/model/tables.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace core {

namespace {

using Json = nlohmann::json;

/// Texts written by people may be cut anywhere; json must not throw at them.
std::string jsonText(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<LayerField> readFields(std::string_view text)
{
    std::vector<LayerField> fields;
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_array())
        return fields;
    const auto textOf = [](const Json& entry, const char* key) {
        const auto found = entry.find(key);
        return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string{};
    };
    for (const auto& entry : json)
        if (entry.is_object())
            fields.push_back({textOf(entry, "title"), textOf(entry, "column"), textOf(entry, "type")});
    return fields;
}

Box readBox(std::string_view text, const Box& otherwise)
{
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_array() || json.size() != 4)
        return otherwise;
    for (const auto& edge : json)
        if (!edge.is_number())
            return otherwise;
    return {json[0].get<double>(), json[1].get<double>(), json[2].get<double>(), json[3].get<double>()};
}

constexpr std::string_view geometryNames[] = {"none", "point", "line", "polygon"};

Layer readLayer(const Statement& row)
{
    Layer layer;
    layer.uuid.text = row.text(0);
    layer.name = row.text(1);
    layer.table = row.text(2);
    parseRole(row.text(3), layer.role);
    for (int i = 0; i < 4; ++i)
        if (row.text(4) == geometryNames[i])
            layer.geometry = static_cast<LayerGeometry>(i);
    layer.fields = readFields(row.text(5));
    layer.features = row.integer(6);
    if (!row.isNull(7))
        layer.extent = {row.real(7), row.real(8), row.real(9), row.real(10)};
    layer.file = row.text(11);
    layer.source = row.text(12);
    layer.year = row.text(13);
    layer.mapping = row.text(14);
    layer.visible = row.integer(15) != 0;
    layer.opacity = row.real(16);
    layer.position = static_cast<int>(row.integer(17));
    layer.style = row.text(18);
    layer.labelField = row.text(19);
    return layer;
}

Result<void> visitFeatures(const Database& database, std::string_view table, const std::optional<Box>& within,
                           const std::function<bool(Record&&)>& visit)
{
    auto sql = fmt::format("SELECT t.* FROM {} t", quotedName(table));
    if (within)
        sql += fmt::format(
            " JOIN {} r ON r.id = t.fid WHERE r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? AND r.miny <= ?",
            quotedName(fmt::format("rtree_{}_geom", table)));
    auto prepared = within ? database.prepare(sql, within->minX, within->maxX, within->minY, within->maxY)
                           : database.prepare(sql);
    PS_LET(auto statement, std::move(prepared));
    for (;;) {
        PS_LET(const bool row, statement.step());
        if (!row)
            return {};
        PS_LET(auto record, readRecord(statement));
        if (!visit(std::move(record)))
            return {};
    }
}

} // namespace

std::string_view roleName(LayerRole role)
{
    constexpr std::string_view names[] = {"other", "kelurahan", "kecamatan", "road",
                                          "zone",  "hazard",    "household"};
    return names[static_cast<int>(role)];
}

bool parseRole(std::string_view name, LayerRole& role)
{
    for (int i = 0; i <= static_cast<int>(LayerRole::Household); ++i)
        if (name == roleName(static_cast<LayerRole>(i))) {
            role = static_cast<LayerRole>(i);
            return true;
        }
    return false;
}

std::string mappedColumn(const Layer& layer, std::string_view field)
{
    const auto json = Json::parse(layer.mapping, nullptr, false);
    const auto found = json.is_object() ? json.find(field) : json.end();
    if (!json.is_object() || found == json.end() || !found->is_string())
        return {};
    const auto title = found->get<std::string>();
    for (const auto& column : layer.fields)
        if (column.title == title || column.column == title)
            return column.column;
    return {};
}

Result<Record> readRecord(const Statement& row)
{
    Record record;
    for (int i = 0; i < row.columnCount(); ++i) {
        auto name = row.columnName(i);
        if (name == "fid") {
            record.fid = row.integer(i);
        } else if (name == "uuid") {
            record.uuid.text = row.text(i);
        } else if (name == "geom") {
            // Another program may have written what we cannot read; the row itself must stay visible.
            if (auto geometry = readGpkgGeometry(row.blob(i)))
                record.geometry = std::move(*geometry);
        } else if (!row.isNull(i)) {
            record.fields.emplace(std::move(name), row.value(i));
        }
    }
    return record;
}

Result<PlanSettings> readSettings(const Database& database)
{
    PlanSettings settings;
    PS_LET(auto rows, database.prepare("SELECT key, value FROM ps_settings"));
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            break;
        const auto key = rows.text(0);
        const std::string value{rows.text(1)};
        if (key == "title")
            settings.title = value;
        else if (key == "crs")
            settings.crs = value;
        else if (key == "area_name")
            settings.areaName = value;
        else if (key == "area")
            settings.area = readBox(value, settings.area);
    }
    return settings;
}

Result<void> writeSettings(Database& database, const PlanSettings& settings)
{
    const std::pair<const char*, std::string> entries[] = {
        {"title", settings.title},
        {"crs", settings.crs},
        {"area_name", settings.areaName},
        {"area",
         jsonText(Json{settings.area.minX, settings.area.minY, settings.area.maxX, settings.area.maxY})},
    };
    for (const auto& [key, value] : entries) {
        PS_TRY(database.run("UPDATE ps_settings SET value = ?2 WHERE key = ?1 AND value IS NOT ?2",
                            std::string{key}, value));
        PS_TRY(database.run("INSERT OR IGNORE INTO ps_settings VALUES (?, ?)", std::string{key}, value));
    }
    return {};
}

Result<std::vector<Layer>> readLayers(const Database& database, bool withRemoved)
{
    std::vector<Layer> layers;
    PS_LET(auto rows,
           database.prepare(fmt::format(
               "SELECT uuid, name, table_name, role, geometry, fields, features, min_x, min_y, max_x, max_y, "
               "file, "
               "source, year, mapping, visible, opacity, position, style, label_field FROM ps_layers {} "
               "ORDER BY position, fid",
               withRemoved ? "" : "WHERE removed = 0")));
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            return layers;
        layers.push_back(readLayer(rows));
    }
}

Result<PlanInfo> PlanFile::info() const
{
    const auto& database = m_state->database;
    PlanInfo info;
    info.settings = m_state->settings;
    PS_LET(info.layers, readLayers(database));
    for (const auto& table : tables()) {
        PS_LET(const auto count,
               database.scalar(fmt::format("SELECT count(*) FROM {}", quotedName(table.name))));
        info.counts[std::string{table.name}] = std::get<std::int64_t>(count);
    }
    const auto count = [&](const char* condition) {
        return database.scalar(fmt::format("SELECT count(*) FROM ps_history WHERE {}", condition));
    };
    PS_LET(const auto undoable, count(canBeUndone));
    PS_LET(const auto redoable, count(canBeRedone));
    info.undoable = static_cast<int>(std::get<std::int64_t>(undoable));
    info.redoable = static_cast<int>(std::get<std::int64_t>(redoable));
    return info;
}

Result<std::vector<Record>> PlanFile::records(std::string_view table, const Filter& filter) const
{
    const auto* spec = findTable(table);
    if (spec == nullptr)
        return fail(ErrorCode::UnknownTable, std::string{table});
    auto sql = fmt::format("SELECT * FROM {} WHERE 1", quotedName(spec->name));
    std::vector<std::string> values;
    for (const auto& [name, value] : filter) {
        // The identity itself, not the field that "uuid" of a foreign file is an alias of.
        const auto* field = name == "uuid" ? nullptr : findField(*spec, name);
        if (field == nullptr && name != "uuid")
            return fail(ErrorCode::UnknownField, name, std::string{spec->name});
        const auto column = quotedName(field != nullptr ? field->name : "uuid");
        // An empty value asks for what is unknown. As text, so that 45201 finds both '45201' and 45201.
        if (value.empty()) {
            sql += fmt::format(" AND {} IS NULL", column);
        } else {
            sql += field != nullptr ? fmt::format(" AND CAST({} AS TEXT) = ?", column)
                                    : std::string{" AND uuid = ?"};
            values.push_back(value);
        }
    }
    PS_LET(auto statement, m_state->database.prepare(sql + " ORDER BY fid"));
    for (std::size_t i = 0; i < values.size(); ++i)
        PS_TRY(statement.bind(static_cast<int>(i) + 1, Value{values[i]}));
    std::vector<Record> records;
    for (;;) {
        PS_LET(const bool row, statement.step());
        if (!row)
            return records;
        PS_LET(auto record, readRecord(statement));
        records.push_back(std::move(record));
    }
}

Result<std::optional<Record>> PlanFile::record(std::string_view table, const Uuid& uuid) const
{
    PS_LET(auto found, records(table, {{"uuid", uuid.text}}));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

Result<Record> PlanFile::find(std::string_view table, std::string_view uuidOrName) const
{
    const auto* spec = findTable(table);
    if (spec == nullptr)
        return fail(ErrorCode::UnknownTable, std::string{table});
    if (uuidOrName.empty())
        return fail(ErrorCode::UnknownRecord, {}, std::string{spec->name});
    PS_LET(auto found, records(table, {{"uuid", std::string{uuidOrName}}}));
    if (found.empty() && !spec->nameField.empty()) {
        PS_LET(found, records(table, {{std::string{spec->nameField}, std::string{uuidOrName}}}));
    }
    if (found.empty())
        return fail(ErrorCode::UnknownRecord, std::string{uuidOrName}, std::string{spec->name});
    if (found.size() > 1)
        return fail(ErrorCode::AmbiguousName, std::string{uuidOrName}, std::string{spec->name});
    return std::move(found.front());
}

Result<std::vector<Layer>> PlanFile::layers() const
{
    return readLayers(m_state->database);
}

Result<Layer> PlanFile::layer(std::string_view name) const
{
    PS_LET(const auto all, layers());
    for (const auto& layer : all)
        if (layer.name == name || layer.table == name || layer.uuid.text == name)
            return layer;
    return fail(ErrorCode::LayerUnknown, std::string{name});
}

Result<void> PlanFile::features(const Layer& layer, const std::optional<Box>& within,
                                const std::function<bool(Record&&)>& visit) const
{
    return visitFeatures(m_state->database, layer.table,
                         layer.geometry == LayerGeometry::None ? std::nullopt : within, visit);
}

Result<void> PlanFile::features(std::string_view table, const std::optional<Box>& within,
                                const std::function<bool(Record&&)>& visit) const
{
    const auto* spec = findTable(table);
    if (spec == nullptr)
        return fail(ErrorCode::UnknownTable, std::string{table});
    return visitFeatures(m_state->database, spec->name,
                         spec->geometry == GeometryRule::None ? std::nullopt : within, visit);
}

Result<std::optional<Blob>> PlanFile::cache(std::string_view key, std::int64_t part) const
{
    PS_LET(auto value, m_state->database.scalar("SELECT data FROM ps_cache WHERE key = ? AND part = ?",
                                                std::string{key}, part));
    auto* blob = std::get_if<Blob>(&value);
    return blob != nullptr ? std::optional{std::move(*blob)} : std::nullopt;
}

} // namespace core
