#pragma once

#include "core/analysis/evaluation_json.h"
#include "core/analysis/kbli.h"
#include "core/analysis/rules/rule_library.h"
#include "core/storage/plan_file.h"

namespace app::cli {

/// The rule sets that hold for the plan: the program's files under the plan's own rows.
core::Result<std::vector<core::RuleSet>> rulesFor(const core::PlanFile& plan);

/// The KBLI codes that ship with the program, and over them the file of `--kbli` where it is given.
core::Result<core::KbliList> kbliFor(const std::optional<std::string>& file);

/// The language of the command line for what `core` writes.
core::JsonWords jsonWords();

/// A message of `core` in the language of the command line.
std::string translated(const core::Message& message);

} // namespace app::cli
