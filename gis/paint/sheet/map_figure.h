#pragma once

#include "gis/paint/sheet/sheet_painter.h"

namespace gis {

/// A map for the text of a report: the map above, and below it a strip with scale and north, legend and
/// location diagram. Boxes of a sheet that a figure has no room for stay empty.
SheetLayout layoutFigure(QSizeF sizeMm);

/// Paints it from its upper left corner, in millimetres.
core::Result<void> paintFigure(QPainter& painter, const SheetLayout& layout, const SheetContent& content,
                               core::Progress& progress);

} // namespace gis
