#pragma once

#include "app/print/evaluations.h"
#include "app/print/sheet_subject.h"
#include "gis/paint/sheet/sheet_content.h"

namespace app {

/// The word of the last decision about a site or kampung, or, where nobody has decided, of the rules today.
struct SheetVerdict
{
    QString title{}; // whose word it is
    QString verdict{};
    QColor color{};
};
SheetVerdict verdictOf(const FoundSubject& subject, core::Verdict today);

core::Result<void> setVerdict(gis::SheetContent& content, const core::PlanFile& plan,
                              const Evaluations& evaluations, const FoundSubject& subject);

} // namespace app
