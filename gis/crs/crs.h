#pragma once

#include "core/base/result.h"

#include <string>

namespace gis {

/// A coordinate system as people and files name it.
struct Crs
{
    std::string code{}; // "EPSG:32749"; empty where no authority knows it
    std::string name{}; // "WGS 84 / UTM zone 49S"
    std::string text{}; // what PROJ makes it from: the code, or WKT
    bool geographic = false;
    bool operator==(const Crs&) const = default;
};

/// From "EPSG:32749", "32749" or WKT of any flavour (a byte-order mark is ignored). CrsUnknown where PROJ
/// cannot make sense of it, or where it has no relation to the earth (a local system).
core::Result<Crs> findCrs(const std::string& text);

} // namespace gis
