#include "gis/geometry/label_anchor.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>

namespace gis {

namespace {

using Rings = std::span<const core::Path>;

/// A side of a ring, prepared for being asked thousands of times.
struct Edge
{
    core::Position start{};
    double dx = 0.0;
    double dy = 0.0;
    double inverse = 0.0; // 1 / squared length
    double slope = 0.0;   // dx / dy; 0 for a level side, which no ray along x crosses
};

/// Positions closer than `spacing` to the last one are passed over: finer than the answer need be.
std::vector<Edge> edgesOf(Rings rings, double spacing)
{
    std::vector<Edge> edges;
    const auto add = [&](core::Position a, core::Position b) {
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double length = dx * dx + dy * dy;
        edges.push_back({a, dx, dy, length > 0.0 ? 1.0 / length : 0.0, dy != 0.0 ? dx / dy : 0.0});
    };
    for (const auto& ring : rings) {
        auto last = ring.front();
        for (const auto p : ring)
            if (std::abs(p.x - last.x) + std::abs(p.y - last.y) >= spacing) {
                add(last, p);
                last = p;
            }
        add(last, ring.front());
    }
    return edges;
}

/// Positive inside, negative outside.
double distanceToEdge(core::Position p, const std::vector<Edge>& edges)
{
    bool inside = false;
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& edge : edges) {
        const double px = p.x - edge.start.x;
        const double py = p.y - edge.start.y;
        inside ^= ((py < 0.0) != (py < edge.dy)) & (px < edge.slope * py);
        const double along = std::clamp((px * edge.dx + py * edge.dy) * edge.inverse, 0.0, 1.0);
        const double x = along * edge.dx - px;
        const double y = along * edge.dy - py;
        nearest = std::min(nearest, x * x + y * y);
    }
    return (inside ? 1.0 : -1.0) * std::sqrt(nearest);
}

struct Square
{
    core::Position center{};
    double half = 0.0;
    double distance = 0.0; // of the centre to the nearest edge
    double best = 0.0;     // nothing in the square can be farther than this

    Square(core::Position middle, double halfSide, const std::vector<Edge>& edges)
        : center(middle), half(halfSide), distance(distanceToEdge(middle, edges)),
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
    const double precision = std::max(bounds.width(), bounds.height()) / 20.0;
    // A sliver would need thousands of squares of its width: its middle is as good a place.
    if (side <= precision)
        return bounds.center();

    const auto edges = edgesOf(rings, precision / 4);
    std::priority_queue<Square> squares;
    for (double x = bounds.minX; x < bounds.maxX; x += side)
        for (double y = bounds.minY; y < bounds.maxY; y += side)
            squares.emplace(core::Position{x + side / 2, y + side / 2}, side / 2, edges);

    Square best{centroid(rings[0], bounds.center()), 0.0, edges};
    while (!squares.empty() && squares.top().best - best.distance > precision) {
        const Square square = squares.top();
        squares.pop();
        if (square.distance > best.distance)
            best = square;
        const double half = square.half / 2;
        for (const double dx : {-half, half})
            for (const double dy : {-half, half}) {
                const Square quarter{{square.center.x + dx, square.center.y + dy}, half, edges};
                if (quarter.best - best.distance > precision)
                    squares.push(quarter);
            }
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
