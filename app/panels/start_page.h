#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace app {

class Actions;
class Settings;

/// What the window shows while no plan is open: how to begin, and the plans of late.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(const Actions& actions, Settings& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    void openWanted(const QString& path);

private:
    void refreshRecent();

    Settings& m_settings;
    QVBoxLayout* m_recent;
    QLabel* m_none;
};

} // namespace app
