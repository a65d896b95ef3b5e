#pragma once

#include "app/document/document.h"
#include "app/models/layer_swatches.h"

#include <QAbstractListModel>

#include <functional>

namespace app {

/// The imported layers, the topmost first, each with its tick, its name and a sample of how it is drawn.
/// Every change is an edit of the plan; what was asked for is shown at once.
class LayersModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using Look = std::function<LayerLook(const core::Layer&)>;
    enum Role
    {
        LegendRole = Qt::UserRole // std::vector<LegendLine>
    };

    LayersModel(Document& document, Look look, QObject* parent = nullptr);
    /// Looks are asked for again.
    void lookAgain();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    const core::Layer& layerAt(int row) const { return m_layers[static_cast<std::size_t>(row)]; }
    /// Moves a layer so that it stands at row `to` afterwards.
    void move(int from, int to);

private:
    void refresh();

    Document& m_document;
    Look m_look;
    std::vector<core::Layer> m_layers{}; // topmost first
    std::vector<LayerLook> m_looks{};    // of them
};

} // namespace app
