#pragma once

#include "core/storage/plan_file.h"

#include <QString>
#include <vector>

namespace app {

struct SheetSources
{
    std::vector<QString> lines{};
    bool allKnown = true;
};

/// Where everything that lies in one of `worlds` (EPSG:4326) comes from: visible layers and the plan's own
/// records, with dates, and the lines that licences ask for.
core::Result<SheetSources> sheetSources(const core::PlanFile& plan, const std::vector<core::Box>& worlds);

} // namespace app
