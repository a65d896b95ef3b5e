#pragma once

#include "core/model/geometry.h"

namespace core {

/// Geodesic measures on the WGS 84 ellipsoid (PROJ's geodesic.h after Karney 2013). Degrees in, metres and m²
/// out.
double distance(Position from, Position to);
double length(const Path& path);
/// The direction in which the way to `to` begins, degrees clockwise from north, -180 to 180.
double azimuth(Position from, Position to);
/// Where one is after so many metres on the way that begins in this direction.
Position destination(Position from, double azimuth, double metres);
/// Holes are taken off; orientation does not matter.
double area(const MultiPolygon& area);
/// The shortest distance to any edge of the area, 0 where the position is inside. Edges are taken as straight
/// in a local plane, which is exact to a millimetre over the length of a kelurahan's edges.
double distanceToEdge(const MultiPolygon& area, Position position);

} // namespace core
