#include "gis/paint/exchange_style.h"

#include "core/model/tables.h"
#include "gis/paint/plan_scene.h"
#include "gis/paint/qml_style.h"
#include "gis/paint/sld_style.h"

#include <utility>

namespace gis {

namespace {

std::vector<core::LayerGeometry> kindsOf(core::GeometryRule rule)
{
    if (rule == core::GeometryRule::MultiPolygon)
        return {core::LayerGeometry::Polygon};
    if (rule == core::GeometryRule::PointOrLine)
        return {core::LayerGeometry::Point, core::LayerGeometry::Line};
    return {core::LayerGeometry::Point};
}

core::LayerStyle written(const Style& style, const std::vector<core::LayerGeometry>& kinds, std::string table,
                         const std::string& title)
{
    return {.table = std::move(table),
            .name = title,
            .qml = qmlStyle(style, kinds).toStdString(),
            .sld = sldStyle(style, kinds, QString::fromStdString(title)).toStdString()};
}

} // namespace

core::LayerStyle exchangeStyle(const core::Layer& layer, const StyleBook& styles)
{
    return written(styleOf(layer, styles), {layer.geometry}, layer.table, layer.name);
}

std::vector<core::LayerStyle> exchangeStyles(const StyleBook& styles)
{
    std::vector<core::LayerStyle> all;
    for (const auto& table : core::tables()) {
        if (table.geometry == core::GeometryRule::None)
            continue;
        all.push_back(written(styles.style(table.name), kindsOf(table.geometry), std::string(table.name),
                              std::string(table.title)));
    }
    return all;
}

} // namespace gis
