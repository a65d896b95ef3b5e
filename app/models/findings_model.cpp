#include "app/models/findings_model.h"

#include "app/actions/theme.h"

#include <QColor>

namespace app {

namespace {

QString severityTitle(const QString& severity)
{
    if (severity == QStringLiteral("high"))
        return FindingsModel::tr("Tinggi");
    if (severity == QStringLiteral("medium"))
        return FindingsModel::tr("Sedang");
    return FindingsModel::tr("Rendah");
}

QColor severityColor(const QString& severity)
{
    if (severity == QStringLiteral("high"))
        return QColor{theme::bad};
    if (severity == QStringLiteral("medium"))
        return QColor{theme::warn};
    return QColor{theme::inkSoft};
}

} // namespace

void FindingsModel::setRows(std::vector<FindingRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const auto& row = rowAt(index.row());
    if (role == Qt::ForegroundRole && index.column() == SeverityColumn)
        return severityColor(row.severity);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case SeverityColumn:
        return severityTitle(row.severity);
    case KindColumn:
        return row.kind;
    case MessageColumn:
        return row.message;
    case FixColumn:
        return row.fix;
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case SeverityColumn:
        return tr("Tingkat");
    case KindColumn:
        return tr("Jenis");
    case MessageColumn:
        return tr("Temuan");
    case FixColumn:
        return tr("Yang dapat dilakukan");
    default:
        return {};
    }
}

} // namespace app
