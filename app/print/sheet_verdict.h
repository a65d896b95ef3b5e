#pragma once

#include "app/print/sheet_subject.h"
#include "core/storage/plan_file.h"
#include "gis/paint/sheet/sheet_content.h"

namespace app {

/// The decision, or else what the rules say today. The sheet says which of the two it is.
core::Result<void> setVerdict(gis::SheetContent& content, const core::PlanFile& plan,
                              const FoundSubject& subject);

} // namespace app
