#include "core/model/tables.h"
#include "core/storage/changeset.h"
#include "core/storage/plan_file.h"
#include "core/storage/plan_state.h"

#include <fmt/format.h>

namespace core {

namespace {

Result<void> addRows(const Database& database, const std::string& sql, std::vector<std::string>& problems)
{
    auto prepared = database.prepare(sql);
    if (!prepared) {
        problems.push_back(prepared.error().detail);
        return {};
    }
    for (;;) {
        const auto row = prepared->step();
        if (!row) {
            problems.push_back(row.error().detail);
            return {};
        }
        if (!*row)
            return {};
        if (prepared->text(0) != "ok")
            problems.emplace_back(prepared->text(0));
    }
}

/// Rows with a geometry and rows in the R-tree must be as many, and the R-tree sound in itself.
Result<void> checkIndex(const Database& database, const std::string& table,
                        std::vector<std::string>& problems)
{
    const auto tree = fmt::format("rtree_{}_geom", table);
    PS_TRY(addRows(database, fmt::format("SELECT rtreecheck('{}')", tree), problems));
    return addRows(database,
                   fmt::format("SELECT '{0}: ' || a || ' / ' || b FROM (SELECT (SELECT count(*) FROM {1} "
                               "WHERE geom NOTNULL AND NOT "
                               "ST_IsEmpty(geom)) a, (SELECT count(*) FROM {2}) b) WHERE a != b",
                               tree, quotedName(table), quotedName(tree)),
                   problems);
}

Result<void> checkHistory(const Database& database, std::vector<std::string>& problems)
{
    PS_LET(auto rows, database.prepare("SELECT id, changeset FROM ps_history WHERE kind = 'edit'"));
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            return {};
        if (!tablesOf(rows.blob(1)))
            problems.push_back(fmt::format("ps_history {}: changeset", rows.integer(0)));
    }
}

} // namespace

Result<std::vector<std::string>> PlanFile::verify() const
{
    const auto& database = m_state->database;
    std::vector<std::string> problems;
    PS_TRY(addRows(database, "PRAGMA integrity_check", problems));
    PS_TRY(addRows(database, "SELECT 'foreign key: ' || \"table\" FROM pragma_foreign_key_check", problems));
    for (const auto& table : tables())
        if (table.geometry != GeometryRule::None)
            PS_TRY(checkIndex(database, std::string{table.name}, problems));
    PS_LET(const auto layers, readLayers(database));
    for (const auto& layer : layers)
        if (layer.geometry != LayerGeometry::None)
            PS_TRY(checkIndex(database, layer.table, problems));
    PS_TRY(checkHistory(database, problems));
    return problems;
}

Result<void> PlanFile::putCache(std::string_view key, std::int64_t part, const Blob& data)
{
    return m_state->database.run("INSERT OR REPLACE INTO ps_cache VALUES (?, ?, ?)", std::string{key}, part,
                                 data);
}

} // namespace core
