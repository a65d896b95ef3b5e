#include "app/actions/analysis_commands.h"

#include "app/analysis/subject_indicators.h"
#include "app/cli/rules_access.h"
#include "app/dialogs/decision_dialog.h"
#include "app/dialogs/gates_dialog.h"
#include "app/dialogs/groups_dialog.h"
#include "app/models/message_text.h"
#include "app/models/text.h"
#include "app/models/verdict_text.h"
#include "app/settings/settings.h"
#include "core/analysis/evaluation_json.h"
#include "core/checks/merge_records.h"
#include "core/checks/plan_check.h"

#include <QCoreApplication>
#include <QInputDialog>

namespace app {

namespace {

using Json = nlohmann::ordered_json;

core::JsonWords windowWords()
{
    return {.english = QCoreApplication::instance()->property("language").toString() == QStringLiteral("en"),
            .translate = [](const core::Message& message) { return messageText(message).toStdString(); }};
}

core::Result<Json> evaluateSubject(const core::PlanFile& plan, core::SubjectKind kind, const core::Uuid& uuid,
                                   const core::JsonWords& words)
{
    PS_LET(const auto sets, cli::rulesFor(plan));
    PS_LET(const auto kbli, cli::kbliFor(std::nullopt));
    PS_LET(const auto applied, core::applicableRuleSets(sets, kind, {}));
    PS_LET(const auto input, core::readEvaluationInput(plan, kind, uuid.text, sets, kbli));
    return evaluationWithIndicators(plan, input, core::evaluate(applied, input.inputs), words);
}

core::SubjectKind kindOf(const Selection& selection)
{
    return selection.table == "site" ? core::SubjectKind::Site : core::SubjectKind::Kampung;
}

core::Result<core::CheckReport> checkWhole(const core::PlanFile& plan, core::Progress& progress)
{
    PS_LET(const auto sets, cli::rulesFor(plan));
    PS_LET(const auto kbli, cli::kbliFor(std::nullopt));
    PS_LET(const auto input, core::readCheckInput(plan, kbli, sets));
    return core::checkPlan(input, progress);
}

/// What a dialog for evidence needs: whom it is about, and what the rules ask for.
struct EvidenceQuestion
{
    std::string name{};
    std::vector<CriterionChoice> criteria{};
};

void addChoice(std::vector<CriterionChoice>& choices, const std::string& id, const std::string& title,
               const std::string& unit)
{
    const auto key = QString::fromStdString(id);
    for (const auto& choice : choices)
        if (choice.id == key)
            return;
    choices.push_back(
        {key, QString::fromStdString(title.empty() ? id : title), QString::fromStdString(unit)});
}

core::Result<EvidenceQuestion> evidenceQuestion(const core::PlanFile& plan, const Selection& selection,
                                                bool english)
{
    EvidenceQuestion question;
    PS_LET(const auto record, plan.find(selection.table, selection.uuids.front().text));
    question.name = record.text("name");
    PS_LET(const auto sets, cli::rulesFor(plan));
    const auto in = [english](const auto& entry) {
        return english && !entry.titleEnglish.empty() ? entry.titleEnglish : entry.title;
    };
    const auto kind = kindOf(selection);
    for (const auto& set : sets) {
        if (!set.active || !set.appliesTo(kind))
            continue;
        for (const auto& rule : set.rules)
            addChoice(question.criteria, rule.id, in(rule), rule.unit);
        for (const auto& criterion : set.criteria)
            addChoice(question.criteria, criterion.id, in(criterion), criterion.unit);
    }
    return question;
}

} // namespace

AnalysisCommands::AnalysisCommands(Document& document, Settings& settings, QWidget* window)
    : QObject(window), m_document(document), m_settings(settings), m_window(window)
{
}

void AnalysisCommands::evaluate()
{
    const auto selection = m_document.selection();
    if (!selection.single())
        return;
    const auto kind = kindOf(selection);
    Q_EMIT evaluating();
    m_document.runReadJob(
        tr("Menilai kelayakan"), this,
        [kind, uuid = selection.uuids.front(), words = windowWords()](
            const core::PlanFile& plan, core::Progress&) { return evaluateSubject(plan, kind, uuid, words); },
        [this, selection](core::Result<Json> answer) {
            if (!answer)
                Q_EMIT failed(answer.error());
            else if (m_document.selection() == selection)
                Q_EMIT evaluated(verdictView(*answer));
        });
}

void AnalysisCommands::check()
{
    m_document.runReadJob(
        tr("Memeriksa data"), this,
        [](const core::PlanFile& plan, core::Progress& progress) { return checkWhole(plan, progress); },
        [this](core::Result<core::CheckReport> report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            m_findings = report->findings;
            std::vector<FindingRow> rows;
            for (const auto& finding : m_findings)
                rows.push_back(findingRow(finding));
            Q_EMIT checked(rows);
        });
}

/// The reason stays in the plan; without one nothing is accepted.
void AnalysisCommands::accept(const FindingRow& row)
{
    const auto finding = std::ranges::find(m_findings, row.id.toStdString(), &core::Finding::id);
    if (finding == m_findings.end())
        return;
    auto* question = new QInputDialog(m_window);
    question->setObjectName("acceptDialog");
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Terima Temuan"));
    question->setLabelText(tr("Mengapa ini benar adanya? Alasan ini disimpan di rencana."));
    connect(question, &QInputDialog::textValueSelected, this,
            [this, finding = *finding](const QString& reason) {
                if (reason.trimmed().isEmpty())
                    return;
                const auto record =
                    core::acceptance(finding, m_settings.who().toStdString(), reason.trimmed().toStdString());
                m_document.edit(
                    tr("terima temuan"),
                    [record](core::PlanEdit& edit) -> core::Result<void> {
                        PS_TRY(edit.insert("evidence", record));
                        return {};
                    },
                    [this] { check(); });
            });
    question->open();
}

void AnalysisCommands::fix(const FindingRow& finding)
{
    if (finding.mergeable) {
        merge(finding);
        return;
    }
    m_document.edit(
        tr("perbaiki temuan"),
        [finding](core::PlanEdit& edit) {
            return edit.update(finding.table, finding.uuids.front(), finding.changes);
        },
        [this] { check(); });
}

void AnalysisCommands::merge(const FindingRow& finding)
{
    const core::EditLabel label{m_settings.who().toStdString(), tr("gabungkan data ganda").toStdString()};
    m_document.runJob(
        tr("Menggabungkan"), this,
        [finding, label](core::PlanFile& plan, core::Progress&) -> core::Result<void> {
            PS_LET(const auto kept, plan.find(finding.table, finding.uuids[0].text));
            PS_LET(const auto other, plan.find(finding.table, finding.uuids[1].text));
            PS_TRY(plan.edit(label, [&](core::PlanEdit& edit) {
                return core::mergeRecords(edit, plan, finding.table, kept, other);
            }));
            return {};
        },
        [this](core::Result<void> result) {
            if (result)
                check();
            else
                Q_EMIT failed(result.error());
        });
}

void AnalysisCommands::addEvidence()
{
    const auto selection = m_document.selection();
    if (!selection.single())
        return;
    m_document.read(
        this,
        [selection, english = windowWords().english](const core::PlanFile& plan) {
            return evidenceQuestion(plan, selection, english);
        },
        [this, selection](core::Result<EvidenceQuestion> question) {
            if (!question) {
                Q_EMIT failed(question.error());
                return;
            }
            const auto name = QString::fromStdString(question->name);
            auto* dialog = new EvidenceDialog(QString::fromStdString(selection.table) + ':' + name,
                                              question->criteria, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog, name] {
                core::Record evidence;
                evidence.fields = dialog->fields();
                m_document.edit(
                    tr("tambah bukti tentang %1").arg(name),
                    [evidence](core::PlanEdit& edit) -> core::Result<void> {
                        PS_TRY(edit.insert("evidence", evidence));
                        return {};
                    },
                    [this] { evaluate(); });
            });
            dialog->open();
        });
}

void AnalysisCommands::showGates()
{
    const auto selection = m_document.selection();
    if (!selection.single())
        return;
    auto* dialog =
        new GatesDialog(m_document, m_settings, kindOf(selection), selection.uuids.front(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GatesDialog::failed, this, &AnalysisCommands::failed);
    dialog->show();
}

void AnalysisCommands::decide()
{
    const auto selection = m_document.selection();
    if (!selection.single())
        return;
    auto* dialog =
        new DecisionDialog(m_document, m_settings, kindOf(selection), selection.uuids.front(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DecisionDialog::failed, this, &AnalysisCommands::failed);
    connect(dialog, &DecisionDialog::decided, this, &AnalysisCommands::done);
    dialog->show();
}

void AnalysisCommands::showRecords(const std::vector<core::Uuid>& records)
{
    m_document.read(
        this,
        [records](const core::PlanFile& plan) -> core::Result<Selection> {
            Selection found;
            for (const auto* table : {"business", "congestion_note", "site", "kampung", "evidence"}) {
                for (const auto& uuid : records) {
                    PS_LET(const auto record, plan.record(table, uuid));
                    if (record)
                        found.uuids.push_back(uuid);
                }
                if (found.uuids.empty())
                    continue;
                found.table = table;
                return found;
            }
            return found;
        },
        [this](core::Result<Selection> found) {
            if (!found)
                Q_EMIT failed(found.error());
            else if (!found->uuids.empty())
                m_document.select(*found);
        });
}

void AnalysisCommands::findGroups()
{
    auto* dialog = new GroupsDialog(m_document, m_settings, windowWords(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GroupsDialog::failed, this, &AnalysisCommands::failed);
    dialog->show();
}

} // namespace app
