#include "tests/app/print/pdf_reader.h"

#include <QTransform>
#include <algorithm>
#include <cmath>
#include <set>

#define POINTERHOLDER_TRANSITION 4 // qpdf: shared_ptr only
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace test {

namespace {

constexpr double mmPerPoint = 25.4 / 72.0;

class Ruler final : public QPDFObjectHandle::ParserCallbacks
{
public:
    explicit Ruler(PdfPage& page, double pageHeight) : m_page(page)
    {
        m_toPaper = QTransform{mmPerPoint, 0.0, 0.0, -mmPerPoint, 0.0, pageHeight * mmPerPoint};
    }

    void handleObject(QPDFObjectHandle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        apply(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    double number(std::size_t i) { return m_operands.at(i).getNumericValue(); }
    QPointF point(std::size_t i) { return m_toPaper.map(m_matrix.map(QPointF{number(i), number(i + 1)})); }

    void lineTo(QPointF to)
    {
        m_path.emplace_back(m_at, to);
        m_at = to;
    }

    void apply(const std::string& op)
    {
        if (op == "q") {
            m_stack.push_back(m_matrix);
        } else if (op == "Q") {
            m_matrix = m_stack.back();
            m_stack.pop_back();
        } else if (op == "cm") {
            m_matrix =
                QTransform{number(0), number(1), number(2), number(3), number(4), number(5)} * m_matrix;
        } else if (op == "m") {
            m_at = m_start = point(0);
        } else if (op == "l") {
            lineTo(point(0));
        } else if (op == "c") {
            m_at = point(4);
        } else if (op == "h") {
            lineTo(m_start);
        } else if (op == "re") {
            rectangle();
        } else if (op == "W" || op == "W*") {
            m_page.clips.push_back(bounds());
        } else if (op == "n") {
            m_path.clear();
        } else if (op == "S" || op == "s" || op == "f" || op == "f*" || op == "B" || op == "B*" ||
                   op == "b*") {
            m_page.lines.insert(m_page.lines.end(), m_path.begin(), m_path.end());
            m_path.clear();
        }
    }

    void rectangle()
    {
        const QTransform all = m_matrix * m_toPaper;
        const QPolygonF corners =
            all.map(QPolygonF{QRectF{number(0), number(1), number(2), number(3)}}); // closed, five points
        m_at = corners.front();
        for (const auto& corner : corners)
            lineTo(corner);
    }

    QRectF bounds() const
    {
        QRectF box;
        for (const auto& line : m_path)
            box = box.united(QRectF{line.p1(), line.p2()}.normalized());
        return box;
    }

    PdfPage& m_page;
    QTransform m_toPaper{};
    QTransform m_matrix{};
    std::vector<QTransform> m_stack{};
    std::vector<QPDFObjectHandle> m_operands{};
    std::vector<QLineF> m_path{};
    QPointF m_at{};
    QPointF m_start{};
};

PdfPage readPage(QPDFPageObjectHelper& helper)
{
    PdfPage page;
    auto box = helper.getAttribute("/MediaBox", false);
    const double width = box.getArrayItem(2).getNumericValue() - box.getArrayItem(0).getNumericValue();
    const double height = box.getArrayItem(3).getNumericValue() - box.getArrayItem(1).getNumericValue();
    page.mediaBox = QSizeF{width, height} * mmPerPoint;
    Ruler ruler{page, height};
    helper.parseContents(&ruler);
    return page;
}

void readFonts(QPDF& pdf, PdfDocument& document)
{
    for (auto& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/Type").isName())
            continue;
        if (object.getKey("/Type").getName() != "/FontDescriptor")
            continue;
        ++document.fonts;
        if (object.hasKey("/FontFile2") || object.hasKey("/FontFile3") || object.hasKey("/FontFile"))
            ++document.fontsEmbedded;
    }
}

std::vector<double> positions(const PdfPage& page, double length, bool vertical)
{
    std::set<long> found; // micrometres: a line drawn twice counts once
    for (const auto& line : page.lines) {
        const double along = vertical ? std::abs(line.dy()) : std::abs(line.dx());
        const double across = vertical ? std::abs(line.dx()) : std::abs(line.dy());
        if (across < 1e-3 && std::abs(along - length) < 0.01)
            found.insert(std::lround((vertical ? line.x1() : line.y1()) * 1000.0));
    }
    std::vector<double> result;
    for (const long micrometres : found)
        result.push_back(static_cast<double>(micrometres) / 1000.0);
    return result;
}

/// The page that a destination names.
int pageOf(const std::vector<QPDFPageObjectHelper>& pages, QPDFObjectHandle destination)
{
    const auto wanted = destination.getArrayItem(0).getObjGen();
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (pages[i].getObjectHandle().getObjGen() == wanted)
            return static_cast<int>(i);
    return -1;
}

void readLinks(const std::vector<QPDFPageObjectHelper>& pages, PdfDocument& document)
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        auto page = pages[i].getObjectHandle();
        auto annotations = page.getKey("/Annots");
        for (int j = 0; annotations.isArray() && j < annotations.getArrayNItems(); ++j)
            document.pages[i].links.push_back(pageOf(pages, annotations.getArrayItem(j).getKey("/Dest")));
    }
}

} // namespace

PdfDocument readPdf(const QByteArray& bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.constData(), static_cast<size_t>(bytes.size()));
    PdfDocument document;
    auto pages = QPDFPageDocumentHelper{pdf}.getAllPages();
    for (auto& page : pages)
        document.pages.push_back(readPage(page));
    readLinks(pages, document);
    if (pdf.getRoot().getKey("/Lang").isString())
        document.language = pdf.getRoot().getKey("/Lang").getUTF8Value();
    auto info = pdf.getTrailer().getKey("/Info");
    if (info.isDictionary() && info.getKey("/Title").isString())
        document.title = info.getKey("/Title").getUTF8Value();
    readFonts(pdf, document);
    auto outlines = pdf.getRoot().getKey("/Outlines");
    for (auto item = outlines.isDictionary() ? outlines.getKey("/First") : outlines; item.isDictionary();
         item = item.getKey("/Next")) {
        document.outline.push_back(item.getKey("/Title").getUTF8Value());
        document.outlinePages.push_back(pageOf(pages, item.getKey("/Dest")));
    }
    return document;
}

std::vector<double> verticalLines(const PdfPage& page, double length)
{
    return positions(page, length, true);
}

std::vector<double> horizontalLines(const PdfPage& page, double length)
{
    return positions(page, length, false);
}

} // namespace test
