#include "app/settings/shipped.h"

#include "app/settings/resources.h"
#include "core/analysis/rules/rule_library.h"
#include "gis/paint/exchange_style.h"

namespace app {

core::Result<gis::StyleBook> shippedStyles()
{
    return gis::StyleBook::load(resourcesFolder() + "/styles");
}

core::Result<core::PlanStart> planStart()
{
    core::PlanStart start;
    auto ruleSets = core::shippedRuleSets(resourcesFolder() + "/rules");
    if (ruleSets)
        start.ruleSets = *std::move(ruleSets);
    else if (ruleSets.error().code !=
             core::ErrorCode::FileNotFound) // a program without its files still works
        return core::fail(std::move(ruleSets).error());
    if (const auto styles = shippedStyles())
        start.styles = gis::exchangeStyles(*styles);
    return start;
}

std::optional<core::LayerStyle> shippedLayerStyle(const core::Layer& layer)
{
    const auto styles = shippedStyles();
    if (!styles)
        return std::nullopt;
    return gis::exchangeStyle(layer, *styles);
}

} // namespace app
