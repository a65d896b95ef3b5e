#pragma once

#include "core/analysis/point_groups.h"
#include "core/analysis/street_network.h"

namespace core {

/// The same groups as findPointGroups, with the distance along the streets in place of the straight line.
/// Positions with no street within StreetNetwork::reach are in no group of two. Fails with InvalidValue on a
/// distance that is not above zero, and with Cancelled.
Result<std::vector<std::vector<std::uint32_t>>> findStreetGroups(std::span<const Position> positions,
                                                                 const StreetNetwork& streets,
                                                                 const GroupingSettings& settings,
                                                                 Progress& progress);

/// The smallest distance along the streets at which a connected group of `minimum` exists; nothing where none
/// does within 20 km.
Result<std::optional<double>> smallestStreetGroupDistance(std::span<const Position> positions,
                                                          const StreetNetwork& streets, std::size_t minimum,
                                                          Progress& progress);

} // namespace core
