#include "app/panels/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

EmptyState::EmptyState(const QString& sentence, const QString& button, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addStretch();
    auto* label = new QLabel(sentence, this);
    label->setProperty("soft", true);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
    if (!button.isEmpty()) {
        m_button = new QPushButton(button, this);
        m_button->setAccessibleName(button);
        column->addWidget(m_button, 0, Qt::AlignHCenter);
    }
    column->addStretch();
}

} // namespace app
