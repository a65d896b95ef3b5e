#pragma once

#include "core/storage/sqlite.h"

#include <string>

namespace core {

/// How other programs draw a table of the plan: one row of GeoPackage's customary table `layer_styles`. QGIS
/// reads the QML when it opens the table; most others read SLD.
struct LayerStyle
{
    std::string table{};
    std::string name{}; // what QGIS lists it as
    std::string qml{};
    std::string sld{};
};

/// Makes it the style that the table is opened with, in place of one this program wrote before. Styles that
/// somebody saved from another program stay.
Result<void> writeLayerStyle(Database& database, const LayerStyle& style);

} // namespace core
