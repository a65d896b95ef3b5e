#include "app/report/report_file.h"

#include "app/print/pdf_mend.h"
#include "app/print/pdf_pages.h"
#include "app/print/whole_file.h"
#include "app/report/odt_writer.h"
#include "app/report/report_pages.h"
#include "app/report/rich_text_writer.h"
#include "gis/paint/sheet/sheet_pen.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QDateTime>
#include <QFileInfo>

namespace app {

namespace {

using gis::Sheet;

constexpr QSizeF paperMm{210.0, 297.0};
constexpr QMarginsF marginsMm{22.0, 20.0, 18.0, 20.0};
constexpr QSizeF mapMm{170.0, 124.0};

/// A thin line and the page's number below the text.
void paintFoot(QPainter& painter, const QString& text, int page, int pages)
{
    const gis::SheetPen pen{painter, 1.0};
    const double y = paperMm.height() - 13.5;
    const QRectF line{marginsMm.left(), y, paperMm.width() - marginsMm.left() - marginsMm.right(), 4.0};
    pen.line({line.left(), y - 1.2, line.right(), y - 1.2}, 0.1, gis::sheet_color::line);
    const gis::SheetType type{.size = 2.3, .color = gis::sheet_color::quiet};
    auto right = type;
    right.align = Qt::AlignRight | Qt::AlignVCenter;
    pen.text(QRectF{line.left(), y, line.width() * 0.76, 4.0}, text, type);
    pen.text(line, Sheet::tr("Halaman %1 dari %2").arg(page + 1).arg(pages), right);
}

ReportIdentity identityOf(const core::PlanFile& plan, const SheetRequest& style)
{
    ReportIdentity identity;
    const auto city = QString::fromStdString(plan.settings().areaName);
    identity.government = city.isEmpty() ? QString{} : Sheet::tr("PEMERINTAH %1").arg(city.toUpper());
    identity.agency = style.agency.isEmpty() ? Sheet::tr("DINAS PERINDUSTRIAN") : style.agency;
    identity.signers = {style.maker, style.checker, style.approver};
    identity.signers[0].role = Sheet::tr("Dibuat oleh");
    identity.signers[1].role = Sheet::tr("Diperiksa oleh");
    identity.signers[2].role = Sheet::tr("Disetujui oleh");
    identity.planTitle = QString::fromStdString(plan.settings().title);
    identity.planFolder = QFileInfo{QString::fromStdString(plan.path())}.absolutePath();
    return identity;
}

struct PaperReport
{
    QByteArray bytes{};
    int pages = 0;
};

core::Result<PaperReport> paperReport(QTextDocument& document, const QString& foot, PdfFacts facts,
                                      core::Progress& progress)
{
    PaperReport report;
    PdfPages pdf{paperMm, PdfPages::Images::Jpeg};
    const ReportPages laid{document, pdf.device(), paperMm, marginsMm};
    report.pages = laid.count();
    for (int page = 0; page < report.pages; ++page) {
        pdf.start(paperMm);
        laid.paint(pdf.inUnits(), page);
        paintFoot(pdf.inMillimetres(), foot, page, report.pages);
        if (!progress.advance(0.5 / report.pages))
            return core::fail(core::ErrorCode::Cancelled);
    }
    facts.pagesMm.assign(static_cast<std::size_t>(report.pages), paperMm);
    for (const auto& heading : laid.headings())
        facts.outline.push_back({heading.text, heading.page, 0, heading.topMm});
    PS_LET(report.bytes, mendPdf(pdf.take(), facts));
    return report;
}

} // namespace

std::optional<ReportFormat> reportFormat(const QString& path)
{
    const auto suffix = QFileInfo{path}.suffix().toLower();
    if (suffix == QStringLiteral("pdf"))
        return ReportFormat::Pdf;
    if (suffix == QStringLiteral("odt"))
        return ReportFormat::Odt;
    return std::nullopt;
}

core::Result<WrittenReport> writeReportFile(const core::PlanFile& plan, const gis::StyleBook& styles,
                                            const ReportRequest& request, const QString& path,
                                            core::Progress& progress)
{
    const auto format = reportFormat(path);
    if (!format)
        return core::fail(core::ErrorCode::InvalidValue, "--out", path.toStdString());
    const auto& locale = request.style.locale;
    const gis::SheetLanguage language{locale};
    PS_LET(const auto composer, SheetComposer::make(plan, styles));
    PS_LET(const auto data, readReport(composer, request.site, {.mapMm = mapMm}, locale, progress));
    const auto identity = identityOf(plan, request.style);

    const auto name = QString::fromStdString(data.subject.record.text("name"));
    PdfFacts facts;
    facts.title = Sheet::tr("Laporan evaluasi %1").arg(name);
    facts.subject = identity.planTitle;
    facts.language = locale.bcp47Name();
    const auto foot = Sheet::tr("%1 · %2 · dicetak %3")
                          .arg(facts.title, identity.planTitle,
                               QDateTime::currentDateTime().toString(QStringLiteral("dd-MM-yyyy HH:mm")));
    RichTextWriter writer;
    writeSiteReport(writer, data, identity, locale);
    const auto document = writer.take();
    PS_LET(auto paper, paperReport(*document, foot, facts, progress));
    auto bytes = std::move(paper.bytes);
    if (*format == ReportFormat::Odt) {
        OdtWriter odt{{.title = facts.title,
                       .foot = foot,
                       .language = locale,
                       .paperMm = paperMm,
                       .marginsMm = marginsMm}};
        writeSiteReport(odt, data, identity, locale);
        bytes = odt.package();
    }
    if (progress.cancelled())
        return core::fail(core::ErrorCode::Cancelled);
    PS_TRY(writeWholeFile(path, bytes));
    return WrittenReport{.pages = paper.pages};
}

} // namespace app
