#pragma once

#include "app/map/snapping.h"
#include "core/base/progress.h"
#include "core/storage/plan_file.h"

#include <functional>
#include <string>
#include <vector>

namespace app {

/// A row of the plan that has a place on the map: one of the plan's own records, or a feature of an imported
/// layer.
struct MapFeature
{
    std::string table{};
    core::Uuid uuid{}; // empty in an imported layer
    std::int64_t fid = 0;
    std::string name{};  // what people call it; may be empty
    std::string title{}; // of its table ("Kampung") or layer; Indonesian, context "Table"
    bool ownTable = true;
    bool operator==(const MapFeature&) const = default;
};

/// Calls `visit` for what lies in `within` (EPSG:4326): the plan's own records, then visible layers, top
/// first. Stops where `visit` returns false or the progress is cancelled. For a reading thread.
core::Result<void> visitNearby(const core::PlanFile& plan, const core::Box& within, core::Progress& progress,
                               const std::function<bool(const MapFeature&, core::Geometry&)>& visit);

/// What can be snapped to in `within` (on the plane of `crs`). At most some ten thousand vertices: where
/// there are more, the map is too small for snapping to be of use.
core::Result<SnapCandidates> findSnapCandidates(const core::PlanFile& plan, const std::string& crs,
                                                const core::Box& within, core::Progress& progress);

/// Around everything in the plan, EPSG:4326; empty for an empty plan.
core::Result<core::Box> extentOfPlan(const core::PlanFile& plan);

} // namespace app
