#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "gis/paint/sheet/sheet_content.h"
#include "gis/paint/sheet/sheet_layout.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <optional>
#include <vector>

namespace app {

enum class SheetFormat
{
    Pdf,
    Svg,
    Png
};

/// From the ending of a file's name.
std::optional<SheetFormat> sheetFormat(const QString& path);

struct SheetPage
{
    gis::SheetLayout layout{};
    gis::SheetContent content{};
};

core::Result<QByteArray> sheetPdf(const std::vector<SheetPage>& pages, core::Progress& progress);
/// The preview and PNG files: the same painting at a resolution.
core::Result<QImage> sheetImage(const SheetPage& page, double dpi, core::Progress& progress);

/// SVG and PNG hold one sheet: InvalidUsage for more.
core::Result<void> writeSheetFile(const QString& path, SheetFormat format, double dpi,
                                  const std::vector<SheetPage>& pages, core::Progress& progress);

} // namespace app
