#pragma once

#include <QDialog>

namespace app {

/// Every action with its keys, and what the mouse does on the map; made from the table of actions.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* parent = nullptr);
};

} // namespace app
