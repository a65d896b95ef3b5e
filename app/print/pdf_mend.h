#pragma once

#include "core/base/result.h"

#include "core/model/geometry.h"

#include <QByteArray>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Where on the earth a part of a page lies, for readers that measure on maps (ISO 32000, geospatial
/// features).
struct PdfGeoFrame
{
    QRectF frameMm{};                      // from the page's upper left corner
    std::vector<core::Position> corners{}; // EPSG:4326: lower left, upper left, upper right, lower right
    std::string wkt{};                     // of the projected system
    int epsg = 0;                          // 0: it has no code
};

/// A line of the outline beside the pages; those of level 1 stand under the last of level 0.
struct PdfOutlineEntry
{
    QString title{};
    int page = 0; // from 0
    int level = 0;
    std::optional<double> topMm{}; // where on the page; nothing: the whole page
};

/// A place on a page that leads to another page.
struct PdfLink
{
    int page = 0;
    QRectF boxMm{};
    int target = 0;
};

/// What a PDF says of itself.
struct PdfFacts
{
    QString title{};
    QString subject{};
    QString language = QStringLiteral("id-ID");
    std::vector<QSizeF> pagesMm{};                     // one for each page
    std::vector<std::vector<PdfGeoFrame>> geoFrames{}; // of each page
    std::vector<PdfOutlineEntry> outline{};
    std::vector<PdfLink> links{};
    QByteArray attachment{}; // the data that the pages show; empty for none
};

/// Qt's PDF with page sizes to a thousandth of a point, the content moved with the upper left corner, and its
/// facts. Text, fonts and drawing stay as they are.
core::Result<QByteArray> mendPdf(const QByteArray& pdf, const PdfFacts& facts);

} // namespace app
