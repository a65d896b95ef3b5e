#include "app/dialogs/profile_chart.h"

#include "app/actions/theme.h"
#include "app/models/comparison_text.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace app {

namespace {

constexpr std::array<Qt::PenStyle, 3> dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine};

} // namespace

ProfileChart::ProfileChart(QWidget* parent) : QWidget(parent)
{
    setObjectName("profileChart");
    setAccessibleName(tr("Profil calon lokasi"));
    setMinimumHeight(200);
}

QColor ProfileChart::color(std::size_t line)
{
    // Okabe and Ito's palette without yellow, which is lost on white.
    static constexpr std::array<QRgb, 6> colors{0xff0072b2, 0xffd55e00, 0xff009e73,
                                                0xffcc79a7, 0xff56b4e9, 0xff000000};
    return QColor{colors[line % colors.size()]};
}

void ProfileChart::show(const core::SiteTable& table, std::vector<std::size_t> sites)
{
    m_table = table;
    m_sites = std::move(sites);
    update();
}

void ProfileChart::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor{theme::paper});
    const auto count = m_table.table.criteria.size();
    if (count == 0 || m_sites.empty())
        return;
    const QFontMetrics metrics{font()};
    const int legend = metrics.height() + 12;
    const int names = metrics.height() * 3 + 6;
    const QRectF box{46.0, 12.0 + legend, width() - 66.0, height() - 24.0 - legend - names};
    const double step = box.width() / static_cast<double>(count);
    const auto at = [&](std::size_t j, double worth) {
        return QPointF{box.left() + step * (static_cast<double>(j) + 0.5),
                       box.bottom() - worth * box.height()};
    };
    for (const double worth : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const double y = box.bottom() - worth * box.height();
        painter.setPen(QPen{QColor{theme::line}});
        painter.drawLine(QPointF{box.left(), y}, QPointF{box.right(), y});
        painter.setPen(QColor{theme::inkSoft});
        painter.drawText(QRectF{0.0, y - 10.0, box.left() - 8.0, 20.0}, Qt::AlignRight | Qt::AlignVCenter,
                         QLocale{}.toString(worth));
    }
    painter.setPen(QColor{theme::ink});
    for (std::size_t j = 0; j < count; ++j)
        painter.drawText(QRectF{box.left() + step * static_cast<double>(j) + 3.0, box.bottom() + 6.0,
                                step - 6.0, static_cast<double>(names)},
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, criterionTitle(m_table, j));
    double x = box.left();
    for (std::size_t line = 0; line < m_sites.size(); ++line) {
        const auto site = m_sites[line];
        const auto ink = color(line);
        QPainterPath path;
        for (std::size_t j = 0; j < count; ++j) {
            const auto middle = at(j, m_table.table.values[site][j]);
            if (j == 0)
                path.moveTo(middle);
            else
                path.lineTo(middle);
            if (site < m_table.worths.size()) {
                const auto& worth = m_table.worths[site][j];
                if (worth.low < worth.high) {
                    painter.setPen(QPen{ink, 5.0, Qt::SolidLine, Qt::RoundCap});
                    painter.setOpacity(0.25);
                    painter.drawLine(at(j, worth.low), at(j, worth.high));
                    painter.setOpacity(1.0);
                }
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(middle, 3.5, 3.5);
            painter.setBrush(Qt::NoBrush);
        }
        painter.setPen(QPen{ink, 1.8, dashes[line % dashes.size()]});
        painter.drawPath(path);
        const auto name = QString::fromStdString(m_table.table.sites[site]);
        painter.drawLine(QPointF{x, 6.0 + legend / 2.0}, QPointF{x + 22.0, 6.0 + legend / 2.0});
        painter.setPen(QColor{theme::ink});
        const auto shown = metrics.elidedText(name, Qt::ElideRight, 170);
        painter.drawText(QRectF{x + 28.0, 6.0, 180.0, static_cast<double>(legend)}, Qt::AlignVCenter, shown);
        x += 28.0 + metrics.horizontalAdvance(shown) + 22.0;
    }
}

} // namespace app
