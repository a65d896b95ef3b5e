#include "gis/paint/prepared_scene.h"

#include "gis/geometry/shape_cells.h"
#include "gis/paint/label_painter.h"
#include "gis/paint/layer_painter.h"

#include <QPainter>

#include <algorithm>
#include <numbers>

namespace gis {

namespace {

bool inScale(double minScale, double maxScale, double denominator)
{
    return (minScale <= 0.0 || denominator >= minScale) && (maxScale <= 0.0 || denominator <= maxScale);
}

bool asksForScale(const SceneLayer& layer)
{
    const auto& style = layer.style;
    const bool classes = std::any_of(style.classes.begin(), style.classes.end(),
                                     [](const auto& one) { return one.maxScale > 0.0; });
    return classes || style.fullScale > 0.0 || style.minScale > 0.0 || style.maxScale > 0.0 ||
           style.label.minScale > 0.0 || style.label.maxScale > 0.0;
}

core::Box shifted(core::Box box, double degrees)
{
    box.minX += degrees;
    box.maxX += degrees;
    return box;
}

FeatureQuery queryFor(const PreparedScene& prepared, const SceneLayer& layer, bool withLabels)
{
    FeatureQuery query;
    // A vertex moves by half a cell's diagonal at most, and thinning strays by a cell. Hardly any vertex does
    // both at once in one direction: pictures differ by no more than cells a quarter smaller would make them.
    constexpr double cells = (std::numbers::sqrt2 / 2 + thinningCells) * 0.75;
    query.resolution = prepared.scene->tolerance / cells * prepared.view.degreesPerPixel();
    if (!layer.style.classField.empty())
        query.fields.push_back(layer.style.classField);
    const auto& label = layer.style.label;
    if (withLabels && inScale(label.minScale, label.maxScale, prepared.denominator))
        query.labelField = label.field;
    return query;
}

} // namespace

core::Result<PreparedScene> prepareScene(const Scene& scene, core::Progress& progress, bool withLabels)
{
    PreparedScene prepared;
    prepared.scene = &scene;
    PS_LET(prepared.view, ViewTransform::make(scene.extent, scene.crs, scene.size));
    if (std::any_of(scene.layers.begin(), scene.layers.end(), asksForScale))
        prepared.denominator = scaleDenominator(scene);

    for (std::size_t i = 0; i < scene.layers.size(); ++i) {
        const auto& layer = scene.layers[i];
        if (!layer.visible || !layer.source || layer.opacity <= 0.0 ||
            !inScale(layer.style.minScale, layer.style.maxScale, prepared.denominator))
            continue;
        auto query = queryFor(prepared, layer, withLabels);
        for (const double shift : {-360.0, 0.0, 360.0}) {
            query.within = shifted(prepared.view.world(), -shift);
            if (!query.within.intersects(layer.source->extent()))
                continue;
            PS_LET(auto features, layer.source->load(query, progress));
            prepared.layers.push_back({&layer, i, shift, std::move(features)});
        }
        if (progress.cancelled())
            return core::fail(core::ErrorCode::Cancelled);
    }
    return prepared;
}

bool paintStrip(QPainter& painter, const PreparedScene& prepared, const QRectF& strip,
                PaintStatistics& statistics, core::Progress& progress)
{
    if (prepared.scene->ground.isValid())
        painter.fillRect(strip, prepared.scene->ground);
    for (const auto& layer : prepared.layers)
        if (!paintLayer(painter, prepared, layer, strip, statistics, progress))
            return false;
    paintLabels(painter, *prepared.scene, prepared.labels, strip);
    return !progress.cancelled();
}

} // namespace gis
