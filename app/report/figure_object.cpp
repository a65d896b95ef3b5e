#include "app/report/figure_object.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintDevice>
#include <QPainter>

namespace app {

namespace {

ReportFigure figureOf(const QTextFormat& format)
{
    return format.property(RichTextWriter::figureProperty).value<ReportFigure>();
}

double unitsPerMm(const QTextDocument* document)
{
    const auto* device = document->documentLayout()->paintDevice();
    return (device == nullptr ? 96.0 : device->logicalDpiX()) / 25.4;
}

} // namespace

QSizeF FigureObject::intrinsicSize(QTextDocument* document, int, const QTextFormat& format)
{
    return figureOf(format).sizeMm * unitsPerMm(document);
}

void FigureObject::drawObject(QPainter* painter, const QRectF& box, QTextDocument*, int,
                              const QTextFormat& format)
{
    const auto figure = figureOf(format);
    painter->save();
    painter->translate(box.topLeft());
    painter->scale(box.width() / figure.sizeMm.width(), box.height() / figure.sizeMm.height());
    painter->setRenderHint(QPainter::Antialiasing);
    figure.paint(*painter);
    painter->restore();
}

} // namespace app
