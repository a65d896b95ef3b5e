#include "gis/paint/layer_painter.h"

#include "gis/paint/area_raster.h"
#include "gis/paint/hatch.h"
#include "gis/paint/pixel_shape.h"
#include "gis/paint/symbol_pens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>

namespace gis {

namespace {

enum class Pass
{
    Fill,    // areas, with their outline where that hides the seams; markers
    Outline, // the other areas
    Marker,  // again, where areas of the same layer lie over them
    Casing,  // lines
    Line
};

/// Paints one layer inside one strip, pass by pass: all casings lie below all lines, all outlines above all
/// fills.
class LayerPainter
{
public:
    LayerPainter(QPainter& painter, const PreparedScene& prepared, const PreparedLayer& layer,
                 const QRectF& strip, bool composed)
        : m_painter(painter), m_prepared(prepared), m_layer(layer), m_style(layer.layer->style),
          m_strip(strip), m_composed(composed), m_edge(QPointF(0.0, 0.0), prepared.scene->size),
          m_device(PaintDevice::of(painter, prepared.scene->pixelsPerMillimetre)),
          m_shape(prepared.view, layer.shift)
    {
        m_device.pixelsPerMillimetre *= m_style.sizeFactor(prepared.denominator);
        m_within = withinLayer(prepared.view.worldWithin(strip));
        if (AreaRaster::suits(m_style, m_device, strip)) {
            m_raster.emplace(m_style, strip.toAlignedRect(), m_device);
            m_areasWithin = withinLayer(prepared.view.worldWithin(strip, AreaRaster::reach));
        }
    }

    bool paint(PaintStatistics& statistics, core::Progress& progress);

private:
    struct Kinds
    {
        bool areas = false;
        bool lines = false;
        bool points = false;
    };

    bool fillAll(PaintStatistics& statistics, core::Progress& progress);
    bool run(Pass pass, core::Progress& progress);
    void paintFeature(Pass pass, SymbolPens& pens);
    core::Box withinLayer(core::Box world) const
    {
        world.minX -= m_layer.shift;
        world.maxX -= m_layer.shift;
        return world;
    }
    SymbolPens* pensFor(const Feature& feature);
    bool countsHere(const Feature& feature) const;

    void fillArea(SymbolPens& pens);
    void fillSeamless(const SymbolPens& pens);
    void fillPolygons();
    void fillCut(const SymbolPens& pens);
    void paintHatch(const Fill& fill);
    void paintDots(const SymbolPens& pens);
    void strokeParts(const QPen& pen);
    void paintMarkers(SymbolPens& pens);
    void usePen(const QPen& pen);
    void useBrush(const QColor& color);
    bool isCut() const { return !m_device.raster && !m_edge.contains(m_shape.bounds()); }

    QPainter& m_painter;
    const PreparedScene& m_prepared;
    const PreparedLayer& m_layer;
    const Style& m_style;
    QRectF m_strip;
    bool m_composed; // into a picture of the layer's own
    QRectF m_edge;
    PaintDevice m_device;
    core::Box m_within{};
    PixelShape m_shape;
    const QPen* m_pen =
        nullptr; // in the painter now: setting it again costs as much as drawing a small polygon
    QColor m_brush{};
    QPen m_noPen{Qt::NoPen};
    Kinds m_kinds{};
    std::deque<SymbolPens> m_pens{};
    std::vector<std::vector<QPointF>> m_cut{};
    std::optional<AreaRaster> m_raster{}; // draws the areas, where the device and the style let it
    core::Box m_areasWithin{};            // those that it needs
};

bool LayerPainter::paint(PaintStatistics& statistics, core::Progress& progress)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    usePen(m_noPen);
    m_painter.setBrush(Qt::NoBrush);
    m_brush = Qt::transparent;
    if (!fillAll(statistics, progress))
        return false;
    const bool outlines = std::any_of(m_pens.begin(), m_pens.end(), [](const auto& pens) {
        return pens.stroke.style() != Qt::NoPen && !pens.strokeWithFill;
    });
    const bool casings = std::any_of(m_pens.begin(), m_pens.end(),
                                     [](const auto& pens) { return pens.casing.style() != Qt::NoPen; });
    if (m_raster)
        if (const auto areas = m_raster->picture(); !areas.isNull())
            m_painter.drawImage(m_strip.toAlignedRect().topLeft(), areas);
    for (auto& pens : m_pens)
        pens.forgetTaken();
    return (!m_kinds.areas || !outlines || m_raster || run(Pass::Outline, progress)) &&
           (!m_kinds.areas || !m_kinds.points || run(Pass::Marker, progress)) &&
           (!m_kinds.lines || !casings || run(Pass::Casing, progress)) &&
           (!m_kinds.lines || run(Pass::Line, progress));
}

/// The first visit: fills areas, sets markers, counts, and finds out what other passes there must be.
bool LayerPainter::fillAll(PaintStatistics& statistics, core::Progress& progress)
{
    m_layer.features->visit(m_within, [&](const Feature& feature) {
        auto* pens = feature.parts.empty() ? nullptr : pensFor(feature);
        if (!pens)
            return !progress.cancelled();
        if (countsHere(feature)) {
            ++statistics.features;
            statistics.vertices += static_cast<std::int64_t>(feature.positions.size());
        }
        const auto kind = feature.parts[0].kind;
        m_kinds.lines |= kind == ShapeKind::Line;
        m_kinds.points |= kind == ShapeKind::Point;
        if (kind == ShapeKind::Point) {
            m_shape.read(feature);
            paintMarkers(*pens);
        } else if (kind == ShapeKind::Area || kind == ShapeKind::Dot) {
            m_kinds.areas = true;
            if (m_raster && !feature.bounds.intersects(m_areasWithin))
                return !progress.cancelled();
            m_shape.read(feature);
            if (m_raster)
                m_raster->add(m_shape, *pens);
            else
                paintFeature(Pass::Fill, *pens);
        }
        return !progress.cancelled();
    });
    return !progress.cancelled();
}

bool LayerPainter::run(Pass pass, core::Progress& progress)
{
    m_layer.features->visit(m_within, [&](const Feature& feature) {
        auto* pens = feature.parts.empty() ? nullptr : pensFor(feature);
        if (pens) {
            m_shape.read(feature);
            paintFeature(pass, *pens);
        }
        return !progress.cancelled();
    });
    return !progress.cancelled();
}

void LayerPainter::paintFeature(Pass pass, SymbolPens& pens)
{
    const auto kind = m_shape.parts().empty() ? ShapeKind::Dot : m_shape.parts()[0].kind;
    switch (pass) {
    case Pass::Fill:
        fillArea(pens);
        break;
    case Pass::Outline:
        if (kind == ShapeKind::Area && !pens.strokeWithFill)
            strokeParts(pens.stroke);
        break;
    case Pass::Marker:
        if (kind == ShapeKind::Point)
            paintMarkers(pens);
        break;
    case Pass::Casing:
        if (kind == ShapeKind::Line)
            strokeParts(pens.casing);
        break;
    case Pass::Line:
        if (kind == ShapeKind::Line)
            strokeParts(pens.stroke);
        break;
    }
}

SymbolPens* LayerPainter::pensFor(const Feature& feature)
{
    const auto value =
        m_style.classField.empty() || feature.texts.empty() ? std::string_view{} : feature.texts[0];
    const auto* symbol = m_style.symbolFor(value, m_prepared.denominator);
    if (!symbol)
        return nullptr;
    for (auto& pens : m_pens)
        if (pens.symbol == symbol)
            return &pens;
    return &m_pens.emplace_back(*symbol, m_device);
}

/// A feature that several strips show is counted in the one that holds its first position, or comes nearest
/// to it.
bool LayerPainter::countsHere(const Feature& feature) const
{
    const auto first =
        m_prepared.view.toPicture({feature.positions[0].x + m_layer.shift, feature.positions[0].y});
    const double y = std::clamp(first.y(), m_edge.top(), std::nextafter(m_edge.bottom(), m_edge.top()));
    return y >= m_strip.top() && y < m_strip.bottom();
}

void LayerPainter::usePen(const QPen& pen)
{
    if (m_pen == &pen)
        return;
    m_pen = &pen;
    m_painter.setPen(pen);
}

void LayerPainter::useBrush(const QColor& color)
{
    if (m_brush == color)
        return;
    m_brush = color;
    m_painter.setBrush(color.alpha() > 0 ? QBrush(color) : QBrush(Qt::NoBrush));
}

void LayerPainter::fillArea(SymbolPens& pens)
{
    const auto& fill = pens.symbol->fill;
    const auto& pen = pens.strokeWithFill ? pens.stroke : pens.seam;
    // In a picture of its own a translucent fill replaces what is there: seams keep the one transparency.
    const bool replaces = m_composed && fill.color.alpha() > 0 && fill.color.alpha() < 255;
    if (replaces)
        m_painter.setCompositionMode(QPainter::CompositionMode_Source);
    if (isCut()) {
        fillCut(pens);
    } else if (&pen == &pens.seam && pen.style() != Qt::NoPen) {
        fillSeamless(pens);
    } else if (pen.style() != Qt::NoPen || fill.color.alpha() > 0) {
        usePen(pen);
        useBrush(fill.color);
        fillPolygons();
    }
    if (replaces)
        m_painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    paintDots(pens);
    if (fill.hatch != Hatch::None)
        paintHatch(fill);
}

/// Each pixel's centre lies in one of two neighbours only, so that without antialiasing nothing shows between
/// them; the thin pen of the same colour then smooths the edge.
void LayerPainter::fillSeamless(const SymbolPens& pens)
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    usePen(m_noPen);
    useBrush(pens.symbol->fill.color);
    fillPolygons();
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    strokeParts(pens.seam);
}

void LayerPainter::fillPolygons()
{
    const auto parts = m_shape.parts();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind != ShapeKind::Area || parts[i].hole)
            continue;
        if (i + 1 == parts.size() || !parts[i + 1].hole) {
            const auto points = m_shape.points(parts[i]);
            m_painter.drawPolygon(points.data(), static_cast<int>(points.size()));
            continue;
        }
        QPainterPath path;
        for (std::size_t ring = i; ring < parts.size() && (ring == i || parts[ring].hole); ++ring) {
            const auto points = m_shape.points(parts[ring]);
            path.moveTo(points[0]);
            for (const auto& point : points.subspan(1))
                path.lineTo(point);
            path.closeSubpath();
        }
        m_painter.drawPath(path);
    }
}

/// On devices without clipping: what is filled ends at the picture's edge, and no outline runs along that
/// edge.
void LayerPainter::fillCut(const SymbolPens& pens)
{
    m_shape.cutFills(m_edge, m_cut);
    if (pens.symbol->fill.color.alpha() > 0) {
        QPainterPath path;
        for (const auto& ring : m_cut) {
            path.moveTo(ring[0]);
            for (const auto& point : std::span(ring).subspan(1))
                path.lineTo(point);
            path.closeSubpath();
        }
        m_painter.fillPath(path, pens.symbol->fill.color);
    }
    if (pens.strokeWithFill)
        strokeParts(pens.stroke);
}

void LayerPainter::paintHatch(const Fill& fill)
{
    m_shape.cutFills(m_edge, m_cut);
    const double spacing = std::max(fill.hatchSpacing * m_device.pixelsPerMillimetre, 2.0);
    const auto lines = hatchLines(m_cut, fill.hatch, spacing);
    QPen pen = penFor({fill.hatchColor, fill.hatchWidth, {}}, m_device);
    if (fill.hatch == Hatch::Dots) {
        usePen(m_noPen);
        useBrush(fill.hatchColor);
        const double radius = fill.hatchWidth * m_device.pixelsPerMillimetre;
        for (const auto& line : lines)
            m_painter.drawEllipse(line.p1(), radius, radius);
        return;
    }
    pen.setCapStyle(Qt::FlatCap);
    m_painter.setPen(pen);
    m_pen = nullptr;
    m_painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

/// Areas smaller than a cell of the level: one pixel of what would be seen of them.
void LayerPainter::paintDots(const SymbolPens& pens)
{
    const auto& symbol = *pens.symbol;
    const auto color = symbol.stroke.visible() ? symbol.stroke.color : symbol.fill.color;
    const double side = m_device.raster ? 1.0 : symbol.stroke.width * m_device.pixelsPerMillimetre;
    for (const auto& part : m_shape.parts()) {
        if (part.kind != ShapeKind::Dot)
            continue;
        const auto place = m_shape.points(part)[0];
        if (m_device.raster || m_edge.contains(place))
            m_painter.fillRect(QRectF(place.x() - side / 2, place.y() - side / 2, side, side), color);
    }
}

void LayerPainter::strokeParts(const QPen& pen)
{
    if (pen.style() == Qt::NoPen)
        return;
    usePen(pen);
    useBrush(Qt::transparent);
    if (isCut()) {
        m_shape.cutStrokes(m_edge, m_cut);
        for (const auto& line : m_cut)
            m_painter.drawPolyline(line.data(), static_cast<int>(line.size()));
        return;
    }
    for (const auto& part : m_shape.parts()) {
        const auto points = m_shape.points(part);
        if (part.kind == ShapeKind::Area)
            m_painter.drawPolygon(points.data(), static_cast<int>(points.size()));
        else if (part.kind == ShapeKind::Line)
            m_painter.drawPolyline(points.data(), static_cast<int>(points.size()));
    }
}

void LayerPainter::paintMarkers(SymbolPens& pens)
{
    for (const auto& part : m_shape.parts()) {
        const auto place = m_shape.points(part)[0];
        if (pens.marker.isNull()) {
            if (m_device.raster || m_edge.contains(place))
                paintMarker(m_painter, pens.symbol->marker, place, m_device);
            continue;
        }
        const QPoint pixel(static_cast<int>(std::floor(place.x())), static_cast<int>(std::floor(place.y())));
        if (pens.take(pixel))
            m_painter.drawImage(pixel - QPoint(pens.marker.width() / 2, pens.marker.height() / 2),
                                pens.marker);
    }
}

QImage imageOf(const QRectF& strip)
{
    const auto size = strip.toAlignedRect().size();
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

bool isTranslucent(const Style& style)
{
    const auto lets = [](const Symbol& symbol) {
        return symbol.fill.color.alpha() > 0 && symbol.fill.color.alpha() < 255;
    };
    return lets(style.symbol) || std::any_of(style.classes.begin(), style.classes.end(),
                                             [&](const auto& one) { return lets(one.symbol); });
}

} // namespace

bool paintLayer(QPainter& painter, const PreparedScene& prepared, const PreparedLayer& layer,
                const QRectF& strip, PaintStatistics& statistics, core::Progress& progress)
{
    const auto device = PaintDevice::of(painter, prepared.scene->pixelsPerMillimetre);
    const double opacity = layer.layer->opacity;
    const bool composed =
        device.raster && device.unscaled && (opacity < 1.0 || isTranslucent(layer.layer->style));
    if (!composed) {
        painter.setOpacity(opacity);
        const bool done = LayerPainter(painter, prepared, layer, strip, false).paint(statistics, progress);
        painter.setOpacity(1.0);
        return done;
    }

    // Painted for itself, then laid over the rest once: neighbours that touch or overlap do not add up.
    auto image = imageOf(strip);
    QPainter own(&image);
    own.translate(-strip.topLeft());
    const bool done = LayerPainter(own, prepared, layer, strip, true).paint(statistics, progress);
    own.end();
    painter.setOpacity(opacity);
    painter.drawImage(strip.topLeft(), image);
    painter.setOpacity(1.0);
    return done;
}

} // namespace gis
