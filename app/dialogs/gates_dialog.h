#pragma once

#include "app/analysis/subject_work.h"
#include "app/document/document.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace app {

class Settings;

/// The gates from an idea to a working sentra for one site or kampung: what each asks for, who passed or
/// returned it, and what stands in the way of the next.
class GatesDialog : public QDialog
{
    Q_OBJECT

public:
    GatesDialog(Document& document, Settings& settings, core::SubjectKind kind, core::Uuid subject,
                QWidget* parent = nullptr);

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    void read();
    void present();
    void check();
    void act(bool pass);
    int chosen() const;

    Document& m_document;
    Settings& m_settings;
    core::SubjectKind m_kind;
    core::Uuid m_subject;
    std::shared_ptr<GatesView> m_view{}; // shared: it comes from a job
    QLabel* m_about;
    QTableWidget* m_table;
    QLabel* m_obstacles;
    QLineEdit* m_who;
    QLineEdit* m_reason;
    QPushButton* m_pass;
    QPushButton* m_return;
};

} // namespace app
