#pragma once

#include "app/actions/action_table.h"
#include "app/document/document.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabBar;

namespace app {

class FindingsTable;
class RecordTable;

/// The tables below the map: businesses, notes, kampung, sites, findings, with one filter line.
class TablesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TablesPanel(Document& document, QWidget* parent = nullptr);

    RecordTable* table(std::string_view name) const;
    FindingsTable* findings() const { return m_findings; }
    void showTable(std::string_view name);
    void showFindings();

Q_SIGNALS:
    void activatedRecord(const std::string& table, const core::Uuid& uuid);
    void actionWanted(app::ActionId action);

private:
    void addTable(std::string_view name, const QString& emptySentence, const QString& button,
                  ActionId action);
    void refresh();
    void applyFilter();
    void follow(const Selection& selection);

    Document& m_document;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QLineEdit* m_filter;
    QLabel* m_count;
    std::vector<RecordTable*> m_tables{};
    std::vector<QStackedWidget*> m_stacks{}; // empty state over table, one a table
    FindingsTable* m_findings;
};

} // namespace app
