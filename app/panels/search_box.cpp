#include "app/panels/search_box.h"

#include "app/actions/icons.h"
#include "app/actions/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace app {

namespace {

constexpr int boxWidth = 270;
constexpr int answersWidth = 460;
constexpr int rowsShown = 9;

/// Icon, name and what kind of thing it is on the first line; what tells it apart on the second.
class AnswerDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {answersWidth, option.fontMetrics.height() * 2 + 10};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, QColor{chosen ? theme::accentPale : theme::paper});
        const int height = option.fontMetrics.height();
        const QRect mark{option.rect.left() + 10, option.rect.center().y() - 9, 18, 18};
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, mark);
        const QRect text = option.rect.adjusted(38, 4, -10, -4);

        const auto kind = index.data(SearchModel::KindRole).toString();
        const int kindWidth = option.fontMetrics.horizontalAdvance(kind) + 8;
        painter->setFont(option.font);
        painter->setPen(QColor{theme::inkSoft});
        painter->drawText(QRect{text.left(), text.top(), text.width(), height},
                          Qt::AlignRight | Qt::AlignVCenter, kind);
        painter->drawText(QRect{text.left(), text.top() + height + 2, text.width(), height}, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(SearchModel::DetailRole).toString(),
                                                        Qt::ElideRight, text.width()));
        auto bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(QColor{theme::ink});
        painter->drawText(
            QRect{text.left(), text.top(), text.width() - kindWidth, height}, Qt::AlignVCenter,
            QFontMetrics{bold}.elidedText(index.data().toString(), Qt::ElideRight, text.width() - kindWidth));
    }
};

} // namespace

SearchBox::SearchBox(Document& document, QWidget* parent)
    : QLineEdit(parent), m_model(new SearchModel(document, this)), m_answers(new QListView(window()))
{
    setObjectName("searchBox");
    setAccessibleName(tr("Cari"));
    setPlaceholderText(tr("Cari tempat, usaha, perintah (Ctrl+K)"));
    setClearButtonEnabled(true);
    addAction(icon("search"), QLineEdit::LeadingPosition);
    setFixedWidth(boxWidth);

    m_answers->setObjectName("searchAnswers");
    m_answers->setAccessibleName(tr("Hasil pencarian"));
    m_answers->setModel(m_model);
    m_answers->setItemDelegate(new AnswerDelegate(m_answers));
    m_answers->setFocusPolicy(Qt::NoFocus);
    m_answers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_answers->setUniformItemSizes(true);
    m_answers->hide();

    connect(this, &QLineEdit::textEdited, m_model, &SearchModel::look);
    connect(m_model, &SearchModel::searched, this, &SearchBox::showAnswers);
    connect(m_answers, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
}

SearchBox::~SearchBox() = default;

void SearchBox::showAnswers()
{
    const int rows = m_model->rowCount();
    if (rows == 0 || !hasFocus()) {
        m_answers->hide();
        return;
    }
    if (m_answers->parentWidget() != window())
        m_answers->setParent(window());
    const int rowHeight = m_answers->sizeHintForRow(0);
    m_answers->resize(answersWidth, rowHeight * std::min(rows, rowsShown) + 4);
    const auto corner = mapTo(window(), QPoint{width() - answersWidth, height() + 2});
    m_answers->move(std::max(4, corner.x()), corner.y());
    m_answers->setCurrentIndex(m_model->index(0));
    m_answers->show();
    m_answers->raise();
}

void SearchBox::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const auto entry = m_model->entryAt(row); // a copy: leaving empties the model
    leave();
    if (entry.action)
        Q_EMIT actionChosen(*entry.action);
    else
        Q_EMIT hitChosen(entry.hit);
}

void SearchBox::leave()
{
    clear();
    m_model->look({});
    m_answers->hide();
    clearFocus();
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const int row = m_answers->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (const auto next = m_model->index(row + (event->key() == Qt::Key_Down ? 1 : -1)); next.isValid())
            m_answers->setCurrentIndex(next);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(std::max(row, 0));
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    selectAll();
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (!m_answers->underMouse())
        m_answers->hide();
}

} // namespace app
