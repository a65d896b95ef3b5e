#pragma once

#include "core/base/result.h"

#include <string>

namespace gis {

/// The system as well-known text in the dialect of ESRI, which GeoPDF readers know. CrsUnknown.
core::Result<std::string> esriWkt(const std::string& crs);

} // namespace gis
