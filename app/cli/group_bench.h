#pragma once

#include "core/base/result.h"

#include "core/analysis/point_groups.h"

namespace app::cli {

/// A million made points in 2,000 clumps over the city, the same on every machine.
std::vector<core::Position> madeWorkshops(std::size_t count);

/// Positions of a file of little-endian doubles, longitude and latitude by turns: what another program is
/// measured on.
core::Result<std::vector<core::Position>> givenWorkshops(const std::string& path);

} // namespace app::cli
