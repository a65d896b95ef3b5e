#pragma once

#include "core/base/result.h"
#include "core/model/layer.h"
#include "core/storage/plan_file.h"
#include "gis/paint/style.h"

#include <optional>

namespace app {

/// The looks that ship with the program (resources/styles).
core::Result<gis::StyleBook> shippedStyles();

/// What every new plan gets from the program: its rule sets and, for QGIS, the looks of the plan's tables.
core::Result<core::PlanStart> planStart();

/// For gis::ImportRequest::styleFor: the looks of an imported layer, for QGIS. Reads the program's files when
/// a layer is made, on the importing thread; nothing where they are missing.
std::optional<core::LayerStyle> shippedLayerStyle(const core::Layer& layer);

} // namespace app
