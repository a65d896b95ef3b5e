#include "gis/paint/sheet/sheet_layout.h"

#include "gis/paint/sheet/sheet_element.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

namespace gis {

namespace {

using enum SheetElement;

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
constexpr double notesHeight = 11.0;
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

/// Which elements the ready arrangement has to find room for.
class Flow
{
public:
    Flow(const SheetArrangement& arrangement, std::set<SheetElement> elsewhere, bool compares)
        : m_arrangement(arrangement), m_elsewhere(std::move(elsewhere)), m_compares(compares)
    {
    }

    bool has(SheetElement element) const
    {
        if (!m_arrangement.shows(element) || m_elsewhere.contains(element))
            return false;
        if (element == SheetElement::Notes)
            return !m_arrangement.notes.isEmpty();
        if (element == SheetElement::Facts)
            return !m_compares;
        return element != SheetElement::Table || m_compares;
    }
    bool any(std::initializer_list<SheetElement> elements) const
    {
        return std::ranges::any_of(elements, [this](SheetElement element) { return has(element); });
    }
    /// The height, where the element is there.
    double height(SheetElement element, double onA4) const { return has(element) ? onA4 : 0.0; }

private:
    const SheetArrangement& m_arrangement;
    std::set<SheetElement> m_elsewhere;
    bool m_compares;
};

/// Two boxes beside each other; one alone has all of the width.
void beside(SheetLayout& sheet, const QRectF& room, double share, QRectF* left, QRectF* right)
{
    if (left == nullptr || right == nullptr) {
        if (auto* only = left != nullptr ? left : right)
            *only = room;
        return;
    }
    Boxes boxes{room, sheet.rules};
    *left = boxes.left(room.width() * share);
    *right = boxes.rest();
}

/// The same, above each other; the lower one has a height of its own.
void above(SheetLayout& sheet, const QRectF& room, double lowerHeight, QRectF* upper, QRectF* lower)
{
    if (upper == nullptr || lower == nullptr) {
        if (auto* only = upper != nullptr ? upper : lower)
            *only = room;
        return;
    }
    Boxes boxes{room, sheet.rules};
    *lower = boxes.bottom(lowerHeight);
    *upper = boxes.rest();
}

QRectF* wanted(const Flow& flow, SheetElement element, QRectF& box)
{
    return flow.has(element) ? &box : nullptr;
}

/// One column of boxes right of the map. Height to spare goes to the lists, which have the most to say.
void layoutColumn(SheetLayout& sheet, const Flow& flow, QRectF column)
{
    const double u = sheet.unit;
    const bool lists = flow.any({Sources, History});
    const bool where = flow.any({Inset, Projection});
    const bool middle = where || flow.has(Legend);
    const double whereHeight = flow.height(Inset, insetHeight) + flow.height(Projection, projectionHeight);
    // A sheet that compares has no facts, but a column as high; what they would take goes to the legend.
    const double fixed = flow.height(Head, headHeight) + flow.height(Title, titleHeight) +
                         flow.height(Scale, scaleHeight) + flow.height(Notes, notesHeight) +
                         (flow.has(Facts) || !sheet.panels.empty() ? factsHeight : 0.0) +
                         (lists ? sourcesHeight : 0.0) + flow.height(Signatures, signaturesHeight) +
                         (where ? whereHeight : flow.height(Legend, insetHeight));
    const double spare = std::max(0.0, column.height() - fixed * u);
    const double notesFromFacts = flow.has(Notes) ? 5.0 : 0.0;

    Boxes boxes{column, sheet.rules};
    if (flow.has(Head))
        sheet.head = boxes.top(headHeight * u);
    if (flow.has(Title))
        sheet.title = boxes.top(titleHeight * u);
    if (flow.has(Scale))
        sheet.scaleBar = boxes.top(scaleHeight * u);
    if (flow.has(Facts))
        sheet.facts = boxes.top((factsHeight - notesFromFacts) * u + spare * (middle ? 0.25 : 0.45));
    if (flow.has(Signatures))
        sheet.signatures = boxes.bottom(signaturesHeight * u);
    if (flow.has(Notes))
        sheet.notes = boxes.bottom(notesHeight * u);
    if (lists)
        beside(sheet, boxes.bottom(sourcesHeight * u + spare * (middle ? 0.3 : 0.55)), 0.58,
               wanted(flow, Sources, sheet.sources), wanted(flow, History, sheet.history));
    QRectF right;
    beside(sheet, boxes.rest(), 0.54, wanted(flow, Legend, sheet.legend), where ? &right : nullptr);
    above(sheet, right, projectionHeight * u, wanted(flow, Inset, sheet.inset),
          wanted(flow, Projection, sheet.projection));
}

/// A strip of boxes below the map: identity, legend, and where it all comes from.
void layoutStrip(SheetLayout& sheet, const Flow& flow, QRectF strip)
{
    const double u = sheet.unit;
    const double lists = strip.height() - flow.height(Signatures, signaturesHeight) * u;
    const bool middle = flow.any({Legend, Inset, Projection});
    const bool where = flow.any({Inset, Projection});
    const bool origin = flow.any({Sources, History});
    Boxes boxes{strip, sheet.rules};
    if (flow.any({Head, Title, Scale, Facts, Notes})) {
        Boxes identity{boxes.left(strip.width() * (middle || origin ? 0.37 : 1.0)), sheet.rules};
        if (flow.has(Head))
            sheet.head = identity.top(headHeight * u);
        if (flow.has(Title))
            sheet.title = identity.top(titleHeight * u);
        if (flow.has(Scale))
            sheet.scaleBar = identity.top(scaleHeight * u);
        above(sheet, identity.rest(), notesHeight * u, wanted(flow, Facts, sheet.facts),
              wanted(flow, Notes, sheet.notes));
    }
    if (flow.has(Signatures))
        sheet.signatures = boxes.bottom(signaturesHeight * u);
    if (origin)
        above(sheet, middle ? boxes.right(strip.width() * 0.33) : boxes.rest(), lists * 0.36,
              wanted(flow, Sources, sheet.sources), wanted(flow, History, sheet.history));
    if (!middle)
        return;
    QRectF lower;
    above(sheet, boxes.rest(), lists * 0.42, wanted(flow, Legend, sheet.legend), where ? &lower : nullptr);
    beside(sheet, lower, 0.55, wanted(flow, Inset, sheet.inset), wanted(flow, Projection, sheet.projection));
}

void setMap(SheetLayout& sheet)
{
    const double band = labelBand * sheet.unit;
    sheet.map = sheet.mapBand.adjusted(band, band, -band, -band);
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
void layoutPanels(SheetLayout& sheet, const Flow& flow, QRectF area)
{
    const double u = sheet.unit;
    const auto count = sheet.panels.size();
    Boxes boxes{area, sheet.rules};
    if (flow.has(Table))
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

/// The boxes beside or below the map; without any the map has it all.
void layoutBoxes(SheetLayout& sheet, const Flow& flow, Boxes& page)
{
    const bool words =
        flow.any({Head, Title, Scale, Facts, Legend, Inset, Projection, Sources, History, Notes});
    if (!words && !flow.has(Signatures))
        return;
    const double u = sheet.unit;
    if (sheet.paper.orientation == Orientation::Landscape)
        layoutColumn(sheet, flow, page.right(columnWidth * u));
    else
        layoutStrip(sheet, flow, page.bottom((words ? stripHeight : signaturesHeight) * u));
}

SheetLayout flowed(const SheetPaper& paper, std::size_t panels, const Flow& flow)
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
    layoutBoxes(sheet, flow, boxes);
    if (panels > 0) {
        layoutPanels(sheet, flow, boxes.rest());
        return sheet;
    }
    sheet.mapBand = boxes.rest();
    setMap(sheet);
    return sheet;
}

SheetLayout layoutPage(const SheetPaper& paper, std::size_t panels, const SheetArrangement& arrangement)
{
    SheetArrangement::Places places;
    if (const auto found = arrangement.places.find(paperName(paper)); found != arrangement.places.end())
        places = found->second;
    const bool compares = panels > 0;
    if (compares)
        places.erase(SheetElement::Map); // its maps have one size

    auto sheet = flowed(paper, panels, {arrangement, {}, compares});
    std::set<SheetElement> elsewhere;
    for (auto& [element, place] : places) {
        const auto own = boxOf(sheet, element);
        place = fittedPlace(sheet, element, place);
        if (element != SheetElement::Map && !own.isEmpty() && !own.intersects(place))
            elsewhere.insert(element);
    }
    const Flow all{arrangement, {}, compares};
    if (!elsewhere.empty())
        sheet = flowed(paper, panels, {arrangement, elsewhere, compares});
    sheet.grid = arrangement.shows(SheetElement::Grid);
    for (const auto& [element, place] : places) {
        const auto box = specOf(element).box;
        if (box == nullptr || !all.has(element))
            continue;
        sheet.*box = place;
        if (element == SheetElement::Map)
            setMap(sheet);
        else
            sheet.placed.push_back(element);
    }
    return sheet;
}

} // namespace

SheetLayout layoutSheet(const SheetPaper& paper, const SheetArrangement& arrangement)
{
    return layoutPage(paper, 0, arrangement);
}

SheetLayout layoutComparison(const SheetPaper& paper, std::size_t count, const SheetArrangement& arrangement)
{
    return layoutPage(paper, std::max<std::size_t>(1, count), arrangement);
}

} // namespace gis
