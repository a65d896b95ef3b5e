#include "gis/geometry/label_anchor.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>

namespace gis {

namespace {

using Rings = std::span<const core::Path>;

double squaredDistanceToSegment(core::Position p, core::Position a, core::Position b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double along =
        length > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    const double x = a.x + along * dx - p.x;
    const double y = a.y + along * dy - p.y;
    return x * x + y * y;
}

/// Positive inside, negative outside.
double distanceToEdge(core::Position p, Rings rings)
{
    bool inside = false;
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& ring : rings) {
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
            const auto a = ring[i];
            const auto b = ring[before];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
                inside = !inside;
            nearest = std::min(nearest, squaredDistanceToSegment(p, a, b));
        }
    }
    return (inside ? 1.0 : -1.0) * std::sqrt(nearest);
}

struct Square
{
    core::Position center{};
    double half = 0.0;
    double distance = 0.0; // of the centre to the nearest edge
    double best = 0.0;     // nothing in the square can be farther than this

    Square(core::Position middle, double halfSide, Rings rings)
        : center(middle), half(halfSide), distance(distanceToEdge(middle, rings)),
          best(distance + halfSide * std::numbers::sqrt2)
    {
    }
    bool operator<(const Square& other) const { return best < other.best; }
};

core::Position centroid(const core::Path& ring, core::Position fallback)
{
    double area = 0.0;
    double x = 0.0;
    double y = 0.0;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        // Relative to the first position: areas of metres at 110 degrees would drown in rounding.
        const double ax = ring[before].x - ring[0].x;
        const double ay = ring[before].y - ring[0].y;
        const double bx = ring[i].x - ring[0].x;
        const double by = ring[i].y - ring[0].y;
        const double cross = ax * by - bx * ay;
        area += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
    }
    if (area == 0.0)
        return fallback;
    return {ring[0].x + x / (3.0 * area), ring[0].y + y / (3.0 * area)};
}

core::Position farthestFromEdges(Rings rings, const core::Box& bounds)
{
    const double side = std::min(bounds.width(), bounds.height());
    const double precision = std::max(bounds.width(), bounds.height()) / 30.0;
    // A sliver would need thousands of squares of its width: its middle is as good a place.
    if (side <= precision)
        return bounds.center();

    std::priority_queue<Square> squares;
    for (double x = bounds.minX; x < bounds.maxX; x += side)
        for (double y = bounds.minY; y < bounds.maxY; y += side)
            squares.emplace(core::Position{x + side / 2, y + side / 2}, side / 2, rings);

    Square best{centroid(rings[0], bounds.center()), 0.0, rings};
    while (!squares.empty() && squares.top().best - best.distance > precision) {
        const Square square = squares.top();
        squares.pop();
        if (square.distance > best.distance)
            best = Square{square.center, 0.0, rings};
        const double half = square.half / 2;
        for (const double dx : {-half, half})
            for (const double dy : {-half, half})
                squares.emplace(core::Position{square.center.x + dx, square.center.y + dy}, half, rings);
    }
    return best.center;
}

} // namespace

core::Position labelAnchor(std::span<const core::Path> rings, LengthUnits units)
{
    core::Box bounds;
    if (!rings.empty())
        for (const auto p : rings[0])
            bounds.add(p);
    if (bounds.empty() || bounds.width() <= 0.0 || bounds.height() <= 0.0)
        return bounds.empty() ? core::Position{} : bounds.center();

    const double shorten = units == LengthUnits::Plane
                               ? 1.0
                               : std::max(0.01, std::cos(bounds.center().y * std::numbers::pi / 180.0));
    std::vector<core::Path> scaled;
    for (const auto& ring : rings) {
        auto& copy = scaled.emplace_back(ring);
        for (auto& p : copy)
            p.x *= shorten;
        if (copy.empty())
            scaled.pop_back();
    }
    bounds.minX *= shorten;
    bounds.maxX *= shorten;
    const auto found = farthestFromEdges(scaled, bounds);
    return {found.x / shorten, found.y};
}

} // namespace gis
