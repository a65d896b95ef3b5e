#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/geometry.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

enum class GroupMethod
{
    Connected, // everyone within the distance of anyone in the group: the legal test
    Dbscan     // Ester et al. 1996, the point itself counted; a border point goes to the nearest core
};

struct GroupingSettings
{
    double distance = 100.0; // metres on the ellipsoid, the distance itself included
    std::size_t minimum = 5; // members of a group; for Dbscan the neighbours that make a core
    GroupMethod method = GroupMethod::Connected;
};

/// Positions that belong together, as indices into the input in ascending order; the largest group first,
/// among equals the one with the smallest index. Exact: the same as testing every pair with `distance()`,
/// where pairs up to a micrometre beyond the limit count as within it (that is how finely degrees are
/// written). The positions must not reach across the 180th meridian. Fails with InvalidValue on a distance
/// that is not above zero, on positions outside -180..180, -90..90, and with Cancelled.
Result<std::vector<std::vector<std::uint32_t>>>
findPointGroups(std::span<const Position> positions, const GroupingSettings& settings, Progress& progress);

/// The smallest distance at which a connected group of `minimum` positions exists; nothing where there are
/// fewer.
Result<std::optional<double>> smallestGroupDistance(std::span<const Position> positions, std::size_t minimum,
                                                    Progress& progress);

} // namespace core
