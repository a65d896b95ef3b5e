#pragma once

#include "core/base/message.h"
#include "core/model/geometry.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gis {

/// The plan that coordinates are judged against.
struct PlanFrame
{
    core::Box area{}; // EPSG:4326
    std::string areaName{};
    std::string crs = "EPSG:32749"; // the plan's projected system
};

/// What has to be done to a file's numbers before they are coordinates of the system: in this order.
struct CoordinateFix
{
    double scale = 1.0;        // degrees typed without their decimal point are × 10^6
    bool swapped = false;      // latitude or northing stands first
    bool latitudeSign = false; // the minus of the south is missing

    bool none() const { return *this == CoordinateFix{}; }
    core::Position apply(core::Position p) const;
    bool operator==(const CoordinateFix&) const = default;
};

struct CrsProposal
{
    std::string code{}; // "EPSG:32749", or empty with `text` as WKT
    std::string text{}; // for Transform::make
    core::Message why{};
    bool assumed = false;
    CoordinateFix fix{};
};

/// Decides which system coordinates are in (DOMAIN.md 4.2). `declared` is what the file says (code or WKT;
/// empty for nothing); it is believed unless the coordinates cannot be in it, or lie far from the plan's area
/// while another reading of the same numbers falls right into it. Always gives an answer; `assumed` says that
/// it is ours. `sample` are positions as they stand in the file; (0, 0) and what is not finite are left out
/// of the judgement.
CrsProposal proposeCrs(const std::string& declared, std::span<const core::Position> sample,
                       const PlanFrame& plan);

/// For one point in degrees that lies outside the area: the reading of it that falls inside, if there is just
/// one.
std::optional<CoordinateFix> fixForPoint(core::Position point, const core::Box& area);

/// The systems that people use for this place, likeliest first: degrees, then the projected ones.
std::vector<std::string> usualSystems(const PlanFrame& plan);

/// The area and what lies close to it: where own data is expected.
core::Box surroundings(const core::Box& area);

} // namespace gis
