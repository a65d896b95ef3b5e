#include "tests/support/plan_dump.h"

#include <set>
#include <stdexcept>
#include <vector>

namespace tests {

namespace {

template <class T>
T must(core::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail);
    return std::move(*result);
}

std::vector<std::vector<core::Value>> rowsOf(const core::Database& database, const std::string& sql)
{
    auto statement = must(database.prepare(sql));
    std::vector<std::vector<core::Value>> rows;
    while (must(statement.step())) {
        std::vector<core::Value> row;
        for (int i = 0; i < statement.columnCount(); ++i)
            row.push_back(statement.value(i));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string cell(const core::Value& value)
{
    if (const auto* blob = std::get_if<core::Blob>(&value))
        return std::string(blob->begin(), blob->end());
    return std::to_string(value.index()) + core::toText(value);
}

bool leftOut(const std::string& table)
{
    for (const auto* name : {"ps_history", "ps_cache", "ps_outside", "sqlite_sequence"})
        if (table == name)
            return true;
    return table.starts_with("ps_shelf_") ||
           (table.starts_with("rtree_") &&
            (table.ends_with("_node") || table.ends_with("_parent") || table.ends_with("_rowid")));
}

} // namespace

std::string dump(const core::PlanFile& plan)
{
    const auto& database = plan.database();
    std::set<std::string> aside;
    for (const auto& row : rowsOf(database, "SELECT table_name FROM ps_layers WHERE removed = 1")) {
        aside.insert(core::toText(row[0]));
        aside.insert("rtree_" + core::toText(row[0]) + "_geom");
    }
    std::string text;
    for (const auto& row :
         rowsOf(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
        const auto table = core::toText(row[0]);
        if (leftOut(table) || aside.contains(table))
            continue;
        text += "== " + table + "\n";
        std::string columns;
        std::string order;
        int number = 0;
        for (const auto& column : rowsOf(database, "SELECT name FROM pragma_table_info('" + table + "')"))
            if (core::toText(column[0]) != "last_change") {
                columns += (columns.empty() ? "\"" : ", \"") + core::toText(column[0]) + "\"";
                order += (order.empty() ? "" : ", ") + std::to_string(++number);
            }
        auto sql = "SELECT " + columns + " FROM " + core::quotedName(table);
        if (table == "ps_layers")
            sql += " WHERE removed = 0";
        for (const auto& values : rowsOf(database, sql + " ORDER BY " + order)) {
            for (const auto& value : values)
                text += cell(value) + "|";
            text += "\n";
        }
    }
    return text;
}

} // namespace tests
