#include "gis/io/import_report.h"

#include "core/model/wkt.h"
#include "core/storage/gpkg_geometry.h"

#include <algorithm>

namespace gis {

namespace {

using nlohmann::ordered_json;

/// Of each list; beyond it only the count is kept, so that a report never weighs more than what it reports
/// on.
constexpr std::size_t mostKept = 20'000;

std::string textOf(const core::Message& message, const Translate& translate)
{
    return translate ? translate(message) : core::filled(message);
}

/// As the plan keeps it: which row of the plan the line is about.
void addStored(ordered_json& json, const StoredRow& stored)
{
    if (stored.empty())
        return;
    json["table"] = stored.table;
    if (!stored.uuid.empty())
        json["uuid"] = stored.uuid.text;
    else
        json["fid"] = stored.feature;
}

ordered_json rejectedJson(const ImportReport::Row& row, const Translate& translate)
{
    return {{"row", row.row}, {"reason", textOf(row.message, translate)}};
}

ordered_json repairedJson(const ImportReport::Row& row, const Translate& translate)
{
    return {{"row", row.row}, {"reason", textOf(row.message, translate)}, {"area_change", row.areaChange}};
}

/// As the plan keeps it: with the outline as it was.
ordered_json repairedWithOriginal(const ImportReport::Row& row, const Translate& translate)
{
    auto json = repairedJson(row, translate);
    addStored(json, row.stored);
    if (const auto geometry = core::readWkb(row.original))
        json["original"] = core::writeWkt(*geometry);
    return json;
}

ordered_json conflictJson(const ImportReport::Row& row, const Translate& translate)
{
    return {{"row", row.row}, {"kind", row.kind}, {"message", textOf(row.message, translate)}};
}

ordered_json changeJson(const ImportReport::Change& change)
{
    ordered_json json{{"row", change.row}, {"uuid", change.stored.uuid.text}, {"name", change.name}};
    json["fields"] = ordered_json::array();
    for (const auto& field : change.fields)
        json["fields"].push_back({{"field", field.name}, {"before", field.before}, {"after", field.after}});
    return json;
}

ordered_json goneJson(const ImportReport::Change& change)
{
    return {{"uuid", change.stored.uuid.text}, {"name", change.name}};
}

template <class Json>
auto withStored(Json&& json)
{
    return [json](const auto& line) {
        auto kept = json(line);
        addStored(kept, line.stored);
        return kept;
    };
}

ordered_json rejectedWithCells(const ImportReport::Row& row)
{
    auto json = rejectedJson(row, {});
    if (!row.cells.empty())
        json["cells"] = row.cells;
    return json;
}

ordered_json unlocatedJson(const ImportReport::Row& row)
{
    return {{"row", row.row}};
}

/// All but the lists of rows, which are empty.
ordered_json summaryJson(const ImportReport& report, const Translate& translate)
{
    ordered_json json;
    json["file"] = report.file;
    json["driver"] = report.driver;
    json["layer"] = report.layer;
    json["crs"] = {{"code", report.crs.name},
                   {"why", textOf(report.crs.why, translate)},
                   {"assumed", report.crs.assumed}};
    json["encoding"] = {{"name", report.encoding.name}, {"why", textOf(report.encoding.why, translate)}};
    json["rows_read"] = report.rowsRead;
    json["stored"] = report.stored;
    json["already_present"] = report.alreadyPresent;
    json["added"] = report.added;
    json["without_location"] = report.withoutLocation;
    json["rejected"] = ordered_json::array();
    json["repaired"] = ordered_json::array();
    json["mapping"] = ordered_json::object();
    for (const auto& [field, column] : report.mapping)
        json["mapping"][field] = column;
    json["unmapped_columns"] = report.unmapped;
    json["conflicts"] = ordered_json::array();
    json["changed"] = ordered_json::array();
    json["gone"] = ordered_json::array();
    json["history_id"] = report.historyId != 0 ? ordered_json(report.historyId) : ordered_json(nullptr);
    return json;
}

std::string dumped(const ordered_json& json)
{
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

template <class Rows, class Json>
void appendRows(std::string& text, const char* name, const Rows& rows, Json&& json)
{
    text += std::string{",\""} + name + "\":[";
    for (std::size_t i = 0; i < std::min(rows.size(), mostKept); ++i)
        text += (i == 0 ? "" : ",") + dumped(json(rows[i]));
    text += ']';
    if (rows.size() > mostKept)
        text += std::string{",\""} + name + "_left_out\":" + std::to_string(rows.size() - mostKept);
}

} // namespace

void addUnlocated(ImportReport& report, std::int64_t row, StoredRow stored)
{
    ++report.withoutLocation;
    if (report.unlocated.size() >= mostKept)
        return;
    auto& line = report.unlocated.emplace_back();
    line.row = row;
    line.stored = std::move(stored);
}

void tellStored(ImportReport& report, const std::unordered_map<std::int64_t, StoredRow>& rows)
{
    for (auto* lines : {&report.repaired, &report.conflicts, &report.unlocated})
        for (auto& line : *lines)
            if (const auto found = rows.find(line.row); line.stored.empty() && found != rows.end())
                line.stored = found->second;
}

ordered_json reportJson(const ImportReport& report, const Translate& translate)
{
    auto json = summaryJson(report, translate);
    for (const auto& row : report.rejected)
        json["rejected"].push_back(rejectedJson(row, translate));
    for (const auto& row : report.repaired)
        json["repaired"].push_back(repairedJson(row, translate));
    for (const auto& row : report.conflicts)
        json["conflicts"].push_back(conflictJson(row, translate));
    for (const auto& change : report.changed)
        json["changed"].push_back(changeJson(change));
    for (const auto& change : report.gone)
        json["gone"].push_back(goneJson(change));
    return json;
}

std::string reportText(const ImportReport& report)
{
    auto json = summaryJson(report, {});
    for (const char* rows : {"rejected", "repaired", "conflicts", "changed", "gone"})
        json.erase(rows);
    json["columns"] = report.columns;
    auto text = dumped(json);
    text.pop_back(); // the closing brace
    const auto untranslated = [](auto&& json) {
        return [json](const auto& row) { return json(row, Translate{}); };
    };
    appendRows(text, "rejected", report.rejected, rejectedWithCells);
    appendRows(text, "repaired", report.repaired, untranslated(repairedWithOriginal));
    appendRows(text, "conflicts", report.conflicts, withStored(untranslated(conflictJson)));
    appendRows(text, "changed", report.changed, withStored(changeJson));
    appendRows(text, "gone", report.gone, withStored(goneJson));
    appendRows(text, "unlocated", report.unlocated, withStored(unlocatedJson));
    return text + '}';
}

} // namespace gis
