#include "gis/paint/sheet/sheet_painter.h"

#include "gis/paint/map_painter.h"
#include "gis/paint/sheet/sheet_boxes.h"
#include "gis/paint/sheet/sheet_element.h"
#include "gis/paint/sheet/sheet_scale.h"
#include "gis/paint/sheet/sheet_table.h"
#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gis {

namespace {

// The map painter counts in hundredths of a millimetre: its fonts have whole pixel sizes.
constexpr double mapPixelsPerMm = 100.0;
// A vertex that moves a line by less than this cannot be seen on paper: a third of a dot at 300 dpi.
constexpr double mapToleranceMm = 0.03;
constexpr double gridLinesApartMm = 32.0; // on A4

Scene mapScene(const SheetView& view, const SheetContent& content)
{
    Scene scene = content.map.scene;
    scene.extent = view.ground;
    scene.size = view.frame.size() * mapPixelsPerMm;
    scene.pixelsPerMillimetre = mapPixelsPerMm;
    scene.tolerance = mapToleranceMm * mapPixelsPerMm;
    for (const auto& box : view.covered)
        scene.covered.push_back(box.translated(-view.frame.topLeft()));
    return scene;
}

/// What stands over a map: nobody could read a name below it.
std::vector<QRectF> coveredOf(const SheetLayout& layout, const QRectF& frame)
{
    std::vector<QRectF> covered;
    for (const auto& spec : sheetElements())
        if (const auto box = boxOf(layout, spec.element) & frame;
            spec.element != SheetElement::Map && !box.isEmpty())
            covered.push_back(box);
    return covered;
}

core::Box groundRound(core::Position center, QSizeF frameMm, double scale)
{
    const double halfWidth = groundMetres(frameMm.width(), scale) / 2.0;
    const double halfHeight = groundMetres(frameMm.height(), scale) / 2.0;
    return {center.x - halfWidth, center.y - halfHeight, center.x + halfWidth, center.y + halfHeight};
}

/// Across the map from corner to corner, so light that everything below stays readable.
void paintDraftMark(const SheetPen& pen, const QRectF& map)
{
    const auto text = Sheet::tr("DRAFT", "mark across a sheet that nobody has decided on");
    SheetType type{.size = 10.0, .bold = true, .color = QColor{176, 32, 36, 26}, .spacing = 0.12};
    const double diagonal = std::hypot(map.width(), map.height());
    type.size *= diagonal * 0.52 / pen.width(text, type);
    auto& painter = pen.painter();
    painter.save();
    painter.translate(map.center());
    painter.rotate(-std::atan2(map.height(), map.width()) * 180.0 / std::numbers::pi);
    pen.text(QPointF{-pen.width(text, type) / 2.0, pen.capHeight(type) / 2.0}, text, type);
    painter.restore();
}

void paintMapFrame(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content,
                   const SheetView& view)
{
    const auto grid = viewGrid(layout, content, view);
    if (layout.grid)
        paintGridLines(pen, grid, view.frame, view.ground);
    if (content.draft)
        paintDraftMark(pen, view.frame);
    pen.frame(view.frame, 0.3, sheet_color::ink);
    if (layout.grid)
        paintGridLabels(pen, grid, view.frame, view.band, view.ground);
}

using PaintBox = void (*)(const SheetPen&, const SheetLayout&, const SheetContent&);

PaintBox painterOf(SheetElement element)
{
    switch (element) {
    case SheetElement::Head:
        return paintHead;
    case SheetElement::Title:
        return paintTitle;
    case SheetElement::Scale:
        return paintScale;
    case SheetElement::Facts:
        return paintFacts;
    case SheetElement::Table:
        return [](const SheetPen& pen, const SheetLayout& layout, const SheetContent& content) {
            paintTable(pen, layout.table, content.table);
        };
    case SheetElement::Legend:
        return paintLegend;
    case SheetElement::Inset:
        return paintInset;
    case SheetElement::Projection:
        return paintProjection;
    case SheetElement::Sources:
        return paintSources;
    case SheetElement::History:
        return paintHistory;
    case SheetElement::Notes:
        return paintNotes;
    case SheetElement::Signatures:
        return paintSignatures;
    case SheetElement::Map:
    case SheetElement::Grid:
        break;
    }
    return nullptr; // drawn with the maps
}

void paintBoxes(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content, bool placed)
{
    for (const auto& spec : sheetElements()) {
        const auto paint = painterOf(spec.element);
        const auto box = boxOf(layout, spec.element);
        const bool isPlaced = std::ranges::find(layout.placed, spec.element) != layout.placed.end();
        if (paint == nullptr || box.isEmpty() || isPlaced != placed)
            continue;
        if (placed) {
            pen.painter().fillRect(box, Qt::white);
            pen.frame(box, 0.15, sheet_color::line);
        }
        paint(pen, layout, content);
    }
}

void paintFrame(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    for (const auto& view : sheetViews(layout, content))
        paintMapFrame(pen, layout, content, view);
    paintPanels(pen, layout, content);

    for (const auto& rule : layout.rules)
        pen.line(rule, 0.15, sheet_color::line);
    paintBoxes(pen, layout, content, false);
    paintBoxes(pen, layout, content, true);
    pen.frame(layout.neatline, 0.5, sheet_color::ink);
    if (!content.pageNumber.isEmpty())
        pen.text(layout.provenance, content.pageNumber, {.size = 1.9, .color = sheet_color::quiet});
    pen.text(layout.provenance, content.provenance,
             {.size = 1.6, .color = sheet_color::quiet, .align = Qt::AlignRight | Qt::AlignVCenter});
}

} // namespace

std::vector<SheetView> sheetViews(const SheetLayout& layout, const SheetContent& content)
{
    if (layout.panels.empty())
        return {{layout.map, layout.mapBand,
                 groundRound(content.map.center, layout.map.size(), content.map.scale),
                 coveredOf(layout, layout.map)}};
    std::vector<SheetView> views;
    for (std::size_t i = 0; i < layout.panels.size() && i < content.panels.size(); ++i) {
        const auto& box = layout.panels[i];
        if (content.panels[i].placed)
            views.push_back({box.map, box.band,
                             groundRound(content.panels[i].center, box.map.size(), content.map.scale),
                             coveredOf(layout, box.map)});
    }
    return views;
}

core::Box sheetGround(const SheetLayout& layout, const SheetContent& content)
{
    const auto views = sheetViews(layout, content);
    return views.empty() ? core::Box{} : views.front().ground;
}

SheetGrid viewGrid(const SheetLayout& layout, const SheetContent& content, const SheetView& view)
{
    // Two lines each way must fit into a small map too: round steps are at most 2.5 times apart.
    const double side = std::min(view.frame.width(), view.frame.height());
    const double usual = gridLinesApartMm * layout.unit;
    const double stepMm = paperMm(gridStep(content.map.scale, usual), content.map.scale);
    return gridFor(view.ground, content.map.scale, stepMm <= side / 2.0 ? usual : side / 5.0);
}

SheetGrid sheetGrid(const SheetLayout& layout, const SheetContent& content)
{
    const auto views = sheetViews(layout, content);
    return views.empty() ? SheetGrid{} : viewGrid(layout, content, views.front());
}

core::Result<void> paintSheetView(QPainter& painter, const SheetView& view, const SheetContent& content,
                                  core::Progress& progress)
{
    painter.save();
    painter.setClipRect(view.frame);
    painter.translate(view.frame.topLeft());
    painter.scale(1.0 / mapPixelsPerMm, 1.0 / mapPixelsPerMm);
    auto painted = paintMap(painter, mapScene(view, content), progress);
    painter.restore();
    PS_TRY(painted);
    return {};
}

core::Result<void> paintSheetPart(QPainter& painter, SheetPart part, const SheetLayout& layout,
                                  const SheetContent& content, core::Progress& progress)
{
    const SheetLanguage language{content.locale};
    painter.setRenderHint(QPainter::Antialiasing);
    if (part == SheetPart::Map) {
        for (const auto& view : sheetViews(layout, content))
            PS_TRY(paintSheetView(painter, view, content, progress));
        return {};
    }
    painter.save();
    paintFrame(SheetPen{painter, layout.unit}, layout, content);
    painter.restore();
    return {};
}

core::Result<void> paintSheet(QPainter& painter, const SheetLayout& layout, const SheetContent& content,
                              core::Progress& progress)
{
    painter.fillRect(QRectF{0.0, 0.0, layout.paper.widthMm(), layout.paper.heightMm()}, Qt::white);
    PS_TRY(paintSheetPart(painter, SheetPart::Map, layout, content, progress));
    return paintSheetPart(painter, SheetPart::Frame, layout, content, progress);
}

} // namespace gis
