#pragma once

#include "core/analysis/areas.h"
#include "gis/io/import_report.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace app {

class PlaceQuestions;

/// What became of the rows of a file, or would become of them.
class ImportReportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReportPage(QWidget* parent = nullptr);

    void show(const gis::ImportReport& report, bool dryRun, const core::Areas& areas);
    PlaceQuestions& places() { return *m_places; }

private:
    static QString summaryOf(const gis::ImportReport& report, bool dryRun); // rich text
    void addRow(std::int64_t row, const QString& what, const QString& message);
    void addChanges(const gis::ImportReport& report);
    void addRows(const QString& what, const std::vector<gis::ImportReport::Row>& rows);

    QLabel* m_summary;
    QTableWidget* m_rows;
    PlaceQuestions* m_places;
};

} // namespace app
