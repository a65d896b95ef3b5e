#include "app/report/rich_text_writer.h"

#include "app/report/figure_object.h"
#include "gis/paint/sheet/sheet_pen.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextTable>
#include <QUrl>
#include <cmath>

namespace app {

namespace {

using gis::Sheet;

constexpr double bodyPoints = 9.5;
constexpr double tablePoints = 8.5;
constexpr double smallPoints = 7.5;
constexpr double pixelsPerMm = 96.0 / 25.4; // lengths of a text document
constexpr QColor headTint{233, 238, 243};

QTextCharFormat charFormat(double points, const QColor& color = gis::sheet_color::ink, bool bold = false)
{
    QTextCharFormat format;
    format.setFontFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    format.setFontPointSize(points);
    format.setForeground(color);
    format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    return format;
}

QTextTableFormat tableFormat()
{
    QTextTableFormat format;
    format.setWidth(QTextLength{QTextLength::PercentageLength, 100.0});
    format.setCellPadding(0.0);
    format.setCellSpacing(0.0);
    format.setBorder(0.0);
    format.setBorderCollapse(true);
    format.setTopMargin(1.0);
    format.setBottomMargin(8.0);
    return format;
}

QTextTableCellFormat cellFormat(double bottomBorder, const QColor& border)
{
    QTextTableCellFormat format;
    format.setTopPadding(2.5);
    format.setBottomPadding(2.5);
    format.setLeftPadding(3.0);
    format.setRightPadding(5.0);
    if (bottomBorder > 0.0) {
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorder(bottomBorder);
        format.setBottomBorderBrush(border);
    }
    return format;
}

} // namespace

RichTextWriter::RichTextWriter() : m_document(std::make_unique<QTextDocument>()), m_cursor(m_document.get())
{
    m_document->setDocumentMargin(0.0);
    m_document->setUndoRedoEnabled(false);
}

RichTextWriter::~RichTextWriter() = default;

/// Only now is there a layout: with one, Qt lays the whole document out anew for every cell that is written.
std::unique_ptr<QTextDocument> RichTextWriter::take()
{
    m_document->documentLayout()->registerHandler(figureObject, new FigureObject{m_document.get()});
    return std::move(m_document);
}

/// Starts a paragraph; lengths in points.
void RichTextWriter::block(double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(above * 96.0 / 72.0);
    format.setBottomMargin(below * 96.0 / 72.0);
    format.setLineHeight(118.0, QTextBlockFormat::ProportionalHeight);
    if (m_empty)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, QTextCharFormat{});
    m_empty = false;
}

/// The paragraph at hand stays on one page with what comes next.
void RichTextWriter::keepWithNext()
{
    auto format = m_cursor.blockFormat();
    format.setProperty(keepProperty, true);
    m_cursor.setBlockFormat(format);
}

void RichTextWriter::put(const QString& text, const QTextCharFormat& format)
{
    m_cursor.insertText(text, format);
}

void RichTextWriter::title(const QString& kind, const QString& name, const QString& place)
{
    block(0.0, 2.0);
    auto small = charFormat(10.0, gis::sheet_color::accent, true);
    small.setFontLetterSpacing(106.0);
    put(kind, small);
    block(0.0, 1.0);
    put(name, charFormat(20.0, gis::sheet_color::ink, true));
    block(0.0, 8.0);
    put(place, charFormat(11.0, gis::sheet_color::quiet));
}

void RichTextWriter::badge(const QString& left, const QString& right, const QColor& color)
{
    auto format = tableFormat();
    format.setColumnWidthConstraints(
        {QTextLength{QTextLength::PercentageLength, 55.0}, QTextLength{QTextLength::PercentageLength, 45.0}});
    auto* table = m_cursor.insertTable(1, 2, format);
    // Opaque: ODT knows no transparency here.
    const auto mixed = [](int channel) { return 255 - (255 - channel) / 8; };
    const QColor tint{mixed(color.red()), mixed(color.green()), mixed(color.blue())};
    for (int column = 0; column < 2; ++column) {
        auto cellLook = cellFormat(1.6, color);
        cellLook.setBackground(tint);
        cellLook.setTopPadding(5.0);
        cellLook.setBottomPadding(5.0);
        cellLook.setLeftPadding(7.0);
        cellLook.setRightPadding(7.0);
        auto target = table->cellAt(0, column);
        target.setFormat(cellLook);
        auto cursor = target.firstCursorPosition();
        QTextBlockFormat align;
        align.setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        cursor.setBlockFormat(align);
        cursor.insertText(column == 0 ? left : right,
                          charFormat(column == 0 ? 9.5 : 11.0,
                                     column == 0 ? gis::sheet_color::quiet : gis::sheet_color::ink,
                                     column == 1));
    }
    m_cursor.movePosition(QTextCursor::End);
    m_empty = true;
}

void RichTextWriter::heading(const QString& text)
{
    block(14.0, 3.5);
    auto format = m_cursor.blockFormat();
    format.setHeadingLevel(2);
    format.setProperty(headingProperty, true);
    m_cursor.setBlockFormat(format);
    put(text, charFormat(12.5, gis::sheet_color::accent, true));
}

void RichTextWriter::paragraph(const QString& text)
{
    block(0.0, 5.0);
    put(text, charFormat(bodyPoints));
}

void RichTextWriter::note(const QString& text)
{
    block(0.0, 4.0);
    put(text, charFormat(smallPoints + 0.5, gis::sheet_color::quiet));
}

void RichTextWriter::cell(QTextTable* table, int row, int column, const ReportCell& content, bool head,
                          bool right)
{
    auto target = table->cellAt(row, column);
    auto format = head ? cellFormat(1.0, gis::sheet_color::ink) : cellFormat(0.5, gis::sheet_color::faint);
    if (head)
        format.setBackground(headTint);
    target.setFormat(format);
    auto cursor = target.firstCursorPosition();
    QTextBlockFormat align;
    align.setAlignment(right ? Qt::AlignRight : Qt::AlignLeft);
    cursor.setBlockFormat(align);
    const bool unknown = content.text.isEmpty();
    auto look = charFormat(tablePoints, unknown ? gis::sheet_color::quiet : gis::sheet_color::ink,
                           head || content.strong);
    look.setFontItalic(unknown && !head);
    cursor.insertText(unknown && !head ? Sheet::tr("belum diketahui") : content.text, look);
    if (!content.below.isEmpty()) {
        cursor.insertBlock(align, QTextCharFormat{});
        cursor.insertText(content.below, charFormat(smallPoints, gis::sheet_color::quiet));
    }
}

void RichTextWriter::rows(const ReportTable& content, bool headed)
{
    double all = 0.0;
    for (const auto& column : content.columns)
        all += column.share;
    QList<QTextLength> widths;
    for (const auto& column : content.columns)
        widths << QTextLength{QTextLength::PercentageLength, 100.0 * column.share / all};
    auto format = tableFormat();
    format.setColumnWidthConstraints(widths);
    format.setHeaderRowCount(headed ? 1 : 0);
    const int first = headed ? 1 : 0;
    const int columns = static_cast<int>(content.columns.size());
    auto* table = m_cursor.insertTable(static_cast<int>(content.rows.size()) + first, columns, format);
    for (int column = 0; column < columns; ++column) {
        const auto& spec = content.columns[static_cast<std::size_t>(column)];
        if (headed)
            cell(table, 0, column, {spec.title, {}, true}, true, spec.number);
        for (std::size_t row = 0; row < content.rows.size(); ++row)
            cell(table, static_cast<int>(row) + first, column,
                 content.rows[row][static_cast<std::size_t>(column)], false, spec.number);
    }
    m_cursor.movePosition(QTextCursor::End);
    m_empty = true; // Qt leaves an empty paragraph after a table, which the next text takes
}

/// Starts a paragraph for one picture, without the space that lines of text have between them.
void RichTextWriter::pictureBlock()
{
    block(3.0, 2.0);
    auto format = m_cursor.blockFormat();
    format.setLineHeight(0.0, QTextBlockFormat::SingleHeight);
    m_cursor.setBlockFormat(format);
}

void RichTextWriter::figure(const ReportFigure& figure)
{
    pictureBlock();
    QTextCharFormat format;
    format.setObjectType(figureObject);
    format.setProperty(figureProperty, QVariant::fromValue(figure));
    m_cursor.insertText(QString{QChar::ObjectReplacementCharacter}, format);
    if (figure.caption.isEmpty())
        return;
    keepWithNext();
    note(figure.caption);
}

void RichTextWriter::image(const QImage& image, double widthMm, const QString& caption)
{
    pictureBlock();
    const auto name = QStringLiteral("gambar%1.png").arg(++m_images);
    m_document->addResource(QTextDocument::ImageResource, QUrl{name}, image);
    QTextImageFormat format;
    format.setName(name);
    format.setWidth(widthMm * pixelsPerMm);
    format.setHeight(widthMm * pixelsPerMm * image.height() / std::max(1, image.width()));
    m_cursor.insertImage(format);
    if (caption.isEmpty())
        return;
    keepWithNext();
    note(caption);
}

void RichTextWriter::signers(const std::vector<gis::SheetSigner>& signers)
{
    if (signers.empty())
        return;
    block(10.0, 0.0);
    keepWithNext();
    const int columns = static_cast<int>(signers.size());
    auto format = tableFormat();
    format.setColumnWidthConstraints(
        QList<QTextLength>(columns, QTextLength{QTextLength::PercentageLength, 100.0 / columns}));
    auto* table = m_cursor.insertTable(1, columns, format);
    for (int column = 0; column < columns; ++column) {
        const auto& signer = signers[static_cast<std::size_t>(column)];
        auto cursor = table->cellAt(0, column).firstCursorPosition();
        const auto line = [&](const QString& text, double above, bool strong) {
            QTextBlockFormat align;
            align.setAlignment(Qt::AlignHCenter);
            align.setTopMargin(above);
            if (above > 0.0 || !cursor.atBlockStart())
                cursor.insertBlock(align, QTextCharFormat{});
            else
                cursor.setBlockFormat(align);
            cursor.insertText(text, charFormat(tablePoints, gis::sheet_color::ink, strong));
        };
        line(signer.role, 0.0, false);
        line(signer.name.isEmpty() ? QString(28, QLatin1Char('.')) : signer.name, 52.0, true);
        line(QStringLiteral("NIP. ") + signer.nip, 1.0, false);
    }
    m_cursor.movePosition(QTextCursor::End);
    m_empty = true;
}

} // namespace app
