#pragma once

#include "core/storage/plan_templates.h"

#include <string>

namespace app::cli {

/// What the plan keeps under a name (`--template`). InvalidUsage where it has none of that name; the detail
/// lists those it has.
core::Result<core::PlanTemplate> templateNamed(const core::PlanFile& plan, core::TemplateKind kind,
                                               const std::string& name);

} // namespace app::cli
