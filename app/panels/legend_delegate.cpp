#include "app/panels/legend_delegate.h"

#include "app/models/layers_model.h"

#include <QPainter>

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t mostLines = 8; // of classes; the last then says how many more there are
constexpr int indent = 44;
constexpr int swatchWidth = 26;

int lineHeight(const QStyleOptionViewItem& option)
{
    return std::max(option.fontMetrics.height() + 2, 18);
}

} // namespace

std::vector<LegendLine> LegendDelegate::legendOf(const QModelIndex& index)
{
    auto legend = index.data(LayersModel::LegendRole).value<std::vector<LegendLine>>();
    if (legend.size() > mostLines) {
        const auto more = static_cast<int>(legend.size() - mostLines + 1);
        legend.resize(mostLines - 1);
        legend.push_back({{}, tr("dan %Ln kelas lagi", nullptr, more)});
    }
    return legend;
}

QSize LegendDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    auto size = QStyledItemDelegate::sizeHint(option, index);
    if (const auto lines = static_cast<int>(legendOf(index).size()); lines > 0)
        size.rheight() += lines * lineHeight(option) + 4;
    return size;
}

QStyleOptionViewItem LegendDelegate::firstLine(QStyleOptionViewItem option, const QModelIndex& index) const
{
    option.rect.setHeight(QStyledItemDelegate::sizeHint(option, index).height());
    return option;
}

void LegendDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto first = firstLine(option, index);
    QStyledItemDelegate::paint(painter, first, index);
    const int height = lineHeight(option);
    int top = first.rect.bottom() + 1;
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    for (const auto& line : legendOf(index)) {
        const QRect mark{option.rect.left() + indent, top + (height - 16) / 2, swatchWidth, 16};
        line.swatch.paint(painter, mark);
        const QRect text{mark.right() + 8, top, option.rect.right() - mark.right() - 12, height};
        painter->drawText(text, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(line.title, Qt::ElideRight, text.width()));
        top += height;
    }
    painter->restore();
}

bool LegendDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    return QStyledItemDelegate::editorEvent(event, model, firstLine(option, index), index);
}

void LegendDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, firstLine(option, index), index);
}

} // namespace app
