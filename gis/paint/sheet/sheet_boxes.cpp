#include "gis/paint/sheet/sheet_boxes.h"

#include "gis/paint/sheet/sheet_scale.h"
#include "gis/paint/sheet/sheet_symbols.h"
#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>
#include <cmath>

namespace gis {

namespace {

const SheetType bodyType{.size = 2.0, .align = Qt::AlignLeft | Qt::AlignVCenter};
const SheetType quietType{
    .size = 2.0, .color = sheet_color::quiet, .align = Qt::AlignLeft | Qt::AlignVCenter};
constexpr double smallestType = 1.45; // mm on A4: still readable in print

QString orUnknown(const QString& text)
{
    return text.isEmpty() ? Sheet::tr("belum diketahui") : text;
}

/// Lines with a hanging bullet. Type shrinks until they fit; what does not fit then is cut with an ellipsis.
void paintList(const SheetPen& pen, const QRectF& box, const std::vector<QString>& lines)
{
    const double indent = pen.mm(2.0);
    const double gap = pen.mm(0.5);
    SheetType type = bodyType;
    const auto height = [&] {
        double sum = 0.0;
        for (const auto& line : lines)
            sum += pen.paragraphHeight(box.width() - indent, line, type) + gap;
        return sum;
    };
    while (type.size > smallestType && height() > box.height())
        type.size -= 0.05;

    double y = box.top();
    for (const auto& line : lines) {
        if (y + pen.lineHeight(type) > box.bottom() + 0.01)
            break;
        pen.text(QRectF{box.left(), y, indent, pen.lineHeight(type)}, QStringLiteral("–"), type);
        y = pen.paragraph({box.left() + indent, y, box.width() - indent, box.bottom() - y}, line, type) + gap;
    }
}

/// Names left, values right of them, a hairline below each. Where the rows are low on room, they move
/// together.
void paintFactRows(const SheetPen& pen, const QRectF& box, const std::vector<SheetFact>& facts, double share,
                   double sizeFactor)
{
    SheetType name = quietType;
    SheetType value = bodyType;
    name.size *= sizeFactor;
    value.size *= sizeFactor;
    const double left = box.width() * share;
    const double room = box.width() - left;
    const double padding = pen.mm(0.55);
    const auto height = [&](const SheetFact& fact) {
        return std::min(2.0 * pen.lineHeight(value),
                        pen.paragraphHeight(room, orUnknown(fact.value), value)) +
               padding;
    };
    const auto all = [&] {
        double sum = 0.0;
        for (const auto& fact : facts)
            sum += height(fact);
        return sum;
    };
    while (value.size > smallestType && all() > box.height()) {
        value.size -= 0.05;
        name.size -= 0.05;
    }

    double y = box.top();
    for (const auto& fact : facts) {
        const double row = height(fact);
        if (y + row > box.bottom() + 0.05)
            break;
        SheetType type = value;
        if (fact.value.isEmpty()) {
            type.color = sheet_color::quiet;
            type.italic = true;
        }
        pen.text(QRectF{box.left(), y, left - pen.mm(1.0), pen.lineHeight(name)}, fact.name, name);
        pen.paragraph({box.left() + left, y, room, row}, orUnknown(fact.value), type);
        y += row;
        pen.line({box.left(), y - padding / 2.0, box.right(), y - padding / 2.0}, 0.06, sheet_color::faint);
    }
}

} // namespace

void paintHead(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    const QRectF box = pen.padded(layout.head);
    const QRectF arms{box.left(), box.top(), box.height() * 20.0 / 24.0, box.height()};
    paintEmblem(pen, arms, content.emblem);
    const double left = arms.right() + pen.mm(2.6);
    const bool address = !content.address.isEmpty();
    const double top = box.center().y() - pen.mm(address ? 5.4 : 4.0);
    const QRectF line{left, top, box.right() - left, pen.mm(3.4)};
    pen.text(line, content.government, {.size = 2.5, .spacing = 0.04});
    pen.text(line.translated(0.0, pen.mm(4.1)), content.agency, {.size = 3.1, .bold = true, .spacing = 0.02});
    if (address)
        pen.text(line.translated(0.0, pen.mm(7.9)), content.address,
                 {.size = 1.8, .color = sheet_color::quiet});
}

void paintTitle(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    const QRectF box = pen.padded(layout.title);
    const auto row = [&](double top, double height) {
        return QRectF{box.left(), box.top() + pen.mm(top), box.width(), pen.mm(height)};
    };
    pen.text(row(0.4, 2.6), content.title,
             {.size = 2.3, .bold = true, .color = sheet_color::accent, .spacing = 0.06});
    const auto name = content.name.toUpper();
    const SheetType large{.size = 4.9, .bold = true};
    const SheetType small{.size = 3.1, .bold = true};
    const bool twoLines = pen.width(name, large) * 0.75 > box.width();
    if (twoLines)
        pen.paragraph(row(3.5, 8.0), name, small);
    else
        pen.text(row(4.2, 5.4), name, large);
    pen.text(row(twoLines ? 11.5 : 10.6, 3.0), content.subtitle, {.size = 2.3});
    pen.line({box.left(), box.bottom() - pen.mm(4.4), box.right(), box.bottom() - pen.mm(4.4)}, 0.06,
             sheet_color::faint);
    const QRectF foot{box.left(), box.bottom() - pen.mm(3.6), box.width(), pen.mm(3.4)};
    const auto number = content.sheetNumber.isEmpty() ? QStringLiteral("………") : content.sheetNumber;
    pen.text(foot, Sheet::tr("Lembar %1").arg(number), {.size = 2.1, .bold = true});
    if (content.draft)
        pen.text(foot, Sheet::tr("DRAFT – belum diputuskan"),
                 {.size = 2.1, .bold = true, .color = QColor{176, 32, 36}, .align = Qt::AlignCenter});
    pen.text(foot, content.edition, {.size = 2.1, .align = Qt::AlignRight | Qt::AlignVCenter});
}

void paintScale(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    const QRectF box = pen.padded(layout.scaleBar);
    const double arrowWidth = pen.mm(13.0);
    const QRectF arrow{box.right() - arrowWidth, box.top() - pen.mm(0.3), arrowWidth, pen.mm(11.8)};
    paintNorthArrow(pen, arrow, content.map.convergence);
    const QRectF below{arrow.left() - pen.mm(3.0), arrow.bottom() + pen.mm(0.8), arrowWidth + pen.mm(6.0),
                       pen.mm(2.0)};
    pen.text(below, Sheet::tr("Utara sebenarnya"),
             {.size = 1.6, .color = sheet_color::quiet, .align = Qt::AlignHCenter | Qt::AlignTop});
    pen.text(below.translated(0.0, pen.mm(2.2)),
             Sheet::tr("konvergensi %1°").arg(numberText(content.locale, content.map.convergence, 2)),
             {.size = 1.6, .color = sheet_color::quiet, .align = Qt::AlignHCenter | Qt::AlignTop});

    const QRectF left{box.left(), box.top(), box.width() - arrowWidth - pen.mm(4.0), box.height()};
    pen.text(QRectF{left.left(), left.top(), left.width(), pen.mm(4.0)},
             Sheet::tr("SKALA %1").arg(scaleText(content.locale, content.map.scale)),
             {.size = 3.9, .bold = true, .align = Qt::AlignLeft | Qt::AlignTop});
    const SheetType label{.size = 1.8};
    const auto bar = scaleBarFor(content.map.scale, left.width() - pen.mm(6.0));
    const double inset = pen.width(QStringLiteral("0"), label) / 2.0;
    paintScaleBar(pen, {left.left() + inset, left.top() + pen.mm(6.2)}, bar, content.map.scale,
                  content.locale);
    const double centimetre = content.map.scale / 100.0; // metres on the ground for one on paper
    pen.text(QRectF{left.left(), left.top() + pen.mm(13.0), left.width(), pen.mm(3.0)},
             Sheet::tr("1 cm di peta = %1 m di lapangan")
                 .arg(numberText(content.locale, centimetre, centimetre == std::floor(centimetre) ? 0 : 1)),
             {.size = 1.9, .color = sheet_color::quiet});
}

void paintFacts(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    QRectF box = pen.heading(layout.facts, content.factsTitle);
    if (!content.verdict.isEmpty()) {
        const QRectF badge{box.left(), box.bottom() - pen.mm(4.4), box.width(), pen.mm(4.4)};
        pen.painter().fillRect(badge, QColor{content.verdictColor.red(), content.verdictColor.green(),
                                             content.verdictColor.blue(), 30});
        pen.painter().fillRect(QRectF{badge.left(), badge.top(), pen.mm(1.0), badge.height()},
                               content.verdictColor);
        const auto inside = badge.adjusted(pen.mm(2.4), 0.0, -pen.mm(1.5), 0.0);
        pen.text(inside, content.verdictTitle, {.size = 2.0, .color = sheet_color::quiet});
        pen.text(inside, content.verdict,
                 {.size = 2.2, .bold = true, .align = Qt::AlignRight | Qt::AlignVCenter, .spacing = 0.04});
        box.setBottom(badge.top() - pen.mm(0.8));
    }
    double names = box.width() * 0.36;
    for (const auto& fact : content.facts)
        names = std::max(names, pen.width(fact.name, quietType) + pen.mm(2.0));
    paintFactRows(pen, box, content.facts, std::min(names / box.width(), 0.56), 1.0);
}

void paintLegend(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    const QRectF box = pen.heading(layout.legend, Sheet::tr("KETERANGAN"));
    const auto count = static_cast<int>(content.legend.size());
    if (count == 0)
        return;
    const double comfortable = pen.mm(4.6);
    const double tight = pen.mm(2.9);
    int columns = 1;
    while (columns < 3 && box.height() / std::ceil(static_cast<double>(count) / columns) < tight)
        ++columns;
    const int rows = static_cast<int>(std::ceil(static_cast<double>(count) / columns));
    const double step = std::clamp(box.height() / rows, pen.mm(2.1), comfortable);
    const double columnWidth = box.width() / columns;
    const double sampleWidth = pen.mm(columns == 1 ? 7.0 : 5.0);
    const double sampleHeight = std::min(step * 0.74, pen.mm(3.3));
    const SheetType type{.size = std::min(2.05, step / pen.unit() * 0.68)};
    const SheetType heading{.size = type.size, .color = sheet_color::quiet};

    for (int i = 0; i < count; ++i) {
        const double x = box.left() + (i / rows) * columnWidth;
        const double y = box.top() + (i % rows) * step;
        if (y + step > box.bottom() + step * 0.3)
            continue;
        const auto& entry = content.legend[static_cast<std::size_t>(i)];
        if (!entry.sample) {
            pen.text(QRectF{x, y, columnWidth - pen.mm(0.5), step}, entry.title, heading);
            continue;
        }
        pen.painter().save();
        entry.sample(pen.painter(), {x, y + (step - sampleHeight) / 2.0, sampleWidth, sampleHeight});
        pen.painter().restore();
        const double textLeft = x + sampleWidth + pen.mm(2.0);
        pen.text(QRectF{textLeft, y, x + columnWidth - textLeft - pen.mm(0.5), step}, entry.title, type);
    }
}

void paintProjection(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    const QRectF box = pen.heading(layout.projection, Sheet::tr("SISTEM KOORDINAT"));
    paintFactRows(pen, box, content.projection, 0.32, 0.9);
}

void paintSources(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    paintList(pen, pen.heading(layout.sources, Sheet::tr("SUMBER DATA")), content.sources);
}

void paintHistory(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    paintList(pen, pen.heading(layout.history, Sheet::tr("RIWAYAT PETA")), content.history);
}

/// As it was typed; it shrinks where it is long.
void paintNotes(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    const QRectF box = pen.heading(layout.notes, Sheet::tr("CATATAN"));
    SheetType type = bodyType;
    while (type.size > smallestType && pen.paragraphHeight(box.width(), content.notes, type) > box.height())
        type.size -= 0.05;
    pen.paragraph(box, content.notes, type);
}

void paintSignatures(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    const auto count = content.signers.size();
    if (count == 0)
        return;
    const double width = layout.signatures.width() / static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& signer = content.signers[i];
        const QRectF column{layout.signatures.left() + static_cast<double>(i) * width,
                            layout.signatures.top(), width, layout.signatures.height()};
        const QRectF box = pen.padded(column);
        const SheetType role{
            .size = 1.95, .color = sheet_color::quiet, .align = Qt::AlignHCenter | Qt::AlignTop};
        pen.text(box, signer.role, role);
        const double nipTop = box.bottom() - pen.mm(2.4);
        const double lineY = nipTop - pen.mm(0.7);
        const QRectF nameBox{box.left(), lineY - pen.mm(3.2), box.width(), pen.mm(3.0)};
        if (!signer.name.isEmpty())
            pen.text(nameBox, signer.name,
                     {.size = 2.1, .bold = true, .align = Qt::AlignHCenter | Qt::AlignVCenter});
        pen.line({box.left(), lineY, box.right(), lineY}, 0.12, sheet_color::ink);
        const auto nip = signer.nip.isEmpty() ? QString{} : signer.nip;
        pen.text(QRectF{box.left(), nipTop, box.width(), pen.mm(2.2)}, QStringLiteral("NIP. ") + nip,
                 {.size = 1.85,
                  .align = nip.isEmpty() ? Qt::AlignLeft | Qt::AlignVCenter
                                         : Qt::AlignHCenter | Qt::AlignVCenter});
        if (i > 0)
            pen.line({column.topLeft(), column.bottomLeft()}, 0.08, sheet_color::faint);
    }
}

} // namespace gis
