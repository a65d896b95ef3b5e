#pragma once

#include "app/print/sheet_request.h"
#include "core/storage/plan_templates.h"

#include <QString>
#include <string>
#include <vector>

namespace app {

struct NamedSubject
{
    SheetSubject subject{};
    QString name{}; // what people call it; empty for the city
};

/// What a plan has to choose from when something is printed.
struct PrintOffers
{
    std::vector<NamedSubject> subjects{}; // with an outline, and the city
    std::vector<core::PlanTemplate> templates{};
};
core::Result<PrintOffers> readPrintOffers(const core::PlanFile& plan);

} // namespace app
