#include "gis/io/vector_source.h"

#include "core/base/translate.h"
#include "gis/io/number_text.h"
#include "gis/io/ogr_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace gis {

namespace {

using core::ErrorCode;
using core::Value;

#define M(text) PS_TEXT("Import", text)

// No driver that goes to a network, a database, or that follows paths written in the file.
constexpr std::array drivers{"ESRI Shapefile",
                             "GPKG",
                             "GeoJSON",
                             "GeoJSONSeq",
                             "ESRIJSON",
                             "TopoJSON",
                             "LIBKML",
                             "KML",
                             "GPX",
                             "XLSX",
                             "XLS",
                             "ODS",
                             "DXF",
                             "MapInfo File",
                             "OpenFileGDB",
                             "FlatGeobuf",
                             "GML",
                             "SQLite",
                             "CAD",
                             "JML",
                             "MapML",
                             "OSM",
                             static_cast<const char*>(nullptr)};

std::vector<const char*> openOptions(const PreparedSource& source)
{
    if (source.extension == "shp" || source.extension == "dbf")
        return {"ENCODING=", nullptr}; // the bytes, which are judged here
    if (source.extension == "gpkg")
        return {"IMMUTABLE=YES", nullptr}; // no -wal, no -shm, no lock beside the source
    if (source.extension == "gml")
        return {"WRITE_GFS=NO", nullptr};
    return {nullptr};
}

std::string typeOf(const OGRFieldDefn& field)
{
    switch (field.GetType()) {
    case OFTInteger:
        return field.GetSubType() == OFSTBoolean ? "BOOLEAN" : "INTEGER";
    case OFTInteger64:
        return "INTEGER";
    case OFTReal:
        return "REAL";
    case OFTDate:
        return "DATE";
    case OFTDateTime:
        return "DATETIME";
    case OFTBinary:
        return "BLOB";
    default:
        return "TEXT";
    }
}

/// Styles and metadata that other programs keep beside the layers.
bool isInternal(const std::string& name)
{
    return name == "layer_styles" || name == "qgis_projects" || name.starts_with("gpkg_") ||
           name.starts_with("rtree_");
}

Value dateOf(const OGRFeature& feature, int index, bool withTime)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0.0F;
    if (feature.GetFieldAsDateTime(index, &year, &month, &day, &hour, &minute, &second, &zone) == 0 ||
        month == 0 || day == 0)
        return {};
    auto text = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    if (!withTime)
        return text;
    text += fmt::format("T{:02}:{:02}:{:06.3f}", hour, minute, second);
    if (zone == 100)
        return text + "Z";
    if (zone > 1) { // quarters of an hour round 100
        const int minutes = (zone - 100) * 15;
        text += fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                            std::abs(minutes) % 60);
    }
    return text;
}

void addPositions(const OGRGeometry& geometry, std::vector<core::Position>& positions)
{
    OGREnvelope box;
    geometry.getEnvelope(&box);
    positions.push_back({(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2});
}

} // namespace

void CloseDataset::operator()(GDALDataset* dataset) const
{
    GDALClose(dataset);
}

void setUpGdal()
{
    for (const auto& [key, value] : {std::pair{"GDAL_PAM_ENABLED", "NO"},
                                     {"GDAL_DRIVER_PATH", "disable"},
                                     {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{none}"},
                                     {"OGR_XLSX_HEADERS", "DISABLE"},
                                     {"OGR_XLS_HEADERS", "DISABLE"},
                                     {"OGR_ODS_HEADERS", "DISABLE"},
                                     {"OGR_GEOJSON_MAX_OBJ_SIZE", "0"},
                                     {"CPL_LOG_ERRORS", "OFF"}})
        CPLSetConfigOption(key, value);
    CPLSetErrorHandler(CPLQuietErrorHandler);
    GDALAllRegister();
}

core::Result<Dataset> openDataset(const PreparedSource& source, const std::string& path)
{
    // It rewrites an index that is there, so it is asked for only where there is none; the index lands in our
    // folder.
    CPLSetConfigOption("SHAPE_RESTORE_SHX", source.indexMissing ? "YES" : "NO");
    CPLErrorReset();
    const auto options = openOptions(source);
    Dataset dataset{GDALDataset::Open(source.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(),
                                      options.data(), nullptr)};
    if (dataset)
        return dataset;
    std::string said = CPLGetLastErrorMsg();
    if (const auto at = said.find(source.path); at != std::string::npos)
        said.replace(at, source.path.size(), path); // our link means nothing to anybody
    return core::fail(said.empty() ? ErrorCode::FormatUnknown : ErrorCode::FileUnreadable, path, said);
}

core::Result<OGRLayer*> chooseLayer(GDALDataset& dataset, const std::string& wanted, const std::string& path)
{
    std::vector<OGRLayer*> all;
    for (auto* layer : dataset.GetLayers())
        if (!isInternal(layer->GetName()))
            all.push_back(layer);
    std::string names;
    for (auto* layer : all) {
        if (!wanted.empty() && wanted == layer->GetName())
            return layer;
        names += (names.empty() ? "" : ", ") + std::string{layer->GetName()};
    }
    if (!wanted.empty())
        return core::fail(ErrorCode::LayerUnknown, wanted, names);
    if (all.size() == 1)
        return all.front();
    std::vector<OGRLayer*> filled;
    for (auto* layer : all)
        if (layer->GetFeatureCount() != 0)
            filled.push_back(layer);
    if (filled.size() == 1)
        return filled.front();
    if (all.empty())
        return core::fail(ErrorCode::FileUnreadable, path, "no layers");
    return core::fail(ErrorCode::LayerNotChosen, path, names);
}

VectorSource::VectorSource(Dataset dataset, OGRLayer& layer, const PreparedSource& files,
                           const std::string& encoding)
    : m_dataset(std::move(dataset)), m_layer(layer),
      m_rawBytes(files.extension == "shp" || files.extension == "dbf")
{
    if (m_rawBytes) {
        auto label = files.label;
        const auto bytes = files.dbf.empty() ? ByteJudge{} : judgeDbf(files.dbf, label.languageByte);
        m_encoding = chooseEncoding(bytes, label, encoding);
    } else {
        m_encoding = {"UTF-8", {M("ditentukan oleh format berkas"), {}}};
    }
    m_decoder = std::make_unique<TextDecoder>(m_encoding.name);

    const auto* definition = m_layer.GetLayerDefn();
    RawRow unused;
    for (int i = 0; i < definition->GetFieldCount(); ++i) {
        const auto* field = definition->GetFieldDefn(i);
        m_columns.push_back({text(field->GetNameRef(), unused), typeOf(*field), false, {}, true});
    }
    study();
}

VectorSource::~VectorSource() = default;

std::string VectorSource::driver() const
{
    return m_dataset->GetDriverName();
}

std::string VectorSource::layer() const
{
    return m_layer.GetName();
}

std::string VectorSource::declaredCrs() const
{
    const auto* system = m_layer.GetSpatialRef();
    if (system == nullptr || system->IsLocal() ||
        std::string_view{system->GetName() != nullptr ? system->GetName() : ""}.starts_with("Undefined"))
        return {};
    if (const char* authority = system->GetAuthorityName(nullptr);
        authority != nullptr && system->GetAuthorityCode(nullptr) != nullptr)
        return std::string{authority} + ":" + system->GetAuthorityCode(nullptr);
    char* wkt = nullptr;
    const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
    system->exportToWkt(&wkt, options);
    std::string result = wkt != nullptr ? wkt : "";
    CPLFree(wkt);
    return result;
}

std::int64_t VectorSource::rows() const
{
    return m_layer.GetFeatureCount(0);
}

/// Features from all over the file, where it can be read out of order: their places, and which columns are in
/// use.
void VectorSource::study()
{
    constexpr std::int64_t wanted = 500;
    const auto count = m_layer.GetFeatureCount(0);
    const bool jumps = m_layer.TestCapability(OLCFastSetNextByIndex) != 0 && count > wanted;
    const auto step = jumps ? count / wanted : 1;
    m_layer.ResetReading();
    for (std::int64_t i = 0; i < wanted; ++i) {
        if (jumps && m_layer.SetNextByIndex(i * step) != OGRERR_NONE)
            break;
        const OGRFeatureUniquePtr feature{m_layer.GetNextFeature()};
        if (!feature)
            break;
        for (int k = 0; k < static_cast<int>(m_columns.size()); ++k)
            if (feature->IsFieldSetAndNotNull(k))
                m_columns[static_cast<std::size_t>(k)].empty = false;
        if (const auto* geometry = feature->GetGeometryRef(); geometry != nullptr && !geometry->IsEmpty())
            addPositions(*geometry, m_sample);
    }
    m_layer.ResetReading();
}

std::string VectorSource::text(const char* bytes, RawRow& row) const
{
    const std::string_view raw{bytes};
    if (std::all_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string{raw};
    bool fellBack = false;
    auto result = m_decoder->decodeOr1252(raw, fellBack);
    if (fellBack)
        row.remarks.push_back(
            {RowRemark::Type::Conflict,
             "encoding",
             {M("Teks tidak sah sebagai %1; dibaca sebagai windows-1252: “%2”"), {m_encoding.name, result}}});
    return result;
}

core::Result<bool> VectorSource::next(RawRow& row)
{
    row.values.clear();
    row.shapes.clear();
    row.remarks.clear();
    CPLErrorReset();
    const OGRFeatureUniquePtr feature{m_layer.GetNextFeature()};
    const std::string said = CPLGetLastErrorType() >= CE_Warning ? CPLGetLastErrorMsg() : "";
    if (!feature) {
        if (CPLGetLastErrorType() >= CE_Failure)
            return core::fail(ErrorCode::FileUnreadable, m_layer.GetName(), said);
        return false;
    }
    row.row = ++m_row;
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        if (!feature->IsFieldSetAndNotNull(i)) {
            row.values.emplace_back();
            continue;
        }
        const auto type = feature->GetFieldDefnRef(i)->GetType();
        if (type == OFTInteger || type == OFTInteger64) {
            row.values.emplace_back(static_cast<std::int64_t>(feature->GetFieldAsInteger64(i)));
        } else if (type == OFTReal) {
            const double number = feature->GetFieldAsDouble(i);
            row.values.push_back(std::isfinite(number) ? Value{number} : Value{});
        } else if (type == OFTDate || type == OFTDateTime) {
            row.values.push_back(dateOf(*feature, i, type == OFTDateTime));
        } else if (type == OFTBinary) {
            int size = 0;
            const auto* bytes = feature->GetFieldAsBinary(i, &size);
            row.values.emplace_back(core::Blob{bytes, bytes + size});
        } else {
            row.values.emplace_back(text(feature->GetFieldAsString(i), row));
        }
    }
    auto* geometry = feature->GetGeometryRef();
    if (geometry != nullptr)
        shapesOf(*geometry, row.shapes);
    else if (!said.empty())
        row.remarks.push_back({RowRemark::Type::Rejected, "", {M("Bentuk tidak dapat dibaca: %1"), {said}}});
    return true;
}

#undef M

} // namespace gis
