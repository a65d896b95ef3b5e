#pragma once

#include <QColor>
#include <QLineF>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <vector>

namespace gis {

namespace sheet_color {
inline constexpr QColor ink{28, 33, 38};
inline constexpr QColor quiet{92, 101, 112}; // secondary text; contrast 5.9 on white
inline constexpr QColor line{60, 68, 77};
inline constexpr QColor faint{196, 202, 208};
inline constexpr QColor accent{24, 78, 119};
inline constexpr QColor pass{22, 110, 62};
inline constexpr QColor conditional{156, 108, 8};
inline constexpr QColor fail{170, 32, 36};
} // namespace sheet_color

/// How a text looks. Sizes are millimetres of the em on A4.
struct SheetType
{
    double size = 2.2;
    bool bold = false;
    QColor color = sheet_color::ink;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    double spacing = 0.0; // between letters, share of their width
    bool italic = false;
};

/// Draws text and lines in millimetres. Text stays text: fonts have a whole number of hundredths of a
/// millimetre as their pixel size and the painter is scaled for them alone, so that widths are the same on
/// every device.
class SheetPen
{
public:
    SheetPen(QPainter& painter, double unit) : m_painter(painter), m_unit(unit) {}

    QPainter& painter() const { return m_painter; }
    double unit() const { return m_unit; }
    /// Millimetres on A4, on this paper.
    double mm(double onA4) const { return onA4 * m_unit; }

    double width(const QString& text, const SheetType& type) const;
    double lineHeight(const SheetType& type) const;
    /// From the baseline to the top of a capital.
    double capHeight(const SheetType& type) const;

    /// One line with its baseline starting at `at`.
    void text(QPointF at, const QString& text, const SheetType& type) const;
    /// One line in a box; made smaller (to seven tenths) and then shortened where it is too long. Returns the
    /// width drawn.
    double text(const QRectF& box, const QString& text, SheetType type) const;
    /// Text broken at spaces from the top of the box on, at most as many lines as fit. Returns where it ends.
    double paragraph(const QRectF& box, const QString& text, const SheetType& type) const;
    /// The height that `paragraph` needs.
    double paragraphHeight(double width, const QString& text, const SheetType& type) const;

    void line(const QLineF& line, double width, const QColor& color) const;
    void frame(const QRectF& box, double width, const QColor& color) const;

    /// The heading of a box, inside its padding; returns what is left for the content.
    QRectF heading(const QRectF& box, const QString& text) const;
    QRectF padded(const QRectF& box) const;

private:
    std::vector<QString> broken(double width, const QString& text, const SheetType& type) const;

    QPainter& m_painter;
    double m_unit;
};

} // namespace gis
