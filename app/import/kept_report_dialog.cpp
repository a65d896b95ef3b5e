#include "app/import/kept_report_dialog.h"

#include "app/errors/error_text.h"
#include "app/import/import_report_page.h"
#include "app/import/plan_jump.h"
#include "core/storage/edit_more.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace app {

KeptReportDialog::KeptReportDialog(Document& document, std::int64_t historyId, QWidget* parent)
    : QDialog(parent), m_document(document), m_page(new ImportReportPage(this))
{
    setObjectName("keptReport");
    setWindowTitle(tr("Laporan Impor"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(m_page, 1);
    column->addWidget(buttons);
    resize(620, 400);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&document, &Document::closed, this, &QDialog::close);
    connect(m_page, &ImportReportPage::wanted, this, [this](const Selection& stored) {
        selectIfThere(m_document, stored, this, [this](const std::optional<core::Box>& found) {
            if (found)
                Q_EMIT selected(*found);
            else
                m_page->say(notThereText());
        });
    });
    load(historyId);
}

void KeptReportDialog::load(std::int64_t historyId)
{
    m_document.read(
        this,
        [historyId](const core::PlanFile& plan) -> core::Result<gis::ImportReport> {
            PS_LET(const auto text, core::reportOf(plan, historyId));
            return gis::parseReport(text);
        },
        [this](const core::Result<gis::ImportReport>& report) {
            if (!report)
                return m_page->say(errorText(report.error()));
            setWindowTitle(tr("Laporan Impor: %1").arg(QString::fromStdString(report->file)));
            m_page->show(*report, false, {});
        });
}

} // namespace app
