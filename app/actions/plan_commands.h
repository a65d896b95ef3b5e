#pragma once

#include "app/document/document.h"

#include <QObject>

class QWidget;

namespace app {

class Settings;

/// What the actions do to the plan, with the questions they ask first. The main window connects the two.
class PlanCommands : public QObject
{
    Q_OBJECT

public:
    PlanCommands(Document& document, Settings& settings, QWidget* window);

    void newPlan();
    void openPlan();
    void openSample();
    void nameVersion();
    void backup();
    void removeSelected();
    /// Several kampung or sites become one, under the name of the first.
    void uniteSelected();
    void printSheet();
    void exportData();
    void publishPage();
    /// Of the selected kampung.
    void fieldForms();

Q_SIGNALS:
    void done(const QString& sentence);
    void failed(const core::Error& error);

private:
    QString folder() const;
    void remember(const QString& path);

    Document& m_document;
    Settings& m_settings;
    QWidget* m_window;
};

} // namespace app
