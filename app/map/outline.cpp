#include "app/map/outline.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace app {

namespace {

using core::Position;

struct Edge
{
    Position a{};
    Position b{};
    std::size_t ring = 0;
    std::size_t number = 0; // within the ring
    std::size_t count = 0;  // edges of a closed ring; 0 for an open path
    double minX() const { return std::min(a.x, b.x); }
    double maxX() const { return std::max(a.x, b.x); }
};

/// Twice the signed area of the triangle; above 0 where c lies to the left of a → b.
double side(Position a, Position b, Position c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool inBox(Position a, Position b, Position p)
{
    return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
           p.y <= std::max(a.y, b.y);
}

Position crossing(const Edge& e, const Edge& f)
{
    const double from = side(f.a, f.b, e.a);
    const double to = side(f.a, f.b, e.b);
    const double part = from / (from - to);
    return {e.a.x + part * (e.b.x - e.a.x), e.a.y + part * (e.b.y - e.a.y)};
}

bool properlyCross(const Edge& e, const Edge& f)
{
    const auto opposite = [](double p, double q) { return (p > 0 && q < 0) || (p < 0 && q > 0); };
    return opposite(side(e.a, e.b, f.a), side(e.a, e.b, f.b)) &&
           opposite(side(f.a, f.b, e.a), side(f.a, f.b, e.b));
}

bool liesOn(const Edge& edge, Position p)
{
    return side(edge.a, edge.b, p) == 0.0 && inBox(edge.a, edge.b, p);
}

std::optional<Position> meeting(const Edge& e, const Edge& f)
{
    if (properlyCross(e, f))
        return crossing(e, f);
    if (e.ring != f.ring)
        return std::nullopt; // rings may touch in a point
    for (const auto p : {f.a, f.b})
        if (liesOn(e, p))
            return p;
    for (const auto p : {e.a, e.b})
        if (liesOn(f, p))
            return p;
    return std::nullopt;
}

/// Neighbours share an end; they conflict only where one runs back over the other.
std::optional<Position> runningBack(const Edge& before, const Edge& after)
{
    if (liesOn(before, after.b))
        return after.b;
    if (liesOn(after, before.a))
        return before.a;
    return std::nullopt;
}

std::optional<Position> conflict(const Edge& e, const Edge& f)
{
    if (e.ring == f.ring) {
        const auto& [first, last] = e.number < f.number ? std::pair{e, f} : std::pair{f, e};
        const bool wraps = first.count > 0 && first.number == 0 && last.number + 1 == first.count;
        if (first.number + 1 == last.number)
            return runningBack(first, last);
        if (wraps)
            return runningBack(last, first);
    }
    return meeting(e, f);
}

/// Sweeps over the edges by their left end: only those whose spans of x meet are compared.
std::optional<Position> firstConflict(std::vector<Edge> edges)
{
    std::sort(edges.begin(), edges.end(), [](const Edge& e, const Edge& f) { return e.minX() < f.minX(); });
    std::vector<const Edge*> open;
    for (const auto& edge : edges) {
        std::erase_if(open, [&](const Edge* other) { return other->maxX() < edge.minX(); });
        for (const auto* other : open)
            if (const auto place = conflict(*other, edge))
                return place;
        open.push_back(&edge);
    }
    return std::nullopt;
}

void addEdges(std::vector<Edge>& edges, const core::Path& points, std::size_t ring, bool closed)
{
    const std::size_t count = points.empty() ? 0 : points.size() - 1;
    for (std::size_t i = 0; i < count; ++i)
        edges.push_back({points[i], points[i + 1], ring, i, closed ? count : 0});
}

core::Path withoutRepeats(const core::Path& points)
{
    core::Path path = points;
    path.erase(std::unique(path.begin(), path.end()), path.end());
    while (path.size() > 1 && path.front() == path.back())
        path.pop_back();
    return path;
}

double signedArea(const core::Path& open)
{
    double twice = 0;
    for (std::size_t i = 1; i + 1 < open.size(); ++i)
        twice += side(open[0], open[i], open[i + 1]);
    return twice / 2;
}

} // namespace

std::optional<Position> boundaryConflict(const core::MultiPolygon& area)
{
    std::vector<Edge> edges;
    std::size_t number = 0;
    for (const auto& polygon : area.polygons)
        for (const auto& ring : polygon.rings)
            addEdges(edges, ring, number++, true);
    return firstConflict(std::move(edges));
}

std::optional<Position> pathConflict(const core::Path& open)
{
    std::vector<Edge> edges;
    addEdges(edges, open, 0, false);
    return firstConflict(std::move(edges));
}

core::Path closedRing(const core::Path& points)
{
    auto ring = withoutRepeats(points);
    if (signedArea(ring) < 0)
        std::reverse(ring.begin() + (ring.empty() ? 0 : 1), ring.end()); // the first point stays first
    if (!ring.empty())
        ring.push_back(ring.front());
    return ring;
}

bool enclosesNothing(const core::Path& points)
{
    const auto open = withoutRepeats(points);
    for (std::size_t i = 2; i < open.size(); ++i)
        if (side(open[0], open[1], open[i]) != 0.0)
            return false;
    return true;
}

} // namespace app
