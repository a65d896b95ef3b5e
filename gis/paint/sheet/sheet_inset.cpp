#include "gis/paint/sheet/sheet_boxes.h"

#include "gis/paint/sheet/sheet_painter.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QPainterPath>
#include <algorithm>

namespace gis {

namespace {

QRectF boundsOf(const std::vector<QPolygonF>& outlines)
{
    QRectF bounds;
    for (const auto& outline : outlines)
        bounds = bounds.united(outline.boundingRect());
    return bounds;
}

/// Metres with north up to millimetres inside the box, the same scale both ways.
QTransform intoBox(const QRectF& metres, const QRectF& box)
{
    const double scale = std::min(box.width() / metres.width(), box.height() / metres.height());
    QTransform transform;
    transform.translate(box.center().x(), box.center().y());
    transform.scale(scale, -scale);
    transform.translate(-metres.center().x(), -metres.center().y());
    return transform;
}

QPainterPath pathOf(const std::vector<QPolygonF>& outlines, const QTransform& transform)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const auto& outline : outlines) {
        path.addPolygon(transform.map(outline));
        path.closeSubpath();
    }
    return path;
}

/// The map's rectangle; one too small to be seen gets hairs that lead to it, and one of several at least a
/// size that shows.
void paintPlace(const SheetPen& pen, QRectF place, const QRectF& box, bool alone)
{
    const QColor red{192, 32, 38};
    const double least = pen.mm(1.4);
    if (!alone && std::max(place.width(), place.height()) < least)
        place = QRectF{place.center() - QPointF{least, least} / 2.0, QSizeF{least, least}};
    if (alone && std::max(place.width(), place.height()) < pen.mm(2.5)) {
        const QPointF c = place.center();
        pen.line({box.left(), c.y(), place.left() - pen.mm(0.8), c.y()}, 0.1, red);
        pen.line({place.right() + pen.mm(0.8), c.y(), box.right(), c.y()}, 0.1, red);
        pen.line({c.x(), box.top(), c.x(), place.top() - pen.mm(0.8)}, 0.1, red);
        pen.line({c.x(), place.bottom() + pen.mm(0.8), c.x(), box.bottom()}, 0.1, red);
    }
    pen.frame(place, 0.3, red);
}

} // namespace

void paintInset(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    QRectF box = pen.heading(layout.inset, Sheet::tr("DIAGRAM LOKASI"));
    if (content.inset.empty()) {
        pen.paragraph(box, Sheet::tr("Batas kota belum ada di rencana ini."),
                      {.size = 1.9, .color = sheet_color::quiet, .italic = true});
        return;
    }
    const SheetType caption{
        .size = 1.7, .color = sheet_color::quiet, .align = Qt::AlignLeft | Qt::AlignVCenter};
    const auto captionBox = QRectF{box.left(), box.bottom() - pen.mm(2.2), box.width(), pen.mm(2.2)};
    QStringList names{content.inset.cityName};
    if (!content.inset.highlightedName.isEmpty())
        names << content.inset.highlightedName;
    pen.text(captionBox, names.join(QStringLiteral(" · ")), caption);
    box.setBottom(captionBox.top() - pen.mm(0.8));

    std::vector<QRectF> places;
    QRectF all = boundsOf(content.inset.city);
    for (const auto& view : sheetViews(layout, content)) {
        places.emplace_back(view.ground.minX, view.ground.minY, view.ground.width(), view.ground.height());
        all = all.united(places.back());
    }
    const auto transform = intoBox(all, box);
    auto& painter = pen.painter();
    painter.save();
    painter.setPen(QPen{QColor{96, 106, 116}, pen.mm(0.15), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin});
    painter.setBrush(QColor{232, 235, 236});
    painter.drawPath(pathOf(content.inset.city, transform));
    painter.setPen(QPen{sheet_color::accent, pen.mm(0.12), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin});
    painter.setBrush(QColor{150, 186, 212});
    painter.drawPath(pathOf(content.inset.highlighted, transform));
    for (const auto& place : places)
        paintPlace(pen, transform.mapRect(place), box, places.size() == 1);
    painter.restore();
}

} // namespace gis
