#include "app/panels/start_page.h"

#include "app/actions/actions.h"
#include "app/actions/icons.h"
#include "app/settings/settings.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace app {

namespace {

constexpr int columnWidth = 380;

QPushButton* actionButton(QAction* action, bool primary, QWidget* parent)
{
    auto* button = new QPushButton(action->icon(), QString{action->text()}.remove('&'), parent);
    button->setObjectName(QStringLiteral("start_") + action->objectName());
    button->setAccessibleName(button->text());
    button->setToolTip(action->statusTip());
    button->setProperty("primary", primary);
    if (primary)
        button->setIcon({});
    button->setMinimumHeight(34);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StartPage::StartPage(const Actions& actions, Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_recent(new QVBoxLayout), m_none(new QLabel(this))
{
    setObjectName("startPage");
    auto* mark = new QLabel(this);
    mark->setPixmap(QIcon{QStringLiteral(":/icons/petasentra.svg")}.pixmap(56, 56));
    auto* name = new QLabel(QStringLiteral("PetaSentra"), this);
    name->setStyleSheet(QStringLiteral("font-size: 22pt; font-weight: 600;"));
    auto* purpose =
        new QLabel(tr("Dari daftar usaha dan batas wilayah ke keputusan sentra industri yang dapat "
                      "dipertanggungjawabkan, lengkap dengan lembar petanya."),
                   this);
    purpose->setProperty("soft", true);
    purpose->setWordWrap(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(actionButton(actions[ActionId::NewPlan], true, this));
    buttons->addWidget(actionButton(actions[ActionId::OpenPlan], false, this));
    buttons->addWidget(actionButton(actions[ActionId::OpenSample], false, this));
    buttons->addStretch();

    auto* heading = new QLabel(tr("Rencana terakhir"), this);
    heading->setProperty("section", true);
    m_none->setText(tr("Belum ada. Buat rencana baru, atau coba contoh Kampung Ligu."));
    m_none->setProperty("soft", true);
    m_recent->setSpacing(2);

    auto* body = new QWidget(this);
    body->setMaximumWidth(columnWidth + 80);
    auto* column = new QVBoxLayout(body);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(mark);
    column->addWidget(name);
    column->addWidget(purpose);
    column->addSpacing(10);
    column->addLayout(buttons);
    column->addSpacing(18);
    column->addWidget(heading);
    column->addWidget(m_none);
    column->addLayout(m_recent);
    column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(body, 6);
    row->addStretch(1);

    connect(&settings, &Settings::changed, this, &StartPage::refreshRecent);
    refreshRecent();
}

void StartPage::refreshRecent()
{
    while (auto* item = m_recent->takeAt(0)) {
        item->widget()->deleteLater(); // one of them may be the button that is being clicked
        delete item;
    }
    const auto plans = m_settings.get(setting::recentPlans);
    m_none->setVisible(plans.isEmpty());
    for (const auto& path : plans.mid(0, 6)) {
        const QFileInfo file{path};
        auto* button =
            new QPushButton(file.completeBaseName() + QStringLiteral("   —   ") + file.absolutePath(), this);
        button->setProperty("flat", true);
        button->setProperty("link", true);
        button->setAccessibleName(tr("Buka %1").arg(path));
        button->setToolTip(path);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT openWanted(path); });
        m_recent->addWidget(button);
    }
}

} // namespace app
