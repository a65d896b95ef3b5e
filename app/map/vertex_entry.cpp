#include "app/map/vertex_entry.h"

#include <QKeyEvent>

#include <algorithm>

namespace app {

namespace {

constexpr int entryWidth = 260;
constexpr int besideCursor = 14;
constexpr int edge = 8;

} // namespace

VertexEntry::VertexEntry(QWidget* map) : QLineEdit(map)
{
    setObjectName(QStringLiteral("vertexEntry"));
    setAccessibleName(tr("Titik berikutnya: koordinat atau jarak"));
    setPlaceholderText(tr("25 m, 25 < 90°, atau koordinat"));
    hide();
}

void VertexEntry::open(const QString& typed, QPointF cursor)
{
    const auto room = parentWidget()->size();
    resize(std::min(entryWidth, room.width() - 2 * edge), sizeHint().height());
    const auto at = cursor.toPoint() + QPoint{besideCursor, besideCursor};
    move(std::clamp(at.x(), edge, std::max(edge, room.width() - width() - edge)),
         std::clamp(at.y(), edge, std::max(edge, room.height() - height() - edge)));
    setText(typed);
    show();
    raise();
    setFocus();
    deselect();
    end(false);
}

void VertexEntry::close()
{
    if (!isVisible())
        return;
    hide();
    parentWidget()->setFocus();
}

/// Whatever is typed here belongs here, even where a menu has the key.
bool VertexEntry::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void VertexEntry::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    QLineEdit::keyPressEvent(event);
    event->accept(); // not the map's as well
}

void VertexEntry::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        hide();
}

} // namespace app
