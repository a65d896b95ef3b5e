#include "app/analysis/group_outline.h"

#include "app/map/tools/made_up_name.h"
#include "gis/geometry/overlay.h"

#include <algorithm>
#include <map>

namespace app {

core::Result<core::Uuid> makeKampung(core::PlanFile& plan, const core::EditLabel& label,
                                     const std::string& word, const std::vector<core::Uuid>& businesses)
{
    std::vector<core::Position> positions;
    std::map<std::string, int> products;
    for (const auto& uuid : businesses) {
        PS_LET(const auto business, plan.record("business", uuid));
        const auto* at = business ? std::get_if<core::Position>(&business->geometry) : nullptr;
        if (at == nullptr)
            continue;
        positions.push_back(*at);
        if (const auto product = business->text("product"); !product.empty())
            ++products[product];
    }
    PS_LET(auto outline, gis::outlineAround(positions, outlineReach));
    core::Record kampung;
    PS_LET(auto name, madeUpName(plan.database(), "kampung", "name", word));
    kampung.fields["name"] = std::move(name);
    const auto most = std::max_element(products.begin(), products.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != products.end())
        kampung.fields["product"] = most->first;
    kampung.geometry = std::move(outline);
    core::Uuid made;
    PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) -> core::Result<void> {
        PS_LET(made, edit.insert("kampung", kampung));
        return {};
    }));
    return made;
}

} // namespace app
