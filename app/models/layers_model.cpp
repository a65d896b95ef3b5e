#include "app/models/layers_model.h"

#include "app/models/text.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace app {

namespace {

const QString rowMime = QStringLiteral("application/x-petasentra-layer-row");

QString described(const core::Layer& layer)
{
    auto text = LayersModel::tr("%1\n%2 · %Ln benda", nullptr, static_cast<int>(layer.features))
                    .arg(QString::fromStdString(layer.name), roleTitle(layer.role));
    if (!layer.file.empty())
        text += QStringLiteral("\n") + QString::fromStdString(layer.file);
    if (!layer.source.empty())
        text += QStringLiteral("\n") + QString::fromStdString(layer.source);
    return text;
}

} // namespace

LayersModel::LayersModel(Document& document, Look look, QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_look(std::move(look))
{
    connect(&document, &Document::stateChanged, this, &LayersModel::refresh);
    refresh();
}

int LayersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_layers.size());
}

QVariant LayersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& layer = layerAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return QString::fromStdString(layer.name);
    case Qt::CheckStateRole:
        return layer.visible ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole:
        return m_looks[static_cast<std::size_t>(index.row())].swatch;
    case LegendRole:
        return QVariant::fromValue(m_looks[static_cast<std::size_t>(index.row())].legend);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return described(layer);
    default:
        return {};
    }
}

bool LayersModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    auto& layer = m_layers[static_cast<std::size_t>(index.row())];
    const auto name = QString::fromStdString(layer.name);
    QString label;
    if (role == Qt::CheckStateRole) {
        layer.visible = value.toInt() == Qt::Checked;
        label = layer.visible ? tr("tampilkan lapisan %1").arg(name) : tr("sembunyikan lapisan %1").arg(name);
    } else if (role == Qt::EditRole && !value.toString().trimmed().isEmpty()) {
        layer.name = value.toString().trimmed().toStdString();
        label = tr("ganti nama lapisan %1").arg(name);
    } else {
        return false;
    }
    m_document.edit(label, [layer](core::PlanEdit& edit) { return edit.updateLayer(layer); });
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags LayersModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    auto flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (!m_document.isReadOnly())
        flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    return flags;
}

QStringList LayersModel::mimeTypes() const
{
    return {rowMime};
}

QMimeData* LayersModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    data->setData(rowMime, QByteArray::number(indexes.isEmpty() ? -1 : indexes.front().row()));
    return data;
}

bool LayersModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex&)
{
    const int from = data->data(rowMime).toInt();
    if (row < 0)
        row = rowCount();
    move(from, row > from ? row - 1 : row);
    return false; // the rows are moved already; the view must not remove any
}

void LayersModel::move(int from, int to)
{
    const int count = rowCount();
    if (from < 0 || from >= count || to < 0 || to >= count || from == to)
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto layer = m_layers[static_cast<std::size_t>(from)];
    m_layers.erase(m_layers.begin() + from);
    m_layers.insert(m_layers.begin() + to, layer);
    const auto look = m_looks[static_cast<std::size_t>(from)];
    m_looks.erase(m_looks.begin() + from);
    m_looks.insert(m_looks.begin() + to, look);
    endMoveRows();
    int position = count;
    std::vector<core::Layer> moved;
    for (auto& each : m_layers) {
        --position;
        if (each.position == position)
            continue;
        each.position = position;
        moved.push_back(each);
    }
    m_document.edit(tr("ubah urutan lapisan %1").arg(QString::fromStdString(layer.name)),
                    [moved](core::PlanEdit& edit) -> core::Result<void> {
                        for (const auto& each : moved)
                            PS_TRY(edit.updateLayer(each));
                        return {};
                    });
}

void LayersModel::lookAgain()
{
    m_looks.clear();
    std::ranges::transform(m_layers, std::back_inserter(m_looks), m_look);
    if (!m_layers.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void LayersModel::refresh()
{
    std::vector<core::Layer> layers{m_document.info().layers.rbegin(), m_document.info().layers.rend()};
    if (layers == m_layers)
        return;
    const bool sameRows = std::ranges::equal(layers, m_layers, {}, &core::Layer::uuid, &core::Layer::uuid);
    if (!sameRows)
        beginResetModel();
    m_layers = std::move(layers);
    m_looks.clear();
    std::ranges::transform(m_layers, std::back_inserter(m_looks), m_look);
    if (!sameRows)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace app
