#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "gis/paint/map_painter.h"
#include "gis/paint/view_transform.h"

#include <QRectF>

#include <memory>
#include <vector>

namespace gis {

/// What one layer shows in the picture, read and ready to be painted by several threads.
struct PreparedLayer
{
    const SceneLayer* layer = nullptr;
    std::size_t index = 0; // in Scene::layers
    double shift = 0.0;    // degrees to add to longitudes: data of 179 W in a picture of 181 E
    std::shared_ptr<const FeatureSet> features{};
};

struct PreparedScene
{
    const Scene* scene = nullptr;
    ViewTransform view{};
    double denominator = 0.0; // of the scale; 0 where no style asks
    std::vector<PreparedLayer> layers{};
    LabelPlacement labels{};
};

/// Reads what the picture needs. The scene must outlive the answer.
core::Result<PreparedScene> prepareScene(const Scene& scene, core::Progress& progress, bool withLabels);

/// Names by priority (see placeLabels).
LabelPlacement placeLabels(const PreparedScene& prepared, core::Progress& progress);

/// Paints the part of the picture inside `strip` (pixels; the painter's coordinates are those of the whole
/// picture). False when cancelled.
bool paintStrip(QPainter& painter, const PreparedScene& prepared, const QRectF& strip,
                PaintStatistics& statistics, core::Progress& progress);

} // namespace gis
