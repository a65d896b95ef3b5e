#include "app/map/snapping.h"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

using core::Position;

double distance(Position a, Position b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Position between(Position a, Position b, double part)
{
    return {a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
}

/// How far along a → b the foot of `p` is: 0 at a, 1 at b.
double footPart(Position a, Position b, Position p)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    if (square <= 0)
        return 0.0;
    return std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0);
}

bool nearBox(const SnapEdge& edge, Position p, double reach)
{
    const auto [left, right] = std::minmax(edge.a.plane.x, edge.b.plane.x);
    const auto [low, high] = std::minmax(edge.a.plane.y, edge.b.plane.y);
    return p.x >= left - reach && p.x <= right + reach && p.y >= low - reach && p.y <= high + reach;
}

} // namespace

std::optional<Snap> snapTo(const SnapCandidates& candidates, const MapView& view, QPointF pixel,
                           double tolerance, const SnapExcept& except)
{
    const auto at = view.toPlane(pixel);
    const auto excluded = [&](std::size_t owner) {
        const auto& row = candidates.owners[owner];
        return except.fid != 0 && row.fid == except.fid && row.table == except.table;
    };
    std::optional<Snap> best;
    double reach = tolerance * view.metresPerPixel;
    for (const auto& vertex : candidates.vertices) {
        const double away = distance(vertex.place.plane, at);
        if (away > reach || excluded(vertex.owner))
            continue;
        reach = away;
        best = Snap{SnapKind::Vertex, vertex.place, candidates.owners[vertex.owner].name};
    }
    if (best)
        return best;
    for (const auto& edge : candidates.edges) {
        if (!nearBox(edge, at, reach) || excluded(edge.owner))
            continue;
        const double part = footPart(edge.a.plane, edge.b.plane, at);
        const Place place{between(edge.a.plane, edge.b.plane, part),
                          between(edge.a.lonLat, edge.b.lonLat, part)};
        const double away = distance(place.plane, at);
        if (away > reach)
            continue;
        reach = away;
        best = Snap{SnapKind::Edge, place, candidates.owners[edge.owner].name};
    }
    return best;
}

} // namespace app
