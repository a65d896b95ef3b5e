#pragma once

#include "app/print/pdf_mend.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "gis/paint/sheet/sheet_content.h"
#include "gis/paint/sheet/sheet_layout.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <optional>
#include <string>
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
    std::string snapshot{}; // of what it shows (sheet_snapshot), as JSON; empty for none
    std::string planPath{};
    std::string planTitle{};
};

/// The maps of a page for readers that measure.
std::vector<PdfGeoFrame> geoFramesOf(const SheetPage& page);
/// What a page is called in an outline or a title bar: "PETA … – Lahan Sidodadi".
QString pageTitle(const gis::SheetContent& content);
/// The data of all pages, as it goes into a PDF that is written to `path`; empty where they have none.
QByteArray attachmentOf(const std::vector<SheetPage>& pages, const QString& path);

/// `path` is where it will be written: the data inside says where the plan lies from there.
core::Result<QByteArray> sheetPdf(const std::vector<SheetPage>& pages, core::Progress& progress,
                                  const QString& path = {});
/// The preview and PNG files: the same painting at a resolution.
core::Result<QImage> sheetImage(const SheetPage& page, double dpi, core::Progress& progress);

/// SVG and PNG hold one sheet: InvalidUsage for more.
core::Result<void> writeSheetFile(const QString& path, SheetFormat format, double dpi,
                                  const std::vector<SheetPage>& pages, core::Progress& progress);

} // namespace app
