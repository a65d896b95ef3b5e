#pragma once

#include "core/analysis/point_groups.h"

namespace app::cli {

/// A million made points in 2,000 clumps over the city, the same on every machine.
std::vector<core::Position> madeWorkshops(std::size_t count);

} // namespace app::cli
