#pragma once

#include "app/jobs/job.h"
#include "gis/io/export/export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace app {

class Settings;

/// Chooses what leaves the plan and in which format, and tells before anything is written which columns will
/// be renamed or left out. Reading and writing run on a pool thread with a connection of their own.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(QString planPath, const std::string& what, Settings& settings, QWidget* parent = nullptr);

    /// Without a path: what is chosen so far.
    gis::ExportRequest request() const;
    void save(const QString& path);

Q_SIGNALS:
    void previewReady();
    void saved(const QString& path);

private:
    void makeChoices();
    QWidget* makeButtons();
    void findLayers(const std::string& what);
    void preview();
    void showPreview(const core::Result<gis::ExportPreview>& preview);
    void chooseFile();
    void showReport(const core::Result<gis::ExportReport>& report, const QString& path);

    QString m_planPath;
    Settings& m_settings;
    QComboBox* m_what = nullptr;
    QComboBox* m_format = nullptr;
    QComboBox* m_locale = nullptr;
    QLabel* m_localeLabel = nullptr;
    QCheckBox* m_public = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_open = nullptr;
    QString m_savedPath{};
    JobSlot m_previewJob{};
    JobSlot m_layersJob{};
    JobSlot m_saveJob{};
};

} // namespace app
