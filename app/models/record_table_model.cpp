#include "app/models/record_table_model.h"

#include "app/models/text.h"

#include <algorithm>

namespace app {

namespace {

constexpr int pageRows = 128;
constexpr std::size_t pagesKept = 64;
constexpr std::int64_t firstRows = 512; // shown at once, while the rest is still being counted
constexpr int settleMs = 30;

bool isNumber(const core::FieldSpec& field)
{
    return field.codes.empty() &&
           (field.type == core::FieldType::Integer || field.type == core::FieldType::Real);
}

} // namespace

RecordTableModel::RecordTableModel(Document& document, const core::TableSpec& table, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_table(table)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &RecordTableModel::refresh);
    connect(&document, &Document::changed, this, &RecordTableModel::planChanged);
    connect(&document, &Document::opened, this, &RecordTableModel::refresh);
    connect(&document, &Document::closed, this, [this] {
        stop();
        takeRows({});
    });
    if (document.isOpen())
        refresh();
}

RecordTableModel::~RecordTableModel()
{
    stop();
}

int RecordTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.fields.size());
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const
{
    const auto& field = m_table.fields[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment{Qt::AlignVCenter | (isNumber(field) ? Qt::AlignRight : Qt::AlignLeft)});
    const auto* record = recordAt(index.row());
    if (role == LoadedRole)
        return record != nullptr;
    if (!isCurrent(index.row() / pageRows))
        fetch(index.row() / pageRows);
    if (record == nullptr)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return shown(field, (*record)[field.name]);
    return {};
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant{section + 1} : QVariant{};
    const auto& field = m_table.fields[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return titleWithUnit(field);
    return {};
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = core::RowOrder{
        column < 0 ? std::string{} : std::string{m_table.fields[static_cast<std::size_t>(column)].name},
        order == Qt::DescendingOrder, m_order.contains};
    if (wanted == m_order)
        return;
    m_order = wanted;
    refresh();
}

void RecordTableModel::setFilter(const QString& text)
{
    if (m_order.contains == text.toStdString())
        return;
    m_order.contains = text.toStdString();
    refresh();
}

int RecordTableModel::rowOf(std::int64_t fid) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), fid);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const core::Record* RecordTableModel::recordAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto page = m_pages.find(row / pageRows);
    if (page == m_pages.end())
        return nullptr;
    const auto fid = fidAt(row);
    const auto at = static_cast<std::size_t>(row % pageRows);
    const auto& records = page->second.records;
    if (at < records.size() && records[at].fid == fid)
        return &records[at];
    // A row that is gone by now leaves the page shorter than its list.
    const auto found = std::ranges::find(records, fid, &core::Record::fid);
    return found == records.end() ? nullptr : &*found;
}

void RecordTableModel::refresh()
{
    stop();
    if (!m_document.isOpen())
        return;
    m_progress = std::make_shared<core::Progress>();
    const int epoch = ++m_epoch;
    const auto ask = [this, epoch](std::int64_t limit, bool last) {
        m_document.read(
            this,
            [this, order = m_order, progress = m_progress, limit](const core::PlanFile& file) {
                return core::orderedRows(file, m_table, order, *progress, limit);
            },
            [this, epoch, last](core::Result<std::vector<std::int64_t>> rows) {
                if (epoch != m_epoch || !m_progress)
                    return; // the two questions run side by side: the first rows may come after all of them
                if (last) {
                    m_progress.reset();
                    Q_EMIT busyChanged();
                }
                if (rows)
                    takeRows(*std::move(rows));
                if (last)
                    Q_EMIT filled();
            });
    };
    if (m_rows.empty())
        ask(firstRows, false);
    ask(std::numeric_limits<std::int64_t>::max(), true);
    Q_EMIT busyChanged();
}

/// Rows that stay at the front and at the back keep their place in the view, with its selection and position.
void RecordTableModel::takeRows(std::vector<std::int64_t> rows)
{
    const auto [oldEnd, newEnd] = std::ranges::mismatch(m_rows, rows);
    const auto front = oldEnd - m_rows.begin();
    std::ptrdiff_t back = 0;
    while (back < std::ssize(m_rows) - front && back < std::ssize(rows) - front &&
           m_rows[m_rows.size() - 1 - static_cast<std::size_t>(back)] ==
               rows[rows.size() - 1 - static_cast<std::size_t>(back)])
        ++back;
    const auto removed = std::ssize(m_rows) - front - back;
    const auto added = std::ssize(rows) - front - back;
    if (removed == 0 && added == 0)
        return;

    forgetPages();
    if (removed > 0) {
        beginRemoveRows({}, static_cast<int>(front), static_cast<int>(front + removed - 1));
        m_rows.erase(m_rows.begin() + front, m_rows.begin() + front + removed);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, static_cast<int>(front), static_cast<int>(front + added - 1));
        m_rows = std::move(rows);
        endInsertRows();
    }
}

void RecordTableModel::fetch(int page) const
{
    const auto first = static_cast<std::size_t>(page) * pageRows;
    if (first >= m_rows.size())
        return;
    if (!m_pages.contains(page))
        m_fetched.push_back(page);
    m_pages[page].current = true; // as good as: its records are asked for
    while (m_pages.size() > pagesKept) {
        m_pages.erase(m_fetched.front());
        m_fetched.pop_front();
    }
    const auto last = std::min(first + pageRows, m_rows.size());
    std::vector<std::int64_t> fids(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                                   m_rows.begin() + static_cast<std::ptrdiff_t>(last));
    auto* self =
        const_cast<RecordTableModel*>(this); // a view asks a const model; what is cached is no state of it
    m_document.read(
        self,
        [this, fids = std::move(fids)](const core::PlanFile& file) {
            return core::recordsByRow(file, m_table, fids);
        },
        [self, page, epoch = m_pageEpoch](core::Result<Page> records) {
            if (records && epoch == self->m_pageEpoch)
                self->takePage(page, *records);
        });
}

void RecordTableModel::takePage(int page, const Page& records)
{
    const auto found = m_pages.find(page);
    if (found == m_pages.end())
        return;
    found->second.records = records;
    const int first = page * pageRows;
    const int last = std::min(first + pageRows, rowCount()) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void RecordTableModel::forgetPages()
{
    m_pages.clear();
    m_fetched.clear();
    ++m_pageEpoch;
}

bool RecordTableModel::isCurrent(int page) const
{
    const auto found = m_pages.find(page);
    return found != m_pages.end() && found->second.current;
}

void RecordTableModel::planChanged(const PlanChange& change)
{
    if (!change.touches(m_table.name))
        return;
    for (auto& [page, cached] : m_pages) // shown as they were until the new ones come
        cached.current = false;
    ++m_pageEpoch;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    m_soon.start();
}

void RecordTableModel::stop()
{
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
    ++m_epoch;
}

} // namespace app
