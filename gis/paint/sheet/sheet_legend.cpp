#include "gis/paint/sheet/sheet_legend.h"

#include "gis/paint/class_title.h"
#include "gis/paint/map_painter.h"
#include "gis/paint/sheet/shape_source.h"
#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>
#include <map>
#include <string>

namespace gis {

namespace {

/// Symbols of a layer that are in sight, with the kind of geometry they are used for.
using Seen = std::map<const Symbol*, ShapeKind>;

bool inScaleRange(const Style& style, double scale)
{
    return scale >= style.minScale && (style.maxScale <= 0.0 || scale <= style.maxScale);
}

core::Result<Seen> seenSymbols(const SceneLayer& layer, const core::Box& world, core::Progress& progress)
{
    FeatureQuery query;
    query.within = world;
    // A thousandth of the map: which symbols are in sight does not depend on every vertex.
    query.resolution = std::max(world.width(), world.height()) / 1000.0;
    if (!layer.style.classField.empty())
        query.fields = {layer.style.classField};
    PS_LET(const auto features, layer.source->load(query, progress));

    Seen seen;
    const std::size_t most = layer.style.classes.size() + (layer.style.othersShown ? 1 : 0);
    features->visit(world, [&](const Feature& feature) {
        if (feature.bounds.intersects(world) && !feature.parts.empty()) {
            const auto value = feature.texts.empty() ? std::string_view{} : feature.texts.front();
            const auto* symbol =
                layer.style.classField.empty() ? &layer.style.symbol : layer.style.symbolFor(value);
            if (symbol != nullptr)
                seen.emplace(symbol, feature.parts.front().kind);
        }
        return !layer.style.classField.empty() ? seen.size() < most : seen.empty();
    });
    return seen;
}

core::Geometry sampleShape(ShapeKind kind, double width, double height)
{
    if (kind == ShapeKind::Point)
        return core::Position{width / 2.0, height / 2.0};
    if (kind == ShapeKind::Line)
        return core::LineString{{{0.0, height / 2.0}, {width, height / 2.0}}};
    const double edge = std::min(width, height) * 0.06; // the outline's outer half stays inside the box
    return core::MultiPolygon{{core::Polygon{{{{edge, edge},
                                               {width - edge, edge},
                                               {width - edge, height - edge},
                                               {edge, height - edge},
                                               {edge, edge}}}}}};
}

/// The map painter itself paints the sample, so that it is what the map shows.
void paintSample(QPainter& painter, const QRectF& box, const Symbol& symbol, ShapeKind kind, double opacity)
{
    constexpr double pixelsPerMm = 100.0;
    Scene scene;
    // Degrees stand for millimetres: a picture in EPSG:4326 is not projected.
    scene.extent = {0.0, 0.0, box.width(), box.height()};
    scene.size = box.size() * pixelsPerMm;
    scene.pixelsPerMillimetre = pixelsPerMm;
    scene.tolerance = 0.0;
    SceneLayer layer;
    layer.source = shapeSource(sampleShape(kind, box.width(), box.height()));
    layer.style.symbol = symbol;
    layer.opacity = opacity;
    scene.layers.push_back(std::move(layer));

    painter.save();
    painter.translate(box.topLeft());
    painter.scale(1.0 / pixelsPerMm, 1.0 / pixelsPerMm);
    core::Progress progress;
    (void)paintMap(painter, scene, progress); // a sample that cannot be painted leaves its box empty
    painter.restore();
}

SheetLegendEntry entryOf(const QString& title, const Symbol& symbol, ShapeKind kind, double opacity)
{
    // A dot is an area or line too small for the picture; a business has a point.
    const auto shown = kind == ShapeKind::Dot ? ShapeKind::Area : kind;
    return {title, [symbol, shown, opacity](QPainter& painter, const QRectF& box) {
                paintSample(painter, box, symbol, shown, opacity);
            }};
}

void addEntries(std::vector<SheetLegendEntry>& entries, const SceneLayer& layer, const Seen& seen,
                const QLocale& locale)
{
    if (seen.empty())
        return;
    const auto title = QString::fromStdString(layer.title);
    const bool several = seen.size() > 1;
    if (several)
        entries.push_back({title, {}});
    for (const auto& symbolClass : layer.style.classes)
        if (const auto used = seen.find(&symbolClass.symbol); used != seen.end()) {
            const auto name = classTitle(symbolClass, locale);
            entries.push_back(entryOf(several ? name : title + QStringLiteral(": ") + name,
                                      symbolClass.symbol, used->second, layer.opacity));
        }
    if (const auto plain = seen.find(&layer.style.symbol); plain != seen.end())
        entries.push_back(entryOf(several ? Sheet::tr("Lainnya") : title, layer.style.symbol, plain->second,
                                  layer.opacity));
}

} // namespace

core::Result<std::vector<SheetLegendEntry>> legendOf(const Scene& scene, const std::vector<core::Box>& worlds,
                                                     double scale, const QLocale& locale,
                                                     core::Progress& progress)
{
    std::vector<SheetLegendEntry> entries;
    for (auto layer = scene.layers.rbegin(); layer != scene.layers.rend(); ++layer) {
        if (!layer->visible || !layer->source || !inScaleRange(layer->style, scale))
            continue;
        Seen seen;
        for (const auto& world : worlds) {
            PS_LET(auto there, seenSymbols(*layer, world, progress));
            seen.merge(there);
        }
        addEntries(entries, *layer, seen, locale);
    }
    return entries;
}

} // namespace gis
