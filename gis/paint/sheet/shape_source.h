#pragma once

#include "core/model/geometry.h"
#include "gis/paint/feature_source.h"

#include <memory>

namespace gis {

/// A feature source of one geometry (EPSG:4326): the outline that a sheet is about, or the symbol of a
/// legend.
std::shared_ptr<FeatureSource> shapeSource(const core::Geometry& geometry);

} // namespace gis
