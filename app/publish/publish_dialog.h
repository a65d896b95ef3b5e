#pragma once

#include "app/jobs/job.h"
#include "app/publish/page_data.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace app {

class Settings;

/// Tells what the public page will show and what stays inside, then writes it on a pool thread.
class PublishDialog : public QDialog
{
    Q_OBJECT

public:
    PublishDialog(QString planPath, Settings& settings, QWidget* parent = nullptr);

    PublishOptions options() const;
    void save(const QString& path);

Q_SIGNALS:
    void previewReady();
    void saved(const QString& path);

private:
    QWidget* makeButtons();
    void preview();
    void chooseFile();

    QString m_planPath;
    Settings& m_settings;
    QComboBox* m_sites = nullptr;
    QCheckBox* m_backdrop = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_open = nullptr;
    QString m_title{};
    QString m_savedPath{};
    JobSlot m_previewJob{};
    JobSlot m_saveJob{};
};

} // namespace app
