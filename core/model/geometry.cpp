#include "core/model/geometry.h"

#include <algorithm>

namespace core {

void Box::add(Position p)
{
    minX = std::min(minX, p.x);
    minY = std::min(minY, p.y);
    maxX = std::max(maxX, p.x);
    maxY = std::max(maxY, p.y);
}

void Box::add(const Box& other)
{
    if (other.empty())
        return;
    add(Position{other.minX, other.minY});
    add(Position{other.maxX, other.maxY});
}

bool isEmpty(const Geometry& geometry)
{
    return vertexCount(geometry) == 0;
}

Box boundsOf(const Geometry& geometry)
{
    Box box;
    forEachVertex(const_cast<Geometry&>(geometry), [&](Position& p) { box.add(p); });
    return box;
}

std::size_t vertexCount(const Geometry& geometry)
{
    std::size_t count = 0;
    forEachVertex(const_cast<Geometry&>(geometry), [&](Position&) { ++count; });
    return count;
}

bool contains(const MultiPolygon& area, Position position)
{
    bool inside = false;
    for (const auto& polygon : area.polygons)
        for (const auto& ring : polygon.rings)
            for (std::size_t i = 1; i < ring.size(); ++i) {
                const auto& a = ring[i - 1];
                const auto& b = ring[i];
                if ((a.y > position.y) != (b.y > position.y) &&
                    position.x < a.x + (b.x - a.x) * (position.y - a.y) / (b.y - a.y))
                    inside = !inside;
            }
    return inside;
}

} // namespace core
