#pragma once

#include "core/model/record.h"

#include <QDialog>
#include <QString>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace app {

/// A criterion that some rule asks for.
struct CriterionChoice
{
    QString id{};
    QString title{};
    QString unit{};
};

/// One piece of evidence about a site or a kampung: value, source and date.
class EvidenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `subject` as stored: "site:Tanah Pasar".
    EvidenceDialog(const QString& subject, const std::vector<CriterionChoice>& criteria,
                   QWidget* parent = nullptr);

    core::Fields fields() const;

private:
    void chooseCriterion();
    void check();

    QString m_subject;
    QComboBox* m_criterion;
    QLineEdit* m_value;
    QLineEdit* m_unit;
    QLineEdit* m_source;
    QLineEdit* m_date;
    QLineEdit* m_condition;
    QLineEdit* m_note;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

} // namespace app
