#include "app/dialogs/decision_dialog.h"

#include "app/analysis/subject_work.h"
#include "app/models/text.h"
#include "app/settings/settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace app {

DecisionDialog::DecisionDialog(Document& document, Settings& settings, core::SubjectKind kind,
                               core::Uuid subject, QWidget* parent)
    : QDialog(parent), m_document(document), m_settings(settings), m_kind(kind),
      m_subject(std::move(subject)), m_about(new QLabel(this)),
      m_state(new QLabel(tr("Sedang menilai…"), this)), m_verdict(new QComboBox(this)),
      m_reason(new QPlainTextEdit(this)), m_who(new QLineEdit(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName("decisionDialog");
    setWindowTitle(tr("Tetapkan Keputusan"));
    m_about->setProperty("section", true);
    m_state->setObjectName("decisionState");
    m_state->setWordWrap(true);
    m_verdict->setObjectName("decisionVerdict");
    m_verdict->setAccessibleName(tr("Keputusan"));
    for (const auto verdict : {core::Verdict::Feasible, core::Verdict::Conditional,
                               core::Verdict::NotFeasible, core::Verdict::NotEnough}) {
        const std::string name{core::verdictName(verdict)};
        m_verdict->addItem(verdictTitle(name), QString::fromStdString(name));
    }
    m_reason->setObjectName("decisionReason");
    m_reason->setAccessibleName(tr("Alasan"));
    m_reason->setPlaceholderText(tr("Mengapa demikian; ini yang dibaca orang kelak"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(90);
    m_who->setObjectName("decisionWho");
    m_who->setAccessibleName(tr("Ditetapkan oleh"));
    m_who->setPlaceholderText(tr("nama dan jabatan"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Tetapkan"));

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(9);
    form->addRow(tr("Keputusan"), m_verdict);
    form->addRow(tr("Alasan"), m_reason);
    form->addRow(tr("Ditetapkan oleh"), m_who);
    auto* note = new QLabel(
        tr("Keputusan disimpan bersama angka, aturan, dan sidik datanya, lalu tidak dapat diubah lagi. "
           "Keputusan berikutnya merujuk kepadanya."),
        this);
    note->setProperty("soft", true);
    note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_about);
    column->addWidget(m_state);
    column->addLayout(form);
    column->addWidget(note);
    column->addStretch();
    column->addWidget(m_buttons);
    setMinimumWidth(520);

    connect(m_reason, &QPlainTextEdit::textChanged, this, &DecisionDialog::check);
    connect(m_who, &QLineEdit::textChanged, this, &DecisionDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &DecisionDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&document, &Document::closed, this, &QDialog::close);
    check();
    document.runReadJob(
        tr("Menilai kelayakan"), this,
        [kind, uuid = m_subject](const core::PlanFile& plan, core::Progress&) {
            return ask(plan, kind, uuid);
        },
        [this](core::Result<Question> question) {
            if (question) {
                present(*question);
                return;
            }
            m_state->setText(tr("Penilaian tidak dapat dihitung."));
            Q_EMIT failed(question.error());
        });
}

core::Result<DecisionDialog::Question> DecisionDialog::ask(const core::PlanFile& plan, core::SubjectKind kind,
                                                           const core::Uuid& uuid)
{
    PS_LET(const auto subject, judgeSubject(plan, kind, uuid.text));
    PS_LET(const auto former, core::latestDecision(plan, subject.input.subject));
    Question question;
    question.name = QString::fromStdString(subject.input.subject.text("name"));
    question.evaluated = verdictTitle(core::verdictName(subject.evaluation.verdict));
    if (const auto* rule = forbids(subject.evaluation, core::Verdict::Feasible))
        question.failedRule =
            QStringLiteral("%1 (%2)").arg(QString::fromStdString(rule->rule->title),
                                          QString::fromStdString(rule->rule->provenance.citation()));
    for (const auto& missing : subject.evaluation.missing)
        question.missing += missing.hard ? 1U : 0U;
    if (former)
        question.former =
            QStringLiteral("%1, %2").arg(verdictTitle(former->text("verdict")),
                                         QString::fromStdString(former->text("decided_at").substr(0, 10)));
    return question;
}

/// A verdict that a failed hard rule forbids cannot be chosen.
void DecisionDialog::present(const Question& question)
{
    m_asked = true;
    m_about->setText(question.name);
    QStringList lines{tr("Menurut aturan: %1.").arg(question.evaluated)};
    if (!question.failedRule.isEmpty())
        lines << tr("Syarat mutlak yang gagal: %1. Karena itu tidak dapat diputuskan layak.")
                     .arg(question.failedRule);
    if (question.missing > 0)
        lines << tr("%Ln bukti untuk syarat mutlak belum ada.", nullptr, static_cast<int>(question.missing));
    if (!question.former.isEmpty())
        lines << tr("Keputusan sebelumnya: %1.").arg(question.former);
    m_state->setText(lines.join(QLatin1Char('\n')));
    auto* model = qobject_cast<QStandardItemModel*>(m_verdict->model());
    const bool barred = !question.failedRule.isEmpty();
    for (int row = 0; row < 2 && model != nullptr; ++row)
        model->item(row)->setEnabled(!barred);
    m_verdict->setCurrentIndex(barred ? 2 : std::max(0, m_verdict->findText(question.evaluated)));
    check();
}

void DecisionDialog::check()
{
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(m_asked && !m_document.isReadOnly() && !m_who->text().trimmed().isEmpty() &&
                     !m_reason->toPlainText().trimmed().isEmpty());
}

void DecisionDialog::accept()
{
    const auto verdict = core::parseVerdict(m_verdict->currentData().toString().toStdString());
    if (!verdict)
        return;
    m_buttons->setEnabled(false);
    m_document.runJob(
        tr("Menetapkan keputusan"), this,
        [who = m_settings.who().toStdString(), kind = m_kind, subject = m_subject.text, verdict = *verdict,
         decider = m_who->text().trimmed().toStdString(),
         reason = m_reason->toPlainText().trimmed().toStdString()](core::PlanFile& plan, core::Progress&) {
            return makeDecision(plan, who, kind, subject, verdict, decider, reason);
        },
        [this](core::Result<MadeDecision> made) {
            m_buttons->setEnabled(true);
            if (!made) {
                Q_EMIT failed(made.error());
                return;
            }
            Q_EMIT decided(tr("Keputusan tentang %1 ditetapkan: %2.")
                               .arg(m_about->text(), verdictTitle(made->record.text("verdict"))));
            QDialog::accept();
        });
}

} // namespace app
