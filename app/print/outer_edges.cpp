#include "app/print/outer_edges.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

namespace app {

namespace {

// A centimetre on the ground, the resolution of the published boundary files.
constexpr double unitsPerDegree = 1e7;

using Node = std::pair<std::int64_t, std::int64_t>;

Node nodeOf(core::Position position)
{
    return {std::llround(position.x * unitsPerDegree), std::llround(position.y * unitsPerDegree)};
}

core::Position positionOf(const Node& node)
{
    return {static_cast<double>(node.first) / unitsPerDegree,
            static_cast<double>(node.second) / unitsPerDegree};
}

/// Edges that an odd number of rings have, from each of their ends to the other.
using Edges = std::multimap<Node, Node>;

Edges oddEdges(const std::vector<const core::MultiPolygon*>& areas)
{
    std::map<std::pair<Node, Node>, int> counts;
    for (const auto* area : areas)
        for (const auto& polygon : area->polygons)
            for (const auto& ring : polygon.rings)
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    const auto a = nodeOf(ring[i - 1]);
                    const auto b = nodeOf(ring[i]);
                    if (a != b)
                        ++counts[std::minmax(a, b)];
                }
    Edges edges;
    for (const auto& [edge, count] : counts)
        if (count % 2 == 1) {
            edges.emplace(edge.first, edge.second);
            edges.emplace(edge.second, edge.first);
        }
    return edges;
}

/// Takes the edge out in both directions.
Node takeEdge(Edges& edges, Edges::iterator edge)
{
    const auto from = edge->first;
    const auto to = edge->second;
    edges.erase(edge);
    const auto [first, last] = edges.equal_range(to);
    for (auto back = first; back != last; ++back)
        if (back->second == from) {
            edges.erase(back);
            break;
        }
    return to;
}

double distanceToLine(core::Position p, core::Position a, core::Position b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = std::hypot(dx, dy);
    if (length == 0.0)
        return std::hypot(p.x - a.x, p.y - a.y);
    return std::abs(dx * (p.y - a.y) - dy * (p.x - a.x)) / length;
}

} // namespace

std::vector<core::Path> outerEdges(const std::vector<const core::MultiPolygon*>& areas)
{
    auto edges = oddEdges(areas);
    std::vector<core::Path> rings;
    while (!edges.empty()) {
        const auto start = edges.begin()->first;
        core::Path ring{positionOf(start)};
        auto node = start;
        for (auto next = edges.find(node); next != edges.end(); next = edges.find(node)) {
            node = takeEdge(edges, next);
            ring.push_back(positionOf(node));
            if (node == start)
                break;
        }
        rings.push_back(std::move(ring));
    }
    return rings;
}

core::Path simplified(const core::Path& path, double tolerance)
{
    if (path.size() < 3)
        return path;
    std::vector<bool> kept(path.size(), false);
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, path.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double furthest = tolerance;
        std::size_t at = 0;
        for (std::size_t i = first + 1; i < last; ++i)
            if (const double away = distanceToLine(path[i], path[first], path[last]); away > furthest) {
                furthest = away;
                at = i;
            }
        if (at == 0)
            continue;
        kept[at] = true;
        open.emplace_back(first, at);
        open.emplace_back(at, last);
    }
    core::Path result;
    for (std::size_t i = 0; i < path.size(); ++i)
        if (kept[i])
            result.push_back(path[i]);
    return result;
}

} // namespace app
