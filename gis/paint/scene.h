#pragma once

#include "gis/paint/feature_source.h"
#include "gis/paint/style.h"

#include <QRectF>
#include <QSizeF>

#include <memory>
#include <string>
#include <vector>

namespace gis {

inline constexpr double screenPixelsPerMillimetre = 96.0 / 25.4;

struct SceneLayer
{
    std::string id{};    // a layer's uuid or an own table's name
    std::string title{}; // for the legend
    std::shared_ptr<FeatureSource> source{};
    Style style{};
    double opacity = 1.0;
    bool visible = true;
};

/// All that one picture of the map needs, for screen, paper and file alike. Copies are cheap: sources are
/// shared.
struct Scene
{
    std::vector<SceneLayer> layers{}; // bottom first
    core::Box extent{};               // in `crs`
    std::string crs = "EPSG:4326";
    QSizeF size{}; // in the painter's units ("pixels"); the extent fills it, see fitExtent
    double pixelsPerMillimetre = screenPixelsPerMillimetre; // a sheet at 600 dpi: 600 / 25.4
    double tolerance = 0.5; // pixels; details smaller than this may be left out. 0: every vertex
    QColor ground{};        // invalid: nothing is painted below the layers
    /// Where something else will be laid over the picture, in millimetres from its upper left corner: no name
    /// is placed there.
    std::vector<QRectF> covered{};
};

/// The smallest extent with the shape of `size` and the centre of `wanted` that holds all of it.
core::Box fitExtent(const core::Box& wanted, QSizeF size);

/// The denominator of the map's scale (25000 for 1:25,000), measured on the ellipsoid across the middle of
/// the picture.
double scaleDenominator(const Scene& scene);

} // namespace gis
