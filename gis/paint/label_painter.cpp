#include "gis/paint/label_painter.h"

#include "gis/paint/symbol_pens.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <array>
#include <cmath>
#include <map>

namespace gis {

namespace {

constexpr std::array<QPointF, 8> around{QPointF(1.0, 0.0),  QPointF(0.7, 0.7),  QPointF(0.0, 1.0),
                                        QPointF(-0.7, 0.7), QPointF(-1.0, 0.0), QPointF(-0.7, -0.7),
                                        QPointF(0.0, -1.0), QPointF(0.7, -0.7)};

/// A label style at the size it has in this picture.
struct LabelPen
{
    const LabelStyle& style;
    double scale = 1.0; // pixels of the picture to one of the font
    QFont font{};
    double capitals = 0.0; // height of a capital, font pixels
    double line = 0.0;     // from one line to the next, font pixels
    double halo = 0.0;     // font pixels

    LabelPen(const LabelStyle& from, double pixelsPerMillimetre) : style(from)
    {
        const double size = from.size * pixelsPerMillimetre;
        const int pixels = std::max(1, static_cast<int>(std::lround(size)));
        scale = size / pixels;
        font = labelFont(from, pixels);
        capitals = QFontMetricsF(font).capHeight();
        line = lineSpacing * pixels;
        halo = from.haloWidth * pixelsPerMillimetre / scale;
    }
};

/// On pixels the letters are laid out once and drawn nine times; stroking their outlines would cost twenty
/// times that.
void paintLineOnPixels(QPainter& painter, const LabelPen& pen, const QString& text, QPointF middleOfBase)
{
    QTextLayout layout(text, pen.font);
    layout.beginLayout();
    auto line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    const QPointF corner(middleOfBase.x() - line.naturalTextWidth() / 2, middleOfBase.y() - line.ascent());
    const auto runs = layout.glyphRuns();
    if (pen.halo > 0.0) {
        painter.setPen(pen.style.haloColor);
        for (const auto& offset : around)
            for (const auto& run : runs)
                painter.drawGlyphRun(corner + offset * pen.halo, run);
    }
    painter.setPen(pen.style.color);
    for (const auto& run : runs)
        painter.drawGlyphRun(corner, run);
}

/// On paper text stays text, and must be there once only.
void paintLineOnPaper(QPainter& painter, const LabelPen& pen, const QString& text, QPointF middleOfBase)
{
    const QPointF start(middleOfBase.x() - QFontMetricsF(pen.font).horizontalAdvance(text) / 2,
                        middleOfBase.y());
    if (pen.halo > 0.0) {
        QPainterPath letters;
        letters.addText(start, pen.font, text);
        painter.strokePath(
            letters, QPen(pen.style.haloColor, 2 * pen.halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setFont(pen.font);
    painter.setPen(pen.style.color);
    painter.drawText(start, text);
}

void paintLabel(QPainter& painter, const LabelPen& pen, const PlacedLabel& label, double pixelsPerMillimetre,
                bool pixels)
{
    const auto saved = painter.transform();
    painter.translate(label.center * pixelsPerMillimetre);
    painter.rotate(label.angle);
    painter.scale(pen.scale, pen.scale);
    const auto lines = label.text.split(QLatin1Char('\n'));
    double base = pen.capitals / 2 - pen.line * static_cast<double>(lines.size() - 1) / 2;
    for (const auto& line : lines) {
        if (pixels)
            paintLineOnPixels(painter, pen, line, {0.0, base});
        else
            paintLineOnPaper(painter, pen, line, {0.0, base});
        base += pen.line;
    }
    painter.setTransform(saved);
}

} // namespace

QFont labelFont(const LabelStyle& style, int pixels)
{
    QFont font(style.family.empty() ? QStringLiteral("Noto Sans") : QString::fromStdString(style.family));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(pixels);
    font.setBold(style.bold);
    font.setItalic(style.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style.spacing > 0.0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.spacing / style.size * pixels);
    return font;
}

void paintLabels(QPainter& painter, const Scene& scene, const LabelPlacement& placement, const QRectF& strip)
{
    const bool pixels = PaintDevice::of(painter, scene.pixelsPerMillimetre).raster;
    std::map<std::size_t, LabelPen> pens;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const auto& label : placement.labels) {
        if (label.layer >= scene.layers.size())
            continue;
        const auto& style = scene.layers[label.layer].style.label;
        const auto box = label.box();
        const double k = scene.pixelsPerMillimetre;
        const double reach = (style.haloWidth + style.size) * k; // letters below the base line
        const QRectF seen(box.x() * k - reach, box.y() * k - reach, box.width() * k + 2 * reach,
                          box.height() * k + 2 * reach);
        if (!seen.intersects(strip))
            continue;
        const auto& pen = pens.try_emplace(label.layer, style, k).first->second;
        paintLabel(painter, pen, label, k, pixels);
    }
}

} // namespace gis
