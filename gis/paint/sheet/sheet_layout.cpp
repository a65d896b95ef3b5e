#include "gis/paint/sheet/sheet_layout.h"

#include <algorithm>

namespace gis {

namespace {

// Larger paper is read from further away, but not as much further as it is larger.
double unitOf(PaperSize size)
{
    return size == PaperSize::A4 ? 1.0 : size == PaperSize::A3 ? 1.3 : 2.2;
}

// Millimetres on A4; times the unit on larger paper.
constexpr double paperMargin = 7.0;
constexpr double labelBand = 5.0; // coordinate labels between the map and the boxes
constexpr double columnWidth = 80.0;
constexpr double headHeight = 17.0;
constexpr double titleHeight = 22.5;
constexpr double scaleHeight = 20.0;
constexpr double factsHeight = 33.0;
constexpr double insetHeight = 32.0;
constexpr double projectionHeight = 22.0;
constexpr double sourcesHeight = 27.0;
constexpr double signaturesHeight = 25.0;
constexpr double stripHeight = 104.0; // the boxes below the map of a portrait sheet
constexpr double panelLabelBand = 4.0;
constexpr double captionHeight = 15.5;

/// Cuts boxes off a rectangle and remembers the lines between them.
class Boxes
{
public:
    Boxes(QRectF rest, std::vector<QLineF>& rules) : m_rest(rest), m_rules(rules) {}

    QRectF top(double height)
    {
        const QRectF box{m_rest.left(), m_rest.top(), m_rest.width(), height};
        m_rest.setTop(box.bottom());
        m_rules.emplace_back(box.bottomLeft(), box.bottomRight());
        return box;
    }
    QRectF bottom(double height)
    {
        const QRectF box{m_rest.left(), m_rest.bottom() - height, m_rest.width(), height};
        m_rest.setBottom(box.top());
        m_rules.emplace_back(box.topLeft(), box.topRight());
        return box;
    }
    QRectF left(double width)
    {
        const QRectF box{m_rest.left(), m_rest.top(), width, m_rest.height()};
        m_rest.setLeft(box.right());
        m_rules.emplace_back(box.topRight(), box.bottomRight());
        return box;
    }
    QRectF right(double width)
    {
        const QRectF box{m_rest.right() - width, m_rest.top(), width, m_rest.height()};
        m_rest.setRight(box.left());
        m_rules.emplace_back(box.topLeft(), box.bottomLeft());
        return box;
    }
    QRectF rest() const { return m_rest; }

private:
    QRectF m_rest;
    std::vector<QLineF>& m_rules;
};

/// One column of boxes right of the map. Height to spare goes to the lists, which have the most to say.
void layoutColumn(SheetLayout& sheet, QRectF column)
{
    const double u = sheet.unit;
    const double fixed = headHeight + titleHeight + scaleHeight + factsHeight + sourcesHeight +
                         signaturesHeight + insetHeight + projectionHeight;
    const double spare = std::max(0.0, column.height() - fixed * u);

    Boxes boxes{column, sheet.rules};
    sheet.head = boxes.top(headHeight * u);
    sheet.title = boxes.top(titleHeight * u);
    sheet.scaleBar = boxes.top(scaleHeight * u);
    if (sheet.panels.empty())
        sheet.facts = boxes.top(factsHeight * u + spare * 0.25);
    sheet.signatures = boxes.bottom(signaturesHeight * u);
    Boxes lists{boxes.bottom(sourcesHeight * u + spare * 0.3), sheet.rules};
    sheet.sources = lists.left(column.width() * 0.58);
    sheet.history = lists.rest();
    Boxes middle{boxes.rest(), sheet.rules};
    sheet.legend = middle.left(column.width() * 0.54);
    Boxes where{middle.rest(), sheet.rules};
    sheet.projection = where.bottom(projectionHeight * u);
    sheet.inset = where.rest();
}

/// A strip of boxes below the map: identity, legend, and where it all comes from.
void layoutStrip(SheetLayout& sheet, QRectF strip)
{
    const double u = sheet.unit;
    Boxes boxes{strip, sheet.rules};
    Boxes identity{boxes.left(strip.width() * 0.37), sheet.rules};
    sheet.head = identity.top(headHeight * u);
    sheet.title = identity.top(titleHeight * u);
    sheet.scaleBar = identity.top(scaleHeight * u);
    if (sheet.panels.empty())
        sheet.facts = identity.rest();
    sheet.signatures = boxes.bottom(signaturesHeight * u);
    Boxes origin{boxes.right(strip.width() * 0.33), sheet.rules};
    sheet.history = origin.bottom((strip.height() - signaturesHeight * u) * 0.36);
    sheet.sources = origin.rest();
    sheet.inset = {};
    Boxes middle{boxes.rest(), sheet.rules};
    Boxes where{middle.bottom((strip.height() - signaturesHeight * u) * 0.42), sheet.rules};
    sheet.inset = where.left(middle.rest().width() * 0.55);
    sheet.projection = where.rest();
    sheet.legend = middle.rest();
}

/// As many beside each other as leave the maps the largest.
std::size_t columnsFor(std::size_t count, const QRectF& area, double besideMm, double belowMm)
{
    std::size_t best = 1;
    double largest = 0.0;
    for (std::size_t columns = 1; columns <= count; ++columns) {
        const auto rows = (count + columns - 1) / columns;
        const double width = area.width() / static_cast<double>(columns) - besideMm;
        const double height = area.height() / static_cast<double>(rows) - belowMm;
        if (std::min(width, height) > largest) {
            largest = std::min(width, height);
            best = columns;
        }
    }
    return best;
}

/// The maps above, the table below: the more there are, the more of the area the maps take.
void layoutPanels(SheetLayout& sheet, QRectF area)
{
    const double u = sheet.unit;
    const auto count = sheet.panels.size();
    Boxes boxes{area, sheet.rules};
    sheet.table = boxes.bottom(area.height() * (count > 3 ? 0.36 : 0.46));
    const QRectF maps = boxes.rest();
    const double band = panelLabelBand * u;
    const double caption = captionHeight * u;
    const auto columns = columnsFor(count, maps, 2.0 * band, 2.0 * band + caption);
    const auto rows = (count + columns - 1) / columns;
    const QSizeF size{maps.width() / static_cast<double>(columns), maps.height() / static_cast<double>(rows)};
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<double>(i % columns);
        const auto row = static_cast<double>(i / columns);
        const QRectF cell{QPointF{maps.left() + column * size.width(), maps.top() + row * size.height()},
                          size};
        auto& panel = sheet.panels[i];
        panel.band = cell.adjusted(0.0, 0.0, 0.0, -caption);
        panel.map = panel.band.adjusted(band, band, -band, -band);
        panel.caption = {cell.left() + band, panel.band.bottom(), cell.width() - 2.0 * band, caption};
        if (column > 0.0)
            sheet.rules.emplace_back(cell.topLeft(), cell.bottomLeft());
        if (row > 0.0)
            sheet.rules.emplace_back(cell.topLeft(), cell.topRight());
    }
    sheet.mapBand = sheet.panels.front().band;
    sheet.map = sheet.panels.front().map;
}

SheetLayout layoutPage(const SheetPaper& paper, std::size_t panels)
{
    SheetLayout sheet;
    sheet.panels.resize(panels);
    sheet.paper = paper;
    const double u = sheet.unit = unitOf(paper.size);
    const QRectF page{0.0, 0.0, paper.widthMm(), paper.heightMm()};
    const double margin = paperMargin * u;
    sheet.neatline = page.adjusted(margin, margin, -margin, -margin);
    sheet.provenance = {sheet.neatline.left(), sheet.neatline.bottom(), sheet.neatline.width(),
                        margin * 0.55};

    Boxes boxes{sheet.neatline, sheet.rules};
    if (paper.orientation == Orientation::Landscape)
        layoutColumn(sheet, boxes.right(columnWidth * u));
    else
        layoutStrip(sheet, boxes.bottom(stripHeight * u));
    if (panels > 0) {
        layoutPanels(sheet, boxes.rest());
        return sheet;
    }
    sheet.mapBand = boxes.rest();
    const double band = labelBand * u;
    sheet.map = sheet.mapBand.adjusted(band, band, -band, -band);
    return sheet;
}

} // namespace

SheetLayout layoutSheet(const SheetPaper& paper)
{
    return layoutPage(paper, 0);
}

SheetLayout layoutComparison(const SheetPaper& paper, std::size_t count)
{
    return layoutPage(paper, std::max<std::size_t>(1, count));
}

} // namespace gis
