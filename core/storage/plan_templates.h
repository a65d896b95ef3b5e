#pragma once

#include "core/storage/plan_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What people save under a name to use again.
enum class TemplateKind
{
    Sheet,  // the arrangement of printed sheets (gis/paint/sheet/sheet_arrangement.h)
    Import, // which columns of a kind of list play which field (gis/io/import_template.h)
    View    // a part of the map (core/storage/saved_view.h)
};

/// Kept with the plan's settings. The content is JSON that only those who use the kind can read.
struct PlanTemplate
{
    std::string name{};
    std::string content{};
    bool operator==(const PlanTemplate&) const = default;
};

/// By name.
Result<std::vector<PlanTemplate>> planTemplates(const PlanFile& plan, TemplateKind kind);

/// Takes the place of one with the same name. InvalidValue where the name is empty.
Result<void> storeTemplate(PlanEdit& edit, TemplateKind kind, const PlanTemplate& stored);
Result<void> removeTemplate(PlanEdit& edit, TemplateKind kind, std::string_view name);

} // namespace core
