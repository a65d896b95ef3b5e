#include "app/analysis/subject_work.h"

#include "app/cli/rules_access.h"
#include "app/settings/resources.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace app {

namespace {

struct SubjectWork
{
    Q_DECLARE_TR_FUNCTIONS(SubjectWork)
};

QString joined(const std::vector<std::string>& names)
{
    QStringList all;
    for (const auto& name : names)
        all << QString::fromStdString(name);
    return all.join(QStringLiteral(", "));
}

std::string named(const QString& text, const core::EvaluationInput& input)
{
    return text.arg(QString::fromStdString(input.subject.text("name"))).toStdString();
}

} // namespace

core::Result<JudgedSubject> judgeSubject(const core::PlanFile& plan, core::SubjectKind kind,
                                         const std::string& nameOrUuid)
{
    JudgedSubject subject;
    PS_LET(subject.sets, cli::rulesFor(plan));
    PS_LET(const auto kbli, cli::kbliFor({}));
    PS_LET(subject.applied, core::applicableRuleSets(subject.sets, kind, {}));
    PS_LET(subject.input, core::readEvaluationInput(plan, kind, nameOrUuid, subject.sets, kbli));
    subject.evaluation = core::evaluate(subject.applied, subject.input.inputs);
    return subject;
}

core::Result<GatesView> readGatesView(const core::PlanFile& plan, core::SubjectKind kind,
                                      const std::string& nameOrUuid)
{
    GatesView view;
    PS_LET(auto gates, core::readGates(resourcesFolder() + "/stages.json"));
    PS_LET(view.subject, judgeSubject(plan, kind, nameOrUuid));
    PS_LET(view.evidence, plan.records("evidence"));
    const auto records = core::gateRecords(view.evidence, kind, view.subject.input.subject);
    view.passed = core::passedGate(records);
    for (auto& gate : gates) {
        GateView one;
        one.passed = view.passed && gate.number <= *view.passed;
        for (const auto& record : records)
            if (record.gate == gate.number)
                one.last = record;
        one.obstacles = core::obstaclesTo(gate, records, view.subject.input, view.subject.evaluation);
        one.gate = std::move(gate);
        view.gates.push_back(std::move(one));
    }
    return view;
}

QString obstaclesText(const core::GateObstacles& obstacles)
{
    QStringList parts;
    if (obstacles.earlier)
        parts << SubjectWork::tr("Gerbang %1 belum dilewati.").arg(*obstacles.earlier);
    if (!obstacles.failed.empty())
        parts << SubjectWork::tr("Syarat yang gagal: %1.").arg(joined(obstacles.failed));
    if (!obstacles.missing.empty())
        parts << SubjectWork::tr("Bukti yang belum ada: %1.").arg(joined(obstacles.missing));
    return parts.join(QLatin1Char(' '));
}

core::Result<core::Gate> decideGate(core::PlanFile& plan, const std::string& who, core::SubjectKind kind,
                                    const std::string& nameOrUuid, const core::GateRecord& record)
{
    PS_LET(const auto view, readGatesView(plan, kind, nameOrUuid));
    const auto found = std::find_if(view.gates.begin(), view.gates.end(),
                                    [&](const GateView& one) { return one.gate.number == record.gate; });
    if (found == view.gates.end())
        return core::fail(core::ErrorCode::InvalidValue, "--gate", std::to_string(record.gate));
    if (record.passed && !found->obstacles.none())
        return core::fail(core::ErrorCode::InvalidUsage, "--gate " + std::to_string(record.gate),
                          obstaclesText(found->obstacles).toStdString());
    const auto& input = view.subject.input;
    const auto words = record.passed ? SubjectWork::tr("lewati gerbang %1: %2")
                                     : SubjectWork::tr("kembalikan di gerbang %1: %2");
    PS_TRY(plan.edit({who, named(words.arg(record.gate), input)}, [&](core::PlanEdit& edit) {
        return core::recordGate(edit, input, found->gate, record);
    }));
    return found->gate;
}

const core::RuleResult* forbids(const core::Evaluation& evaluation, core::Verdict verdict)
{
    if (verdict != core::Verdict::Feasible && verdict != core::Verdict::Conditional)
        return nullptr;
    for (const auto& result : evaluation.rules)
        if (result.hard && result.result.isFail())
            return &result;
    return nullptr;
}

core::Result<MadeDecision> makeDecision(core::PlanFile& plan, const std::string& who, core::SubjectKind kind,
                                        const std::string& nameOrUuid, core::Verdict verdict,
                                        const std::string& decider, const std::string& reason)
{
    PS_LET(const auto subject, judgeSubject(plan, kind, nameOrUuid));
    if (const auto* rule = forbids(subject.evaluation, verdict))
        return core::fail(core::ErrorCode::InvalidUsage, std::string{core::verdictName(verdict)},
                          SubjectWork::tr("Syarat \"%1\" gagal (%2), jadi putusannya hanya bisa tidak.")
                              .arg(QString::fromStdString(rule->rule->title),
                                   QString::fromStdString(rule->rule->provenance.citation()))
                              .toStdString());
    const auto& input = subject.input;
    PS_LET(const auto former, core::latestDecision(plan, input.subject));
    MadeDecision made;
    made.evaluated = subject.evaluation.verdict;
    made.state = core::decisionState(input, subject.evaluation, subject.applied,
                                     former ? former->uuid.text : std::string{});
    made.record = core::decisionRecord(input, made.state, verdict, decider, reason);
    made.record.uuid = core::Uuid::make();
    PS_TRY(
        plan.edit({who, named(SubjectWork::tr("putuskan: %1"), input)},
                  [&](core::PlanEdit& edit) -> core::Result<void> {
                      PS_TRY(edit.insert("decision", made.record));
                      if (kind != core::SubjectKind::Site)
                          return {};
                      return edit.update("site", input.subject.uuid, {{"state", std::string{"diputuskan"}}});
                  }));
    return made;
}

} // namespace app
