#pragma once

#include "app/dialogs/saving_dialog.h"
#include "app/report/field_forms.h"

class QSpinBox;

namespace app {

/// How many survey forms of a kampung, from which number on; then writes them.
class FormsDialog : public SavingDialog
{
    Q_OBJECT

public:
    FormsDialog(QString planPath, const core::Uuid& kampung, QString name, Settings& settings,
                QWidget* parent = nullptr);

    void save(const QString& path) override;

private:
    FileQuestion fileQuestion() const override;
    QUrl opened(const QString& path) const override;
    void preview();

    QString m_planPath;
    core::Uuid m_kampung;
    QString m_name;
    QSpinBox* m_count = nullptr;
    QSpinBox* m_first = nullptr;
    JobSlot m_saveJob{};
};

} // namespace app
