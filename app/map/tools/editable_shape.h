#pragma once

#include "app/map/projection.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace app {

/// A geometry opened for editing: its vertices in both systems, addressable by part and number.
class EditableShape
{
public:
    struct Vertex
    {
        std::size_t part = 0;
        std::size_t index = 0;
        bool operator==(const Vertex&) const = default;
    };
    /// A point, a line, or a ring without its repeated last position.
    struct Part
    {
        std::vector<Place> places{};
        bool closed = false;
        std::size_t polygon = 0; // which polygon of the area a ring belongs to
    };

    EditableShape() = default;
    EditableShape(const core::Geometry& geometry, const Projection& projection);

    bool empty() const { return m_parts.empty(); }
    bool isPoint() const { return m_form == Form::Point; }
    const std::vector<Part>& parts() const { return m_parts; }
    const Place& place(Vertex vertex) const { return m_parts[vertex.part].places[vertex.index]; }
    core::Geometry geometry() const;

    /// The nearest vertex within `reach` pixels.
    std::optional<Vertex> vertexAt(const MapView& view, QPointF pixel, double reach) const;
    /// The edge whose middle is within `reach` pixels, by the vertex that would come before the new one.
    /// Edges too short for a handle of their own have none.
    std::optional<Vertex> midpointAt(const MapView& view, QPointF pixel, double reach) const;
    /// Inside the area, or within `reach` pixels of a line.
    bool holds(const MapView& view, QPointF pixel, double reach) const;
    std::optional<Place> midpointAfter(Vertex vertex, const MapView& view) const;

    void move(Vertex vertex, const Place& to);
    Vertex insertAfter(Vertex vertex, const Place& place);
    /// False, and nothing is done, where too few vertices would be left.
    bool remove(Vertex vertex);
    void moveAll(double east, double north, const Projection& projection); // m on the plane

private:
    void addPart(const core::Path& path, bool closed, std::size_t polygon, const Projection& projection);

    enum class Form
    {
        None,
        Point,
        MultiPoint,
        Line,
        MultiLine,
        Area
    };
    Form m_form = Form::None;
    std::vector<Part> m_parts{};
};

} // namespace app
