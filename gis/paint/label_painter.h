#pragma once

#include "gis/paint/map_painter.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace gis {

/// The font of a label, `pixels` high, without hinting: letters are as wide at every size, so a place that is
/// found for one size holds for all.
QFont labelFont(const LabelStyle& style, int pixels);

/// How a label is set; places and pictures must agree on it.
inline constexpr double lineSpacing = 1.15; // letter heights from one line to the next

/// Those that meet the strip (pixels).
void paintLabels(QPainter& painter, const Scene& scene, const LabelPlacement& placement, const QRectF& strip);

} // namespace gis
