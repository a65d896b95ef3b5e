#pragma once

#include "app/jobs/job.h"
#include "core/base/error.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QUrl;

namespace app {

class Settings;

/// Choices, what they lead to, and a button that writes a file: the frame of the dialogs by which data leaves
/// the plan. It grows with its texts. Reading and writing run on a pool thread with a connection of their
/// own.
class SavingDialog : public QDialog
{
    Q_OBJECT

public:
    virtual void save(const QString& path) = 0;

Q_SIGNALS:
    void previewReady();
    void saved(const QString& path);

protected:
    struct FileQuestion
    {
        QString title{};
        QString name{}; // proposed, with its suffix
        QString filter{};
        QString suffix{};
    };

    /// `what` begins the object names: "export" makes exportPreview, exportState, exportSave,
    /// exportSaveDialog.
    SavingDialog(const QString& what, const QString& open, Settings& settings, QWidget* parent);

    /// The rows above the preview; to be called once.
    void setChoices(QFormLayout* choices);
    /// Nothing can be saved where `possible` is false; the text says why.
    void showPreview(bool possible, const QString& text);
    void clearState();
    void showSaving();
    void showFailure(const core::Error& error);
    void showSaved(const QString& path, const QString& text);

private:
    /// What to ask when the button is pressed.
    virtual FileQuestion fileQuestion() const = 0;
    /// What the button after saving opens.
    virtual QUrl opened(const QString& path) const = 0;
    void askForFile();
    void say(QLabel* label, const QString& text);

    QString m_what;
    Settings& m_settings;
    QLabel* m_preview;
    QLabel* m_state;
    QPushButton* m_open;
    QPushButton* m_save;
    QString m_savedPath{};
};

} // namespace app
