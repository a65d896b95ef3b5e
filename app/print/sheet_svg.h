#pragma once

#include "app/print/sheet_file.h"

namespace app {

/// The sheet's two parts as SVG documents of Qt, put together: the map in a nested `svg` element, which clips
/// at its edge in every viewer. (QSvgGenerator of Qt 6.4 writes no clip paths.)
core::Result<QByteArray> sheetSvg(const SheetPage& page, core::Progress& progress);

} // namespace app
