#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace app {

/// A line over the map for what went wrong or was done; it never stops the work as a box would.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        Information,
        Problem
    };

    explicit MessageBar(QWidget* parent = nullptr);
    void say(Kind kind, const QString& text);
    QString text() const;

private:
    QLabel* m_mark;
    QLabel* m_text;
    QPushButton* m_close;
};

} // namespace app
