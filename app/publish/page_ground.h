#pragma once

#include "core/base/progress.h"
#include "core/storage/plan_file.h"

#include <nlohmann/json.hpp>

namespace app {

/// [latitude, longitude] with six decimals, some 0.1 m.
nlohmann::ordered_json latLon(core::Position position);

/// Shells and holes as lists of positions, vertices nearer than `step` degrees to the one before left out.
nlohmann::ordered_json outlineJson(const core::Geometry& geometry, double step);

/// The plan's own streets and kelurahan around `extent`, drawn on by the page where there is no internet, and
/// the sources of the layers that were used.
struct PageGround
{
    nlohmann::ordered_json roads = nlohmann::ordered_json::array();
    nlohmann::ordered_json areas = nlohmann::ordered_json::array();
    std::vector<std::string> sources{};
};
core::Result<PageGround> readPageGround(const core::PlanFile& plan, const core::Box& extent, double step,
                                        core::Progress& progress);

} // namespace app
