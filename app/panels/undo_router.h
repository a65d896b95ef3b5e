#pragma once

#include <QObject>

namespace app {

/// Text fields take Ctrl+Z for themselves even where they have nothing to undo. While this watches the
/// application, the key reaches the plan's own undo then, so that it never stops at a field.
class UndoRouter : public QObject
{
    Q_OBJECT

public:
    explicit UndoRouter(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace app
