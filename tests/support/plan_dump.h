#pragma once

#include "core/storage/plan_file.h"

#include <string>

namespace tests {

/// Everything in a plan as text: every table, every row in order. Left out are the history itself, row-number
/// counters, the R-trees' own tables, the cache, what an undone import left aside, and times of last change
/// (DESIGN.md 2).
std::string dump(const core::PlanFile& plan);

} // namespace tests
