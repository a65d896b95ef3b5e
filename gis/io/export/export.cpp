#include "gis/io/export/export.h"

#include "gis/io/export/export_photos.h"

#include <array>

namespace gis {

namespace {

struct FormatName
{
    ExportFormat format;
    std::string_view name;
    std::string_view suffix;
};
constexpr auto formats = std::to_array<FormatName>({
    {ExportFormat::Shapefile, "shp", "zip"},
    {ExportFormat::GeoPackage, "gpkg", "gpkg"},
    {ExportFormat::GeoJson, "geojson", "geojson"},
    {ExportFormat::Kml, "kml", "kml"},
    {ExportFormat::Xlsx, "xlsx", "xlsx"},
    {ExportFormat::Csv, "csv", "csv"},
});

constexpr double sharedByRows = 0.9; // of the progress; the rest closes, packs and moves the file

/// What is exported, and what goes with it.
struct Opened
{
    ExportTable table{};
    std::unique_ptr<ExportPhotos> photos{}; // null where they stay behind; the table points to them
};

core::Result<Opened> openFor(const core::PlanFile& plan, const ExportRequest& request)
{
    Opened opened;
    PS_LET(opened.table, ExportTable::open(plan, request.what, request.audience, request.words));
    if (!request.photos)
        return opened;
    PS_LET(auto photos, ExportPhotos::find(plan, opened.table.table(), request.audience, request.path));
    opened.photos = std::make_unique<ExportPhotos>(std::move(photos));
    opened.table.addPhotos(*opened.photos, request.words);
    return opened;
}

ExportPreview previewOf(const Opened& opened, const ExportRequest& request)
{
    const auto& table = opened.table;
    ExportPreview preview{.rows = table.rowCount(), .leftOutFields = table.leftOut()};
    if (opened.photos) {
        preview.photos = opened.photos->count();
        preview.missingPhotos = opened.photos->missing();
        preview.leftOutPhotos = opened.photos->leftOut();
    }
    if (request.format != ExportFormat::Shapefile)
        return preview;
    const auto names = dbfNames(table.columns());
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] != table.columns()[i].name)
            preview.renamedFields.emplace_back(table.columns()[i].name, names[i]);
    return preview;
}

WriterResult writerFor(const ExportTable& table, const WholeOutput& output, const ExportRequest& request,
                       core::Progress& progress)
{
    switch (request.format) {
    case ExportFormat::Shapefile:
        return shapeWriter(table, output, dbfNames(table.columns()), progress);
    case ExportFormat::Xlsx:
        return xlsxWriter(table, output, request.words);
    case ExportFormat::Csv:
        return csvWriter(table, output, request.locale);
    case ExportFormat::GeoPackage:
    case ExportFormat::GeoJson:
    case ExportFormat::Kml:
        break;
    }
    return ogrWriter(table, output, request.format);
}

} // namespace

std::optional<ExportFormat> parseExportFormat(std::string_view name)
{
    for (const auto& format : formats)
        if (format.name == name)
            return format.format;
    return std::nullopt;
}

std::string_view exportSuffix(ExportFormat format)
{
    for (const auto& known : formats)
        if (known.format == format)
            return known.suffix;
    return {};
}

core::Result<ExportPreview> previewExport(const core::PlanFile& plan, const ExportRequest& request)
{
    PS_LET(const auto opened, openFor(plan, request));
    return previewOf(opened, request);
}

core::Result<ExportReport> exportFile(const core::PlanFile& plan, const ExportRequest& request,
                                      core::Progress& progress)
{
    PS_LET(const auto opened, openFor(plan, request));
    const auto& table = opened.table;
    PS_LET(auto output, WholeOutput::begin(request.path));
    ExportReport report;
    report.before = previewOf(opened, request);
    if (report.before.photos > 0) {
        const auto& folder = opened.photos->folder();
        if (request.format != ExportFormat::Shapefile)
            PS_TRY(output.addFolder(folder));
        PS_TRY(opened.photos->write(output.file(folder)));
    }
    PS_LET(const auto writer, writerFor(table, output, request, progress));
    PS_LET(report.privacy,
           table.visit(progress, sharedByRows, [&](const ExportRow& row) -> core::Result<void> {
               PS_TRY(writer->add(row));
               ++report.written;
               report.withoutLocation += core::isEmpty(row.geometry) ? 1 : 0;
               return {};
           }));
    PS_LET(const auto made, writer->finish());
    if (!progress.advance(1.0 - sharedByRows))
        return core::fail(core::ErrorCode::Cancelled);
    PS_TRY(output.commit(made));
    report.losses = writer->losses();
    return report;
}

} // namespace gis
