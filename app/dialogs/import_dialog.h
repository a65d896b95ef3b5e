#pragma once

#include "app/document/document.h"
#include "gis/io/import.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace app {

class Settings;

/// A foreign file becomes part of the plan: first the question as what, then, on request, what would become
/// of each row (with what a newer version changes, field by field), then the report of what became of it.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Document& document, Settings& settings, const QString& path, QWidget* parent = nullptr);

    gis::ImportRequest request() const;

Q_SIGNALS:
    void imported(const QString& file);

private:
    QWidget* makeQuestions();
    QWidget* makeReport();
    void browse();
    void setPath(const QString& path);
    void guess();
    void refresh();
    void run(bool dryRun);
    void finished(const core::Result<gis::ImportReport>& result, bool dryRun);
    void askAgain();
    void offerLayers(const QString& names);
    void show(const gis::ImportReport& report, bool dryRun);
    void addRow(std::int64_t row, const QString& what, const QString& message);
    void addChanges(const gis::ImportReport& report);
    void addRows(const QString& what, const std::vector<gis::ImportReport::Row>& rows);
    void setBusy(bool busy);

    Document& m_document;
    Settings& m_settings;
    QStackedWidget* m_pages;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_path;
    QComboBox* m_target;
    QComboBox* m_role;
    QLineEdit* m_name;
    QComboBox* m_layer;
    QLineEdit* m_crs;
    QComboBox* m_encoding;
    QCheckBox* m_repair;
    QLabel* m_problem;
    QLabel* m_summary;
    QTableWidget* m_rows;
    QDialogButtonBox* m_buttons;
    QPushButton* m_start;
    QPushButton* m_check;
    QPushButton* m_undo;
};

} // namespace app
