#pragma once

#include "core/storage/plan_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A part of the map that somebody gave a name, kept with the plan (core/storage/plan_templates.h).
struct SavedView
{
    std::string name{};
    Box extent{}; // EPSG:4326
    bool operator==(const SavedView&) const = default;
};

/// By name; those that cannot be read are left out.
Result<std::vector<SavedView>> savedViews(const PlanFile& plan);

/// Takes the place of one with the same name. InvalidValue where the name or the extent is empty.
Result<void> storeView(PlanEdit& edit, const SavedView& view);
Result<void> removeView(PlanEdit& edit, std::string_view name);

} // namespace core
