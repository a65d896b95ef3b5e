#include "app/print/sheet_file.h"

#include "app/print/pdf_mend.h"
#include "app/print/pdf_pages.h"
#include "app/print/sheet_attachment.h"
#include "app/print/sheet_svg.h"
#include "app/print/whole_file.h"
#include "gis/crs/crs_wkt.h"
#include "gis/paint/sheet/sheet_painter.h"

#include <QBuffer>
#include <QFileInfo>
#include <cmath>

namespace app {

namespace {

constexpr double millimetresPerInch = 25.4;

QSizeF paperSize(const gis::SheetLayout& layout)
{
    return {layout.paper.widthMm(), layout.paper.heightMm()};
}

core::Result<QByteArray> qtPdf(const std::vector<SheetPage>& pages, core::Progress& progress)
{
    PdfPages pdf{paperSize(pages.front().layout)};
    for (const auto& page : pages) {
        PS_TRY(gis::paintSheet(pdf.start(paperSize(page.layout)), page.layout, page.content, progress));
        if (!progress.advance(0.5 / static_cast<double>(pages.size())))
            return core::fail(core::ErrorCode::Cancelled);
    }
    return pdf.take();
}

core::Result<QByteArray> pngBytes(const QImage& image, const QString& path)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return core::fail(core::ErrorCode::WriteFailed, path.toStdString(), "PNG");
    return bytes;
}

} // namespace

QString pageTitle(const gis::SheetContent& content)
{
    return content.name.isEmpty() ? content.title : content.title + QStringLiteral(" – ") + content.name;
}

std::vector<PdfGeoFrame> geoFramesOf(const SheetPage& page)
{
    std::vector<PdfGeoFrame> frames;
    const auto& content = page.content;
    const auto wkt = gis::esriWkt(content.map.scene.crs);
    const auto add = [&](const QRectF& frame, const std::vector<core::Position>& corners) {
        if (corners.size() != 4 || !wkt)
            return;
        PdfGeoFrame geo{.frameMm = frame, .corners = corners, .wkt = *wkt, .epsg = 0};
        constexpr std::string_view authority = "EPSG:";
        if (content.map.scene.crs.starts_with(authority))
            geo.epsg = QString::fromStdString(content.map.scene.crs.substr(authority.size())).toInt();
        frames.push_back(std::move(geo));
    };
    if (page.layout.panels.empty())
        add(page.layout.map, content.map.corners);
    for (std::size_t i = 0; i < page.layout.panels.size() && i < content.panels.size(); ++i)
        add(page.layout.panels[i].map, content.panels[i].corners);
    return frames;
}

QByteArray attachmentOf(const std::vector<SheetPage>& pages, const QString& path)
{
    std::vector<std::string> snapshots;
    for (const auto& page : pages)
        if (!page.snapshot.empty())
            snapshots.push_back(page.snapshot);
    if (snapshots.empty())
        return {};
    const auto& first = pages.front();
    return sheetAttachment(planHint(first.planPath, first.planTitle, path), snapshots);
}

std::optional<SheetFormat> sheetFormat(const QString& path)
{
    const auto suffix = QFileInfo{path}.suffix().toLower();
    if (suffix == QStringLiteral("pdf"))
        return SheetFormat::Pdf;
    if (suffix == QStringLiteral("svg"))
        return SheetFormat::Svg;
    if (suffix == QStringLiteral("png"))
        return SheetFormat::Png;
    return std::nullopt;
}

core::Result<QByteArray> sheetPdf(const std::vector<SheetPage>& pages, core::Progress& progress,
                                  const QString& path)
{
    PS_LET(const auto bytes, qtPdf(pages, progress));
    const auto& content = pages.front().content;
    PdfFacts facts;
    facts.title = pageTitle(content);
    facts.subject = content.subtitle;
    facts.language = content.locale.bcp47Name();
    for (const auto& page : pages) {
        facts.pagesMm.push_back(paperSize(page.layout));
        facts.outline.push_back(
            {.title = pageTitle(page.content), .page = static_cast<int>(facts.outline.size())});
        facts.geoFrames.push_back(geoFramesOf(page));
    }
    facts.attachment = attachmentOf(pages, path);
    return mendPdf(bytes, facts);
}

core::Result<QImage> sheetImage(const SheetPage& page, double dpi, core::Progress& progress)
{
    const auto pixelsPerMm = dpi / millimetresPerInch;
    const auto size = paperSize(page.layout) * pixelsPerMm;
    QImage image{qRound(size.width()), qRound(size.height()), QImage::Format_ARGB32_Premultiplied};
    if (image.isNull())
        return core::fail(core::ErrorCode::InvalidValue, "dpi");
    const auto dotsPerMetre = static_cast<int>(std::lround(pixelsPerMm * 1000.0));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QPainter painter{&image};
    painter.scale(pixelsPerMm, pixelsPerMm);
    PS_TRY(gis::paintSheet(painter, page.layout, page.content, progress));
    painter.end();
    return image.convertToFormat(QImage::Format_RGB32);
}

core::Result<void> writeSheetFile(const QString& path, SheetFormat format, double dpi,
                                  const std::vector<SheetPage>& pages, core::Progress& progress)
{
    if (pages.empty() || (format != SheetFormat::Pdf && pages.size() > 1))
        return core::fail(core::ErrorCode::InvalidUsage, path.toStdString(), "*.pdf");
    QByteArray bytes;
    if (format == SheetFormat::Pdf) {
        PS_LET(bytes, sheetPdf(pages, progress, path));
    } else if (format == SheetFormat::Svg) {
        PS_LET(bytes, sheetSvg(pages.front(), progress));
    } else {
        PS_LET(const auto image, sheetImage(pages.front(), dpi, progress));
        PS_LET(bytes, pngBytes(image, path));
    }
    if (progress.cancelled())
        return core::fail(core::ErrorCode::Cancelled);
    return writeWholeFile(path, bytes);
}

} // namespace app
