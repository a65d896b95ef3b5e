#pragma once

#include "app/actions/action_table.h"

#include <QAction>
#include <QObject>

#include <map>

class QMenu;
class QMenuBar;
class QToolBar;
class QWidget;

namespace app {

/// What the actions need to know to be enabled or grey.
struct ActionState
{
    bool planOpen = false;
    QString undoLabel{};
    QString redoLabel{};
    bool recordSelected = false;
    bool areasSelected = false;
    bool subjectSelected = false;
    bool kampungSelected = false;
    bool mapObjectSelected = false;
    bool writable = false;
    bool viewBack = false;
    bool viewForward = false;
};

/// The QActions of one window, made from the table.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// `window` gets the actions, so that their keys work wherever the focus is.
    explicit Actions(QWidget* window);

    QAction* operator[](ActionId id) const { return m_actions.at(id); }
    void update(const ActionState& state);

    void fillMenu(QMenu* menu, ActionMenu which) const;
    void fillToolBar(QToolBar* bar) const;

    /// Text without mnemonic and dots, as the search and the shortcut sheet show it.
    static QString plainText(const ActionSpec& spec);
    static QString hint(const ActionSpec& spec);
    static QString menuTitle(ActionMenu menu);

private:
    std::map<ActionId, QAction*> m_actions{};
};

} // namespace app
