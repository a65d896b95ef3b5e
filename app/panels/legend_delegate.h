#pragma once

#include "app/models/layer_swatches.h"

#include <QStyledItemDelegate>

namespace app {

/// A layer with its name on the first line and its classes below, each with its sample.
class LegendDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    /// With a last line that says how many classes there are beyond.
    static std::vector<LegendLine> legendOf(const QModelIndex& index);
    QStyleOptionViewItem firstLine(QStyleOptionViewItem option, const QModelIndex& index) const;
};

} // namespace app
