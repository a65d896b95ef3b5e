#pragma once

#include "core/storage/plan_file.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace app {

/// Title, file, area and coordinate system of a new plan.
class NewPlanDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewPlanDialog(const QString& folder, QWidget* parent = nullptr);

    QString path() const;
    core::PlanSettings settings() const;

private:
    void suggestPath();
    void browse();
    void check();
    std::optional<core::Box> typedArea() const;

    QString m_folder;
    QLineEdit* m_title;
    QLineEdit* m_path;
    QComboBox* m_area;
    QLineEdit* m_box;
    QLabel* m_boxLabel;
    QComboBox* m_crs;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
    bool m_ownPath = false; // a person chose the file
};

} // namespace app
