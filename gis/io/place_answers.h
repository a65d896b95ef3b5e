#pragma once

#include "core/storage/plan_file.h"
#include "gis/io/import.h"

#include <vector>

namespace gis {

/// Those of the answers that the plan has not yet, as records of `place_name`. InvalidValue where a code is
/// not one of the plan's kelurahan.
core::Result<std::vector<core::Record>> newAnswers(const core::PlanFile& plan,
                                                   const std::vector<PlaceAnswer>& answers);

} // namespace gis
