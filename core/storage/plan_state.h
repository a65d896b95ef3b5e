#pragma once

#include "core/storage/plan_file.h"

namespace core {

/// What the translation units that make up PlanFile share; nobody else includes this.
struct PlanFile::State
{
    Database database{};
    PlanSettings settings{};
    bool writable = false;
};

/// Which rows of ps_history the next undo or redo is among; the same kinds as `canTravel`.
constexpr const char* canBeUndone = "undone = 0 AND abandoned = 0 AND kind NOT IN ('outside', 'version')";
constexpr const char* canBeRedone = "undone = 1 AND abandoned = 0";

/// Reads ps_settings.
Result<PlanSettings> readSettings(const Database& database);
/// Writes only the keys that differ.
Result<void> writeSettings(Database& database, const PlanSettings& settings);

/// Rows of ps_layers, bottom first; removed ones (an undone import) only when asked for.
Result<std::vector<Layer>> readLayers(const Database& database, bool withRemoved = false);

/// Reads one row of a statement whose columns are a record's: fid, geom, uuid and fields.
Result<Record> readRecord(const Statement& statement);

} // namespace core
