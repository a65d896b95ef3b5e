#include "gis/crs/crs_wkt.h"

#include "gis/crs/crs.h"
#include "gis/crs/proj_handle.h"

namespace gis {

core::Result<std::string> esriWkt(const std::string& crs)
{
    PS_LET(const auto found, findCrs(crs));
    const auto context = makeProjContext();
    const ProjObject object{proj_create(context.get(), found.text.c_str())};
    const char* const options[] = {"MULTILINE=NO", nullptr};
    const char* wkt = object ? proj_as_wkt(context.get(), object.get(), PJ_WKT1_ESRI, options) : nullptr;
    if (wkt == nullptr)
        return core::fail(core::ErrorCode::CrsUnknown, crs);
    return std::string{wkt};
}

} // namespace gis
