#include "app/print/pdf_mend.h"

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

void setGeoFrame(QPDF& pdf, QPDFPageObjectHelper& page, const PdfGeoFrame& geo, double pageHeightMm)
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
    auto viewports = QPDFObjectHandle::newArray();
    viewports.appendItem(viewport);
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

/// A flat outline: one entry a page, which opens it whole.
void setOutline(QPDF& pdf, std::vector<QPDFPageObjectHelper>& pages, const std::vector<QString>& titles)
{
    if (titles.size() != pages.size() || titles.size() < 2)
        return;
    auto outline = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    std::vector<QPDFObjectHandle> items;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        auto item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textObject(titles[i]));
        item.replaceKey("/Parent", outline);
        auto place = QPDFObjectHandle::newArray();
        place.appendItem(pages[i].getObjectHandle());
        place.appendItem(QPDFObjectHandle::newName("/Fit"));
        item.replaceKey("/Dest", place);
        items.push_back(item);
    }
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
        items[i].replaceKey("/Next", items[i + 1]);
        items[i + 1].replaceKey("/Prev", items[i]);
    }
    outline.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    outline.replaceKey("/First", items.front());
    outline.replaceKey("/Last", items.back());
    outline.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<int>(items.size())));
    pdf.getRoot().replaceKey("/Outlines", outline);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

QByteArray mended(const QByteArray& bytes, const PdfFacts& facts)
{
    QPDF pdf;
    pdf.processMemoryFile("sheet", bytes.constData(), static_cast<size_t>(bytes.size()));
    auto pages = QPDFPageDocumentHelper{pdf}.getAllPages();
    for (std::size_t i = 0; i < pages.size() && i < facts.pagesMm.size(); ++i) {
        setPageSize(pdf, pages[i], facts.pagesMm[i]);
        if (i < facts.geoFrames.size() && facts.geoFrames[i])
            setGeoFrame(pdf, pages[i], *facts.geoFrames[i], facts.pagesMm[i].height());
    }
    setFacts(pdf, facts);
    setOutline(pdf, pages, facts.outline);

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
