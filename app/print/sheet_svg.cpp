#include "app/print/sheet_svg.h"

#include "gis/paint/sheet/sheet_painter.h"

#include <QBuffer>
#include <QSvgGenerator>
#include <functional>

namespace app {

namespace {

// Units of the documents: hundredths of a millimetre, as in the PDF.
constexpr double unitsPerMm = 100.0;

QString numbers(const QRectF& box)
{
    return QStringLiteral("%1 %2 %3 %4").arg(box.left()).arg(box.top()).arg(box.width()).arg(box.height());
}

core::Result<QByteArray> painted(const std::function<core::Result<void>(QPainter&)>& paint)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(2540);
    QPainter painter;
    if (!painter.begin(&generator))
        return core::fail(core::ErrorCode::Internal, "svg");
    painter.scale(unitsPerMm, unitsPerMm);
    PS_TRY(paint(painter));
    painter.end();
    return bytes;
}

/// What stands between `<svg …>` and `</svg>`, with names of patterns and gradients made unlike those of
/// other parts.
QByteArray body(const QByteArray& document, const QByteArray& prefix)
{
    const auto open = document.indexOf("<svg");
    const auto from = document.indexOf('>', open) + 1;
    auto inner = document.mid(from, document.lastIndexOf("</svg>") - from);
    if (const auto end = inner.indexOf("</desc>"); end >= 0)
        inner.remove(0, end + 7); // Qt's own title and description
    inner.replace("id=\"", "id=\"" + prefix);
    inner.replace("url(#", "url(#" + prefix);
    inner.replace("xlink:href=\"#", "xlink:href=\"#" + prefix);
    return inner;
}

/// A map, clipped at its frame by every viewer.
QByteArray clipped(const QRectF& frame, const QByteArray& map)
{
    const QRectF clip{frame.topLeft() * unitsPerMm, frame.size() * unitsPerMm};
    return QStringLiteral(
               "<svg x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" viewBox=\"%5\" overflow=\"hidden\">\n")
               .arg(clip.left())
               .arg(clip.top())
               .arg(clip.width())
               .arg(clip.height())
               .arg(numbers(clip))
               .toUtf8() +
           map + "\n</svg>\n";
}

} // namespace

core::Result<QByteArray> sheetSvg(const SheetPage& page, core::Progress& progress)
{
    PS_LET(const auto frame, painted([&](QPainter& painter) {
               return gis::paintSheetPart(painter, gis::SheetPart::Frame, page.layout, page.content,
                                          progress);
           }));
    const QRectF paper{0.0, 0.0, page.layout.paper.widthMm() * unitsPerMm,
                       page.layout.paper.heightMm() * unitsPerMm};
    QByteArray svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    svg += QStringLiteral(
               "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
               "xml:lang=\"%1\" width=\"%2mm\" height=\"%3mm\" viewBox=\"%4\">\n")
               .arg(page.content.locale.bcp47Name())
               .arg(page.layout.paper.widthMm())
               .arg(page.layout.paper.heightMm())
               .arg(numbers(paper))
               .toUtf8();
    svg += "<title>" +
           (page.content.title + QStringLiteral(" – ") + page.content.name).toHtmlEscaped().toUtf8() +
           "</title>\n";
    svg += "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    int number = 0;
    for (const auto& view : gis::sheetViews(page.layout, page.content)) {
        PS_LET(const auto map, painted([&](QPainter& painter) {
                   return gis::paintSheetView(painter, view, page.content, progress);
               }));
        svg += clipped(view.frame, body(map, QByteArrayLiteral("map") + QByteArray::number(++number) + '-'));
    }
    svg += body(frame, "sheet-") + "\n</svg>\n";
    return svg;
}

} // namespace app
