#pragma once

#include <QLineEdit>

namespace app {

/// A line beside the cursor in which a place or a distance is typed while something is drawn. Esc or a click
/// elsewhere puts it away.
class VertexEntry : public QLineEdit
{
    Q_OBJECT

public:
    explicit VertexEntry(QWidget* map);

    /// Opens with what was typed already, near the cursor and inside the map.
    void open(const QString& typed, QPointF cursor);
    void close();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace app
