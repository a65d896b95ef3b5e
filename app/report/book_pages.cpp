#include "app/report/book_pages.h"

#include "gis/paint/sheet/sheet_layout.h"
#include "gis/paint/sheet/sheet_pen.h"
#include "gis/paint/sheet/sheet_symbols.h"
#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

using gis::Sheet;

// Millimetres on A4; times the unit on larger paper.
constexpr double margin = 22.0;
constexpr double contentsTop = 36.0;
constexpr double lineStep = 6.4;

/// Dots from one place to the other, on a raster that is the same for all lines.
void paintLeader(const gis::SheetPen& pen, double from, double to, double y)
{
    const double step = pen.mm(1.4);
    auto& painter = pen.painter();
    painter.setPen(Qt::NoPen);
    painter.setBrush(gis::sheet_color::faint);
    const double radius = pen.mm(0.16);
    for (double x = std::ceil(from / step) * step; x < to; x += step)
        painter.drawEllipse(QPointF{x, y}, radius, radius);
}

} // namespace

double bookUnit(const gis::SheetPaper& paper)
{
    return gis::layoutSheet(paper).unit;
}

void paintCover(QPainter& painter, const gis::SheetPaper& paper, const BookCover& cover)
{
    const gis::SheetPen pen{painter, bookUnit(paper)};
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = paper.widthMm();
    const double height = paper.heightMm();
    painter.fillRect(QRectF{0.0, 0.0, pen.mm(9.0), height}, gis::sheet_color::accent);
    const double left = pen.mm(9.0 + margin);
    const double right = width - pen.mm(margin);
    const auto row = [&](double top, double tall) { return QRectF{left, top, right - left, pen.mm(tall)}; };
    gis::paintEmblem(pen, {left, pen.mm(margin), pen.mm(15.0), pen.mm(18.0)}, cover.emblem);
    const double beside = pen.mm(19.5);
    pen.text(row(pen.mm(margin + 3.4), 4.5).adjusted(beside, 0.0, 0.0, 0.0), cover.government,
             {.size = 3.4, .spacing = 0.04});
    pen.text(row(pen.mm(margin + 9.2), 5.0).adjusted(beside, 0.0, 0.0, 0.0), cover.agency,
             {.size = 4.2, .bold = true, .spacing = 0.02});

    double y = height * 0.4;
    pen.text(row(y, 6.0), cover.title,
             {.size = 5.0, .bold = true, .color = gis::sheet_color::accent, .spacing = 0.06});
    y += pen.mm(9.0);
    const gis::SheetType name{.size = 12.0, .bold = true};
    y = pen.paragraph({left, y, right - left, 2.0 * pen.lineHeight(name)}, cover.name, name) + pen.mm(2.0);
    pen.text(row(y, 6.0), cover.subtitle, {.size = 4.4, .color = gis::sheet_color::quiet});
    if (cover.draft)
        pen.text(row(y + pen.mm(10.0), 6.0), Sheet::tr("DRAFT – belum semua diputuskan"),
                 {.size = 4.0, .bold = true, .color = gis::sheet_color::fail});

    const double foot = height - pen.mm(margin);
    pen.line({left, foot - pen.mm(11.0), right, foot - pen.mm(11.0)}, 0.2, gis::sheet_color::line);
    pen.text(row(foot - pen.mm(8.5), 4.0), cover.edition, {.size = 3.2, .bold = true});
    pen.text(row(foot - pen.mm(3.6), 3.0), cover.provenance, {.size = 2.1, .color = gis::sheet_color::quiet});
}

int contentsLines(const gis::SheetPaper& paper)
{
    const double free = paper.heightMm() / bookUnit(paper) - contentsTop - margin;
    return std::max(1, static_cast<int>(free / lineStep));
}

QRectF contentsBox(const gis::SheetPaper& paper, int line)
{
    const double unit = bookUnit(paper);
    // Lines as long as the eye can follow.
    const double width = std::min(paper.widthMm() - 2.0 * margin * unit, 190.0 * unit);
    return {margin * unit, (contentsTop + line * lineStep) * unit, width, lineStep * unit};
}

void paintContents(QPainter& painter, const gis::SheetPaper& paper, const std::vector<BookLine>& lines)
{
    const gis::SheetPen pen{painter, bookUnit(paper)};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto first = contentsBox(paper, 0);
    pen.text(QRectF{first.left(), pen.mm(margin - 2.0), first.width(), pen.mm(8.0)}, Sheet::tr("Daftar isi"),
             {.size = 7.0, .bold = true});
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
        const auto& line = lines[static_cast<std::size_t>(i)];
        const auto box = contentsBox(paper, i);
        const gis::SheetType title{.size = 3.2, .bold = line.strong};
        const gis::SheetType note{
            .size = 2.5, .color = gis::sheet_color::quiet, .align = Qt::AlignRight | Qt::AlignVCenter};
        const gis::SheetType page{
            .size = 3.2, .bold = line.strong, .align = Qt::AlignRight | Qt::AlignVCenter};
        const double noteWide = line.note.isEmpty() ? 0.0 : pen.width(line.note, note) + pen.mm(2.0);
        const double pageWide = pen.mm(11.0);
        const double room = box.width() - noteWide - pageWide - pen.mm(4.0);
        const double wide = pen.text(QRectF{box.left(), box.top(), room, box.height()}, line.title, title);
        paintLeader(pen, box.left() + wide + pen.mm(1.5), box.right() - pageWide - noteWide - pen.mm(0.5),
                    box.center().y() + pen.mm(1.0));
        pen.text(QRectF{box.left(), box.top(), box.width() - pageWide, box.height()}, line.note, note);
        pen.text(box, QString::number(line.page + 1), page);
    }
}

void paintBookFoot(QPainter& painter, const gis::SheetPaper& paper, const QString& left, const QString& right)
{
    const gis::SheetPen pen{painter, bookUnit(paper)};
    const double y = paper.heightMm() - pen.mm(12.0);
    const QRectF line{pen.mm(margin), y, paper.widthMm() - pen.mm(2.0 * margin), pen.mm(4.0)};
    pen.line({line.left(), y - pen.mm(1.2), line.right(), y - pen.mm(1.2)}, 0.1, gis::sheet_color::line);
    pen.text(line, left, {.size = 2.2, .color = gis::sheet_color::quiet});
    pen.text(line, right,
             {.size = 2.2, .color = gis::sheet_color::quiet, .align = Qt::AlignRight | Qt::AlignVCenter});
}

} // namespace app
