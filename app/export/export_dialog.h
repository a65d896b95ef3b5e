#pragma once

#include "app/dialogs/saving_dialog.h"
#include "gis/io/export/export.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace app {

class Settings;

/// Chooses what leaves the plan and in which format, and tells before anything is written which columns will
/// be renamed or left out.
class ExportDialog : public SavingDialog
{
    Q_OBJECT

public:
    ExportDialog(QString planPath, const std::string& what, Settings& settings, QWidget* parent = nullptr);

    /// Without a path: what is chosen so far.
    gis::ExportRequest request() const;
    void save(const QString& path) override;

private:
    void makeChoices();
    void findLayers(const std::string& what);
    void preview();
    FileQuestion fileQuestion() const override;
    QUrl opened(const QString& path) const override;

    QString m_planPath;
    QComboBox* m_what = nullptr;
    QComboBox* m_format = nullptr;
    QComboBox* m_locale = nullptr;
    QLabel* m_localeLabel = nullptr;
    QCheckBox* m_public = nullptr;
    QCheckBox* m_photos = nullptr;
    JobSlot m_previewJob{};
    JobSlot m_layersJob{};
    JobSlot m_saveJob{};
};

} // namespace app
