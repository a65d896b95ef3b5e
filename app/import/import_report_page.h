#pragma once

#include "app/document/plan_change.h"
#include "core/analysis/areas.h"
#include "gis/io/import_report.h"

#include <QWidget>

#include <vector>

class QLabel;
class QTableWidget;

namespace app {

class PlaceQuestions;

/// What became of the rows of a file, or would become of them. Below stands what was in the cells of the
/// rejected row that is chosen.
class ImportReportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReportPage(QWidget* parent = nullptr);

    void show(const gis::ImportReport& report, bool dryRun, const core::Areas& areas);
    PlaceQuestions& places() { return *m_places; }
    /// A sentence about the chosen row.
    void say(const QString& sentence);

Q_SIGNALS:
    /// A double click or Enter on a row about a row of the plan.
    void wanted(const app::Selection& stored);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What a line of the table is about.
    struct Line
    {
        gis::StoredRow stored{};
        std::vector<std::string> cells{};
    };

    static QString summaryOf(const gis::ImportReport& report, bool dryRun); // rich text
    void addLine(std::int64_t row, const QString& what, const QString& message, Line line);
    void addChanges(const gis::ImportReport& report);
    void addRows(const QString& what, const std::vector<gis::ImportReport::Row>& rows);
    void activate(int line);
    void describe(int line);

    QLabel* m_summary;
    QTableWidget* m_rows;
    QLabel* m_about;
    PlaceQuestions* m_places;
    std::vector<Line> m_lines{};
    std::vector<std::string> m_columns{};
};

} // namespace app
