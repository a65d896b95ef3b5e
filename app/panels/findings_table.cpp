#include "app/panels/findings_table.h"

#include "app/panels/empty_state.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace app {

FindingsTable::FindingsTable(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(new FindingsModel(this)), m_view(new QTableView(this)),
      m_pages(new QStackedWidget(this)), m_summary(new QLabel(this)),
      m_accept(new QPushButton(tr("Terima…"), this)), m_fix(new QPushButton(tr("Perbaiki"), this))
{
    setObjectName("findingsTable");
    m_view->setObjectName("table_findings");
    m_view->setAccessibleName(tr("Temuan"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 9);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setColumnWidth(0, 80);
    m_view->setColumnWidth(1, 170);
    m_view->setColumnWidth(2, 460);

    auto* empty = new EmptyState(
        tr("Data belum diperiksa. Pemeriksaan mencari tempat yang bertentangan, data ganda, dan "
           "kode yang tidak dikenal."),
        tr("Periksa Data"), this);
    connect(empty->button(), &QPushButton::clicked, this, &FindingsTable::checkWanted);
    auto* again = new QPushButton(tr("Periksa Lagi"), this);
    for (auto* button : {again, m_accept, m_fix})
        button->setAccessibleName(button->text());
    m_fix->setToolTip(tr("Lakukan yang disarankan; dapat diurungkan."));
    m_accept->setToolTip(tr("Tandai temuan ini sebagai benar adanya, dengan alasan."));
    m_summary->setProperty("soft", true);

    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 3, 8, 3);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_fix);
    bar->addWidget(m_accept);
    bar->addWidget(again);
    column->addWidget(m_view, 1);
    column->addLayout(bar);
    m_pages->addWidget(empty);
    m_pages->addWidget(list);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);

    connect(again, &QPushButton::clicked, this, &FindingsTable::checkWanted);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const auto* finding = current())
            Q_EMIT acceptWanted(*finding);
    });
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const auto* finding = current())
            Q_EMIT fixWanted(*finding);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const auto* finding = current(); finding != nullptr && !finding->uuids.empty())
            m_document.select(Selection{finding->table, finding->uuids, 0});
        refresh();
    });
    connect(m_view, &QTableView::doubleClicked, this, [this] {
        if (const auto* finding = current(); finding != nullptr && !finding->uuids.empty())
            Q_EMIT activatedRecord(finding->table, finding->uuids.front());
    });
    connect(&document, &Document::changed, this, [this] {
        m_stale = m_checked;
        refresh();
    });
    connect(&document, &Document::closed, this, [this] {
        m_model->setRows({});
        m_checked = m_stale = false;
        refresh();
        Q_EMIT countChanged();
    });
    refresh();
}

void FindingsTable::setFindings(std::vector<FindingRow> rows)
{
    m_model->setRows(std::move(rows));
    m_checked = true;
    m_stale = false;
    refresh();
    Q_EMIT countChanged();
}

bool FindingsTable::hasTableFocus() const
{
    return m_view->hasFocus();
}

const FindingRow* FindingsTable::current() const
{
    const auto rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->rowAt(rows.front().row());
}

void FindingsTable::refresh()
{
    m_pages->setCurrentIndex(m_checked ? 1 : 0);
    const auto* finding = current();
    m_accept->setEnabled(finding != nullptr && !m_document.isReadOnly());
    m_fix->setEnabled(m_accept->isEnabled() && (finding->mergeable || !finding->changes.empty()));
    auto text =
        m_model->rowCount() == 0 ? tr("Tidak ada temuan.") : tr("%Ln temuan.", nullptr, m_model->rowCount());
    if (m_stale)
        text += QStringLiteral(" ") + tr("Data berubah sejak pemeriksaan ini.");
    m_summary->setText(text);
}

} // namespace app
