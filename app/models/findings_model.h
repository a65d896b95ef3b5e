#pragma once

#include "core/model/record.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace app {

/// One doubt about the data, in the window's language.
struct FindingRow
{
    QString id{};       // stable: what it is accepted by
    QString kind{};     // title of the kind
    QString severity{}; // "high", "medium", "low"
    QString message{};
    QString fix{};
    std::string table{};
    std::vector<core::Uuid> uuids{}; // what it is about; the second of a pair of duplicates too
    core::Fields changes{};          // values that would settle it
    bool mergeable = false;
    bool operator==(const FindingRow&) const = default;
};

class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<FindingRow> rows);
    const FindingRow& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum Column
    {
        SeverityColumn,
        KindColumn,
        MessageColumn,
        FixColumn,
        ColumnCount
    };
    std::vector<FindingRow> m_rows{};
};

} // namespace app
