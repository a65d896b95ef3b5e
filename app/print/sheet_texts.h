#pragma once

#include "app/print/sheet_request.h"
#include "app/print/sheet_subject.h"
#include "core/storage/plan_file.h"

#include <QString>
#include <vector>

namespace app {

/// The words of a sheet that come from the plan.
QString sheetTitle(const SheetRequest& request);
QString sheetSubtitle(const FoundSubject& subject, const core::PlanFile& plan);
std::vector<gis::SheetFact> sheetFacts(const FoundSubject& subject, const core::PlanFile& plan,
                                       const QLocale& locale);
/// Those of a candidate site alone.
std::vector<gis::SheetFact> siteFacts(const FoundSubject& subject, const QLocale& locale);
/// System, projection, datum and the interval of the grid, from the name that PROJ gives the plan's system.
std::vector<gis::SheetFact> sheetProjection(const std::string& crs, double gridStep, const QLocale& locale);
/// What was done to the plan and still holds, like acts of a day in one line: the newest, and the first.
core::Result<std::vector<QString>> sheetHistory(const core::PlanFile& plan);

/// `24-11-2026` from an ISO 8601 date or time; other text as it is.
QString dateText(const std::string& iso);
/// The title of a coded field's value, translated; the value itself where it has no title.
QString codeText(std::string_view table, std::string_view field, const std::string& value);

} // namespace app
