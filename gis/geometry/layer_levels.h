#pragma once

#include "core/base/progress.h"
#include "core/storage/plan_file.h"
#include "gis/geometry/level_builder.h"

#include <optional>

namespace gis {

/// Makes a layer's drawing levels from its table, for where the plan's cache has none.
core::Result<void> buildLevels(const core::PlanFile& plan, const core::Layer& layer, core::Progress& progress,
                               const LevelSink& sink);

/// The levels in the plan's cache; nothing where there are none, or where another program changed the layer
/// since.
core::Result<std::optional<LevelIndex>> cachedLevels(const core::PlanFile& plan, const core::Layer& layer);

} // namespace gis
