#include "gis/io/export/ogr_features.h"

#include "gis/geometry/wkb.h"

#include <cerrno>
#include <cpl_error.h>
#include <cstdio>
#include <gdal_priv.h>
#include <mutex>

namespace gis {

namespace {

using core::ErrorCode;

void CPL_STDCALL onMessage(CPLErr kind, CPLErrorNum, const char* text)
{
    static_cast<GdalMessages*>(CPLGetErrorHandlerUserData())->add(kind, text);
}

OGRFieldType ogrFieldType(core::FieldType type, const OgrTypes& types)
{
    switch (type) {
    case core::FieldType::Integer:
        return OFTInteger64;
    case core::FieldType::Real:
        return OFTReal;
    case core::FieldType::Boolean:
        return OFTInteger;
    case core::FieldType::Date:
        return types.dates ? OFTDate : OFTString;
    case core::FieldType::DateTime: // a survey's time has often no zone, which most formats ask for
    case core::FieldType::Text:
    case core::FieldType::LongText:
        break;
    }
    return OFTString;
}

} // namespace

GdalMessages::GdalMessages()
{
    static std::once_flag registered;
    std::call_once(registered, GDALAllRegister);
    CPLPushErrorHandlerEx(onMessage, this);
}

GdalMessages::~GdalMessages()
{
    CPLPopErrorHandler();
}

void GdalMessages::add(int kind, const char* text)
{
    if (kind == CE_Warning) {
        m_warnings.insert(text);
    } else if (kind >= CE_Failure && m_failure.empty()) {
        m_systemError = errno;
        m_failure = text;
    }
}

core::Error GdalMessages::error(const std::string& target) const
{
    if (m_systemError == ENOSPC || m_systemError == EFBIG || m_systemError == EDQUOT ||
        m_systemError == EACCES || m_systemError == EROFS)
        return writeError(target, m_systemError);
    return {ErrorCode::WriteFailed, target, m_failure.empty() ? "GDAL" : m_failure};
}

void CloseGdalDataset::operator()(GDALDataset* dataset) const
{
    GDALClose(dataset);
}

core::Result<GdalDataset> createDataset(const char* driver, const std::string& path,
                                        const GdalMessages& messages, const std::string& target,
                                        const char* const* options)
{
    auto* found = GetGDALDriverManager()->GetDriverByName(driver);
    if (found == nullptr)
        return core::fail(ErrorCode::WriteFailed, target, driver);
    GdalDataset dataset{found->Create(path.c_str(), 0, 0, 0, GDT_Unknown, const_cast<char**>(options))};
    if (!dataset)
        return core::fail(messages.error(target));
    return dataset;
}

std::unique_ptr<OGRFieldDefn> fieldDefinition(const ExportColumn& column, const std::string& name,
                                              const OgrTypes& types)
{
    auto field = std::make_unique<OGRFieldDefn>(name.c_str(), ogrFieldType(column.type, types));
    if (column.type == core::FieldType::Boolean && types.booleans)
        field->SetSubType(OFSTBoolean);
    return field;
}

bool setValue(OGRFeature& feature, int index, const core::Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        feature.SetField(index, static_cast<GIntBig>(*integer));
    } else if (const auto* real = std::get_if<double>(&value)) {
        feature.SetField(index, *real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        int year = 0;
        int month = 0;
        int day = 0;
        if (feature.GetFieldDefnRef(index)->GetType() != OFTDate)
            feature.SetField(index, text->c_str());
        else if (std::sscanf(text->c_str(), "%d-%d-%d", &year, &month, &day) == 3)
            feature.SetField(index, year, month, day);
        else
            return false;
    }
    return true;
}

std::unique_ptr<OGRGeometry> ogrGeometry(const core::Geometry& geometry)
{
    if (core::isEmpty(geometry))
        return nullptr;
    const auto wkb = writeWkb(geometry);
    OGRGeometry* made = nullptr;
    OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &made, wkb.size());
    return std::unique_ptr<OGRGeometry>{made};
}

OGRwkbGeometryType ogrType(ExportGeometry geometry)
{
    switch (geometry) {
    case ExportGeometry::Point:
        return wkbPoint;
    case ExportGeometry::MultiPoint:
        return wkbMultiPoint;
    case ExportGeometry::PointOrLine:
        return wkbUnknown;
    case ExportGeometry::MultiLine:
        return wkbMultiLineString;
    case ExportGeometry::MultiPolygon:
        return wkbMultiPolygon;
    case ExportGeometry::None:
        break;
    }
    return wkbNone;
}

OGRSpatialReference wgs84()
{
    OGRSpatialReference system;
    system.importFromEPSG(4326);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return system;
}

} // namespace gis
