#include "app/panels/steps_panel.h"

#include "app/actions/icons.h"
#include "app/actions/theme.h"

#include <QEnterEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int markSize = 18;
constexpr int margin = 8;

const char* markOf(StepState::Done done)
{
    switch (done) {
    case StepState::Done::Yes:
        return "done";
    case StepState::Done::Partly:
        return "partial";
    case StepState::Done::NotYet:
        break;
    }
    return "todo";
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont small(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 0.8);
    return font;
}

} // namespace

StepButton::StepButton(int number, QWidget* parent) : QAbstractButton(parent), m_number(number)
{
    setObjectName(QStringLiteral("step%1").arg(number));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepButton::show(const StepState& state)
{
    m_state = state;
    setText(state.title);
    setAccessibleName(QStringLiteral("%1. %2: %3").arg(m_number).arg(state.title, state.detail));
    setToolTip(state.detail);
    update();
}

QSize StepButton::sizeHint() const
{
    const int lines = QFontMetrics{bold(font())}.height() + QFontMetrics{small(font())}.height();
    return {170, lines + 11};
}

void StepButton::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setBrush(QColor{underMouse() ? theme::accentPale : theme::ground});
        painter.setPen(hasFocus() ? QPen{QColor{theme::accent}} : QPen{Qt::NoPen});
        painter.drawRoundedRect(QRectF{rect()}.adjusted(2.5, 1.5, -2.5, -1.5), 5, 5);
    }
    const QRect mark{margin + 2, (height() - markSize) / 2, markSize, markSize};
    app::icon(markOf(m_state.done))
        .paint(&painter, mark, Qt::AlignCenter, QIcon::Normal,
               m_state.done == StepState::Done::NotYet ? QIcon::Off : QIcon::On);

    const int left = mark.right() + margin + 2;
    const int width = this->width() - left - margin;
    const QFontMetrics titleMetrics{bold(font())};
    const QFontMetrics detailMetrics{small(font())};
    painter.setFont(bold(font()));
    painter.setPen(QColor{theme::ink});
    int y = 5;
    painter.drawText(QRect{left, y, width, titleMetrics.height()}, Qt::AlignVCenter,
                     titleMetrics.elidedText(QStringLiteral("%1  %2").arg(m_number).arg(m_state.title),
                                             Qt::ElideRight, width));
    y += titleMetrics.height();
    painter.setFont(small(font()));
    painter.setPen(QColor{theme::inkSoft});
    painter.drawText(QRect{left, y, width, detailMetrics.height()}, Qt::AlignVCenter,
                     detailMetrics.elidedText(m_state.detail, Qt::ElideRight, width));
}

StepsPanel::StepsPanel(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    setObjectName("stepsPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 0, 2, 4);
    column->setSpacing(0);
    const auto steps = stepStates({});
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto* button = new StepButton(static_cast<int>(i) + 1, this);
        connect(button, &StepButton::clicked, this, [this, button] { Q_EMIT wanted(button->next()); });
        column->addWidget(button);
        m_buttons.push_back(button);
    }
    column->addStretch();
    connect(&document, &Document::stateChanged, this, &StepsPanel::refresh);
    refresh();
}

void StepsPanel::refresh()
{
    setEnabled(m_document.isOpen());
    const auto steps = stepStates(m_document.info());
    for (std::size_t i = 0; i < steps.size(); ++i)
        m_buttons[i]->show(steps[i]);
}

} // namespace app
