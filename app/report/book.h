#pragma once

#include "app/print/completeness.h"
#include "app/print/sheet_request.h"
#include "core/base/progress.h"
#include "core/storage/plan_file.h"
#include "gis/paint/style.h"

#include <QString>

namespace app {

struct WrittenBook
{
    int pages = 0;
    double scale = 0.0;          // of the index map
    Completeness completeness{}; // what any of its sheets lacks
};

/// Writes the book of all candidates as one PDF, whole or not at all: cover, contents, ranking, the map of
/// all, and for each candidate its sheet (where it has an outline) and its facts, in the order of their
/// making. `request` gives paper, theme, language and who signs; an asked scale is that of the candidates.
core::Result<WrittenBook> writeBook(const core::PlanFile& plan, const gis::StyleBook& styles,
                                    const SheetRequest& request, const QString& path,
                                    core::Progress& progress);

} // namespace app
