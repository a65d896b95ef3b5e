#pragma once

#include "app/document/document.h"
#include "core/model/tables.h"
#include "core/storage/row_pages.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <unordered_map>

namespace app {

/// The rows of one of the plan's tables for a view. Only row numbers are kept for all rows (8 bytes each);
/// records are fetched in pages in the background when a view first shows them and show as blank until then,
/// so a million businesses open as fast as ten.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        LoadedRole = Qt::UserRole // false while the row's page is on its way
    };

    RecordTableModel(Document& document, const core::TableSpec& table, QObject* parent = nullptr);
    ~RecordTableModel() override;

    const core::TableSpec& table() const { return m_table; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// Only rows with this text in one of their text fields.
    void setFilter(const QString& text);
    /// True while rows are being counted and sorted.
    bool busy() const { return m_progress != nullptr; }

    std::int64_t fidAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 where the list does not show that row.
    int rowOf(std::int64_t fid) const;
    /// The record of a row that is loaded; null otherwise.
    const core::Record* recordAt(int row) const;

Q_SIGNALS:
    void busyChanged();
    void filled(); // the rows of the present order and filter are all there

private:
    using Page = std::vector<core::Record>;

    void refresh();
    void takeRows(std::vector<std::int64_t> rows);
    void fetch(int page) const;
    void takePage(int page, const Page& records);
    void forgetPages();
    bool isCurrent(int page) const;
    void planChanged(const PlanChange& change);
    void stop();

    Document& m_document;
    const core::TableSpec& m_table;
    core::RowOrder m_order{};
    std::vector<std::int64_t> m_rows{};
    std::shared_ptr<core::Progress> m_progress{};
    QTimer m_soon{}; // many changes in a row make one refresh

    struct Cached
    {
        Page records{};
        bool current = false; // what is shown is, or will be when its answer comes, the newest
    };
    mutable std::unordered_map<int, Cached> m_pages{};
    mutable std::deque<int> m_fetched{}; // pages in the order of their fetching, the oldest first
    int m_epoch = 0;                     // answers to older questions are dropped
    int m_pageEpoch = 0;
};

} // namespace app
