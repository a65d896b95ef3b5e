#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>
#include <vector>

namespace app {

/// What a PDF says of itself.
struct PdfFacts
{
    QString title{};
    QString subject{};
    QString language = QStringLiteral("id-ID");
    std::vector<QSizeF> pagesMm{};  // one for each page
    std::vector<QString> outline{}; // what each page is called beside the pages; empty for a single sheet
};

/// Qt's PDF with page sizes to a thousandth of a point, the content moved with the upper left corner, and its
/// facts. Text, fonts and drawing stay as they are.
core::Result<QByteArray> mendPdf(const QByteArray& pdf, const PdfFacts& facts);

} // namespace app
