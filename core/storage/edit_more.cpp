#include "core/storage/edit_more.h"

#include "core/storage/changeset.h"
#include "core/storage/gpkg_geometry.h"

#include <fmt/format.h>

namespace core {

Result<void> setReport(PlanEdit& edit, const std::string& json)
{
    // The entry is made when the edit is complete; until then the report waits in a table of this connection.
    auto& database = edit.database();
    PS_TRY(database.exec(
        "CREATE TEMP TABLE IF NOT EXISTS entry_report (json TEXT); DELETE FROM temp.entry_report;"));
    return database.run("INSERT INTO temp.entry_report VALUES (?)", json);
}

Result<std::string> reportOf(const PlanFile& plan, std::int64_t historyId)
{
    PS_LET(const auto report,
           plan.database().scalar("SELECT report FROM ps_history WHERE id = ?", historyId));
    return toText(report);
}

Result<void> takeReport(Database& database, std::int64_t historyId)
{
    PS_LET(const auto waiting,
           database.scalar("SELECT 1 FROM sqlite_temp_master WHERE name = 'entry_report'"));
    if (isUnknown(waiting))
        return {};
    PS_TRY(database.run("UPDATE ps_history SET report = (SELECT json FROM temp.entry_report) WHERE id = ?",
                        historyId));
    return database.exec("DELETE FROM temp.entry_report");
}

Result<std::int64_t> insertFeature(PlanEdit& edit, const Layer& layer, const std::vector<Value>& values,
                                   std::span<const unsigned char> geometry)
{
    auto& database = edit.database();
    const bool spatial = layer.geometry != LayerGeometry::None;
    std::string columns = spatial ? "geom" : "fid";
    std::string marks = "?";
    for (const auto& field : layer.fields) {
        columns += ", " + quotedName(field.column);
        marks += ", ?";
    }
    PS_LET(auto statement, database.prepare(fmt::format("INSERT INTO {} ({}) VALUES ({})",
                                                        quotedName(layer.table), columns, marks)));
    const bool located = spatial && !geometry.empty();
    PS_TRY(statement.bind(1, located ? Value{Blob{geometry.begin(), geometry.end()}} : Value{}));
    for (std::size_t i = 0; i < layer.fields.size(); ++i)
        PS_TRY(statement.bind(static_cast<int>(i) + 2, i < values.size() ? values[i] : Value{}));
    PS_TRY(statement.run());
    const auto fid = database.lastInsertRowid();
    PS_TRY(database.run("UPDATE ps_layers SET features = features + 1 WHERE uuid = ?", layer.uuid.text));
    if (const auto box = located ? gpkgEnvelope(geometry) : std::nullopt)
        PS_TRY(database.run("UPDATE ps_layers SET min_x = min(coalesce(min_x, ?2), ?2), min_y = "
                            "min(coalesce(min_y, ?3), ?3), max_x = max(coalesce(max_x, ?4), ?4), max_y = "
                            "max(coalesce(max_y, ?5), ?5) WHERE uuid = ?1",
                            layer.uuid.text, box->minX, box->minY, box->maxX, box->maxY));
    // The drawing levels no longer fit; they are rebuilt when the layer is drawn next.
    PS_TRY(database.run("DELETE FROM ps_cache WHERE key LIKE ? || '%'", layer.uuid.text));
    return fid;
}

Result<std::map<std::int64_t, std::set<std::string>>> fieldsChangedHere(const PlanFile& plan,
                                                                        std::string_view table)
{
    const auto& database = plan.database();
    std::vector<std::string> columns;
    PS_LET(auto names,
           database.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid", std::string{table}));
    for (;;) {
        PS_LET(const bool row, names.step());
        if (!row)
            break;
        columns.emplace_back(names.text(0));
    }
    std::map<std::int64_t, std::set<std::string>> changed;
    PS_LET(auto entries,
           database.prepare("SELECT changeset FROM ps_history WHERE kind = 'edit' AND undone = 0 AND "
                            "report IS NULL AND changeset NOTNULL"));
    for (;;) {
        PS_LET(const bool row, entries.step());
        if (!row)
            return changed;
        PS_TRY(addUpdatedColumns(entries.blob(0), table, columns, changed));
    }
}

} // namespace core
