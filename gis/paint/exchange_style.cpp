#include "gis/paint/exchange_style.h"

#include "core/model/tables.h"
#include "gis/paint/plan_scene.h"
#include "gis/paint/qml_style.h"
#include "gis/paint/sld_style.h"

#include <array>
#include <utility>

namespace gis {

namespace {

core::LayerStyle written(const Style& style, core::LayerGeometry geometry, std::string table,
                         const std::string& title)
{
    return {.table = std::move(table),
            .name = title,
            .qml = qmlStyle(style, geometry).toStdString(),
            .sld = sldStyle(style, geometry, QString::fromStdString(title)).toStdString()};
}

} // namespace

core::LayerStyle exchangeStyle(const core::Layer& layer, const StyleBook& styles)
{
    return written(styleOf(layer, styles), layer.geometry, layer.table, layer.name);
}

std::vector<core::LayerStyle> exchangeStyles(const StyleBook& styles)
{
    using core::LayerGeometry;
    // Notes may be lines too, but most are points, and QGIS knows one style a table.
    static constexpr std::array<std::pair<std::string_view, LayerGeometry>, 4> tables{{
        {"business", LayerGeometry::Point},
        {"congestion_note", LayerGeometry::Point},
        {"kampung", LayerGeometry::Polygon},
        {"site", LayerGeometry::Polygon},
    }};
    std::vector<core::LayerStyle> all;
    for (const auto& [table, geometry] : tables)
        all.push_back(written(styles.style(table), geometry, std::string(table),
                              std::string(core::findTable(table)->title)));
    return all;
}

} // namespace gis
