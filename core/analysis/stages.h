#pragma once

#include "core/analysis/evaluation_input.h"

#include <optional>

namespace core {

class PlanEdit;

/// One gate of the way from an idea to a working sentra, as resources/stages.json describes it.
struct Gate
{
    int number = 0;
    std::string title{};
    std::string titleEnglish{};
    bool hardRules = false;              // none may fail, and none may wait for evidence
    std::vector<std::string> evidence{}; // inputs that must be known
    std::string siteState{};             // of a site that has passed it
};

/// RuleUnreadable with the place, as rule files.
Result<std::vector<Gate>> readGates(const std::string& path);

struct GateRecord
{
    int gate = 0;
    bool passed = false; // else returned
    std::string who{};
    std::string reason{};
    std::string date{};
    Uuid uuid{}; // of the evidence that keeps it
};

/// What people decided about a subject's gates, oldest first.
std::vector<GateRecord> gateRecords(const std::vector<Record>& evidence, SubjectKind kind,
                                    const Record& subject);

/// The highest gate that is passed with all before it; nothing where none is. A return takes back that gate
/// and all after it.
std::optional<int> passedGate(const std::vector<GateRecord>& records);

/// Why a gate cannot be passed now.
struct GateObstacles
{
    std::optional<int> earlier{};       // a gate before it that is not passed
    std::vector<std::string> failed{};  // hard rules
    std::vector<std::string> missing{}; // evidence
    bool none() const { return !earlier && failed.empty() && missing.empty(); }
};
GateObstacles obstaclesTo(const Gate& gate, const std::vector<GateRecord>& records,
                          const EvaluationInput& input, const Evaluation& evaluation);

/// Writes down that a gate is passed or returned, and what state a site is in by that.
Result<void> recordGate(PlanEdit& edit, const EvaluationInput& input, const Gate& gate,
                        const GateRecord& record);

/// The state of a site at this gate: `ditinjau-ulang` where it was returned.
std::string stateAfter(const Gate& gate, bool passed);

} // namespace core
