#pragma once

#include "app/document/document.h"
#include "app/models/findings_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace app {

/// The doubts about the data: choosing one selects what it is about; it can be accepted with a reason.
class FindingsTable : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsTable(Document& document, QWidget* parent = nullptr);

    void setFindings(std::vector<FindingRow> rows);
    int count() const { return m_model->rowCount(); }
    bool hasTableFocus() const;

Q_SIGNALS:
    void countChanged();
    void checkWanted();
    void acceptWanted(const app::FindingRow& finding);
    void fixWanted(const app::FindingRow& finding);
    void activatedRecord(const std::string& table, const core::Uuid& uuid);

private:
    const FindingRow* current() const;
    void refresh();

    Document& m_document;
    FindingsModel* m_model;
    QTableView* m_view;
    QStackedWidget* m_pages;
    QLabel* m_summary;
    QPushButton* m_accept;
    QPushButton* m_fix;
    bool m_checked = false;
    bool m_stale = false; // the plan changed since the check
};

} // namespace app
