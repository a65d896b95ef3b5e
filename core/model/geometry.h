#pragma once

#include <cstddef>
#include <limits>
#include <variant>
#include <vector>

namespace core {

/// EPSG:4326 in degrees, longitude first, unless the owner says otherwise.
struct Position
{
    double x = 0.0;
    double y = 0.0;
    bool operator==(const Position&) const = default;
};

using Path = std::vector<Position>;

struct MultiPoint
{
    std::vector<Position> points{};
    bool operator==(const MultiPoint&) const = default;
};

struct LineString
{
    Path points{};
    bool operator==(const LineString&) const = default;
};

struct MultiLineString
{
    std::vector<LineString> lines{};
    bool operator==(const MultiLineString&) const = default;
};

/// Rings are closed (the last position repeats the first); the first is the shell, the others are holes.
struct Polygon
{
    std::vector<Path> rings{};
    bool operator==(const Polygon&) const = default;
};

struct MultiPolygon
{
    std::vector<Polygon> polygons{};
    bool operator==(const MultiPolygon&) const = default;
};

/// `std::monostate` is "no geometry yet". A single polygon is a MultiPolygon of one.
using Geometry =
    std::variant<std::monostate, Position, MultiPoint, LineString, MultiLineString, MultiPolygon>;

struct Box
{
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    bool empty() const { return !(minX <= maxX && minY <= maxY); }
    double width() const { return maxX - minX; }
    double height() const { return maxY - minY; }
    Position center() const { return {(minX + maxX) / 2, (minY + maxY) / 2}; }
    bool contains(Position p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
    bool intersects(const Box& other) const
    {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }
    void add(Position p);
    void add(const Box& other);
    bool operator==(const Box&) const = default;
};

bool isEmpty(const Geometry& geometry);
Box boundsOf(const Geometry& geometry);
std::size_t vertexCount(const Geometry& geometry);

/// True where the position lies in the polygon (even-odd over all rings; a position on an edge may fall
/// either way).
bool contains(const MultiPolygon& area, Position position);

/// Calls `visit(Position&)` for each vertex, ring ends included.
template <class Visit>
void forEachVertex(Geometry& geometry, Visit&& visit)
{
    const auto path = [&](Path& points) {
        for (auto& p : points)
            visit(p);
    };
    if (auto* point = std::get_if<Position>(&geometry))
        visit(*point);
    else if (auto* points = std::get_if<MultiPoint>(&geometry))
        path(points->points);
    else if (auto* line = std::get_if<LineString>(&geometry))
        path(line->points);
    else if (auto* lines = std::get_if<MultiLineString>(&geometry))
        for (auto& part : lines->lines)
            path(part.points);
    else if (auto* area = std::get_if<MultiPolygon>(&geometry))
        for (auto& polygon : area->polygons)
            for (auto& ring : polygon.rings)
                path(ring);
}

} // namespace core
