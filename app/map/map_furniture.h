#pragma once

#include "app/map/map_view.h"

#include <QString>

class QPainter;

namespace app {

/// A bar of a round length: 1, 2 or 5 times a power of ten metres.
struct ScaleBar
{
    double metres = 0.0;
    double pixels = 0.0;
};

/// The longest round bar of at most `mostPixels`, where one pixel is so many metres on the ground.
ScaleBar scaleBar(double groundMetresPerPixel, double mostPixels);

/// Scale bar, north arrow and the names of the sources, in the corners of the map.
void paintFurniture(QPainter& painter, const MapView& view, double groundMetresPerPixel,
                    const QString& sources);

} // namespace app
