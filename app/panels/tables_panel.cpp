#include "app/panels/tables_panel.h"

#include "app/actions/icons.h"
#include "app/models/text.h"
#include "app/panels/empty_state.h"
#include "app/panels/findings_table.h"
#include "app/panels/record_table.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace app {

TablesPanel::TablesPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this)),
      m_filter(new QLineEdit(this)), m_count(new QLabel(this)), m_findings(new FindingsTable(document, this))
{
    setObjectName("tablesPanel");
    m_tabs->setObjectName("tableTabs");
    m_tabs->setAccessibleName(tr("Tabel"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_filter->setObjectName("tableFilter");
    m_filter->setAccessibleName(tr("Saring baris"));
    m_filter->setPlaceholderText(tr("Saring baris"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_filter->setFixedWidth(190);
    m_count->setProperty("soft", true);

    addTable("business", tr("Belum ada usaha. Impor daftar usaha, atau klik tempatnya di peta."),
             tr("Tambah Usaha"), ActionId::AddBusiness);
    addTable("congestion_note", tr("Belum ada catatan kemacetan. Klik tempat kejadian di peta."),
             tr("Tambah Catatan"), ActionId::AddNote);
    addTable("kampung", tr("Belum ada kampung. Gambar batasnya di peta."), tr("Gambar Kampung"),
             ActionId::DrawKampung);
    addTable("site", tr("Belum ada calon lokasi. Gambar batasnya di peta."), tr("Gambar Calon Lokasi"),
             ActionId::DrawSite);
    m_tabs->addTab(tr("Temuan"));
    m_pages->addWidget(m_findings);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 0, 8, 2);
    bar->setSpacing(8);
    bar->addWidget(m_tabs);
    bar->addStretch();
    bar->addWidget(m_count);
    bar->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        applyFilter();
        refresh();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &TablesPanel::applyFilter);
    connect(&document, &Document::stateChanged, this, &TablesPanel::refresh);
    connect(&document, &Document::selectionChanged, this, &TablesPanel::follow);
    connect(m_findings, &FindingsTable::countChanged, this, &TablesPanel::refresh);
    connect(m_findings, &FindingsTable::checkWanted, this,
            [this] { Q_EMIT actionWanted(ActionId::CheckPlan); });
    connect(m_findings, &FindingsTable::activatedRecord, this, &TablesPanel::activatedRecord);
    refresh();
}

void TablesPanel::addTable(std::string_view name, const QString& emptySentence, const QString& button,
                           ActionId action)
{
    const auto& spec = *core::findTable(name);
    auto* table = new RecordTable(m_document, spec, this);
    auto* empty = new EmptyState(emptySentence, button, this);
    auto* stack = new QStackedWidget(this);
    stack->addWidget(empty);
    stack->addWidget(table);
    m_tables.push_back(table);
    m_stacks.push_back(stack);
    m_pages->addWidget(stack);
    m_tabs->addTab(title(spec));
    connect(empty->button(), &QPushButton::clicked, this, [this, action] { Q_EMIT actionWanted(action); });
    connect(&table->records(), &RecordTableModel::filled, this, &TablesPanel::refresh);
    connect(&table->records(), &RecordTableModel::busyChanged, this, &TablesPanel::refresh);
    connect(table, &RecordTable::activatedRecord, this, [this, table](const core::Uuid& uuid) {
        Q_EMIT activatedRecord(std::string{table->records().table().name}, uuid);
    });
}

RecordTable* TablesPanel::table(std::string_view name) const
{
    for (auto* table : m_tables)
        if (table->records().table().name == name)
            return table;
    return nullptr;
}

void TablesPanel::showTable(std::string_view name)
{
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        if (m_tables[i]->records().table().name == name)
            m_tabs->setCurrentIndex(static_cast<int>(i));
}

void TablesPanel::showFindings()
{
    m_tabs->setCurrentIndex(static_cast<int>(m_tables.size()));
}

void TablesPanel::refresh()
{
    const QLocale locale;
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const auto& spec = m_tables[i]->records().table();
        const auto found = m_document.info().counts.find(std::string{spec.name});
        const auto rows = found == m_document.info().counts.end() ? 0 : found->second;
        m_tabs->setTabText(
            static_cast<int>(i),
            rows == 0 ? title(spec)
                      : QStringLiteral("%1 (%2)").arg(title(spec), locale.toString(qlonglong{rows})));
        m_stacks[i]->setCurrentIndex(rows == 0 ? 0 : 1);
    }
    const auto tab = static_cast<std::size_t>(m_tabs->currentIndex());
    m_tabs->setTabText(static_cast<int>(m_tables.size()),
                       m_findings->count() == 0 ? tr("Temuan")
                                                : QStringLiteral("%1 (%2)").arg(
                                                      tr("Temuan"), locale.toString(m_findings->count())));
    m_filter->setVisible(tab < m_tables.size());
    setEnabled(m_document.isOpen());

    QString count;
    if (tab < m_tables.size() && !m_filter->text().isEmpty()) {
        const auto& records = m_tables[tab]->records();
        count = records.busy() ? tr("mencari…") : tr("%Ln baris cocok", nullptr, records.rowCount());
    } else if (tab < m_tables.size() && m_tables[tab]->records().busy() &&
               m_stacks[tab]->currentIndex() == 1) {
        count = tr("mengurutkan…");
    }
    m_count->setText(count);
}

void TablesPanel::applyFilter()
{
    const auto tab = static_cast<std::size_t>(m_tabs->currentIndex());
    if (tab < m_tables.size())
        m_tables[tab]->records().setFilter(m_filter->text().trimmed());
    refresh();
}

void TablesPanel::follow(const Selection& selection)
{
    if (!selection.uuids.empty() && !m_findings->hasTableFocus())
        showTable(selection.table);
}

} // namespace app
