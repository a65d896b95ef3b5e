#include "app/models/layer_swatches.h"

#include "app/jobs/job.h"
#include "app/settings/shipped.h"
#include "gis/paint/class_title.h"
#include "gis/paint/markers.h"
#include "gis/paint/scene.h"

#include <QPainter>
#include <QPixmap>

namespace app {

namespace {

constexpr QSize swatchSize{26, 16};
constexpr int density = 3; // drawn this much larger, so that it is sharp on every screen

QPen penOf(const gis::Stroke& stroke)
{
    if (!stroke.visible())
        return Qt::NoPen;
    return {stroke.color, std::max(1.0, stroke.width * gis::screenPixelsPerMillimetre), Qt::SolidLine,
            Qt::FlatCap};
}

void paintArea(QPainter& painter, const gis::Symbol& symbol)
{
    painter.setPen(penOf(symbol.stroke));
    painter.setBrush(symbol.fill.color);
    painter.drawRect(QRectF{2.5, 2.5, swatchSize.width() - 5.0, swatchSize.height() - 5.0});
}

void paintLine(QPainter& painter, const gis::Symbol& symbol)
{
    const QPolygonF path{{1, 13}, {9, 5}, {16, 10}, {25, 3}};
    for (const auto& stroke : {symbol.casing, symbol.stroke}) {
        painter.setPen(penOf(stroke));
        painter.drawPolyline(path);
    }
}

void paintPoint(QPainter& painter, const gis::Symbol& symbol)
{
    const double size = std::min(12.0, symbol.marker.size * gis::screenPixelsPerMillimetre);
    painter.translate(swatchSize.width() / 2.0, swatchSize.height() / 2.0);
    painter.scale(size, size);
    auto pen = penOf(symbol.marker.outline);
    pen.setWidthF(pen.widthF() / size);
    painter.setPen(pen);
    painter.setBrush(symbol.marker.color);
    painter.drawPath(gis::markerPath(symbol.marker.shape));
}

} // namespace

QIcon symbolSwatch(const gis::Symbol& symbol, core::LayerGeometry geometry)
{
    QPixmap pixmap{swatchSize * density};
    pixmap.setDevicePixelRatio(density);
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    if (geometry == core::LayerGeometry::Point)
        paintPoint(painter, symbol);
    else if (geometry == core::LayerGeometry::Line)
        paintLine(painter, symbol);
    else if (geometry == core::LayerGeometry::Polygon)
        paintArea(painter, symbol);
    return QIcon{pixmap};
}

LayerSwatches::LayerSwatches(QObject* parent) : QObject(parent)
{
    runJob(
        this, {}, [](core::Progress&) { return shippedStyles(); },
        [this](core::Result<gis::StyleBook> styles) {
            if (!styles)
                return;
            m_styles = *std::move(styles);
            Q_EMIT loaded();
        });
}

LayerLook LayerSwatches::look(const core::Layer& layer) const
{
    std::optional<gis::Style> style;
    if (!layer.style.empty())
        if (auto own = gis::parseStyle(layer.style))
            style = *std::move(own);
    if (!style && m_styles)
        style = m_styles->style(core::roleName(layer.role));
    if (!style)
        return {};
    const auto& middle =
        style->classes.empty() ? style->symbol : style->classes[(style->classes.size() - 1) / 2].symbol;
    LayerLook look{symbolSwatch(middle, layer.geometry), {}};
    for (const auto& one : style->classes)
        look.legend.push_back({symbolSwatch(one.symbol, layer.geometry), gis::classTitle(one, QLocale{})});
    return look;
}

} // namespace app
