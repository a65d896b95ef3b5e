#pragma once

#include "gis/paint/style.h"

#include <QLineF>
#include <QPointF>

#include <span>
#include <vector>

namespace gis {

/// The hatching of an area as lines inside it, in the picture's pixels, on lines that are the same for all
/// areas. Made as geometry, because it must be sharp on paper and SVG knows no clipping. Rings count
/// even-odd. For Hatch::Dots the lines have no length.
std::vector<QLineF> hatchLines(std::span<const std::vector<QPointF>> rings, Hatch hatch, double spacing);

} // namespace gis
