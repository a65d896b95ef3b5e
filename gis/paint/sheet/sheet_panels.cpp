#include "gis/paint/sheet/sheet_boxes.h"

#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>

namespace gis {

namespace {

/// Name left, verdict right on a tint of its colour.
double paintPanelName(const SheetPen& pen, const QRectF& caption, const SheetPanel& panel)
{
    const QRectF row{caption.left(), caption.top(), caption.width(), pen.mm(3.6)};
    const SheetType verdict{.size = 1.9, .bold = true, .spacing = 0.03};
    const double wide = std::min(pen.width(panel.verdict, verdict) + pen.mm(3.4), row.width() * 0.55);
    const QRectF badge{row.right() - wide, row.top(), wide, row.height()};
    auto tint = panel.verdictColor;
    tint.setAlpha(30);
    pen.painter().fillRect(badge, tint);
    pen.painter().fillRect(QRectF{badge.left(), badge.top(), pen.mm(0.9), badge.height()},
                           panel.verdictColor);
    pen.text(badge.adjusted(pen.mm(1.7), 0.0, -pen.mm(0.8), 0.0), panel.verdict, verdict);
    pen.text(QRectF{row.left(), row.top(), row.width() - wide - pen.mm(1.5), row.height()}, panel.name,
             {.size = 2.5, .bold = true});
    return row.bottom() + pen.mm(0.7);
}

void paintReasons(const SheetPen& pen, const QRectF& box, const std::vector<SheetFact>& reasons)
{
    double y = box.top();
    SheetType type{.size = 1.8};
    const auto lineOf = [](const SheetFact& fact) { return fact.name + QStringLiteral(": ") + fact.value; };
    const auto height = [&] {
        double sum = 0.0;
        for (const auto& fact : reasons)
            sum += pen.paragraphHeight(box.width(), lineOf(fact), type);
        return sum;
    };
    while (type.size > 1.45 && height() > box.height())
        type.size -= 0.05;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        // The last lines are kept for those that follow.
        const auto after = static_cast<double>(reasons.size() - i - 1);
        const double room = box.bottom() - after * pen.lineHeight(type) - y;
        if (room < pen.lineHeight(type) - 0.01)
            return;
        y = pen.paragraph({box.left(), y, box.width(), room}, lineOf(reasons[i]), type);
    }
}

} // namespace

void paintPanels(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    for (std::size_t i = 0; i < layout.panels.size() && i < content.panels.size(); ++i) {
        const auto& box = layout.panels[i];
        const auto& panel = content.panels[i];
        if (!panel.placed) {
            pen.frame(box.map, 0.15, sheet_color::faint);
            pen.text(box.map, Sheet::tr("Batas lokasi belum digambar"),
                     {.size = 2.2, .color = sheet_color::quiet, .align = Qt::AlignCenter, .italic = true});
        }
        const double below = paintPanelName(pen, box.caption, panel);
        paintReasons(
            pen, {box.caption.left(), below, box.caption.width(), box.caption.bottom() - below - pen.mm(0.8)},
            panel.reasons);
    }
}

} // namespace gis
