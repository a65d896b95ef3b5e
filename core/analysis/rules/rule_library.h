#pragma once

#include "core/analysis/rules/rule_set.h"
#include "core/model/record.h"

#include <vector>

namespace core {

/// All rule files (*.json) of a folder, sorted by `order`, then id. A broken file or an id that stands twice
/// fails with RuleUnreadable and says which file and where in it (see readRuleSet).
Result<std::vector<RuleSet>> readRuleFolder(const std::string& folder);

/// The rule files of a folder as rows of the plan's table `rule_set`, for a new plan.
Result<std::vector<Record>> shippedRuleSets(const std::string& folder);

/// The rule sets that hold for a plan: the folder's files, and over them the plan's rows. A row that is not
/// `shipped` wins over a file of the same id; a shipped one serves where the file is missing. Whether a
/// planner switched a set on or off in the plan (`active`) counts in either case. Sorted by `order`, then id.
/// A missing folder has no files.
Result<std::vector<RuleSet>> ruleSetsFor(const std::string& folder, const std::vector<Record>& planRows);

/// The set of that id, or null.
const RuleSet* findRuleSet(const std::vector<RuleSet>& sets, std::string_view id);

/// "pp29-2018@1, lokasi@1": which version of which active rule sets a verdict rests on.
std::string rulesVersion(const std::vector<RuleSet>& sets);

} // namespace core
