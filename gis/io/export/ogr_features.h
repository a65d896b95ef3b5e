#pragma once

#include "gis/io/export/export_writer.h"

#include <ogr_feature.h>
#include <ogr_geometry.h>
#include <ogr_spatialref.h>
#include <set>

class GDALDataset;

namespace gis {

/// Collects what GDAL says on this thread while it lives.
class GdalMessages
{
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    bool failed() const { return !m_failure.empty(); }
    /// The failure as ours; a full disk is told by what the system said.
    core::Error error(const std::string& target) const;
    const std::set<std::string>& warnings() const { return m_warnings; }
    void add(int kind, const char* text);

private:
    std::string m_failure{};
    int m_systemError = 0;
    std::set<std::string> m_warnings{};
};

struct CloseGdalDataset
{
    void operator()(GDALDataset* dataset) const;
};
using GdalDataset = std::unique_ptr<GDALDataset, CloseGdalDataset>;

/// An empty dataset of the driver at `path`; WriteFailed where GDAL cannot make it.
core::Result<GdalDataset> createDataset(const char* driver, const std::string& path,
                                        const GdalMessages& messages, const std::string& target,
                                        const char* const* options = nullptr);

/// How the columns of a format hold dates and truth values.
struct OgrTypes
{
    bool dates = true;
    bool dateTimes = true;
    bool booleans = true;
};

std::unique_ptr<OGRFieldDefn> fieldDefinition(const ExportColumn& column, const std::string& name,
                                              const OgrTypes& types);

/// Sets one value; unknown stays unset. False where the field is a date and the text is none: it is left
/// unset.
bool setValue(OGRFeature& feature, int index, const core::Value& value);

/// Null for no geometry.
std::unique_ptr<OGRGeometry> ogrGeometry(const core::Geometry& geometry);

OGRwkbGeometryType ogrType(ExportGeometry geometry);

/// WGS 84 with longitude first.
OGRSpatialReference wgs84();

} // namespace gis
