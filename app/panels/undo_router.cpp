#include "app/panels/undo_router.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>

namespace app {

namespace {

bool canUndo(const QObject* field)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(field))
        return line->isUndoAvailable() && !line->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(field))
        return text->document()->isUndoAvailable() && !text->isReadOnly();
    return true; // not a text field: its own business
}

bool canRedo(const QObject* field)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(field))
        return line->isRedoAvailable() && !line->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(field))
        return text->document()->isRedoAvailable() && !text->isReadOnly();
    return true;
}

} // namespace

UndoRouter::UndoRouter(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool UndoRouter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo) && !canUndo(watched);
    const bool redo = key->matches(QKeySequence::Redo) && !canRedo(watched);
    if (!undo && !redo)
        return false;
    key->ignore(); // the window's shortcut gets it
    return true;
}

} // namespace app
