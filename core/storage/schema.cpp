#include "core/storage/schema.h"

#include "core/base/time.h"

#include <fmt/format.h>

namespace core {

namespace {

// A column default would do for SQLite, but GDAL writes the text of a default that it does not know into the
// row.
constexpr auto freshUuidSql = "(lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || "
                              "substr(hex(randomblob(2)), 2) || '-a' || "
                              "substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))))";

// The tables of the GeoPackage 1.3 standard (OGC 12-128r17), annex C.
constexpr auto standardTables = R"sql(
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
 ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
 ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
 ('WGS 84 geodetic', 4326, 'EPSG', 4326,
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
  'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
  description TEXT, mime_type TEXT, constraint_name TEXT,
  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
  min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
INSERT INTO gpkg_extensions VALUES
 ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
 ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema',
  'read-write');
)sql";

// What QGIS looks for to draw a layer as we do, and what only this program reads.
constexpr auto ownTables = R"sql(
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT, f_table_schema TEXT,
  f_table_name TEXT, f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
  description TEXT, owner TEXT, ui TEXT, update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
CREATE TABLE ps_schema (version INTEGER NOT NULL);
CREATE TABLE ps_settings (key TEXT NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE ps_layers (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, table_name TEXT NOT NULL UNIQUE, role TEXT NOT NULL, geometry TEXT NOT NULL,
  fields TEXT NOT NULL, features INTEGER NOT NULL, min_x REAL, min_y REAL, max_x REAL, max_y REAL,
  file TEXT, source TEXT, year TEXT, mapping TEXT, visible INTEGER NOT NULL DEFAULT 1, opacity REAL NOT NULL DEFAULT 1,
  position INTEGER NOT NULL DEFAULT 0, style TEXT, label_field TEXT, removed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE ps_history (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL,
  label TEXT NOT NULL, kind TEXT NOT NULL, changeset BLOB, payload TEXT, report TEXT,
  undone INTEGER NOT NULL DEFAULT 0, abandoned INTEGER NOT NULL DEFAULT 0, undone_at TEXT, undone_by TEXT);
CREATE TABLE ps_guard (own INTEGER NOT NULL);
INSERT INTO ps_guard VALUES (0);
CREATE TABLE ps_outside (id INTEGER PRIMARY KEY, table_name TEXT NOT NULL, fid INTEGER NOT NULL, act TEXT NOT NULL,
  at TEXT NOT NULL);
CREATE TABLE ps_cache (key TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (key, part))
  WITHOUT ROWID;
)sql";

std::string columnSql(const FieldSpec& field)
{
    return fmt::format(", {} {}", quotedName(field.name), columnType(field.type));
}

Result<void> createRecordTable(Database& database, const TableSpec& table)
{
    std::string sql = fmt::format("CREATE TABLE {} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL",
                                  quotedName(table.name));
    const bool spatial = table.geometry != GeometryRule::None;
    if (spatial)
        sql += fmt::format(", geom {}", geometryTypeName(table.geometry));
    sql += ", uuid TEXT UNIQUE";
    for (const auto& field : table.fields)
        sql += columnSql(field);
    PS_TRY(database.exec(sql + ")"));
    PS_TRY(registerTable(database, table.name, table.title, geometryTypeName(table.geometry), Box{}));
    for (const auto& field : table.fields)
        PS_TRY(registerColumn(database, table.name, field.name, field.title));
    if (spatial)
        PS_TRY(createSpatialIndex(database, table.name));
    PS_TRY(database.exec(fmt::format(
        "CREATE TRIGGER {} AFTER INSERT ON {} WHEN NEW.uuid IS NULL BEGIN UPDATE {} SET uuid = {} "
        "WHERE fid = NEW.fid; END",
        quotedName(fmt::format("ps_uuid_{}", table.name)), quotedName(table.name), quotedName(table.name),
        freshUuidSql)));
    return createWatch(database, table.name);
}

Result<void> firstStep(Database& database)
{
    PS_TRY(database.exec(standardTables));
    PS_TRY(database.exec(ownTables));
    PS_TRY(database.run("INSERT INTO ps_schema VALUES (?)", std::int64_t{schemaVersion}));
    for (const auto& table : tables())
        PS_TRY(createRecordTable(database, table));
    PS_TRY(registerTable(database, "layer_styles", "layer_styles", "", Box{}));
    for (const auto* table : {"ps_settings", "ps_layers", "layer_styles"})
        PS_TRY(createWatch(database, table));
    return {};
}

Result<bool> hasTable(const Database& database, std::string_view table)
{
    PS_LET(const auto found,
           database.scalar("SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = ?",
                           std::string{table}));
    return !isUnknown(found);
}

/// The fields of a table's description that the file has no column for; none where it has no such table.
Result<std::vector<const FieldSpec*>> missingFields(const Database& database, const TableSpec& table)
{
    std::vector<const FieldSpec*> missing;
    PS_LET(const bool known, hasTable(database, table.name));
    if (!known)
        return missing;
    for (const auto& field : table.fields) {
        PS_LET(const auto found, database.scalar("SELECT 1 FROM pragma_table_info(?, 'main') WHERE name = ?",
                                                 std::string{table.name}, std::string{field.name}));
        if (isUnknown(found))
            missing.push_back(&field);
    }
    return missing;
}

/// The plan's own tables get the fields that the program has learnt since they were made.
Result<void> addMissingColumns(Database& database)
{
    for (const auto& table : tables()) {
        PS_LET(const auto fields, missingFields(database, table));
        for (const auto* field : fields) {
            PS_TRY(database.exec(fmt::format("ALTER TABLE {} ADD COLUMN {} {}", quotedName(table.name),
                                             quotedName(field->name), columnType(field->type))));
            PS_TRY(registerColumn(database, table.name, field->name, field->title));
        }
    }
    return {};
}

/// Version 2: opening hours, what may be shown to the public, columns of an import that are no field.
Result<void> secondStep(Database& database)
{
    PS_TRY(addMissingColumns(database));
    return database.exec("UPDATE ps_schema SET version = 2");
}

/// Version 3: tables that the program has learnt since: answered place names.
Result<void> thirdStep(Database& database)
{
    for (const auto& table : tables()) {
        PS_LET(const bool known, hasTable(database, table.name));
        if (!known)
            PS_TRY(createRecordTable(database, table));
    }
    return database.exec("UPDATE ps_schema SET version = 3");
}

/// Version 4: which photos may be shown to the public.
Result<void> fourthStep(Database& database)
{
    PS_TRY(addMissingColumns(database));
    return database.exec("UPDATE ps_schema SET version = 4");
}

/// An empty table of this description, for reading only.
Result<void> showEmpty(Database& database, const TableSpec& table)
{
    std::string columns = "NULL AS fid, NULL AS uuid";
    for (const auto& field : table.fields)
        columns += fmt::format(", NULL AS {}", quotedName(field.name));
    return database.exec(
        fmt::format("CREATE TEMP VIEW {} AS SELECT {} WHERE 0", quotedName(table.name), columns));
}

} // namespace

std::string_view columnType(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
        return "INTEGER";
    case FieldType::Real:
        return "REAL";
    case FieldType::Boolean:
        return "BOOLEAN";
    case FieldType::Date:
        return "DATE";
    case FieldType::DateTime: // GeoPackage's DATETIME must have a time in UTC, which a survey note often has
                              // not
    case FieldType::Text:
    case FieldType::LongText:
        break;
    }
    return "TEXT";
}

std::string_view geometryTypeName(GeometryRule rule)
{
    switch (rule) {
    case GeometryRule::Point:
        return "POINT";
    case GeometryRule::PointOrLine:
        return "GEOMETRY";
    case GeometryRule::MultiPolygon:
        return "MULTIPOLYGON";
    case GeometryRule::None:
        break;
    }
    return "";
}

Result<void> registerTable(Database& database, std::string_view table, std::string_view title,
                           std::string_view geometryType, const Box& extent)
{
    const bool spatial = !geometryType.empty();
    const auto edge = [&](double value) { return extent.empty() ? Value{} : Value{value}; };
    // The identifier must be unique, and two layers may have one name.
    PS_LET(const auto taken,
           database.scalar("SELECT 1 FROM gpkg_contents WHERE identifier = ?", std::string{title}));
    const auto identifier = isUnknown(taken) ? std::string{title} : fmt::format("{} ({})", title, table);
    PS_TRY(database.run(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, min_x, min_y, max_x, "
        "max_y, srs_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        std::string{table}, std::string{spatial ? "features" : "attributes"}, identifier, nowIso8601(),
        edge(extent.minX), edge(extent.minY), edge(extent.maxX), edge(extent.maxY),
        spatial ? Value{std::int64_t{4326}} : Value{}));
    if (spatial)
        PS_TRY(database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)",
                            std::string{table}, std::string{geometryType}));
    return {};
}

Result<void> registerColumn(Database& database, std::string_view table, std::string_view column,
                            std::string_view title)
{
    return database.run(
        "INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)",
        std::string{table}, std::string{column}, std::string{column}, std::string{title});
}

Result<void> createSpatialTree(Database& database, std::string_view table)
{
    return database.exec(fmt::format("CREATE VIRTUAL TABLE {} USING rtree(id, minx, maxx, miny, maxy)",
                                     quotedName(fmt::format("rtree_{}_geom", table))));
}

Result<void> createSpatialIndex(Database& database, std::string_view table)
{
    PS_TRY(createSpatialTree(database, table));
    PS_TRY(database.run("INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', "
                        "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
                        std::string{table}));
    return createSpatialIndexTriggers(database, table);
}

Result<void> createSpatialIndexTriggers(Database& database, std::string_view table)
{
    // Names and conditions are GeoPackage 1.3's (annex F.3): the validator asks for each of them.
    const auto t = quotedName(table);
    const auto tree = quotedName(fmt::format("rtree_{}_geom", table));
    const auto name = [&](std::string_view suffix) {
        return quotedName(fmt::format("rtree_{}_geom_{}", table, suffix));
    };
    const std::string put =
        fmt::format("INSERT OR REPLACE INTO {} VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), "
                    "ST_MinY(NEW.geom), ST_MaxY(NEW.geom));",
                    tree);
    const std::string full = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))";
    const std::string none = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
    return database.exec(
        fmt::format("CREATE TRIGGER {} AFTER INSERT ON {} WHEN {} BEGIN {} END;", name("insert"), t, full,
                    put) +
        fmt::format(
            "CREATE TRIGGER {} AFTER UPDATE OF geom ON {} WHEN OLD.fid = NEW.fid AND {} BEGIN {} END;",
            name("update1"), t, full, put) +
        fmt::format(
            "CREATE TRIGGER {} AFTER UPDATE OF geom ON {} WHEN OLD.fid = NEW.fid AND {} BEGIN DELETE FROM {} "
            "WHERE id = OLD.fid; END;",
            name("update2"), t, none, tree) +
        fmt::format("CREATE TRIGGER {} AFTER UPDATE ON {} WHEN OLD.fid != NEW.fid AND {} BEGIN DELETE FROM "
                    "{} WHERE id = "
                    "OLD.fid; {} END;",
                    name("update3"), t, full, tree, put) +
        fmt::format("CREATE TRIGGER {} AFTER UPDATE ON {} WHEN OLD.fid != NEW.fid AND {} BEGIN DELETE FROM "
                    "{} WHERE id IN "
                    "(OLD.fid, NEW.fid); END;",
                    name("update4"), t, none, tree) +
        fmt::format("CREATE TRIGGER {} AFTER DELETE ON {} WHEN OLD.geom NOT NULL BEGIN DELETE FROM {} WHERE "
                    "id = OLD.fid; "
                    "END;",
                    name("delete"), t, tree));
}

Result<void> dropSpatialIndexTriggers(Database& database, std::string_view table)
{
    for (const auto* suffix : {"insert", "update1", "update2", "update3", "update4", "delete"})
        PS_TRY(database.exec(fmt::format("DROP TRIGGER IF EXISTS {}",
                                         quotedName(fmt::format("rtree_{}_geom_{}", table, suffix)))));
    return {};
}

Result<void> createWatch(Database& database, std::string_view table)
{
    // A table keyed by text (ps_settings) has a rowid too.
    for (const auto& [act, row] : {std::pair{"INSERT", "NEW"}, {"UPDATE", "NEW"}, {"DELETE", "OLD"}})
        PS_TRY(database.exec(fmt::format("CREATE TRIGGER {} AFTER {} ON {} WHEN (SELECT own FROM ps_guard) = "
                                         "0 BEGIN INSERT INTO ps_outside "
                                         "(table_name, fid, act, at) VALUES ('{}', {}.rowid, '{}', "
                                         "strftime('%Y-%m-%dT%H:%M:%fZ','now')); END",
                                         quotedName(fmt::format("ps_watch_{}_{}", table, act)), act,
                                         quotedName(table), table, row, act)));
    return {};
}

Result<void> dropWatch(Database& database, std::string_view table)
{
    for (const auto* act : {"INSERT", "UPDATE", "DELETE"})
        PS_TRY(database.exec(
            fmt::format("DROP TRIGGER IF EXISTS {}", quotedName(fmt::format("ps_watch_{}_{}", table, act)))));
    return {};
}

Result<int> readSchemaVersion(const Database& database)
{
    PS_LET(const auto table,
           database.scalar("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ps_schema'"));
    if (isUnknown(table))
        return 0;
    PS_LET(const auto version, database.scalar("SELECT version FROM ps_schema"));
    const auto* number = std::get_if<std::int64_t>(&version);
    return number != nullptr ? static_cast<int>(*number) : 0;
}

Result<void> applySchema(Database& database, int from)
{
    if (from < 1)
        return firstStep(database); // makes the tables as they are described now
    if (from < 2)
        PS_TRY(secondStep(database));
    if (from < 3)
        PS_TRY(thirdStep(database));
    if (from < 4)
        PS_TRY(fourthStep(database));
    return {};
}

Result<void> showMissingColumns(Database& database)
{
    for (const auto& table : tables()) {
        PS_LET(const bool known, hasTable(database, table.name));
        if (!known)
            PS_TRY(showEmpty(database, table));
        PS_LET(const auto fields, missingFields(database, table));
        if (fields.empty())
            continue;
        std::string columns;
        for (const auto* field : fields)
            columns += fmt::format(", NULL AS {}", quotedName(field->name));
        PS_TRY(database.exec(fmt::format("CREATE TEMP VIEW {0} AS SELECT *{1} FROM main.{0}",
                                         quotedName(table.name), columns)));
    }
    return {};
}

} // namespace core
