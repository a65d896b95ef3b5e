#pragma once

#include <QWidget>

class QPushButton;

namespace app {

/// What a panel shows where it has nothing yet: one sentence, and the button that changes that.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// Without a button text there is no button.
    EmptyState(const QString& sentence, const QString& button, QWidget* parent = nullptr);
    QPushButton* button() const { return m_button; }

private:
    QPushButton* m_button = nullptr;
};

} // namespace app
