#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "gis/paint/sheet/sheet_content.h"
#include "gis/paint/sheet/sheet_grid.h"
#include "gis/paint/sheet/sheet_layout.h"

#include <QPainter>

namespace gis {

/// In drawing order. The map is a part of its own because SVG files are clipped by nesting it.
enum class SheetPart
{
    Map,
    Frame // grid and everything round the map, and the mark of a draft
};

/// The ground that the map frame shows, in the projected system: the frame's size at the content's scale
/// round its centre.
core::Box sheetGround(const SheetLayout& layout, const SheetContent& content);

/// The grid that is drawn over it.
SheetGrid sheetGrid(const SheetLayout& layout, const SheetContent& content);

/// Paints one part; the painter's units are millimetres from the paper's upper left corner. Fails where the
/// map does.
core::Result<void> paintSheetPart(QPainter& painter, SheetPart part, const SheetLayout& layout,
                                  const SheetContent& content, core::Progress& progress);

/// The whole sheet on white.
core::Result<void> paintSheet(QPainter& painter, const SheetLayout& layout, const SheetContent& content,
                              core::Progress& progress);

} // namespace gis
