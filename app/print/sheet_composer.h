#pragma once

#include "app/print/completeness.h"
#include "app/print/sheet_file.h"
#include "app/print/sheet_request.h"
#include "core/base/progress.h"
#include "core/storage/plan_file.h"
#include "gis/paint/style.h"

#include <vector>

namespace app {

struct ComposedSheet
{
    SheetPage page{};
    Completeness completeness{};
};

/// Reads the plan and says what the sheet says. The plan is only read. The sheet can be painted on any thread
/// afterwards.
core::Result<ComposedSheet> composeSheet(const core::PlanFile& plan, const gis::StyleBook& styles,
                                         const SheetRequest& request, core::Progress& progress);

/// The book of all candidates: the city with all of them, then a sheet for each that has an outline, in the
/// order of their making.
core::Result<std::vector<ComposedSheet>> composeBook(const core::PlanFile& plan, const gis::StyleBook& styles,
                                                     const SheetRequest& request, core::Progress& progress);

} // namespace app
