#pragma once

#include "core/analysis/decisions.h"
#include "core/analysis/stages.h"
#include "core/storage/plan_file.h"

#include <QString>
namespace app {

/// A subject read and judged by the rules that hold for the plan now.
struct JudgedSubject
{
    std::vector<core::RuleSet> sets{};
    std::vector<core::AppliedRuleSet> applied{}; // into sets
    core::EvaluationInput input{};
    core::Evaluation evaluation{}; // points into sets: keep them together

    JudgedSubject() = default;
    JudgedSubject(JudgedSubject&&) = default;
    JudgedSubject& operator=(JudgedSubject&&) = default;
    JudgedSubject(const JudgedSubject&) = delete;
    JudgedSubject& operator=(const JudgedSubject&) = delete;
};
core::Result<JudgedSubject> judgeSubject(const core::PlanFile& plan, core::SubjectKind kind,
                                         const std::string& nameOrUuid);

/// One gate with the last word about it and what stands in its way now.
struct GateView
{
    core::Gate gate{};
    bool passed = false;
    std::optional<core::GateRecord> last{};
    core::GateObstacles obstacles{};
};
struct GatesView
{
    JudgedSubject subject{};
    std::vector<core::Record> evidence{};
    std::optional<int> passed{}; // the highest
    std::vector<GateView> gates{};
};
core::Result<GatesView> readGatesView(const core::PlanFile& plan, core::SubjectKind kind,
                                      const std::string& nameOrUuid);

/// "Gerbang 1 belum dilewati. Syarat yang gagal: …" in the language of the window.
QString obstaclesText(const core::GateObstacles& obstacles);

/// Passes or returns a gate; InvalidUsage with the obstacles where it cannot be passed.
core::Result<core::Gate> decideGate(core::PlanFile& plan, const std::string& who, core::SubjectKind kind,
                                    const std::string& nameOrUuid, const core::GateRecord& record);

/// What was written down by a decision.
struct MadeDecision
{
    core::Record record{};
    core::DecisionState state{};
    core::Verdict evaluated = core::Verdict::NotEnough;
};
/// The hard rule that forbids this verdict, if any: people may decide with evidence missing, and the record
/// shows it, but not decide away a hard rule that fails.
const core::RuleResult* forbids(const core::Evaluation& evaluation, core::Verdict verdict);
/// InvalidUsage where a hard rule forbids it. `who` is for the history, `decider` for the record.
core::Result<MadeDecision> makeDecision(core::PlanFile& plan, const std::string& who, core::SubjectKind kind,
                                        const std::string& nameOrUuid, core::Verdict verdict,
                                        const std::string& decider, const std::string& reason);

} // namespace app
