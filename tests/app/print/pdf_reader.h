#pragma once

#include <QByteArray>
#include <QLineF>
#include <QRectF>
#include <QSizeF>
#include <string>
#include <vector>

namespace test {

/// Lines that a PDF page strokes or fills, in millimetres from the page's upper left corner.
struct PdfPage
{
    QSizeF mediaBox{}; // millimetres
    std::vector<QLineF> lines{};
    std::vector<QRectF> clips{}; // bounding boxes of clip paths
    std::vector<int> links{};    // pages that links lead to, from 0, in the order of the file
};

struct PdfDocument
{
    std::vector<PdfPage> pages{};
    std::string language{};
    std::string title{};
    std::vector<std::string> outline{}; // its upper level
    std::vector<int> outlinePages{};    // where those lead to, from 0
    int fonts = 0;
    int fontsEmbedded = 0;
};

/// Follows the content streams' transformations itself: it is a ruler laid on the file.
PdfDocument readPdf(const QByteArray& bytes);

/// Positions of the vertical lines that are as long as `length` (± 0.01 mm), left to right.
std::vector<double> verticalLines(const PdfPage& page, double length);
std::vector<double> horizontalLines(const PdfPage& page, double length);

} // namespace test
