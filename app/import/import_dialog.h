#pragma once

#include "app/document/document.h"
#include "core/analysis/areas.h"
#include "gis/io/import.h"

#include <QDialog>

#include <optional>

class QDialogButtonBox;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace app {

class ImportQuestions;
class ImportReportPage;
class Settings;

/// Foreign files become part of the plan: for each the question as what, then, on request, what would become
/// of each row (with what a newer version changes, field by field), then the report of what became of it.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Document& document, Settings& settings, const QStringList& paths, QWidget* parent = nullptr);

    /// What is being asked about now.
    gis::ImportRequest request() const;

Q_SIGNALS:
    void imported(const QString& file);
    /// A row of the plan was selected from a report, and this window has closed to let it be seen; the entry
    /// of the history that keeps the report, or 0. The bounds are empty where the row has no location.
    void rowShown(std::int64_t historyId, const core::Box& bounds);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// One of the files, with what was answered about it and what came of it.
    struct Item
    {
        gis::ImportRequest request{};
        std::optional<gis::ImportReport> report{};
        core::Areas areas{}; // where its report asks about names
        QString problem{};
    };
    struct Outcome
    {
        gis::ImportReport report{};
        core::Areas areas{};
    };

    void addFiles(const QStringList& paths);
    void replaceFile(const QString& path);
    void showItem(int index);
    void showReport(const Item& item, bool dryRun);
    void run(bool dryRun);
    void runAll();
    void runNextOfAll();
    void runSeen();
    void finished(int index, const core::Result<Outcome>& result, bool dryRun);
    void importAgain();
    void showRow(const Selection& stored);
    void refresh();
    QString stateText(const Item& item) const;
    std::size_t waiting() const;

    Document& m_document;
    Settings& m_settings;
    std::vector<Item> m_items{};
    int m_current = -1;
    bool m_busy = false;
    bool m_all = false;     // one file after another
    bool m_waiting = false; // for the look at the next of them
    QListWidget* m_files;
    QStackedWidget* m_pages;
    ImportQuestions* m_questions;
    ImportReportPage* m_report;
    QDialogButtonBox* m_buttons;
    QPushButton* m_start;
    QPushButton* m_startAll;
    QPushButton* m_check;
    QPushButton* m_undo;
};

} // namespace app
