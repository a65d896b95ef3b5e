#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "gis/paint/scene.h"
#include "gis/paint/sheet/sheet_content.h"

#include <vector>

namespace gis {

/// One line for each symbol that can be seen in one of `worlds` (EPSG:4326) at that scale, uppermost layer
/// first; nothing for layers that are hidden, out of their scale range, or have no feature there.
core::Result<std::vector<SheetLegendEntry>> legendOf(const Scene& scene, const std::vector<core::Box>& worlds,
                                                     double scale, const QLocale& locale,
                                                     core::Progress& progress);

} // namespace gis
