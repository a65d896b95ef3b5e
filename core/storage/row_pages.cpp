#include "core/storage/row_pages.h"

#include "core/storage/gpkg_geometry.h"
#include "core/storage/interrupt.h"

#include <fmt/format.h>

namespace core {

namespace {

bool isText(const FieldSpec& field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText;
}

std::string condition(const TableSpec& table)
{
    std::string any;
    for (const auto& field : table.fields)
        if (isText(field))
            any += fmt::format("{}{} LIKE ?1 ESCAPE '\\'", any.empty() ? "" : " OR ", quotedName(field.name));
    return any.empty() ? "0" : any;
}

Result<std::string> orderSql(const TableSpec& table, const RowOrder& order)
{
    if (order.sortField.empty())
        return std::string{" ORDER BY fid"};
    const auto* field = findField(table, order.sortField);
    if (field == nullptr)
        return fail(ErrorCode::UnknownField, order.sortField);
    return fmt::format(" ORDER BY {0} ISNULL, {0} {1} {2}, fid", quotedName(field->name),
                       isText(*field) ? "COLLATE NOCASE" : "", order.descending ? "DESC" : "ASC");
}

/// An interrupted statement is a cancelled calculation.
Error cancelledOr(Error error, const Progress& progress)
{
    return progress.cancelled() ? Error{ErrorCode::Cancelled} : std::move(error);
}

} // namespace

std::string escapedForLike(std::string_view text)
{
    std::string pattern;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

Result<std::vector<std::int64_t>> orderedRows(const PlanFile& file, const TableSpec& table,
                                              const RowOrder& order, Progress& progress, std::int64_t limit)
{
    const StopWhenCancelled guard{file.database(), progress};
    PS_LET(const auto ordered, orderSql(table, order));
    const auto where = order.contains.empty() ? std::string{} : fmt::format(" WHERE {}", condition(table));
    PS_LET(auto statement,
           file.database().prepare(fmt::format("SELECT fid FROM {}{}{} LIMIT {}", quotedName(table.name),
                                               where, ordered, limit)));
    if (!order.contains.empty())
        PS_TRY(statement.bind(1, Value{'%' + escapedForLike(order.contains) + '%'}));

    std::vector<std::int64_t> rows;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return fail(cancelledOr(row.error(), progress));
        if (!*row)
            return rows;
        rows.push_back(statement.integer(0));
    }
}

Result<std::vector<Record>> recordsByRow(const PlanFile& file, const TableSpec& table,
                                         std::span<const std::int64_t> fids)
{
    const bool spatial = table.geometry != GeometryRule::None;
    std::string columns = spatial ? "fid, uuid, geom" : "fid, uuid, NULL";
    for (const auto& field : table.fields)
        columns += ", " + quotedName(field.name);
    PS_LET(auto statement, file.database().prepare(fmt::format("SELECT {} FROM {} WHERE fid = ?", columns,
                                                               quotedName(table.name))));

    std::vector<Record> records;
    records.reserve(fids.size());
    for (const auto fid : fids) {
        PS_TRY(statement.reset());
        PS_TRY(statement.bind(1, Value{fid}));
        PS_LET(const bool found, statement.step());
        if (!found)
            continue;
        Record record;
        record.fid = fid;
        record.uuid.text = statement.text(1);
        if (!statement.isNull(2)) {
            PS_LET(record.geometry, readGpkgGeometry(statement.blob(2)));
        }
        for (std::size_t i = 0; i < table.fields.size(); ++i)
            if (const int column = static_cast<int>(i) + 3; !statement.isNull(column))
                record.fields.emplace(table.fields[i].name, statement.value(column));
        records.push_back(std::move(record));
    }
    return records;
}

Result<std::vector<std::int64_t>> rowsOf(const PlanFile& file, const TableSpec& table,
                                         std::span<const Uuid> uuids)
{
    PS_LET(auto statement,
           file.database().prepare(fmt::format("SELECT fid FROM {} WHERE uuid = ?", quotedName(table.name))));
    std::vector<std::int64_t> rows;
    for (const auto& uuid : uuids) {
        PS_TRY(statement.reset());
        PS_TRY(statement.bind(1, Value{uuid.text}));
        PS_LET(const bool found, statement.step());
        rows.push_back(found ? statement.integer(0) : 0);
    }
    return rows;
}

Result<std::optional<Record>> featureByRow(const PlanFile& file, const Layer& layer, std::int64_t fid)
{
    PS_LET(auto statement, file.database().prepare(
                               fmt::format("SELECT * FROM {} WHERE fid = ?", quotedName(layer.table)), fid));
    PS_LET(const bool found, statement.step());
    if (!found)
        return std::optional<Record>{};
    Record record;
    record.fid = fid;
    for (int i = 0; i < statement.columnCount(); ++i) {
        if (statement.isNull(i))
            continue;
        if (statement.columnName(i) == "geom") {
            PS_LET(record.geometry, readGpkgGeometry(statement.blob(i)));
        } else {
            record.fields.emplace(statement.columnName(i), statement.value(i));
        }
    }
    return std::optional{std::move(record)};
}

} // namespace core
