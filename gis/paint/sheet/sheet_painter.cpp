#include "gis/paint/sheet/sheet_painter.h"

#include "gis/paint/map_painter.h"
#include "gis/paint/sheet/sheet_boxes.h"
#include "gis/paint/sheet/sheet_scale.h"
#include "gis/paint/sheet/sheet_words.h"

#include <cmath>
#include <numbers>

namespace gis {

namespace {

// The map painter counts in hundredths of a millimetre: its fonts have whole pixel sizes.
constexpr double mapPixelsPerMm = 100.0;
// A vertex that moves a line by less than this cannot be seen on paper: a third of a dot at 300 dpi.
constexpr double mapToleranceMm = 0.03;
constexpr double gridLinesApartMm = 32.0; // on A4

Scene mapScene(const SheetLayout& layout, const SheetContent& content)
{
    Scene scene = content.map.scene;
    scene.extent = sheetGround(layout, content);
    scene.size = layout.map.size() * mapPixelsPerMm;
    scene.pixelsPerMillimetre = mapPixelsPerMm;
    scene.tolerance = mapToleranceMm * mapPixelsPerMm;
    return scene;
}

core::Result<void> paintMapPart(QPainter& painter, const SheetLayout& layout, const SheetContent& content,
                                core::Progress& progress)
{
    painter.save();
    painter.setClipRect(layout.map);
    painter.translate(layout.map.topLeft());
    painter.scale(1.0 / mapPixelsPerMm, 1.0 / mapPixelsPerMm);
    auto painted = paintMap(painter, mapScene(layout, content), progress);
    painter.restore();
    PS_TRY(painted);
    return {};
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

void paintFrame(const SheetPen& pen, const SheetLayout& layout, const SheetContent& content)
{
    const auto ground = sheetGround(layout, content);
    const auto grid = sheetGrid(layout, content);
    paintGridLines(pen, grid, layout.map, ground);
    if (content.draft)
        paintDraftMark(pen, layout.map);
    pen.frame(layout.map, 0.3, sheet_color::ink);
    paintGridLabels(pen, grid, layout.map, layout.mapBand, ground);

    for (const auto& rule : layout.rules)
        pen.line(rule, 0.15, sheet_color::line);
    pen.frame(layout.neatline, 0.5, sheet_color::ink);

    paintHead(pen, layout, content);
    paintTitle(pen, layout, content);
    paintScale(pen, layout, content);
    paintFacts(pen, layout, content);
    paintLegend(pen, layout, content);
    paintInset(pen, layout, content);
    paintProjection(pen, layout, content);
    paintSources(pen, layout, content);
    paintHistory(pen, layout, content);
    paintSignatures(pen, layout, content);
    pen.text(layout.provenance, content.provenance,
             {.size = 1.6, .color = sheet_color::quiet, .align = Qt::AlignRight | Qt::AlignVCenter});
}

} // namespace

core::Box sheetGround(const SheetLayout& layout, const SheetContent& content)
{
    const double halfWidth = groundMetres(layout.map.width(), content.map.scale) / 2.0;
    const double halfHeight = groundMetres(layout.map.height(), content.map.scale) / 2.0;
    const auto& center = content.map.center;
    return {center.x - halfWidth, center.y - halfHeight, center.x + halfWidth, center.y + halfHeight};
}

SheetGrid sheetGrid(const SheetLayout& layout, const SheetContent& content)
{
    return gridFor(sheetGround(layout, content), content.map.scale, gridLinesApartMm * layout.unit);
}

core::Result<void> paintSheetPart(QPainter& painter, SheetPart part, const SheetLayout& layout,
                                  const SheetContent& content, core::Progress& progress)
{
    const SheetLanguage language{content.locale};
    painter.setRenderHint(QPainter::Antialiasing);
    if (part == SheetPart::Map)
        return paintMapPart(painter, layout, content, progress);
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
