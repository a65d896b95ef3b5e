#pragma once

#include "app/document/document.h"

#include <QDialog>

namespace app {

class ImportReportPage;

/// The report of an import as the history keeps it, beside the map: what a row became is shown there.
class KeptReportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `historyId`: of the import's entry.
    KeptReportDialog(Document& document, std::int64_t historyId, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A row of the plan was selected and should be seen; its bounds, empty where it has no location.
    void selected(const core::Box& bounds);

private:
    void load(std::int64_t historyId);

    Document& m_document;
    ImportReportPage* m_page;
};

} // namespace app
