#include "app/panels/message_bar.h"

#include "app/actions/icons.h"
#include "app/actions/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace app {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_mark(new QLabel(this)), m_text(new QLabel(this)),
      m_close(new QPushButton(icon("close"), {}, this))
{
    setObjectName("messageBar");
    m_text->setObjectName("messageText");
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setProperty("flat", true);
    m_close->setAccessibleName(tr("Tutup pesan"));
    m_close->setToolTip(m_close->accessibleName());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(10);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::say(Kind kind, const QString& text)
{
    const bool problem = kind == Kind::Problem;
    m_mark->setPixmap(icon(problem ? "warning" : "done").pixmap(18, 18));
    m_text->setText(text);
    setAccessibleName(text);
    setStyleSheet(QStringLiteral("#messageBar { background: %1; border-bottom: 1px solid %2; }")
                      .arg(problem ? QStringLiteral("#fbeae7") : QColor{theme::accentPale}.name(),
                           QColor{problem ? theme::bad : theme::accent}.name()));
    show();
}

QString MessageBar::text() const
{
    return isHidden() ? QString{} : m_text->text();
}

} // namespace app
