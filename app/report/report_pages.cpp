#include "app/report/report_pages.h"

#include "app/report/rich_text_writer.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextTable>
#include <cmath>

namespace app {

namespace {

bool isHeading(const QTextBlock& block)
{
    return block.blockFormat().property(RichTextWriter::headingProperty).toBool();
}

bool isKeptWithNext(const QTextBlock& block)
{
    return isHeading(block) || block.blockFormat().property(RichTextWriter::keepProperty).toBool();
}

/// What must stand on the same page: the paragraph after it, or the first row of the table with its head.
QTextBlock followed(const QTextBlock& block)
{
    const auto next = block.next();
    if (!next.isValid())
        return next;
    if (const auto* table = QTextCursor{next}.currentTable()) {
        const int row = std::min(table->format().headerRowCount(), table->rows() - 1);
        return table->cellAt(row, 0).lastCursorPosition().block();
    }
    return next;
}

} // namespace

ReportPages::ReportPages(QTextDocument& document, QPaintDevice& device, QSizeF paperMm, QMarginsF marginsMm,
                         double scale)
    : m_document(document), m_unitsPerMm(device.logicalDpiX() / 25.4), m_scale(scale), m_margins(marginsMm)
{
    m_body = QSizeF{paperMm.width() - marginsMm.left() - marginsMm.right(),
                    paperMm.height() - marginsMm.top() - marginsMm.bottom()} *
             (m_unitsPerMm / scale);
    m_corner = QPointF{marginsMm.left(), marginsMm.top()} * m_unitsPerMm;
    document.documentLayout()->setPaintDevice(&device);
    document.setPageSize(m_body);
    keepTogether();
    m_count = document.pageCount();
    findHeadings();
}

int ReportPages::pageAt(double y) const
{
    return static_cast<int>(std::floor(y / m_body.height()));
}

/// A heading or a figure at the foot of a page moves to the next one with what belongs to it.
void ReportPages::keepTogether()
{
    const auto* layout = m_document.documentLayout();
    for (auto block = m_document.begin(); block.isValid(); block = block.next()) {
        if (!isKeptWithNext(block))
            continue;
        const auto next = followed(block);
        if (!next.isValid())
            continue;
        const auto here = layout->blockBoundingRect(block);
        const auto there = layout->blockBoundingRect(next);
        const bool tall = there.height() > m_body.height() / 2.0; // a long paragraph may break
        if (pageAt(here.top()) == pageAt(tall ? there.top() : there.bottom() - 1.0))
            continue;
        QTextCursor cursor{block};
        auto format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
        // What Qt lays out again by itself leaves later paragraphs where they were, or nowhere.
        m_document.markContentsDirty(0, m_document.characterCount());
    }
}

void ReportPages::findHeadings()
{
    const auto* layout = m_document.documentLayout();
    for (auto block = m_document.begin(); block.isValid(); block = block.next()) {
        if (!isHeading(block))
            continue;
        const double top = layout->blockBoundingRect(block).top();
        const int page = pageAt(top);
        m_headings.push_back(
            {block.text(), page, m_margins.top() + (top - page * m_body.height()) / m_unitsPerMm * m_scale});
    }
}

void ReportPages::paint(QPainter& painter, int page) const
{
    painter.save();
    painter.translate(m_corner);
    painter.scale(m_scale, m_scale);
    const QRectF part{0.0, page * m_body.height(), m_body.width(), m_body.height()};
    painter.translate(0.0, -part.top());
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    context.palette.setColor(QPalette::Text, Qt::black);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace app
