#include "app/panels/record_table.h"

#include "app/models/text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace app {

namespace {

constexpr int roomAround = 34;   // of a column's title: padding, bold letters, the arrow that shows the order
constexpr int rowsAtOnce = 5000; // a selection larger than this is of no use to a map or a form

int widthOf(const core::FieldSpec& field)
{
    if (field.type == core::FieldType::LongText)
        return 220;
    if (field.name == "name" || field.name == "street" || field.name == "product" || field.name == "address")
        return 170;
    return field.codes.empty() && field.type != core::FieldType::Text ? 110 : 130;
}

} // namespace

RecordTable::RecordTable(Document& document, const core::TableSpec& table, QWidget* parent)
    : QTableView(parent), m_document(document), m_model(new RecordTableModel(document, table, this))
{
    setObjectName(QStringLiteral("table_") + fromView(table.name));
    setAccessibleName(title(table));
    setModel(m_model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 9);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    for (std::size_t i = 0; i < table.fields.size(); ++i)
        setColumnWidth(static_cast<int>(i),
                       std::max(widthOf(table.fields[i]), horizontalHeader()->fontMetrics().horizontalAdvance(
                                                              titleWithUnit(table.fields[i])) +
                                                              roomAround));

    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordTable::publish);
    connect(m_model, &RecordTableModel::filled, this, [this] {
        if (!m_pending.empty())
            selectRows(std::exchange(m_pending, {}));
    });
    connect(&document, &Document::selectionChanged, this, &RecordTable::follow);
    connect(this, &QTableView::doubleClicked, this, &RecordTable::activate);
}

void RecordTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        activate(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void RecordTable::activate(const QModelIndex& index)
{
    if (const auto* record = m_model->recordAt(index.row()))
        Q_EMIT activatedRecord(record->uuid);
}

/// What a person selects here becomes the window's selection.
void RecordTable::publish()
{
    if (m_following)
        return;
    const auto rows = selectionModel()->selectedRows();
    if (rows.size() > rowsAtOnce)
        return;
    Selection selection{std::string{m_model->table().name}, {}, 0};
    std::vector<std::int64_t> notLoaded;
    for (const auto& index : rows) {
        if (const auto* record = m_model->recordAt(index.row()))
            selection.uuids.push_back(record->uuid);
        else
            notLoaded.push_back(m_model->fidAt(index.row()));
    }
    const QScopedValueRollback following{m_following, true};
    if (notLoaded.empty()) {
        m_document.select(std::move(selection));
        return;
    }
    m_document.read(
        this,
        [&table = m_model->table(), notLoaded](const core::PlanFile& file) {
            return core::recordsByRow(file, table, notLoaded);
        },
        [this, selection](core::Result<std::vector<core::Record>> records) mutable {
            if (!records)
                return;
            for (auto& record : *records)
                selection.uuids.push_back(std::move(record.uuid));
            const QScopedValueRollback guard{m_following, true};
            m_document.select(std::move(selection));
        });
}

/// What was selected on the map or by the search is shown here.
void RecordTable::follow(const Selection& selection)
{
    if (m_following)
        return;
    m_pending.clear();
    if (selection.table != m_model->table().name || selection.uuids.empty()) {
        const QScopedValueRollback following{m_following, true};
        clearSelection();
        return;
    }
    m_document.read(
        this,
        [&table = m_model->table(), uuids = selection.uuids](const core::PlanFile& file) {
            return core::rowsOf(file, table, uuids);
        },
        [this, selection](core::Result<std::vector<std::int64_t>> fids) {
            if (fids && m_document.selection() == selection)
                selectRows(*fids);
        });
}

void RecordTable::selectRows(const std::vector<std::int64_t>& fids)
{
    const QScopedValueRollback following{m_following, true};
    QItemSelection selection;
    int first = -1;
    for (const auto fid : fids) {
        const int row = m_model->rowOf(fid);
        if (row < 0) {
            m_pending = fids; // just made: its row comes with the next answer
            continue;
        }
        first = first < 0 ? row : first;
        selection.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first >= 0) {
        selectionModel()->setCurrentIndex(m_model->index(first, 0), QItemSelectionModel::NoUpdate);
        scrollTo(m_model->index(first, 0));
    }
}

} // namespace app
