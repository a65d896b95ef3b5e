#include "gis/io/export/ogr_features.h"

#include <algorithm>
#include <cpl_conv.h>
#include <fstream>
#include <iterator>
#include <ogrsf_frmts.h>

namespace gis {

namespace {

using core::ErrorCode;

struct Kind
{
    const char* driver;
    const char* file;
    OgrTypes types{};
};

Kind kindOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::GeoPackage:
        return {"GPKG", "data.gpkg", {}};
    case ExportFormat::Kml: // ExtendedData of KML knows neither dates nor truth values
        return {"LIBKML", "data.kml", {.dates = false, .dateTimes = false, .booleans = false}};
    default:
        return {"GeoJSON", "data.geojson", {}};
    }
}

/// KML gives a meaning of its own to fields of these names; with other names in their place none is taken for
/// it. The setting is this thread's, and only while a dataset is written.
class PlainKmlFields
{
public:
    explicit PlainKmlFields(const std::string& nameField)
    {
        for (const auto* key : keys)
            CPLSetThreadLocalConfigOption(key, "petasentra:none");
        if (!nameField.empty())
            CPLSetThreadLocalConfigOption(keys[0], nameField.c_str());
    }
    ~PlainKmlFields()
    {
        for (const auto* key : keys)
            CPLSetThreadLocalConfigOption(key, nullptr);
    }
    PlainKmlFields(const PlainKmlFields&) = delete;
    PlainKmlFields& operator=(const PlainKmlFields&) = delete;

private:
    static constexpr const char* keys[] = {"LIBKML_NAME_FIELD",
                                           "LIBKML_DESCRIPTION_FIELD",
                                           "LIBKML_TIMESTAMP_FIELD",
                                           "LIBKML_BEGIN_FIELD",
                                           "LIBKML_END_FIELD",
                                           "LIBKML_ALTITUDEMODE_FIELD",
                                           "LIBKML_TESSELLATE_FIELD",
                                           "LIBKML_EXTRUDE_FIELD",
                                           "LIBKML_VISIBILITY_FIELD",
                                           "LIBKML_DRAWORDER_FIELD",
                                           "LIBKML_ICON_FIELD",
                                           "LIBKML_HEADING_FIELD",
                                           "LIBKML_TILT_FIELD",
                                           "LIBKML_ROLL_FIELD",
                                           "LIBKML_SNIPPET_FIELD",
                                           "LIBKML_MODEL_FIELD",
                                           "LIBKML_SCALE_X_FIELD",
                                           "LIBKML_SCALE_Y_FIELD",
                                           "LIBKML_SCALE_Z_FIELD",
                                           "LIBKML_REFRESHMODE_FIELD",
                                           "LIBKML_REFRESHINTERVAL_FIELD",
                                           "LIBKML_VIEWREFRESHMODE_FIELD",
                                           "LIBKML_VIEWREFRESHTIME_FIELD",
                                           "LIBKML_VIEWBOUNDSCALE_FIELD",
                                           "LIBKML_VIEWFORMAT_FIELD",
                                           "LIBKML_HTTPQUERY_FIELD",
                                           "LIBKML_CAMERA_LONGITUDE_FIELD",
                                           "LIBKML_CAMERA_LATITUDE_FIELD",
                                           "LIBKML_CAMERA_ALTITUDE_FIELD",
                                           "LIBKML_CAMERA_ALTITUDEMODE_FIELD",
                                           "LIBKML_ID_FIELD"};
};

class OgrWriter : public ExportWriter
{
public:
    OgrWriter(const ExportTable& table, const WholeOutput& output, ExportFormat format)
        : m_table(table), m_target(output.target()), m_format(format), m_kind(kindOf(format)),
          m_path(output.file(m_kind.file)),
          m_plainKml(table.nameColumn() < 0
                         ? std::string{}
                         : table.columns()[static_cast<std::size_t>(table.nameColumn())].name)
    {
    }

    core::Result<void> begin()
    {
        PS_LET(m_dataset, createDataset(m_kind.driver, m_path, m_messages, m_target));
        auto system = wgs84();
        CPLStringList options;
        if (m_format == ExportFormat::GeoJson) {
            options.SetNameValue("RFC7946", "YES");
            options.SetNameValue("COORDINATE_PRECISION", "12"); // RFC 7946 takes 7, which is 1 cm
        }
        if (m_format == ExportFormat::GeoPackage) {
            options.SetNameValue("FID", freeColumn("fid").c_str());
            options.SetNameValue("GEOMETRY_NAME", freeColumn("geom").c_str());
        }
        m_layer = m_dataset->CreateLayer(m_table.name().c_str(), &system, ogrType(m_table.geometry()),
                                         options.List());
        if (m_layer == nullptr)
            return core::fail(m_messages.error(m_target));
        if (m_format == ExportFormat::GeoPackage)
            m_layer->SetMetadataItem("IDENTIFIER", m_table.title().c_str());
        for (const auto& column : m_table.columns()) {
            auto field = fieldDefinition(column, column.name, m_kind.types);
            if (m_format == ExportFormat::GeoPackage && column.title != column.name)
                field->SetAlternativeName(column.title.c_str());
            if (m_layer->CreateField(field.get()) != OGRERR_NONE)
                return core::fail(m_messages.error(m_target));
        }
        if (m_format == ExportFormat::GeoPackage && m_dataset->StartTransaction() != OGRERR_NONE)
            return core::fail(m_messages.error(m_target));
        return {};
    }

    core::Result<void> add(const ExportRow& row) override
    {
        OGRFeature feature{m_layer->GetLayerDefn()};
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const int index = static_cast<int>(i);
            if (!setValue(feature, index, row.values[i]))
                ++m_losses.noDates[m_table.columns()[i].name];
            if (m_format != ExportFormat::Kml && feature.IsFieldSet(index) == 0)
                feature.SetFieldNull(index); // the key stays, so that every reader sees every column
        }
        if (auto geometry = ogrGeometry(row.geometry))
            feature.SetGeometryDirectly(geometry.release());
        if (m_layer->CreateFeature(&feature) != OGRERR_NONE || m_messages.failed())
            return core::fail(m_messages.error(m_target));
        return {};
    }

    core::Result<std::string> finish() override
    {
        if (m_format == ExportFormat::GeoPackage && m_dataset->CommitTransaction() != OGRERR_NONE)
            return core::fail(m_messages.error(m_target));
        m_dataset.reset();
        if (m_messages.failed() || !isComplete())
            return core::fail(m_messages.error(m_target));
        m_losses.warnings.assign(m_messages.warnings().begin(), m_messages.warnings().end());
        return m_path;
    }

private:
    /// The text drivers do not look at what the disk answers, so the end of the file tells whether all of it
    /// is there.
    bool isComplete() const
    {
        if (m_format == ExportFormat::GeoPackage)
            return true;
        constexpr std::streamoff tail = 16;
        std::ifstream file{m_path, std::ios::binary | std::ios::ate};
        file.seekg(-std::min<std::streamoff>(tail, file.tellg()), std::ios::end);
        const std::string end{std::istreambuf_iterator<char>{file}, {}};
        return end.find(m_format == ExportFormat::Kml ? "</kml>" : "\n]\n}") != std::string::npos;
    }

    /// A column of that name may be among the data.
    std::string freeColumn(const std::string& wanted) const
    {
        auto name = wanted;
        for (const auto& column : m_table.columns())
            if (EQUAL(column.name.c_str(), name.c_str()))
                name += "_ogr";
        return name;
    }

    const ExportTable& m_table;
    std::string m_target;
    ExportFormat m_format;
    Kind m_kind;
    std::string m_path;
    GdalMessages m_messages{};
    PlainKmlFields m_plainKml;
    GdalDataset m_dataset{}; // goes before the messages: closing may say something
    OGRLayer* m_layer = nullptr;
};

} // namespace

WriterResult ogrWriter(const ExportTable& table, const WholeOutput& output, ExportFormat format)
{
    auto writer = std::make_unique<OgrWriter>(table, output, format);
    PS_TRY(writer->begin());
    return writer;
}

} // namespace gis
