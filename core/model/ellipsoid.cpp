#include "core/model/ellipsoid.h"

#include <algorithm>
#include <cmath>
#include <geodesic.h>
#include <limits>
#include <numbers>

namespace core {

namespace {

constexpr double semiMajor = 6378137.0; // WGS 84, EPSG:7030
constexpr double flattening = 1.0 / 298.257223563;

const geod_geodesic& ellipsoid()
{
    static const geod_geodesic geodesic = [] {
        geod_geodesic g{};
        geod_init(&g, semiMajor, flattening);
        return g;
    }();
    return geodesic;
}

double ringArea(const Path& ring)
{
    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) // the last position repeats the first
        geod_polygon_addpoint(&ellipsoid(), &polygon, ring[i].y, ring[i].x);
    double area = 0.0;
    geod_polygon_compute(&ellipsoid(), &polygon, 0, 1, &area, nullptr);
    return std::abs(area);
}

/// Metres east and north of `origin` in its tangent plane.
struct LocalPlane
{
    explicit LocalPlane(Position origin) : origin(origin)
    {
        const double latitude = origin.y * std::numbers::pi / 180.0;
        const double e2 = flattening * (2.0 - flattening);
        const double w = std::sqrt(1.0 - e2 * std::sin(latitude) * std::sin(latitude));
        metresPerDegreeX = std::numbers::pi / 180.0 * semiMajor / w * std::cos(latitude);
        metresPerDegreeY = std::numbers::pi / 180.0 * semiMajor * (1.0 - e2) / (w * w * w);
    }
    Position operator()(Position p) const
    {
        return {(p.x - origin.x) * metresPerDegreeX, (p.y - origin.y) * metresPerDegreeY};
    }
    Position origin;
    double metresPerDegreeX = 0.0;
    double metresPerDegreeY = 0.0;
};

double distanceToSegment(Position a, Position b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    const double t = squared > 0.0 ? std::clamp(-(a.x * dx + a.y * dy) / squared, 0.0, 1.0) : 0.0;
    return std::hypot(a.x + t * dx, a.y + t * dy);
}

} // namespace

double distance(Position from, Position to)
{
    double metres = 0.0;
    geod_inverse(&ellipsoid(), from.y, from.x, to.y, to.x, &metres, nullptr, nullptr);
    return metres;
}

double azimuth(Position from, Position to)
{
    double degrees = 0.0;
    geod_inverse(&ellipsoid(), from.y, from.x, to.y, to.x, nullptr, &degrees, nullptr);
    return degrees;
}

Position destination(Position from, double azimuth, double metres)
{
    Position to;
    geod_direct(&ellipsoid(), from.y, from.x, azimuth, metres, &to.y, &to.x, nullptr);
    return to;
}

double length(const Path& path)
{
    double metres = 0.0;
    for (std::size_t i = 1; i < path.size(); ++i)
        metres += distance(path[i - 1], path[i]);
    return metres;
}

double area(const MultiPolygon& area)
{
    double squareMetres = 0.0;
    for (const auto& polygon : area.polygons)
        for (std::size_t i = 0; i < polygon.rings.size(); ++i)
            squareMetres += i == 0 ? ringArea(polygon.rings[i]) : -ringArea(polygon.rings[i]);
    return squareMetres;
}

double distanceToEdge(const MultiPolygon& area, Position position)
{
    if (contains(area, position))
        return 0.0;
    const LocalPlane plane{position};
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& polygon : area.polygons)
        for (const auto& ring : polygon.rings)
            for (std::size_t i = 1; i < ring.size(); ++i)
                nearest = std::min(nearest, distanceToSegment(plane(ring[i - 1]), plane(ring[i])));
    return nearest;
}

} // namespace core
