#include "app/map/tools/editable_shape.h"

#include <QLineF>

#include <cmath>

namespace app {

namespace {

constexpr double shortestEdgeWithMidpoint = 24.0; // px

template <class... Cases>
struct Visitor : Cases...
{
    using Cases::operator()...;
};
template <class... Cases>
Visitor(Cases...) -> Visitor<Cases...>;

core::Path pathOf(const EditableShape::Part& part)
{
    core::Path path;
    for (const auto& place : part.places)
        path.push_back(place.lonLat);
    if (part.closed && !path.empty())
        path.push_back(path.front());
    return path;
}

double pixelDistance(const MapView& view, QPointF pixel, const Place& place)
{
    return QLineF{view.toPixel(place.plane), pixel}.length();
}

double distanceToEdge(QPointF a, QPointF b, QPointF p)
{
    const auto along = b - a;
    const double square = QPointF::dotProduct(along, along);
    const double part = square > 0 ? std::clamp(QPointF::dotProduct(p - a, along) / square, 0.0, 1.0) : 0.0;
    return QLineF{a + part * along, p}.length();
}

} // namespace

EditableShape::EditableShape(const core::Geometry& geometry, const Projection& projection)
{
    const auto add = [&](const core::Path& path, bool closed, std::size_t polygon) {
        addPart(path, closed, polygon, projection);
    };
    std::visit(Visitor{[&](std::monostate) {},
                       [&](const core::Position& point) {
                           m_form = Form::Point;
                           add({point}, false, 0);
                       },
                       [&](const core::MultiPoint& points) {
                           m_form = Form::MultiPoint;
                           for (const auto& point : points.points)
                               add({point}, false, 0);
                       },
                       [&](const core::LineString& line) {
                           m_form = Form::Line;
                           add(line.points, false, 0);
                       },
                       [&](const core::MultiLineString& lines) {
                           m_form = Form::MultiLine;
                           for (const auto& line : lines.lines)
                               add(line.points, false, 0);
                       },
                       [&](const core::MultiPolygon& area) {
                           m_form = Form::Area;
                           for (std::size_t i = 0; i < area.polygons.size(); ++i)
                               for (const auto& ring : area.polygons[i].rings)
                                   add(ring, true, i);
                       }},
               geometry);
}

void EditableShape::addPart(const core::Path& path, bool closed, std::size_t polygon,
                            const Projection& projection)
{
    Part part{{}, closed, polygon};
    for (const auto& position : path)
        part.places.push_back(projection.fromLonLat(position));
    if (closed && part.places.size() > 1 && path.front() == path.back())
        part.places.pop_back();
    if (!part.places.empty())
        m_parts.push_back(std::move(part));
}

core::Geometry EditableShape::geometry() const
{
    if (m_parts.empty())
        return {};
    switch (m_form) {
    case Form::None:
        break;
    case Form::Point:
        return m_parts.front().places.front().lonLat;
    case Form::MultiPoint: {
        core::MultiPoint points;
        for (const auto& part : m_parts)
            points.points.push_back(part.places.front().lonLat);
        return points;
    }
    case Form::Line:
        return core::LineString{pathOf(m_parts.front())};
    case Form::MultiLine: {
        core::MultiLineString lines;
        for (const auto& part : m_parts)
            lines.lines.push_back({pathOf(part)});
        return lines;
    }
    case Form::Area: {
        core::MultiPolygon area;
        for (const auto& part : m_parts) {
            area.polygons.resize(std::max(area.polygons.size(), part.polygon + 1));
            area.polygons[part.polygon].rings.push_back(pathOf(part));
        }
        return area;
    }
    }
    return {};
}

std::optional<EditableShape::Vertex> EditableShape::vertexAt(const MapView& view, QPointF pixel,
                                                             double reach) const
{
    std::optional<Vertex> nearest;
    for (std::size_t p = 0; p < m_parts.size(); ++p)
        for (std::size_t i = 0; i < m_parts[p].places.size(); ++i) {
            const double away = pixelDistance(view, pixel, m_parts[p].places[i]);
            if (away > reach)
                continue;
            reach = away;
            nearest = Vertex{p, i};
        }
    return nearest;
}

std::optional<Place> EditableShape::midpointAfter(Vertex vertex, const MapView& view) const
{
    const auto& part = m_parts[vertex.part];
    const bool last = vertex.index + 1 == part.places.size();
    if (part.places.size() < 2 || (last && !part.closed))
        return std::nullopt;
    const auto& a = part.places[vertex.index];
    const auto& b = part.places[last ? 0 : vertex.index + 1];
    if (QLineF{view.toPixel(a.plane), view.toPixel(b.plane)}.length() < shortestEdgeWithMidpoint)
        return std::nullopt;
    const auto middle = [](core::Position p, core::Position q) {
        return core::Position{(p.x + q.x) / 2, (p.y + q.y) / 2};
    };
    return Place{middle(a.plane, b.plane), middle(a.lonLat, b.lonLat)};
}

std::optional<EditableShape::Vertex> EditableShape::midpointAt(const MapView& view, QPointF pixel,
                                                               double reach) const
{
    for (std::size_t p = 0; p < m_parts.size(); ++p)
        for (std::size_t i = 0; i < m_parts[p].places.size(); ++i) {
            const auto middle = midpointAfter({p, i}, view);
            if (middle && pixelDistance(view, pixel, *middle) <= reach)
                return Vertex{p, i};
        }
    return std::nullopt;
}

bool EditableShape::holds(const MapView& view, QPointF pixel, double reach) const
{
    const auto geometry = this->geometry();
    if (const auto* area = std::get_if<core::MultiPolygon>(&geometry)) {
        core::MultiPolygon onPlane = *area;
        std::size_t next = 0;
        for (auto& polygon : onPlane.polygons)
            for (auto& ring : polygon.rings) {
                ring.clear();
                for (const auto& place : m_parts[next].places)
                    ring.push_back(place.plane);
                ring.push_back(m_parts[next++].places.front().plane);
            }
        return core::contains(onPlane, view.toPlane(pixel));
    }
    for (const auto& part : m_parts)
        for (std::size_t i = 1; i < part.places.size(); ++i)
            if (distanceToEdge(view.toPixel(part.places[i - 1].plane), view.toPixel(part.places[i].plane),
                               pixel) <= reach)
                return true;
    return false;
}

void EditableShape::move(Vertex vertex, const Place& to)
{
    m_parts[vertex.part].places[vertex.index] = to;
}

EditableShape::Vertex EditableShape::insertAfter(Vertex vertex, const Place& place)
{
    auto& places = m_parts[vertex.part].places;
    places.insert(places.begin() + static_cast<std::ptrdiff_t>(vertex.index) + 1, place);
    return {vertex.part, vertex.index + 1};
}

bool EditableShape::remove(Vertex vertex)
{
    auto& part = m_parts[vertex.part];
    const std::size_t least = part.closed ? 3 : 2;
    if (part.places.size() <= least)
        return false;
    part.places.erase(part.places.begin() + static_cast<std::ptrdiff_t>(vertex.index));
    return true;
}

void EditableShape::moveAll(double east, double north, const Projection& projection)
{
    for (auto& part : m_parts)
        for (auto& place : part.places)
            place = projection.fromPlane({place.plane.x + east, place.plane.y + north});
}

} // namespace app
