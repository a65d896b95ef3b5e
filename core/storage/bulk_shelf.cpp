#include "core/storage/bulk_shelf.h"

#include "core/model/hilbert.h"
#include "core/model/tables.h"
#include "core/storage/plan_state.h"
#include "core/storage/schema.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <limits>
#include <nlohmann/json.hpp>

namespace core {

namespace {

using Json = nlohmann::json;

Result<BulkPayload> readPayload(const std::string& text)
{
    BulkPayload payload;
    try {
        const auto json = Json::parse(text);
        for (const auto& rows : json.at("rows"))
            payload.rows.push_back({rows.at("table").get<std::string>(), rows.at("first").get<std::int64_t>(),
                                    rows.at("last").get<std::int64_t>()});
        payload.layers = json.at("layers").get<std::vector<std::string>>();
        payload.removed = json.value("removed", std::vector<std::string>{});
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::PlanDamaged, {}, problem.what());
    }
    for (const auto& rows : payload.rows)
        if (findTable(rows.table) == nullptr)
            return fail(ErrorCode::PlanDamaged, {}, "an import names an unknown table");
    return payload;
}

std::string shelfName(std::int64_t historyId, const std::string& table)
{
    return quotedName(fmt::format("ps_shelf_{}_{}", historyId, table));
}

std::string rtreeName(std::string_view table)
{
    return quotedName(fmt::format("rtree_{}_geom", table));
}

bool isSpatial(const std::string& table)
{
    const auto* spec = findTable(table);
    return spec != nullptr && spec->geometry != GeometryRule::None;
}

Result<Layer> layerWithUuid(const Database& database, const std::string& uuid)
{
    PS_LET(const auto layers, readLayers(database, true));
    for (const auto& layer : layers)
        if (layer.uuid.text == uuid)
            return layer;
    return fail(ErrorCode::LayerUnknown, uuid);
}

std::string_view geometryType(LayerGeometry geometry)
{
    switch (geometry) {
    case LayerGeometry::Point:
        return "MULTIPOINT";
    case LayerGeometry::Line:
        return "MULTILINESTRING";
    case LayerGeometry::Polygon:
        return "MULTIPOLYGON";
    case LayerGeometry::None:
        break;
    }
    return "";
}

/// Takes a range of rows that are about to go out of the R-tree. Where most of the table goes, the tree of
/// what stays is made anew: taking leaf after leaf out of it costs several times as much.
Result<void> unindexRows(Database& database, const std::string& table, std::int64_t first, std::int64_t last)
{
    PS_LET(const auto staying,
           database.scalar(fmt::format("SELECT count(*) FROM {} WHERE fid NOT BETWEEN {} AND {}",
                                       quotedName(table), first, last)));
    if (std::get<std::int64_t>(staying) >= last - first)
        return database.run(
            fmt::format("DELETE FROM {} WHERE id IN (SELECT fid FROM {} WHERE fid BETWEEN ? AND ?)",
                        rtreeName(table), quotedName(table)),
            first, last);
    PS_TRY(database.exec("DROP TABLE " + rtreeName(table)));
    PS_TRY(createSpatialTree(database, table));
    PS_TRY(indexRows(database, table, std::numeric_limits<std::int64_t>::min(), first - 1));
    return indexRows(database, table, last + 1, std::numeric_limits<std::int64_t>::max());
}

Result<void> shelveRows(Database& database, std::int64_t historyId, const BulkPayload::Rows& rows)
{
    const auto table = quotedName(rows.table);
    const bool spatial = isSpatial(rows.table);
    PS_TRY(dropRowTriggers(database, rows.table, spatial));
    PS_TRY(database.run(fmt::format("CREATE TABLE {} AS SELECT * FROM {} WHERE fid BETWEEN {} AND {}",
                                    shelfName(historyId, rows.table), table, rows.first, rows.last)));
    if (spatial)
        PS_TRY(unindexRows(database, rows.table, rows.first, rows.last));
    PS_TRY(
        database.run(fmt::format("DELETE FROM {} WHERE fid BETWEEN ? AND ?", table), rows.first, rows.last));
    return createRowTriggers(database, rows.table, spatial);
}

/// By column name, so that a shelf made before a schema step still fits.
Result<void> unshelveRows(Database& database, std::int64_t historyId, const BulkPayload::Rows& rows)
{
    const bool spatial = isSpatial(rows.table);
    std::string columns;
    PS_LET(auto names, database.prepare(fmt::format("SELECT name FROM pragma_table_info({})",
                                                    shelfName(historyId, rows.table))));
    for (;;) {
        PS_LET(const bool row, names.step());
        if (!row)
            break;
        columns += (columns.empty() ? "" : ", ") + quotedName(names.text(0));
    }
    PS_TRY(dropRowTriggers(database, rows.table, spatial));
    PS_TRY(database.run(fmt::format("INSERT INTO {0} ({1}) SELECT {1} FROM {2}", quotedName(rows.table),
                                    columns, shelfName(historyId, rows.table))));
    PS_TRY(database.run(fmt::format("DROP TABLE {}", shelfName(historyId, rows.table))));
    if (spatial)
        PS_TRY(indexRows(database, rows.table, rows.first, rows.last));
    return createRowTriggers(database, rows.table, spatial);
}

/// Where a layer stands besides its own tables, each with the column that holds its table's name.
struct Register
{
    std::string_view table;
    std::string_view key;
};
constexpr std::array<Register, 5> registers{{{"gpkg_contents", "table_name"},
                                             {"gpkg_geometry_columns", "table_name"},
                                             {"gpkg_extensions", "table_name"},
                                             {"gpkg_data_columns", "table_name"},
                                             {"layer_styles", "f_table_name"}}};

/// The other way of `putAside`, for all layers of an entry.
Result<void> bringBack(Database& database, std::int64_t historyId, const std::vector<std::string>& uuids)
{
    if (uuids.empty())
        return {};
    for (const auto& uuid : uuids)
        PS_TRY(database.run("UPDATE ps_layers SET removed = 0 WHERE uuid = ?", uuid));
    for (const auto& [table, key] : registers) {
        const auto shelf = shelfName(historyId, std::string{table});
        PS_TRY(database.exec(fmt::format("INSERT INTO {} SELECT * FROM {}", table, shelf)));
        PS_TRY(database.exec(fmt::format("DROP TABLE {}", shelf)));
    }
    return {};
}

} // namespace

std::string writePayload(const BulkPayload& payload)
{
    Json rows = Json::array();
    for (const auto& range : payload.rows)
        rows.push_back({{"table", range.table}, {"first", range.first}, {"last", range.last}});
    return Json{{"rows", rows}, {"layers", payload.layers}, {"removed", payload.removed}}.dump();
}

Result<void> registerLayer(Database& database, const Layer& layer)
{
    PS_TRY(registerTable(database, layer.table, layer.name, geometryType(layer.geometry), layer.extent));
    for (const auto& field : layer.fields)
        PS_TRY(registerColumn(database, layer.table, field.column, field.title));
    if (layer.geometry == LayerGeometry::None)
        return {};
    return database.run("INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', "
                        "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
                        layer.table);
}

Result<void> dropRowTriggers(Database& database, std::string_view table, bool spatial)
{
    PS_TRY(dropWatch(database, table));
    return spatial ? dropSpatialIndexTriggers(database, table) : Result<void>{};
}

Result<void> createRowTriggers(Database& database, std::string_view table, bool spatial)
{
    PS_TRY(createWatch(database, table));
    return spatial ? createSpatialIndexTriggers(database, table) : Result<void>{};
}

Result<void> indexRows(Database& database, std::string_view table, std::int64_t first, std::int64_t last)
{
    struct Entry
    {
        std::uint64_t order;
        std::int64_t fid;
        Box box;
    };
    std::vector<Entry> entries;
    Box all;
    PS_LET(auto rows,
           database.prepare(
               fmt::format("SELECT fid, ST_MinX(geom), ST_MinY(geom), ST_MaxX(geom), ST_MaxY(geom) FROM {} "
                           "WHERE fid BETWEEN ? AND ? AND geom NOTNULL AND NOT ST_IsEmpty(geom)",
                           quotedName(table)),
               first, last));
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            break;
        entries.push_back({0, rows.integer(0), {rows.real(1), rows.real(2), rows.real(3), rows.real(4)}});
        all.add(entries.back().box);
    }
    const auto cell = [](double value, double low, double span) {
        return span > 0.0
                   ? static_cast<std::uint32_t>(std::clamp((value - low) / span, 0.0, 1.0) * 4294967295.0)
                   : 0U;
    };
    for (auto& entry : entries) {
        const auto center = entry.box.center();
        entry.order =
            hilbertIndex(cell(center.x, all.minX, all.width()), cell(center.y, all.minY, all.height()));
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.order != b.order ? a.order < b.order : a.fid < b.fid;
    });
    PS_LET(auto insert,
           database.prepare(fmt::format("INSERT INTO {} VALUES (?, ?, ?, ?, ?)", rtreeName(table))));
    for (const auto& entry : entries) {
        PS_TRY(insert.bind(1, entry.fid));
        PS_TRY(insert.bind(2, entry.box.minX));
        PS_TRY(insert.bind(3, entry.box.maxX));
        PS_TRY(insert.bind(4, entry.box.minY));
        PS_TRY(insert.bind(5, entry.box.maxY));
        PS_TRY(insert.run());
    }
    return {};
}

Result<void> putAside(Database& database, std::int64_t historyId, const std::string& uuid)
{
    PS_LET(const auto layer, layerWithUuid(database, uuid));
    for (const auto& [table, key] : registers) {
        const auto shelf = shelfName(historyId, std::string{table});
        PS_TRY(database.exec(
            fmt::format("CREATE TABLE IF NOT EXISTS {} AS SELECT * FROM {} WHERE 0", shelf, table)));
        PS_TRY(database.run(fmt::format("INSERT INTO {} SELECT * FROM {} WHERE {} = ?", shelf, table, key),
                            layer.table));
        PS_TRY(database.run(fmt::format("DELETE FROM {} WHERE {} = ?", table, key), layer.table));
    }
    return database.run("UPDATE ps_layers SET removed = 1 WHERE uuid = ?", uuid);
}

Result<void> shelve(Database& database, std::int64_t historyId, const std::string& text)
{
    PS_LET(const auto payload, readPayload(text));
    for (const auto& rows : payload.rows)
        PS_TRY(shelveRows(database, historyId, rows));
    for (const auto& uuid : payload.layers)
        PS_TRY(putAside(database, historyId, uuid));
    return bringBack(database, historyId, payload.removed);
}

Result<void> unshelve(Database& database, std::int64_t historyId, const std::string& text)
{
    PS_LET(const auto payload, readPayload(text));
    PS_TRY(bringBack(database, historyId, payload.layers));
    for (const auto& uuid : payload.removed)
        PS_TRY(putAside(database, historyId, uuid));
    for (const auto& rows : payload.rows)
        PS_TRY(unshelveRows(database, historyId, rows));
    return {};
}

} // namespace core
