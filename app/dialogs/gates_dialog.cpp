#include "app/dialogs/gates_dialog.h"

#include "app/actions/theme.h"
#include "app/dialogs/list_table.h"
#include "app/settings/settings.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace app {

namespace {

enum Column
{
    GateColumn,
    StateColumn,
    WhoColumn,
    WhyColumn,
    ColumnCount
};

QString titleOf(const core::Gate& gate)
{
    const bool english =
        QCoreApplication::instance()->property("language").toString() == QStringLiteral("en");
    const auto& title = english && !gate.titleEnglish.empty() ? gate.titleEnglish : gate.title;
    return QStringLiteral("%1  %2").arg(gate.number).arg(QString::fromStdString(title));
}

} // namespace

GatesDialog::GatesDialog(Document& document, Settings& settings, core::SubjectKind kind, core::Uuid subject,
                         QWidget* parent)
    : QDialog(parent), m_document(document), m_settings(settings), m_kind(kind),
      m_subject(std::move(subject)), m_about(new QLabel(tr("Sedang membaca…"), this)),
      m_table(new QTableWidget(this)), m_obstacles(new QLabel(this)), m_who(new QLineEdit(this)),
      m_reason(new QLineEdit(this)), m_pass(new QPushButton(tr("Lewati Gerbang"), this)),
      m_return(new QPushButton(tr("Kembalikan"), this))
{
    setObjectName("gatesDialog");
    setWindowTitle(tr("Gerbang Tahapan"));
    m_about->setProperty("section", true);
    m_table->setObjectName("gatesTable");
    m_table->setAccessibleName(windowTitle());
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Gerbang"), tr("Keadaan"), tr("Oleh"), tr("Alasan")});
    setUpAsList(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(GateColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(WhyColumn, QHeaderView::Stretch);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_obstacles->setObjectName("gateObstacles");
    m_obstacles->setWordWrap(true);
    m_who->setObjectName("gateWho");
    m_who->setAccessibleName(tr("Oleh"));
    m_who->setPlaceholderText(tr("nama dan jabatan"));
    m_reason->setObjectName("gateReason");
    m_reason->setAccessibleName(tr("Alasan"));
    m_reason->setPlaceholderText(tr("alasan melewati, atau catatan untuk diperbaiki"));
    for (auto* button : {m_pass, m_return})
        button->setAccessibleName(button->text());
    m_pass->setObjectName("gatePass");
    m_return->setObjectName("gateReturn");

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(9);
    form->addRow(tr("Oleh"), m_who);
    form->addRow(tr("Alasan"), m_reason);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_pass);
    foot->addWidget(m_return);
    foot->addStretch();
    foot->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_about);
    column->addWidget(m_table, 1);
    column->addWidget(m_obstacles);
    column->addLayout(form);
    column->addLayout(foot);
    resize(820, 540);

    connect(m_table, &QTableWidget::itemSelectionChanged, this, &GatesDialog::check);
    for (auto* edit : {m_who, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &GatesDialog::check);
    connect(m_pass, &QPushButton::clicked, this, [this] { act(true); });
    connect(m_return, &QPushButton::clicked, this, [this] { act(false); });
    connect(&document, &Document::closed, this, &QDialog::close);
    check();
    read();
}

void GatesDialog::read()
{
    m_document.runReadJob(
        tr("Membaca tahapan"), this,
        [kind = m_kind, uuid = m_subject.text](const core::PlanFile& plan,
                                               core::Progress&) -> core::Result<std::shared_ptr<GatesView>> {
            PS_LET(auto view, readGatesView(plan, kind, uuid));
            return std::make_shared<GatesView>(std::move(view));
        },
        [this](core::Result<std::shared_ptr<GatesView>> view) {
            if (!view) {
                Q_EMIT failed(view.error());
                return;
            }
            m_view = *std::move(view);
            present();
        });
}

void GatesDialog::present()
{
    m_about->setText(QString::fromStdString(m_view->subject.input.subject.text("name")));
    m_table->setRowCount(static_cast<int>(m_view->gates.size()));
    int next = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& one = m_view->gates[static_cast<std::size_t>(row)];
        const auto put = [&](int column, const QString& text) {
            auto* item = new QTableWidgetItem{text};
            item->setToolTip(text);
            m_table->setItem(row, column, item);
            return item;
        };
        put(GateColumn, titleOf(one.gate));
        const bool returned = one.last && !one.last->passed && !one.passed;
        auto* state = put(StateColumn, one.passed             ? tr("✓ dilewati")
                                       : returned             ? tr("↩ dikembalikan")
                                       : one.obstacles.none() ? tr("dapat dilewati")
                                                              : tr("belum"));
        state->setForeground(QColor{one.passed ? theme::good : returned ? theme::warn : theme::inkSoft});
        put(WhoColumn, one.last ? QStringLiteral("%1, %2").arg(QString::fromStdString(one.last->who),
                                                               QString::fromStdString(one.last->date))
                                : QString{});
        put(WhyColumn, one.last ? QString::fromStdString(one.last->reason) : QString{});
        if (one.passed)
            next = row + 1;
    }
    m_table->resizeColumnToContents(StateColumn);
    m_table->resizeColumnToContents(WhoColumn);
    m_table->selectRow(std::min(next, m_table->rowCount() - 1));
    check();
}

int GatesDialog::chosen() const
{
    const int row = m_table->currentRow();
    return m_view && row >= 0 && static_cast<std::size_t>(row) < m_view->gates.size() ? row : -1;
}

void GatesDialog::check()
{
    const int row = chosen();
    const bool said = !m_who->text().trimmed().isEmpty() && !m_reason->text().trimmed().isEmpty() &&
                      !m_document.isReadOnly();
    if (row < 0) {
        m_pass->setEnabled(false);
        m_return->setEnabled(false);
        return;
    }
    const auto& one = m_view->gates[static_cast<std::size_t>(row)];
    m_obstacles->setText(one.obstacles.none() ? tr("Tidak ada yang menghalangi gerbang ini.")
                                              : obstaclesText(one.obstacles));
    m_pass->setEnabled(said && one.obstacles.none());
    m_return->setEnabled(said);
}

void GatesDialog::act(bool pass)
{
    const int row = chosen();
    if (row < 0)
        return;
    const core::GateRecord record{m_view->gates[static_cast<std::size_t>(row)].gate.number,
                                  pass,
                                  m_who->text().trimmed().toStdString(),
                                  m_reason->text().trimmed().toStdString(),
                                  {},
                                  {}};
    m_document.runJob(
        tr("Mencatat gerbang"), this,
        [who = m_settings.who().toStdString(), kind = m_kind, subject = m_subject.text, record](
            core::PlanFile& plan, core::Progress&) { return decideGate(plan, who, kind, subject, record); },
        [this](core::Result<core::Gate> gate) {
            if (!gate) {
                Q_EMIT failed(gate.error());
                return;
            }
            m_reason->clear();
            read();
        });
}

} // namespace app
