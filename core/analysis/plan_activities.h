#pragma once

#include "core/analysis/location_quotient.h"

namespace core {

class PlanFile;

enum class AreaLevel
{
    Kelurahan,
    Kecamatan
};

/// Counts the plan's businesses by area and KBLI code (its first `digits` digits). Businesses that lie in no
/// area of the kelurahan layer, or have no code, are counted in `leftOut`.
struct PlanActivities
{
    std::vector<ActivityValue> values{};
    std::size_t leftOut = 0;
};
Result<PlanActivities> planActivities(const PlanFile& plan, AreaLevel level, std::size_t digits);

} // namespace core
