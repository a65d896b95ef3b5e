#include "gis/paint/sheet/map_figure.h"

#include "gis/paint/sheet/sheet_boxes.h"
#include "gis/paint/sheet/sheet_words.h"

namespace gis {

namespace {

constexpr double figureUnit = 0.92; // type a little smaller than on a sheet of A4
constexpr double labelBand = 4.4;
constexpr double stripHeight = 30.0;

} // namespace

SheetLayout layoutFigure(QSizeF sizeMm)
{
    SheetLayout figure;
    figure.unit = figureUnit;
    figure.neatline =
        QRectF{QPointF{0.0, 0.0}, sizeMm}.adjusted(0.2, 0.2, -0.2, -0.2); // the frame's half width
    const QRectF strip{figure.neatline.left(), figure.neatline.bottom() - stripHeight,
                       figure.neatline.width(), stripHeight};
    figure.mapBand = figure.neatline.adjusted(0.0, 0.0, 0.0, -stripHeight);
    figure.map = figure.mapBand.adjusted(labelBand, labelBand, -labelBand, -labelBand);
    figure.scaleBar = {strip.left(), strip.top(), strip.width() * 0.4, strip.height()};
    figure.legend = {figure.scaleBar.right(), strip.top(), strip.width() * 0.38, strip.height()};
    figure.inset = {figure.legend.right(), strip.top(), strip.right() - figure.legend.right(),
                    strip.height()};
    figure.rules = {{strip.topLeft(), strip.topRight()},
                    {figure.legend.topLeft(), figure.legend.bottomLeft()},
                    {figure.inset.topLeft(), figure.inset.bottomLeft()}};
    return figure;
}

core::Result<void> paintFigure(QPainter& painter, const SheetLayout& layout, const SheetContent& content,
                               core::Progress& progress)
{
    const SheetLanguage language{content.locale};
    for (const auto& view : sheetViews(layout, content))
        PS_TRY(paintSheetView(painter, view, content, progress));
    painter.save();
    const SheetPen pen{painter, layout.unit};
    for (const auto& view : sheetViews(layout, content)) {
        const auto grid = viewGrid(layout, content, view);
        paintGridLines(pen, grid, view.frame, view.ground);
        pen.frame(view.frame, 0.3, sheet_color::ink);
        paintGridLabels(pen, grid, view.frame, view.band, view.ground);
    }
    for (const auto& rule : layout.rules)
        pen.line(rule, 0.12, sheet_color::line);
    pen.frame(layout.neatline, 0.3, sheet_color::ink);
    paintScale(pen, layout, content);
    paintLegend(pen, layout, content);
    paintInset(pen, layout, content);
    painter.restore();
    return {};
}

} // namespace gis
