#pragma once

#include "gis/paint/sheet/sheet_content.h"
#include "gis/paint/sheet/sheet_pen.h"

namespace gis {

/// A table with equal columns after the first. Type shrinks until all rows fit; what does not fit then is
/// counted in a last line.
void paintTable(const SheetPen& pen, const QRectF& box, const SheetTable& table);

/// A tick, a triangle, a cross or a question mark: told apart without colour.
void paintMark(const SheetPen& pen, const QRectF& box, SheetMark mark);

} // namespace gis
