#include "gis/paint/sheet/sheet_pen.h"

#include <QFont>
#include <QFontMetricsF>
#include <QStringList>
#include <algorithm>

namespace gis {

namespace {

constexpr double pixelsPerMm = 100.0; // of fonts; their sizes are whole pixels
constexpr double smallestShare = 0.7;
constexpr double lineSpacing = 1.28;

QFont fontOf(const SheetType& type, double unit)
{
    QFont font;
    // Named, so that a sheet looks the same on every machine that has them; the second is Debian's smallest
    // font package.
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(std::max(1, qRound(type.size * unit * pixelsPerMm)));
    font.setBold(type.bold);
    font.setItalic(type.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (type.spacing != 0.0)
        font.setLetterSpacing(QFont::PercentageSpacing,
                              100.0 * (1.0 + type.spacing)); // absolute spacing follows the device
    return font;
}

} // namespace

double SheetPen::width(const QString& text, const SheetType& type) const
{
    return QFontMetricsF{fontOf(type, m_unit)}.horizontalAdvance(text) / pixelsPerMm;
}

double SheetPen::lineHeight(const SheetType& type) const
{
    return type.size * m_unit * lineSpacing;
}

double SheetPen::capHeight(const SheetType& type) const
{
    return QFontMetricsF{fontOf(type, m_unit)}.capHeight() / pixelsPerMm;
}

void SheetPen::text(QPointF at, const QString& text, const SheetType& type) const
{
    m_painter.save();
    m_painter.translate(at);
    m_painter.scale(1.0 / pixelsPerMm, 1.0 / pixelsPerMm);
    m_painter.setFont(fontOf(type, m_unit));
    m_painter.setPen(type.color);
    m_painter.drawText(QPointF{0.0, 0.0}, text);
    m_painter.restore();
}

double SheetPen::text(const QRectF& box, const QString& text, SheetType type) const
{
    QString shown = text;
    double wide = width(shown, type);
    if (wide > box.width() && wide > 0.0) {
        type.size *= std::max(smallestShare, box.width() / wide * 0.995);
        wide = width(shown, type);
        if (wide > box.width()) {
            shown = QFontMetricsF{fontOf(type, m_unit)}.elidedText(text, Qt::ElideRight,
                                                                   box.width() * pixelsPerMm);
            wide = width(shown, type);
        }
    }
    double x = box.left();
    if (type.align & Qt::AlignRight)
        x = box.right() - wide;
    else if (type.align & Qt::AlignHCenter)
        x = box.center().x() - wide / 2.0;
    double y = box.center().y() + capHeight(type) / 2.0;
    if (type.align & Qt::AlignTop)
        y = box.top() + capHeight(type);
    else if (type.align & Qt::AlignBottom)
        y = box.bottom();
    this->text(QPointF{x, y}, shown, type);
    return wide;
}

std::vector<QString> SheetPen::broken(double width, const QString& text, const SheetType& type) const
{
    const QFontMetricsF metrics{fontOf(type, m_unit)};
    const double available = width * pixelsPerMm;
    std::vector<QString> lines;
    for (const auto& part : text.split(QLatin1Char('\n'))) {
        QString line;
        for (const auto& word : part.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
            if (!line.isEmpty() && metrics.horizontalAdvance(longer) > available) {
                lines.push_back(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.push_back(line);
    }
    for (auto& line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, available);
    return lines;
}

double SheetPen::paragraph(const QRectF& box, const QString& text, const SheetType& type) const
{
    const auto lines = broken(box.width(), text, type);
    const double height = lineHeight(type);
    double y = box.top();
    for (std::size_t i = 0; i < lines.size() && y + height <= box.bottom() + 0.01; ++i, y += height) {
        const bool last = y + 2.0 * height > box.bottom() + 0.01 && i + 1 < lines.size();
        this->text(QRectF{box.left(), y, box.width(), height},
                   last ? lines[i] + QStringLiteral(" …") : lines[i], type);
    }
    return y;
}

double SheetPen::paragraphHeight(double width, const QString& text, const SheetType& type) const
{
    return static_cast<double>(broken(width, text, type).size()) * lineHeight(type);
}

void SheetPen::line(const QLineF& line, double width, const QColor& color) const
{
    m_painter.setPen(QPen{color, width * m_unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    m_painter.drawLine(line);
}

void SheetPen::frame(const QRectF& box, double width, const QColor& color) const
{
    m_painter.setPen(QPen{color, width * m_unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(box);
}

QRectF SheetPen::padded(const QRectF& box) const
{
    return box.adjusted(mm(2.4), mm(2.0), -mm(2.4), -mm(1.6));
}

QRectF SheetPen::heading(const QRectF& box, const QString& text) const
{
    const QRectF inside = padded(box);
    const SheetType type{.size = 1.95,
                         .bold = true,
                         .color = sheet_color::accent,
                         .align = Qt::AlignLeft | Qt::AlignTop,
                         .spacing = 0.07};
    this->text(inside, text, type);
    return inside.adjusted(0.0, capHeight(type) + mm(1.6), 0.0, 0.0);
}

} // namespace gis
