#pragma once

#include "app/map/nearby.h"

#include <vector>

namespace app {

struct Hit
{
    MapFeature feature{};
    double distance = 0.0; // m on the ground; 0 inside an area
    double size = 0.0;     // square degrees of an area's box: smaller ones are meant first
    int rank = 0;          // points before lines before areas; the plan's own before imported ones
};

/// Everything within `tolerance` metres of the place, what is most likely meant first.
core::Result<std::vector<Hit>> hitTest(const core::PlanFile& plan, core::Position lonLat, double tolerance,
                                       core::Progress& progress);

/// The plan's own records that lie wholly in the box (EPSG:4326), of the first table that has any there:
/// businesses, notes, kampung, sites.
core::Result<std::vector<MapFeature>> findInBox(const core::PlanFile& plan, const core::Box& box,
                                                core::Progress& progress);

/// Metres on the ground from the place to the geometry, 0 inside an area. On a plane that touches the earth
/// at the place: right for what is near, which is all that is asked.
double groundDistance(const core::Geometry& geometry, core::Position lonLat);

/// The box (EPSG:4326) that reaches so many metres around the place.
core::Box groundBox(core::Position lonLat, double metres);

} // namespace app
