#include "gis/io/import_report.h"

#include <algorithm>

namespace gis {

namespace {

using nlohmann::json;

std::string text(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::int64_t integer(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<std::int64_t>() : 0;
}

std::vector<std::string> texts(const json& object, const char* key)
{
    std::vector<std::string> all;
    if (const auto found = object.find(key); found != object.end() && found->is_array())
        for (const auto& item : *found)
            all.push_back(item.is_string() ? item.get<std::string>() : std::string{});
    return all;
}

StoredRow storedOf(const json& line)
{
    return {text(line, "table"), {text(line, "uuid")}, integer(line, "fid")};
}

ImportReport::Row rowOf(const json& line)
{
    ImportReport::Row row;
    row.row = integer(line, "row");
    row.kind = text(line, "kind");
    row.message.text = text(line, line.contains("reason") ? "reason" : "message");
    if (const auto change = line.find("area_change"); change != line.end() && change->is_number())
        row.areaChange = change->get<double>();
    row.stored = storedOf(line);
    row.cells = texts(line, "cells");
    return row;
}

ImportReport::Change changeOf(const json& line)
{
    ImportReport::Change change;
    change.row = integer(line, "row");
    change.stored = storedOf(line);
    change.name = text(line, "name");
    if (const auto fields = line.find("fields"); fields != line.end() && fields->is_array())
        for (const auto& field : *fields)
            if (field.is_object())
                change.fields.push_back({text(field, "field"), text(field, "before"), text(field, "after")});
    return change;
}

template <class Line, class Read>
void readLines(const json& report, const char* name, std::vector<Line>& lines, Read read)
{
    if (const auto found = report.find(name); found != report.end() && found->is_array())
        for (const auto& line : *found)
            if (line.is_object())
                lines.push_back(read(line));
}

Chosen chosenOf(const json& report, const char* key, const char* nameKey)
{
    const auto found = report.find(key);
    if (found == report.end() || !found->is_object())
        return {};
    return {text(*found, nameKey), {text(*found, "why"), {}}, found->value("assumed", json{}) == json(true)};
}

} // namespace

core::Result<ImportReport> parseReport(const std::string& content)
{
    const auto kept = json::parse(content, nullptr, false);
    if (!kept.is_object())
        return core::fail(core::ErrorCode::InvalidValue, "report", content.substr(0, 60));
    ImportReport report;
    report.file = text(kept, "file");
    report.driver = text(kept, "driver");
    report.layer = text(kept, "layer");
    report.crs = chosenOf(kept, "crs", "code");
    report.encoding = chosenOf(kept, "encoding", "name");
    report.rowsRead = integer(kept, "rows_read");
    report.stored = integer(kept, "stored");
    report.alreadyPresent = integer(kept, "already_present");
    report.added = integer(kept, "added");
    report.withoutLocation = integer(kept, "without_location");
    report.unmapped = texts(kept, "unmapped_columns");
    report.columns = texts(kept, "columns");
    report.historyId = integer(kept, "history_id");
    if (const auto mapping = kept.find("mapping"); mapping != kept.end() && mapping->is_object())
        for (const auto& [field, column] : mapping->items())
            if (column.is_string())
                report.mapping.emplace_back(field, column.get<std::string>());
    readLines(kept, "rejected", report.rejected, rowOf);
    readLines(kept, "repaired", report.repaired, rowOf);
    readLines(kept, "conflicts", report.conflicts, rowOf);
    readLines(kept, "unlocated", report.unlocated, rowOf);
    readLines(kept, "changed", report.changed, changeOf);
    readLines(kept, "gone", report.gone, changeOf);
    return report;
}

} // namespace gis
