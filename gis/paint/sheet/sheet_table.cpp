#include "gis/paint/sheet/sheet_table.h"

#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>

namespace gis {

namespace {

constexpr double largestType = 2.1; // mm on A4
constexpr double smallestType = 1.4;
constexpr double sourceShare = 0.82; // of the body's size

struct Columns
{
    double left = 0.0;
    double title = 0.0; // width of the first
    double cell = 0.0;  // width of each other
    double at(std::size_t i) const { return left + title + cell * static_cast<double>(i); }
};

Columns columnsOf(const QRectF& box, std::size_t count)
{
    const double share = count <= 2 ? 0.4 : count <= 4 ? 0.32 : 0.26;
    const double title = box.width() * share;
    return {box.left(), title, (box.width() - title) / static_cast<double>(std::max<std::size_t>(1, count))};
}

/// One table at one size of type.
class TablePainter
{
public:
    TablePainter(const SheetPen& pen, const QRectF& box, const SheetTable& table, double size)
        : m_pen(pen), m_box(box), m_table(table), m_columns(columnsOf(box, table.columns.size()))
    {
        m_body.size = size;
        m_source.size = size * sourceShare;
        m_source.color = sheet_color::quiet;
        m_head.size = size;
        m_head.bold = true;
        m_section.size = size * 0.9;
        m_section.bold = true;
        m_section.color = sheet_color::accent;
        m_section.spacing = 0.05;
        m_padding = pen.mm(0.5) * size / largestType;
        m_mark = pen.mm(size * 1.05);
    }

    double headHeight() const
    {
        double lines = 0.0;
        for (const auto& column : m_table.columns)
            lines = std::max(lines, m_pen.paragraphHeight(textWidth(), column, m_head));
        return std::min(lines, 2.0 * m_pen.lineHeight(m_head)) + 2.0 * m_padding;
    }

    double rowHeight(const SheetTableRow& row) const
    {
        if (row.cells.empty())
            return m_pen.lineHeight(m_section) + 2.0 * m_padding;
        double height = m_pen.paragraphHeight(titleWidth(), row.title, m_body);
        if (!row.source.isEmpty())
            height += m_pen.lineHeight(m_source);
        for (const auto& cell : row.cells)
            height = std::max(height, m_pen.paragraphHeight(textWidth(), cell.text, m_body));
        return height + 2.0 * m_padding;
    }

    double height() const
    {
        double sum = headHeight();
        for (const auto& row : m_table.rows)
            sum += rowHeight(row);
        return sum;
    }

    void paint() const
    {
        double y = paintHead();
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            const double height = rowHeight(m_table.rows[i]);
            const bool last = i + 1 == m_table.rows.size();
            const double reserve = last ? 0.0 : m_pen.lineHeight(m_source);
            if (y + height + reserve > m_box.bottom() + 0.05) {
                paintRest(y, i);
                return;
            }
            paintRow(m_table.rows[i], QRectF{m_box.left(), y, m_box.width(), height});
            y += height;
        }
    }

private:
    double titleWidth() const { return m_columns.title - m_pen.mm(2.0); }
    double textWidth() const { return m_columns.cell - m_mark - m_pen.mm(2.2); }

    double paintHead() const
    {
        const double height = headHeight();
        for (std::size_t i = 0; i < m_table.columns.size(); ++i)
            m_pen.paragraph({m_columns.at(i) + m_mark + m_pen.mm(0.8), m_box.top() + m_padding, textWidth(),
                             height - 2.0 * m_padding},
                            m_table.columns[i], m_head);
        const double y = m_box.top() + height;
        m_pen.line({m_box.left(), y, m_box.right(), y}, 0.3, sheet_color::ink);
        return y;
    }

    void paintRow(const SheetTableRow& row, const QRectF& box) const
    {
        if (row.cells.empty()) {
            m_pen.painter().fillRect(box, QColor{236, 240, 244});
            m_pen.text(box.adjusted(m_pen.mm(1.0), 0.0, 0.0, 0.0), row.title, m_section);
            return;
        }
        const QRectF inside = box.adjusted(0.0, m_padding, 0.0, -m_padding);
        const double below =
            m_pen.paragraph({inside.left(), inside.top(), titleWidth(), inside.height()}, row.title, m_body);
        if (!row.source.isEmpty())
            m_pen.text(QRectF{inside.left(), below, titleWidth(), m_pen.lineHeight(m_source)}, row.source,
                       m_source);
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            paintCell(row.cells[i], {m_columns.at(i), inside.top(), m_columns.cell, inside.height()});
        m_pen.line({box.left(), box.bottom(), box.right(), box.bottom()}, 0.07, sheet_color::faint);
    }

    void paintCell(const SheetCell& cell, const QRectF& box) const
    {
        const double line = m_pen.lineHeight(m_body);
        paintMark(m_pen, {box.left(), box.top() + (line - m_mark) / 2.0, m_mark, m_mark}, cell.mark);
        SheetType type = m_body;
        if (cell.text.isEmpty()) {
            type.italic = true;
            type.color = sheet_color::quiet;
        }
        m_pen.paragraph({box.left() + m_mark + m_pen.mm(0.8), box.top(), textWidth(), box.height()},
                        cell.text.isEmpty() ? Sheet::tr("belum diketahui") : cell.text, type);
    }

    void paintRest(double y, std::size_t from) const
    {
        const auto left =
            std::count_if(m_table.rows.begin() + static_cast<std::ptrdiff_t>(from), m_table.rows.end(),
                          [](const auto& row) { return !row.cells.empty(); });
        SheetType type = m_source;
        type.italic = true;
        m_pen.text(QRectF{m_box.left(), y, m_box.width(), m_pen.lineHeight(m_source)},
                   Sheet::tr("… dan %1 baris lagi; seluruhnya ada di laporan evaluasi.").arg(left), type);
    }

    const SheetPen& m_pen;
    QRectF m_box;
    const SheetTable& m_table;
    Columns m_columns;
    SheetType m_body{};
    SheetType m_source{};
    SheetType m_head{};
    SheetType m_section{};
    double m_padding = 0.0;
    double m_mark = 0.0;
};

} // namespace

void paintTable(const SheetPen& pen, const QRectF& box, const SheetTable& table)
{
    const QRectF inside = pen.padded(box);
    double size = largestType;
    while (size > smallestType && TablePainter{pen, inside, table, size}.height() > inside.height())
        size -= 0.05;
    TablePainter{pen, inside, table, size}.paint();
}

void paintMark(const SheetPen& pen, const QRectF& box, SheetMark mark)
{
    if (mark == SheetMark::None)
        return;
    auto& painter = pen.painter();
    painter.save();
    painter.setBrush(Qt::NoBrush);
    const double width = box.width() * 0.16;
    const auto stroke = [&](const QColor& color) {
        painter.setPen(QPen{color, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    };
    const auto at = [&](double x, double y) {
        return QPointF{box.left() + x * box.width(), box.top() + y * box.height()};
    };
    switch (mark) {
    case SheetMark::Pass:
        stroke(sheet_color::pass);
        painter.drawPolyline(QPolygonF{at(0.1, 0.52), at(0.38, 0.8), at(0.92, 0.18)});
        break;
    case SheetMark::Conditional:
        stroke(sheet_color::conditional);
        painter.drawPolygon(QPolygonF{at(0.5, 0.14), at(0.92, 0.86), at(0.08, 0.86)});
        break;
    case SheetMark::Fail:
        stroke(sheet_color::fail);
        painter.drawLine(at(0.14, 0.14), at(0.86, 0.86));
        painter.drawLine(at(0.86, 0.14), at(0.14, 0.86));
        break;
    default:
        pen.text(box, QStringLiteral("?"),
                 {.size = box.height() / pen.unit() * 0.95,
                  .bold = true,
                  .color = sheet_color::quiet,
                  .align = Qt::AlignCenter});
        break;
    }
    painter.restore();
}

} // namespace gis
