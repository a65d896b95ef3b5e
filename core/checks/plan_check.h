#pragma once

#include "core/analysis/areas.h"
#include "core/analysis/kbli.h"
#include "core/analysis/rules/rule_set.h"
#include "core/base/progress.h"
#include "core/checks/finding.h"
#include "core/storage/plan_file.h"

#include <set>

namespace core {

/// Everything the checks read, as plain values.
struct CheckInput
{
    PlanSettings settings{};
    std::map<std::string, std::vector<Record>> tables{}; // by table name
    Areas areas{};
    KbliList kbli{};
    std::set<std::string, std::less<>> criteria{}; // that rule sets know; empty where there are no rule sets
};

Result<CheckInput> readCheckInput(const PlanFile& plan, const KbliList& kbli,
                                  const std::vector<RuleSet>& sets);

struct CheckReport
{
    std::vector<Finding> findings{}; // the gravest first
    std::vector<Finding> accepted{}; // what somebody accepted with a reason
};

/// All checks of core/checks over the plan.
Result<CheckReport> checkPlan(const CheckInput& input, Progress& progress);

/// The evidence record by which somebody accepts a finding: the reason stays in the plan and its history.
Record acceptance(const Finding& finding, const std::string& who, const std::string& reason);

// The single checks; each looks at one record, or at all of a table.
void checkPlace(const Areas& areas, std::string_view table, const Record& record,
                std::vector<Finding>& findings);
void checkLocation(const PlanSettings& settings, std::string_view table, const Record& record,
                   std::vector<Finding>& findings);
void checkShape(std::string_view table, const Record& record, std::vector<Finding>& findings);
void checkKbli(const KbliList& kbli, const Record& business, std::vector<Finding>& findings);
void checkCodes(std::string_view table, const Record& record, std::vector<Finding>& findings);
void checkCriterion(const std::set<std::string, std::less<>>& criteria, const Record& evidence,
                    std::vector<Finding>& findings);
void checkDuplicates(const std::vector<Record>& businesses, std::vector<Finding>& findings);

} // namespace core
