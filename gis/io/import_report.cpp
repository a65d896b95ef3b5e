#include "gis/io/import_report.h"

namespace gis {

using nlohmann::ordered_json;

ordered_json reportJson(const ImportReport& report, const Translate& translate)
{
    const auto text = [&](const core::Message& message) {
        return translate ? translate(message) : core::filled(message);
    };
    ordered_json json;
    json["file"] = report.file;
    json["driver"] = report.driver;
    json["layer"] = report.layer;
    json["crs"] = {{"code", report.crs.name}, {"why", text(report.crs.why)}, {"assumed", report.crs.assumed}};
    json["encoding"] = {{"name", report.encoding.name}, {"why", text(report.encoding.why)}};
    json["rows_read"] = report.rowsRead;
    json["stored"] = report.stored;
    json["already_present"] = report.alreadyPresent;
    json["without_location"] = report.withoutLocation;
    json["rejected"] = ordered_json::array();
    for (const auto& row : report.rejected)
        json["rejected"].push_back({{"row", row.row}, {"reason", text(row.message)}});
    json["repaired"] = ordered_json::array();
    for (const auto& row : report.repaired)
        json["repaired"].push_back(
            {{"row", row.row}, {"reason", text(row.message)}, {"area_change", row.areaChange}});
    json["mapping"] = ordered_json::object();
    for (const auto& [field, column] : report.mapping)
        json["mapping"][field] = column;
    json["unmapped_columns"] = report.unmapped;
    json["conflicts"] = ordered_json::array();
    for (const auto& row : report.conflicts)
        json["conflicts"].push_back({{"row", row.row}, {"kind", row.kind}, {"message", text(row.message)}});
    json["history_id"] = report.historyId != 0 ? ordered_json(report.historyId) : ordered_json(nullptr);
    return json;
}

} // namespace gis
