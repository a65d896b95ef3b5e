#include "app/actions/icons.h"

#include "app/actions/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>

namespace app {

namespace {

/// Draws an SVG at the size asked for, so that icons are sharp at every scale factor.
class LineIcon final : public QIconEngine
{
public:
    explicit LineIcon(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto ink = mode == QIcon::Disabled ? theme::inkDisabled
                         : state == QIcon::On    ? theme::accentDark
                                                 : theme::ink;
        auto svg = m_svg;
        svg.replace("currentColor", QColor{ink}.name().toLatin1());
        QSvgRenderer renderer{svg};
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap{size};
        pixmap.fill(Qt::transparent);
        QPainter painter{&pixmap};
        paint(&painter, QRect{QPoint{}, size}, mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIcon{m_svg}; }

private:
    QByteArray m_svg;
};

} // namespace

QIcon icon(const char* name)
{
    if (name == nullptr || *name == '\0')
        return {};
    QFile file{QStringLiteral(":/icons/%1.svg").arg(QLatin1String{name})};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon{new LineIcon{file.readAll()}};
}

} // namespace app
