#include "gis/paint/sheet/sheet_symbols.h"

#include "gis/paint/sheet/sheet_scale.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace gis {

namespace {

// The emblem is drawn on a field of 20 by 24 units.
constexpr double emblemWidth = 20.0;
constexpr double emblemHeight = 24.0;

QPainterPath shield()
{
    QPainterPath path{{1.0, 1.0}};
    path.lineTo(19.0, 1.0);
    path.lineTo(19.0, 12.0);
    path.cubicTo(19.0, 18.0, 14.0, 21.5, 10.0, 23.2);
    path.cubicTo(6.0, 21.5, 1.0, 18.0, 1.0, 12.0);
    path.closeSubpath();
    return path;
}

QPainterPath cog()
{
    constexpr int teeth = 10;
    QPainterPath path;
    for (int i = 0; i < teeth * 4; ++i) {
        const double angle = (static_cast<double>(i) - 0.5) * std::numbers::pi / (2.0 * teeth);
        const double radius = i % 4 < 2 ? 5.0 : 4.0;
        const QPointF point{10.0 + radius * std::cos(angle), 10.6 + radius * std::sin(angle)};
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    path.addEllipse(QPointF{10.0, 10.6}, 2.9, 2.9);
    return path;
}

QPainterPath water(double y)
{
    QPainterPath path{{4.6, y}};
    for (int i = 0; i < 3; ++i) {
        const double x = 4.6 + 3.6 * i;
        path.cubicTo(x + 1.2, y - 1.3, x + 2.4, y + 1.3, x + 3.6, y);
    }
    return path;
}

void paintPlaceholderEmblem(const SheetPen& pen, const QRectF& box)
{
    auto& painter = pen.painter();
    const double scale = std::min(box.width() / emblemWidth, box.height() / emblemHeight);
    painter.save();
    painter.translate(box.center());
    painter.scale(scale, scale);
    painter.translate(-emblemWidth / 2.0, -emblemHeight / 2.0);
    painter.setPen(QPen{sheet_color::accent, 0.9, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    painter.setBrush(Qt::white);
    painter.drawPath(shield());
    painter.setPen(Qt::NoPen);
    painter.setBrush(sheet_color::accent);
    painter.drawPath(cog());
    const QPolygonF roof{{QPointF{5.2, 5.4}, QPointF{10.0, 2.6}, QPointF{14.8, 5.4}}};
    painter.setPen(QPen{sheet_color::accent, 0.9, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(roof);
    painter.drawPath(water(17.6));
    painter.restore();
}

} // namespace

void paintEmblem(const SheetPen& pen, const QRectF& box, const QImage& arms)
{
    if (arms.isNull()) {
        paintPlaceholderEmblem(pen, box);
        return;
    }
    const auto size = QSizeF{arms.size()}.scaled(box.size(), Qt::KeepAspectRatio);
    pen.painter().drawImage(QRectF{box.center() - QPointF{size.width(), size.height()} / 2.0, size}, arms);
}

void paintNorthArrow(const SheetPen& pen, const QRectF& box, double convergence)
{
    auto& painter = pen.painter();
    const SheetType letter{.size = 2.9, .bold = true, .align = Qt::AlignHCenter | Qt::AlignTop};
    pen.text(box, Sheet::tr("U", "letter at the north arrow"), letter);
    const double top = box.top() + pen.capHeight(letter) + pen.mm(0.9);
    const double height = box.bottom() - top;
    const double half = height * 0.26;

    painter.save();
    painter.translate(box.center().x(), top + height / 2.0);
    painter.rotate(convergence);
    const QPointF tip{0.0, -height / 2.0};
    const QPointF notch{0.0, height * 0.26};
    const QPolygonF left{{tip, QPointF{-half, height / 2.0}, notch}};
    const QPolygonF right{{tip, QPointF{half, height / 2.0}, notch}};
    painter.setPen(QPen{sheet_color::ink, pen.mm(0.18), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    painter.setBrush(Qt::white);
    painter.drawPolygon(left);
    painter.setBrush(sheet_color::ink);
    painter.drawPolygon(right);
    painter.restore();
}

ScaleBar scaleBarFor(double scale, double widthMm)
{
    const double longest = groundMetres(widthMm, scale);
    ScaleBar best;
    for (const int parts : {4, 5}) {
        const double decade = std::pow(10.0, std::floor(std::log10(longest / parts)));
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const ScaleBar bar{factor * decade, parts};
            if (bar.length() <= longest && bar.length() > best.length())
                best = bar;
        }
    }
    return best;
}

void paintScaleBar(const SheetPen& pen, QPointF at, const ScaleBar& bar, double scale, const QLocale& locale)
{
    auto& painter = pen.painter();
    const double width = paperMm(bar.part, scale);
    const double height = pen.mm(1.3);
    for (int i = 0; i < bar.parts; ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(i % 2 == 0 ? sheet_color::ink : QColor{Qt::white});
        painter.drawRect(QRectF{at.x() + i * width, at.y(), width, height});
    }
    pen.frame({at.x(), at.y(), width * bar.parts, height}, 0.15, sheet_color::ink);

    const bool kilometres = bar.part >= 1000.0;
    const SheetType type{.size = 1.8, .align = Qt::AlignHCenter | Qt::AlignTop};
    for (int i = 0; i <= bar.parts; ++i) {
        const double metres = i * bar.part;
        const double value = kilometres ? metres / 1000.0 : metres;
        const auto number = numberText(locale, value, value == std::floor(value) ? 0 : 1);
        const double x = at.x() + i * width;
        const double half = pen.width(number, type) / 2.0;
        const double base = at.y() + height + pen.mm(0.8) + pen.capHeight(type);
        pen.text(QPointF{x - half, base}, number, type);
        if (i == bar.parts)
            pen.text(QPointF{x + half + pen.mm(0.6), base},
                     kilometres ? QStringLiteral("km") : QStringLiteral("m"), type);
    }
}

} // namespace gis
