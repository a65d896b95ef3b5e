#pragma once

#include "core/model/geometry.h"
#include "core/model/tables.h"
#include "core/storage/sqlite.h"

namespace core {

/// The schema this program writes. A plan with a higher number comes from a newer program and is refused.
/// Steps only grow: step n takes a plan from version n - 1 to n and is never changed once a release has it.
constexpr int schemaVersion = 4;

/// Runs the steps after `from` (0 for an empty file) up to schemaVersion, in the open transaction.
Result<void> applySchema(Database& database, int from);

/// Lets a plan of an older version be read as if it had the tables and columns that came since, all empty
/// and unknown, without touching the file: by views that live in the connection alone.
Result<void> showMissingColumns(Database& database);

/// Our schema number; 0 where the file is no plan of ours.
Result<int> readSchemaVersion(const Database& database);

// --- parts that imported layers need too
// ----------------------------------------------------------------------

/// The empty R-tree of a table, alone.
Result<void> createSpatialTree(Database& database, std::string_view table);
/// Creates the R-tree and the six triggers that GeoPackage 1.3 names, and registers the extension.
Result<void> createSpatialIndex(Database& database, std::string_view table);
Result<void> dropSpatialIndexTriggers(Database& database, std::string_view table);
Result<void> createSpatialIndexTriggers(Database& database, std::string_view table);
/// gpkg_contents and gpkg_geometry_columns; `geometryType` is "" for a table without geometry.
Result<void> registerTable(Database& database, std::string_view table, std::string_view title,
                           std::string_view geometryType, const Box& extent);
/// The title of a column as other programs show it.
Result<void> registerColumn(Database& database, std::string_view table, std::string_view column,
                            std::string_view title);
/// Triggers that note changes which other programs make (see ps_guard in core/storage/README.md).
Result<void> createWatch(Database& database, std::string_view table);
Result<void> dropWatch(Database& database, std::string_view table);

std::string_view columnType(FieldType type);
std::string_view geometryTypeName(GeometryRule rule);

} // namespace core
