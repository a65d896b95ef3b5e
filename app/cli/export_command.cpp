#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/export/export_words.h"

#include "core/base/translate.h"
#include "gis/io/export/export.h"

namespace app::cli {

namespace {

using core::ErrorCode;
using Json = nlohmann::ordered_json;

core::Result<gis::CsvLocale> localeOf(const Arguments& arguments)
{
    const auto name = arguments.value("locale").value_or("c");
    if (name == "c")
        return gis::CsvLocale::Plain;
    if (name == "id")
        return gis::CsvLocale::Indonesian;
    if (name == "en")
        return gis::CsvLocale::English;
    return core::fail(ErrorCode::InvalidValue, "--locale", name);
}

core::Result<gis::ExportRequest> requestOf(const Arguments& arguments, const Context& context)
{
    gis::ExportRequest request;
    const auto what = arguments.value("what");
    const auto format = arguments.value("format");
    const auto out = arguments.value("out");
    if (!what || !format || (!out && !arguments.has("dry-run")))
        return core::fail(ErrorCode::InvalidUsage, "export",
                          "--what business|note|kampung|site|layer:NAME "
                          "--format shp|gpkg|geojson|kml|xlsx|csv --out PATH");
    const auto known = gis::parseExportFormat(*format);
    if (!known)
        return core::fail(ErrorCode::InvalidValue, "--format", *format);
    request.what = *what;
    request.format = *known;
    request.path = out.value_or(std::string{});
    request.audience = arguments.has("public") ? core::Audience::Public : core::Audience::Office;
    request.photos = arguments.has("photos");
    PS_LET(request.locale, localeOf(arguments));
    request.words = exportWords(request.locale == gis::CsvLocale::English || context.language == "en");
    return request;
}

void addPreview(Json& json, const gis::ExportPreview& preview)
{
    json["renamed_fields"] = Json::object();
    for (const auto& [name, inFile] : preview.renamedFields)
        json["renamed_fields"][name] = inFile;
    json["left_out_fields"] = preview.leftOutFields;
    json["photos"] = preview.photos;
    json["missing_photos"] = preview.missingPhotos;
    json["left_out_photos"] = preview.leftOutPhotos;
}

void addReport(Json& json, const gis::ExportReport& report)
{
    json["without_location"] = report.withoutLocation;
    json["left_out_rows"] = report.privacy.refused;
    json["rough_locations"] = report.privacy.blurred;
    json["shortened_fields"] = Json::object();
    for (const auto& [name, count] : report.losses.shortened)
        json["shortened_fields"][name] = count;
    json["unreadable_dates"] = Json::object();
    for (const auto& [name, count] : report.losses.noDates)
        json["unreadable_dates"][name] = count;
    json["shapes_left_out"] = report.losses.shapesLeftOut;
    json["protected_cells"] = report.losses.protectedCells;
    json["warnings"] = report.losses.warnings;
}

core::Result<Answer> exportData(const Arguments& arguments, Context& context)
{
    PS_LET(const auto request, requestOf(arguments, context));
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    Answer answer;
    if (arguments.has("dry-run")) {
        PS_LET(const auto preview, gis::previewExport(plan, request));
        answer.json = {{"written", 0}, {"rows", preview.rows}};
        addPreview(answer.json, preview);
        return answer;
    }
    PS_LET(const auto report, gis::exportFile(plan, request, context.progress));
    answer.json = {{"written", report.written}, {"file", request.path}};
    addPreview(answer.json, report.before);
    addReport(answer.json, report);
    return answer;
}

} // namespace

Command exportCommand()
{
    using Kind = Option::Kind;
    return {.name = "export",
            .summary = PS_TEXT("Cli", "menulis data untuk program lain (Excel, QGIS, OSS)"),
            .positional = {"PLAN"},
            .options = {{"what"},
                        {"format"},
                        {"out"},
                        {"public", Kind::Flag},
                        {"photos", Kind::Flag},
                        {"locale"},
                        {"dry-run", Kind::Flag}},
            .run = exportData};
}

} // namespace app::cli
