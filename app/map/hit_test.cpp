#include "app/map/hit_test.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <tuple>

namespace app {

namespace {

using core::Position;

// One degree of latitude at the equator on WGS 84; it varies by 1 %, which a tolerance of some pixels does
// not notice.
constexpr double metresPerDegree = 110'574.0;
constexpr double metresPerDegreeAlongEquator = 111'320.0;

double metresPerDegreeEast(double latitude)
{
    return metresPerDegreeAlongEquator * std::cos(latitude * std::numbers::pi / 180.0);
}

/// Metres east and north of `origin`.
class LocalPlane
{
public:
    explicit LocalPlane(Position origin) : m_origin(origin), m_east(metresPerDegreeEast(origin.y)) {}
    Position operator()(Position p) const
    {
        return {(p.x - m_origin.x) * m_east, (p.y - m_origin.y) * metresPerDegree};
    }

private:
    Position m_origin;
    double m_east;
};

double distanceToEdge(Position a, Position b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double part = square > 0 ? std::clamp(-(a.x * dx + a.y * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(a.x + part * dx, a.y + part * dy);
}

double distanceToPath(const core::Path& path, const LocalPlane& plane)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < path.size(); ++i)
        nearest = std::min(nearest, distanceToEdge(plane(path[i - 1]), plane(path[i])));
    if (path.size() == 1)
        nearest = distanceToEdge(plane(path[0]), plane(path[0]));
    return nearest;
}

int rankOf(const MapFeature& feature, const core::Geometry& geometry)
{
    const bool point =
        std::holds_alternative<Position>(geometry) || std::holds_alternative<core::MultiPoint>(geometry);
    const bool area = std::holds_alternative<core::MultiPolygon>(geometry);
    const int form = point ? 0 : (area ? 2 : 1);
    return form * 2 + (feature.ownTable ? 0 : 1);
}

bool meantBefore(const Hit& a, const Hit& b)
{
    return std::tie(a.rank, a.distance, a.size, a.feature.fid) <
           std::tie(b.rank, b.distance, b.size, b.feature.fid);
}

} // namespace

double groundDistance(const core::Geometry& geometry, Position lonLat)
{
    const LocalPlane plane{lonLat};
    double nearest = std::numeric_limits<double>::infinity();
    const auto path = [&](const core::Path& points) {
        nearest = std::min(nearest, distanceToPath(points, plane));
    };
    if (const auto* point = std::get_if<Position>(&geometry))
        path({*point});
    else if (const auto* points = std::get_if<core::MultiPoint>(&geometry))
        for (const auto& p : points->points)
            path({p});
    else if (const auto* line = std::get_if<core::LineString>(&geometry))
        path(line->points);
    else if (const auto* lines = std::get_if<core::MultiLineString>(&geometry))
        for (const auto& part : lines->lines)
            path(part.points);
    else if (const auto* area = std::get_if<core::MultiPolygon>(&geometry)) {
        if (core::contains(*area, lonLat))
            return 0.0;
        for (const auto& polygon : area->polygons)
            for (const auto& ring : polygon.rings)
                path(ring);
    }
    return nearest;
}

core::Box groundBox(Position lonLat, double metres)
{
    const double north = metres / metresPerDegree;
    const double east = metres / std::max(metresPerDegreeEast(lonLat.y), 1.0);
    return {lonLat.x - east, lonLat.y - north, lonLat.x + east, lonLat.y + north};
}

core::Result<std::vector<Hit>> hitTest(const core::PlanFile& plan, Position lonLat, double tolerance,
                                       core::Progress& progress)
{
    std::vector<Hit> hits;
    PS_TRY(visitNearby(
        plan, groundBox(lonLat, tolerance), progress,
        [&](const MapFeature& feature, core::Geometry& geometry) {
            const double away = groundDistance(geometry, lonLat);
            const auto box = core::boundsOf(geometry);
            if (away <= tolerance)
                hits.push_back({feature, away, box.width() * box.height(), rankOf(feature, geometry)});
            return true;
        }));
    if (progress.cancelled())
        return core::fail(core::ErrorCode::Cancelled);
    std::sort(hits.begin(), hits.end(), meantBefore);
    return hits;
}

core::Result<std::vector<MapFeature>> findInBox(const core::PlanFile& plan, const core::Box& box,
                                                core::Progress& progress)
{
    std::vector<MapFeature> found;
    PS_TRY(visitNearby(plan, box, progress, [&](const MapFeature& feature, core::Geometry& geometry) {
        if (!feature.ownTable || (!found.empty() && found.front().table != feature.table))
            return false;
        const auto bounds = core::boundsOf(geometry);
        if (box.contains({bounds.minX, bounds.minY}) && box.contains({bounds.maxX, bounds.maxY}))
            found.push_back(feature);
        return true;
    }));
    if (progress.cancelled())
        return core::fail(core::ErrorCode::Cancelled);
    return found;
}

} // namespace app
