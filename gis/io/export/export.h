#pragma once

#include "gis/io/export/export_writer.h"

#include <optional>
#include <utility>

namespace gis {

/// "shp", "gpkg", "geojson", "kml", "xlsx", "csv".
std::optional<ExportFormat> parseExportFormat(std::string_view name);
/// The ending of its files; a Shapefile is a zip.
std::string_view exportSuffix(ExportFormat format);

struct ExportRequest
{
    std::string what{}; // as in INTERFACE.md: business, note, kampung, site, layer:NAME
    ExportFormat format = ExportFormat::GeoPackage;
    std::string path{};
    core::Audience audience = core::Audience::Office;
    bool photos = false; // write the photos of the rows too
    CsvLocale locale = CsvLocale::Plain;
    ExportWords words{};
};

/// What will be in the file, told before anything is written.
struct ExportPreview
{
    std::int64_t rows = 0;
    std::vector<std::pair<std::string, std::string>> renamedFields{}; // name, name in the file
    std::vector<std::string> leftOutFields{};                         // personal ones
    std::int64_t photos = 0;                                          // that go with it, where asked for
    std::vector<std::string> missingPhotos{};                         // named in the plan, but not there
    std::int64_t leftOutPhotos = 0;                                   // not for the public
};

struct ExportReport
{
    ExportPreview before{};
    std::int64_t written = 0;
    std::int64_t withoutLocation = 0; // kept, part of `written`
    ExportTable::Counts privacy{};
    ExportLosses losses{};
};

core::Result<ExportPreview> previewExport(const core::PlanFile& plan, const ExportRequest& request);

/// Writes the file whole or not at all; the plan is only read. Photos stand in the folder `<name>-foto`
/// beside it, in a Shapefile's zip inside it. InvalidValue and LayerUnknown where there is no such table,
/// FileExists for a plan or folder at `path` and for a folder of photos that is there already, FileNotFound,
/// ReadOnly, DiskFull, WriteFailed, Cancelled.
core::Result<ExportReport> exportFile(const core::PlanFile& plan, const ExportRequest& request,
                                      core::Progress& progress);

} // namespace gis
