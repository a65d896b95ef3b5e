#pragma once

#include "gis/paint/prepared_scene.h"

namespace gis {

/// One layer's features, without names. False when cancelled.
bool paintLayer(QPainter& painter, const PreparedScene& prepared, const PreparedLayer& layer,
                const QRectF& strip, PaintStatistics& statistics, core::Progress& progress);

} // namespace gis
