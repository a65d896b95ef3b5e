#pragma once

#include "app/dialogs/saving_dialog.h"
#include "app/publish/page_data.h"

class QCheckBox;
class QComboBox;

namespace app {

class Settings;

/// Tells what the public page will show and what stays inside, then writes it.
class PublishDialog : public SavingDialog
{
    Q_OBJECT

public:
    PublishDialog(QString planPath, Settings& settings, QWidget* parent = nullptr);

    PublishOptions options() const;
    void save(const QString& path) override;

private:
    void preview();
    FileQuestion fileQuestion() const override;
    QUrl opened(const QString& path) const override;

    QString m_planPath;
    QComboBox* m_sites = nullptr;
    QCheckBox* m_backdrop = nullptr;
    QString m_title{};
    JobSlot m_previewJob{};
    JobSlot m_saveJob{};
};

} // namespace app
