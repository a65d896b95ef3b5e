#include "core/analysis/group_report.h"

#include <algorithm>

namespace core {

namespace {

double turn(Position a, Position b, Position c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

} // namespace

/// Andrew's monotone chain; a hull in degrees is the hull on the ground at this size.
MultiPolygon convexHull(std::vector<Position> positions)
{
    const auto before = [](Position a, Position b) { return a.x != b.x ? a.x < b.x : a.y < b.y; };
    std::sort(positions.begin(), positions.end(), before);
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    if (positions.size() < 3)
        return {};
    Path ring;
    const auto append = [&](Position at, std::size_t least) {
        while (ring.size() >= least + 2 && turn(ring[ring.size() - 2], ring.back(), at) <= 0.0)
            ring.pop_back();
        ring.push_back(at);
    };
    for (const auto at : positions)
        append(at, 0);
    const auto lower = ring.size() - 1;
    for (auto at = positions.rbegin() + 1; at != positions.rend(); ++at)
        append(*at, lower);
    if (ring.size() < 4)
        return {};
    return MultiPolygon{{Polygon{{std::move(ring)}}}};
}

} // namespace core
