#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "gis/paint/scene.h"

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

class QPainter;

namespace gis {

/// A name with its place on the picture, in millimetres from its upper left corner, so that a place computed
/// for a sheet holds for its preview, its PDF and its PNG.
struct PlacedLabel
{
    std::size_t layer = 0; // index in Scene::layers
    std::int64_t fid = 0;
    QString text{};
    QPointF center{};
    QSizeF size{};
    double angle = 0.0; // degrees, clockwise; along lines
    QRectF box() const; // around the turned text
    bool operator==(const PlacedLabel&) const = default;
};

struct LabelPlacement
{
    std::vector<PlacedLabel> labels{}; // never overlapping
    std::size_t leftOut = 0;           // names that had no room
    bool operator==(const LabelPlacement&) const = default;
};

struct PaintStatistics
{
    std::int64_t features = 0;
    std::int64_t vertices = 0;
    LabelPlacement labels{};
};

/// By priority, then size, then place: the same scene always gives the same labels.
core::Result<LabelPlacement> placeLabels(const Scene& scene, core::Progress& progress);

/// Paints the scene into (0, 0) … scene.size of the painter's coordinates. Works on any paint device:
/// geometry is cut at the picture's edge before it reaches the painter (SVG files have no clipping). Set the
/// painter's clip as well where markers and wide lines must not reach over the edge. Cancelled leaves a part
/// of the picture painted. `labels`: places computed before; else they are computed here.
core::Result<PaintStatistics> paintMap(QPainter& painter, const Scene& scene, core::Progress& progress,
                                       const LabelPlacement* labels = nullptr);

struct RenderedMap
{
    QImage image{}; // ARGB32_Premultiplied
    PaintStatistics statistics{};
};

/// The same as a picture of scene.size whole pixels, in strips on `threads` threads.
core::Result<RenderedMap> renderImage(const Scene& scene, int threads, core::Progress& progress,
                                      const LabelPlacement* labels = nullptr);

} // namespace gis
