#include "app/actions/actions.h"

#include "app/actions/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QToolBar>
#include <QWidget>

namespace app {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

QList<QKeySequence> keysOf(const ActionSpec& spec)
{
    QList<QKeySequence> keys;
    for (const auto& key : QString::fromLatin1(spec.keys).split(' ', Qt::SkipEmptyParts))
        keys.append(QKeySequence{key, QKeySequence::PortableText});
    return keys;
}

bool holds(EnabledWhen when, const ActionState& state)
{
    switch (when) {
    case EnabledWhen::Always:
        return true;
    case EnabledWhen::PlanOpen:
        return state.planOpen;
    case EnabledWhen::CanUndo:
        return state.planOpen && !state.undoLabel.isEmpty();
    case EnabledWhen::CanRedo:
        return state.planOpen && !state.redoLabel.isEmpty();
    case EnabledWhen::RecordSelected:
        return state.recordSelected;
    case EnabledWhen::AreasSelected:
        return state.areasSelected;
    case EnabledWhen::SubjectSelected:
        return state.subjectSelected;
    case EnabledWhen::KampungSelected:
        return state.kampungSelected;
    case EnabledWhen::MapObjectSelected:
        return state.mapObjectSelected;
    case EnabledWhen::CanWrite:
        return state.planOpen && state.writable;
    case EnabledWhen::CanGoBack:
        return state.planOpen && state.viewBack;
    case EnabledWhen::CanGoForward:
        return state.planOpen && state.viewForward;
    }
    return false;
}

/// "Urungkan: ganti nama lokasi"; an ampersand in a name is no mnemonic.
QString withAct(const QString& text, QString act)
{
    return act.isEmpty() ? text : text + QStringLiteral(": ") + act.replace('&', QStringLiteral("&&"));
}

} // namespace

Actions::Actions(QWidget* window) : QObject(window)
{
    auto* tools = new QActionGroup(this);
    for (const auto& spec : actionTable()) {
        auto* action = new QAction(icon(spec.icon), translated(spec.text), this);
        action->setObjectName(spec.name);
        action->setShortcuts(keysOf(spec));
        action->setStatusTip(translated(spec.hint));
        const auto keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? plainText(spec)
                                          : QStringLiteral("%1 (%2)").arg(plainText(spec), keys));
        action->setCheckable(spec.style == ActionStyle::Tool || spec.style == ActionStyle::Toggle);
        if (spec.style == ActionStyle::Tool)
            tools->addAction(action);
        if (spec.toolText != nullptr && *spec.toolText != '\0')
            action->setIconText(translated(spec.toolText));
        else
            action->setPriority(QAction::LowPriority); // the icon alone
        m_actions[spec.id] = action;
        window->addAction(action);
    }
    m_actions.at(ActionId::SelectTool)->setChecked(true);
    m_actions.at(ActionId::Quit)->setMenuRole(QAction::QuitRole);
    m_actions.at(ActionId::About)->setMenuRole(QAction::AboutRole);
}

void Actions::update(const ActionState& state)
{
    for (const auto& spec : actionTable())
        m_actions.at(spec.id)->setEnabled(holds(spec.when, state));
    for (const auto& spec : actionTable()) {
        if (spec.id == ActionId::Undo)
            m_actions.at(spec.id)->setText(withAct(translated(spec.text), state.undoLabel));
        if (spec.id == ActionId::Redo)
            m_actions.at(spec.id)->setText(withAct(translated(spec.text), state.redoLabel));
    }
}

void Actions::fillMenu(QMenu* menu, ActionMenu which) const
{
    for (const auto& spec : actionTable()) {
        if (spec.menu != which)
            continue;
        if (spec.style == ActionStyle::PlainAfterLine)
            menu->addSeparator();
        menu->addAction(m_actions.at(spec.id));
    }
}

void Actions::fillToolBar(QToolBar* bar) const
{
    auto menu = ActionMenu::File;
    for (const auto& spec : actionTable()) {
        if (spec.toolText == nullptr)
            continue;
        if (spec.menu != menu || (spec.style == ActionStyle::PlainAfterLine && !bar->actions().isEmpty()))
            bar->addSeparator();
        menu = spec.menu;
        bar->addAction(m_actions.at(spec.id));
    }
}

QString Actions::plainText(const ActionSpec& spec)
{
    auto text = translated(spec.text).remove('&');
    if (text.endsWith(QStringLiteral("…")))
        text.chop(1);
    return text;
}

QString Actions::hint(const ActionSpec& spec)
{
    return translated(spec.hint);
}

QString Actions::menuTitle(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::File:
        return QCoreApplication::translate("Actions", "&Berkas");
    case ActionMenu::Edit:
        return QCoreApplication::translate("Actions", "&Sunting");
    case ActionMenu::Map:
        return QCoreApplication::translate("Actions", "&Peta");
    case ActionMenu::Analysis:
        return QCoreApplication::translate("Actions", "&Analisis");
    case ActionMenu::View:
        return QCoreApplication::translate("Actions", "&Tampilan");
    case ActionMenu::Help:
        return QCoreApplication::translate("Actions", "Ba&ntuan");
    }
    return {};
}

} // namespace app
