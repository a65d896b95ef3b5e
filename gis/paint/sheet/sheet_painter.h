#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "gis/paint/sheet/sheet_content.h"
#include "gis/paint/sheet/sheet_grid.h"
#include "gis/paint/sheet/sheet_layout.h"

#include <QPainter>
#include <vector>

namespace gis {

/// In drawing order. The map is a part of its own because SVG files are clipped by nesting it.
enum class SheetPart
{
    Map,
    Frame // grid and everything round the map, and the mark of a draft
};

/// One map of a sheet: its frame on the paper, with and without the labels round it, and the ground it shows
/// in the projected system.
struct SheetView
{
    QRectF frame{};
    QRectF band{};
    core::Box ground{};
    std::vector<QRectF> covered{}; // what of the frame other elements lie over, on the paper
};

/// The map, or all of several that have a place; each shows the frame's size at the content's scale.
std::vector<SheetView> sheetViews(const SheetLayout& layout, const SheetContent& content);

/// The ground of the first map.
core::Box sheetGround(const SheetLayout& layout, const SheetContent& content);

/// The grid that is drawn over a map; all maps of a sheet have one interval.
SheetGrid viewGrid(const SheetLayout& layout, const SheetContent& content, const SheetView& view);
/// That of the first map.
SheetGrid sheetGrid(const SheetLayout& layout, const SheetContent& content);

/// Paints one map alone, clipped to its frame.
core::Result<void> paintSheetView(QPainter& painter, const SheetView& view, const SheetContent& content,
                                  core::Progress& progress);

/// Paints one part; the painter's units are millimetres from the paper's upper left corner. Fails where the
/// map does.
core::Result<void> paintSheetPart(QPainter& painter, SheetPart part, const SheetLayout& layout,
                                  const SheetContent& content, core::Progress& progress);

/// The whole sheet on white.
core::Result<void> paintSheet(QPainter& painter, const SheetLayout& layout, const SheetContent& content,
                              core::Progress& progress);

} // namespace gis
