#include "gis/paint/exchange_style.h"

#include "core/model/tables.h"
#include "gis/paint/plan_scene.h"
#include "gis/paint/qml_style.h"
#include "gis/paint/sld_style.h"

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
    std::vector<core::LayerStyle> all;
    for (const auto& table : core::tables()) {
        if (table.geometry == core::GeometryRule::None)
            continue;
        // Notes may be lines too, but most are points, and QGIS knows one style a table.
        const auto geometry = table.geometry == core::GeometryRule::MultiPolygon
                                  ? core::LayerGeometry::Polygon
                                  : core::LayerGeometry::Point;
        all.push_back(
            written(styles.style(table.name), geometry, std::string(table.name), std::string(table.title)));
    }
    return all;
}

} // namespace gis
