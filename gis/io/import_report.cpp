#include "gis/io/import_report.h"

namespace gis {

namespace {

using nlohmann::ordered_json;
using Rows = std::vector<ImportReport::Row>;

std::string textOf(const core::Message& message, const Translate& translate)
{
    return translate ? translate(message) : core::filled(message);
}

ordered_json rejectedJson(const ImportReport::Row& row, const Translate& translate)
{
    return {{"row", row.row}, {"reason", textOf(row.message, translate)}};
}

ordered_json repairedJson(const ImportReport::Row& row, const Translate& translate)
{
    return {{"row", row.row}, {"reason", textOf(row.message, translate)}, {"area_change", row.areaChange}};
}

ordered_json conflictJson(const ImportReport::Row& row, const Translate& translate)
{
    return {{"row", row.row}, {"kind", row.kind}, {"message", textOf(row.message, translate)}};
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
    json["without_location"] = report.withoutLocation;
    json["rejected"] = ordered_json::array();
    json["repaired"] = ordered_json::array();
    json["mapping"] = ordered_json::object();
    for (const auto& [field, column] : report.mapping)
        json["mapping"][field] = column;
    json["unmapped_columns"] = report.unmapped;
    json["conflicts"] = ordered_json::array();
    json["history_id"] = report.historyId != 0 ? ordered_json(report.historyId) : ordered_json(nullptr);
    return json;
}

std::string dumped(const ordered_json& json)
{
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

template <class Json>
void appendRows(std::string& text, const char* name, const Rows& rows, Json&& json)
{
    text += std::string{",\""} + name + "\":[";
    for (const auto& row : rows)
        text += (&row == rows.data() ? "" : ",") + dumped(json(row, Translate{}));
    text += ']';
}

} // namespace

ordered_json reportJson(const ImportReport& report, const Translate& translate)
{
    auto json = summaryJson(report, translate);
    for (const auto& row : report.rejected)
        json["rejected"].push_back(rejectedJson(row, translate));
    for (const auto& row : report.repaired)
        json["repaired"].push_back(repairedJson(row, translate));
    for (const auto& row : report.conflicts)
        json["conflicts"].push_back(conflictJson(row, translate));
    return json;
}

std::string reportText(const ImportReport& report)
{
    auto json = summaryJson(report, {});
    for (const char* rows : {"rejected", "repaired", "conflicts"})
        json.erase(rows);
    auto text = dumped(json);
    text.pop_back(); // the closing brace
    appendRows(text, "rejected", report.rejected, rejectedJson);
    appendRows(text, "repaired", report.repaired, repairedJson);
    appendRows(text, "conflicts", report.conflicts, conflictJson);
    return text + '}';
}

} // namespace gis
