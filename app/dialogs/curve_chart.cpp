#include "app/dialogs/curve_chart.h"

#include "app/actions/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

namespace app {

namespace {

QString described(const core::Criterion& criterion)
{
    const QLocale locale;
    QStringList lines;
    const auto unit = QString::fromStdString(criterion.unit);
    for (const auto& [value, worth] : criterion.curve)
        lines << QStringLiteral("%1 %2 → %3")
                     .arg(locale.toString(value), unit, locale.toString(worth))
                     .simplified();
    for (const auto& [word, worth] : criterion.words)
        lines << QStringLiteral("%1 → %2").arg(QString::fromStdString(word), locale.toString(worth));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

CurveChart::CurveChart(const core::Criterion& criterion, QWidget* parent)
    : QWidget(parent), m_criterion(criterion)
{
    setFixedSize(CurveChart::sizeHint());
    setToolTip(described(criterion));
    setAccessibleName(tr("Nilai guna"));
    setAccessibleDescription(toolTip());
}

void CurveChart::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF{rect()}.adjusted(3.5, 3.5, -3.5, -3.5);
    painter.setPen(QPen{QColor{theme::line}, 1.0});
    painter.drawLine(box.bottomLeft(), box.bottomRight());
    painter.drawLine(box.bottomLeft(), box.topLeft());
    const auto up = [&](double worth) { return box.bottom() - worth * box.height(); };
    if (!m_criterion.words.empty()) {
        const double step = box.width() / static_cast<double>(m_criterion.words.size());
        double x = box.left() + step * 0.2;
        for (const auto& [word, worth] : m_criterion.words) {
            painter.fillRect(QRectF{QPointF{x, up(worth) - 1.0}, QPointF{x + step * 0.6, box.bottom()}},
                             QColor{theme::accent});
            x += step;
        }
        return;
    }
    if (m_criterion.curve.empty())
        return;
    const double first = m_criterion.curve.front().first;
    const double span = std::max(m_criterion.curve.back().first - first, 1e-9);
    const double edge = box.width() * 0.1; // flat outside the knots
    const auto along = [&](double value) {
        return box.left() + edge + (value - first) / span * (box.width() - 2 * edge);
    };
    QPainterPath path{QPointF{box.left(), up(m_criterion.curve.front().second)}};
    for (const auto& [value, worth] : m_criterion.curve)
        path.lineTo(along(value), up(worth));
    path.lineTo(box.right(), up(m_criterion.curve.back().second));
    painter.setPen(QPen{QColor{theme::accent}, 1.6});
    painter.drawPath(path);
}

} // namespace app
