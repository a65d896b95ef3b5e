#include "core/analysis/plan_activities.h"

#include "core/analysis/areas.h"
#include "core/analysis/business_place.h"

#include <map>

namespace core {

namespace {

/// Names stand twice in a city, so a kelurahan is called by its name and code.
std::string areaName(const Area& area, AreaLevel level)
{
    if (level == AreaLevel::Kecamatan)
        return area.kecamatan;
    return area.code.empty() ? area.name : area.name + " (" + area.code + ")";
}

} // namespace

Result<PlanActivities> planActivities(const PlanFile& plan, AreaLevel level, std::size_t digits)
{
    PS_LET(const auto businesses, businessPlaces(plan));
    PS_LET(const auto areas, Areas::fromPlan(plan));
    std::map<std::pair<std::string, std::string>, double> counts;
    PlanActivities activities;
    for (const auto& business : businesses) {
        const auto* area = business.at ? areas.at(*business.at) : areas.byCode(business.kelurahanCode);
        const auto activity = likeKey(business, Likeness::Kbli, digits);
        if (area == nullptr || activity.empty())
            ++activities.leftOut;
        else
            counts[{areaName(*area, level), activity}] += 1.0;
    }
    for (const auto& [key, count] : counts)
        activities.values.push_back({key.first, key.second, count, {}});
    return activities;
}

} // namespace core
