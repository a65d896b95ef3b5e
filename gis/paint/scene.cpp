#include "gis/paint/scene.h"

#include "gis/paint/view_transform.h"

#include <geodesic.h>

#include <algorithm>

namespace gis {

core::Box fitExtent(const core::Box& wanted, QSizeF size)
{
    const double perPixel = std::max(wanted.width() / size.width(), wanted.height() / size.height());
    const auto middle = wanted.center();
    const double halfWidth = perPixel * size.width() / 2;
    const double halfHeight = perPixel * size.height() / 2;
    return {middle.x - halfWidth, middle.y - halfHeight, middle.x + halfWidth, middle.y + halfHeight};
}

double scaleDenominator(const Scene& scene)
{
    const auto view = ViewTransform::make(scene.extent, scene.crs, scene.size);
    if (!view)
        return 0.0;
    // A tenth of the width at the middle: the scale of a projection changes from place to place.
    const QPointF middle(scene.size.width() / 2, scene.size.height() / 2);
    const QPointF step(scene.size.width() / 20, 0.0);
    const auto left = view->toWorld(middle - step);
    const auto right = view->toWorld(middle + step);
    if (!left || !right)
        return 0.0;
    geod_geodesic ellipsoid{};
    geod_init(&ellipsoid, 6378137.0, 1.0 / 298.257223563); // WGS 84
    double metres = 0.0;
    geod_inverse(&ellipsoid, left->y, left->x, right->y, right->x, &metres, nullptr, nullptr);
    return metres * 1000.0 / (2.0 * step.x() / scene.pixelsPerMillimetre);
}

} // namespace gis
