#pragma once

#include "core/storage/plan_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A named arrangement of printed sheets, kept with the plan's settings. What it says is JSON that the
/// printing side alone reads (gis/paint/sheet/sheet_arrangement.h).
struct SheetTemplate
{
    std::string name{};
    std::string arrangement{};
    bool operator==(const SheetTemplate&) const = default;
};

/// By name.
Result<std::vector<SheetTemplate>> sheetTemplates(const PlanFile& plan);

/// Takes the place of one with the same name. InvalidValue where the name is empty.
Result<void> storeSheetTemplate(PlanEdit& edit, const SheetTemplate& sheetTemplate);
Result<void> removeSheetTemplate(PlanEdit& edit, std::string_view name);

} // namespace core
