#include "app/print/pdf_mend.h"

#include "app/print/pdf_attachment.h"
#include "app/print/sheet_attachment.h"
#include "gis/paint/sheet/sheet_words.h"

#include <exception>
#include <fmt/format.h>
#define POINTERHOLDER_TRANSITION 4 // qpdf: shared_ptr only
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace app {

namespace {

constexpr double pointsPerMm = 72.0 / 25.4;

double pageHeight(QPDFPageObjectHelper& page)
{
    auto box = page.getAttribute("/MediaBox", false);
    return box.getArrayItem(3).getNumericValue() - box.getArrayItem(1).getNumericValue();
}

/// Qt's page is the size rounded to whole points and its content hangs from the upper edge.
void setPageSize(QPDF& pdf, QPDFPageObjectHelper& page, QSizeF millimetres)
{
    const double width = millimetres.width() * pointsPerMm;
    const double height = millimetres.height() * pointsPerMm;
    const double shift = height - pageHeight(page);
    page.addPageContents(pdf.newStream(fmt::format("q 1 0 0 1 0 {:.6f} cm\n", shift)), true);
    page.addPageContents(pdf.newStream("\nQ\n"), false);
    auto object = page.getObjectHandle();
    object.replaceKey("/MediaBox",
                      QPDFObjectHandle::parse(fmt::format("[0 0 {:.4f} {:.4f}]", width, height)));
    object.removeKey("/CropBox");
}

std::string numberArray(const std::vector<double>& numbers)
{
    std::string text = "[";
    for (const double number : numbers)
        text += fmt::format(" {:.9f}", number);
    return text + " ]";
}

QPDFObjectHandle viewportOf(QPDF& pdf, const PdfGeoFrame& geo, double pageHeightMm)
{
    std::vector<double> latitudesFirst;
    for (const auto& corner : geo.corners) {
        latitudesFirst.push_back(corner.y);
        latitudesFirst.push_back(corner.x);
    }
    // Corners in the frame's own unit square, in the order of the positions.
    const auto square = QPDFObjectHandle::parse("[0 0 0 1 1 1 1 0]");
    auto system = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /PROJCS >>"));
    system.replaceKey("/WKT", QPDFObjectHandle::newString(geo.wkt));
    if (geo.epsg != 0)
        system.replaceKey("/EPSG", QPDFObjectHandle::newInteger(geo.epsg));
    auto measure = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Measure /Subtype /GEO >>"));
    measure.replaceKey("/Bounds", square);
    measure.replaceKey("/LPTS", square);
    measure.replaceKey("/GPTS", QPDFObjectHandle::parse(numberArray(latitudesFirst)));
    measure.replaceKey("/GCS", system);

    auto viewport = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Viewport >>"));
    const double bottom = (pageHeightMm - geo.frameMm.bottom()) * pointsPerMm;
    const double top = (pageHeightMm - geo.frameMm.top()) * pointsPerMm;
    viewport.replaceKey("/BBox",
                        QPDFObjectHandle::parse(numberArray({geo.frameMm.left() * pointsPerMm, bottom,
                                                             geo.frameMm.right() * pointsPerMm, top})));
    viewport.replaceKey("/Measure", measure);
    return viewport;
}

void setGeoFrames(QPDF& pdf, QPDFPageObjectHelper& page, const std::vector<PdfGeoFrame>& frames,
                  double pageHeightMm)
{
    auto viewports = QPDFObjectHandle::newArray();
    for (const auto& frame : frames)
        viewports.appendItem(viewportOf(pdf, frame, pageHeightMm));
    page.getObjectHandle().replaceKey("/VP", viewports);
}

QPDFObjectHandle textObject(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

void setFacts(QPDF& pdf, const PdfFacts& facts)
{
    auto root = pdf.getRoot();
    root.replaceKey("/Lang", textObject(facts.language));
    root.replaceKey("/ViewerPreferences",
                    QPDFObjectHandle::parse("<< /DisplayDocTitle true /PrintScaling /None >>"));
    auto trailer = pdf.getTrailer();
    if (!trailer.getKey("/Info").isDictionary())
        trailer.replaceKey("/Info", pdf.makeIndirectObject(QPDFObjectHandle::newDictionary()));
    auto info = trailer.getKey("/Info");
    info.replaceKey("/Title", textObject(facts.title));
    info.replaceKey("/Subject", textObject(facts.subject));
    info.replaceKey("/Creator", textObject(QStringLiteral("PetaSentra " PETASENTRA_VERSION)));
    info.replaceKey("/Producer", textObject(QStringLiteral("PetaSentra " PETASENTRA_VERSION " (Qt, qpdf)")));
}

using Pages = std::vector<QPDFPageObjectHelper>;

double pageHeightMm(const PdfFacts& facts, int page)
{
    return facts.pagesMm.at(static_cast<std::size_t>(page)).height();
}

QPDFObjectHandle destination(Pages& pages, const PdfFacts& facts, int page, std::optional<double> topMm)
{
    auto place = QPDFObjectHandle::newArray();
    place.appendItem(pages.at(static_cast<std::size_t>(page)).getObjectHandle());
    if (!topMm) {
        place.appendItem(QPDFObjectHandle::newName("/Fit"));
        return place;
    }
    place.appendItem(QPDFObjectHandle::newName("/XYZ"));
    place.appendItem(QPDFObjectHandle::newNull());
    place.appendItem(QPDFObjectHandle::newReal((pageHeightMm(facts, page) - *topMm) * pointsPerMm, 2));
    place.appendItem(QPDFObjectHandle::newNull());
    return place;
}

/// Hangs a list of items under their parent, closed unless it is the root.
void hang(QPDFObjectHandle parent, std::vector<QPDFObjectHandle>& items, bool open)
{
    if (items.empty())
        return;
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].replaceKey("/Parent", parent);
        if (i + 1 < items.size()) {
            items[i].replaceKey("/Next", items[i + 1]);
            items[i + 1].replaceKey("/Prev", items[i]);
        }
    }
    parent.replaceKey("/First", items.front());
    parent.replaceKey("/Last", items.back());
    const auto count = static_cast<int>(items.size());
    parent.replaceKey("/Count", QPDFObjectHandle::newInteger(open ? count : -count));
}

void setOutline(QPDF& pdf, Pages& pages, const PdfFacts& facts)
{
    if (facts.outline.empty())
        return;
    std::vector<QPDFObjectHandle> tops;
    std::vector<QPDFObjectHandle> below;
    for (const auto& entry : facts.outline) {
        auto item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textObject(entry.title));
        item.replaceKey("/Dest", destination(pages, facts, entry.page, entry.topMm));
        if (entry.level > 0 && !tops.empty()) {
            below.push_back(item);
            continue;
        }
        if (!tops.empty())
            hang(tops.back(), below, false);
        below.clear();
        tops.push_back(item);
    }
    hang(tops.back(), below, false);
    auto outline = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outline.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    hang(outline, tops, true);
    pdf.getRoot().replaceKey("/Outlines", outline);
    if (pages.size() > 1)
        pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void addLinks(QPDF& pdf, Pages& pages, const PdfFacts& facts)
{
    for (const auto& link : facts.links) {
        const double height = pageHeightMm(facts, link.page);
        auto annotation = pdf.makeIndirectObject(
            QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>"));
        annotation.replaceKey(
            "/Rect", QPDFObjectHandle::parse(numberArray(
                         {link.boxMm.left() * pointsPerMm, (height - link.boxMm.bottom()) * pointsPerMm,
                          link.boxMm.right() * pointsPerMm, (height - link.boxMm.top()) * pointsPerMm})));
        annotation.replaceKey("/Dest", destination(pages, facts, link.target, std::nullopt));
        auto page = pages.at(static_cast<std::size_t>(link.page)).getObjectHandle();
        if (!page.getKey("/Annots").isArray())
            page.replaceKey("/Annots", QPDFObjectHandle::newArray());
        page.getKey("/Annots").appendItem(annotation);
    }
}

QByteArray mended(const QByteArray& bytes, const PdfFacts& facts)
{
    QPDF pdf;
    pdf.processMemoryFile("sheet", bytes.constData(), static_cast<size_t>(bytes.size()));
    auto pages = QPDFPageDocumentHelper{pdf}.getAllPages();
    for (std::size_t i = 0; i < pages.size() && i < facts.pagesMm.size(); ++i) {
        setPageSize(pdf, pages[i], facts.pagesMm[i]);
        if (i < facts.geoFrames.size() && !facts.geoFrames[i].empty())
            setGeoFrames(pdf, pages[i], facts.geoFrames[i], facts.pagesMm[i].height());
    }
    setFacts(pdf, facts);
    setOutline(pdf, pages, facts);
    addLinks(pdf, pages, facts);
    if (!facts.attachment.isEmpty())
        addPdfAttachment(pdf, sheetAttachmentName, facts.attachment,
                         gis::Sheet::tr("Data yang ditunjukkan lembar ini"));

    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.setMinimumPDFVersion("1.6"); // PrintScaling
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray{reinterpret_cast<const char*>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

core::Result<QByteArray> mendPdf(const QByteArray& pdf, const PdfFacts& facts)
{
    try {
        return mended(pdf, facts);
    } catch (const std::exception& error) {
        return core::fail(core::ErrorCode::WriteFailed, facts.title.toStdString(), error.what());
    }
}

} // namespace app
