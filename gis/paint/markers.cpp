#include "gis/paint/markers.h"

#include <array>
#include <cmath>
#include <numbers>

namespace gis {

namespace {

constexpr std::array<std::string_view, 10> names{"circle", "square", "diamond", "triangle", "cross",
                                                 "star",   "pin",    "ring",    "workshop", "warning"};

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath star()
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 0.5 : 0.21;
        const double angle = std::numbers::pi * (0.2 * i - 0.5);
        points << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath cross()
{
    return polygon({{-0.15, -0.5},
                    {0.15, -0.5},
                    {0.15, -0.15},
                    {0.5, -0.15},
                    {0.5, 0.15},
                    {0.15, 0.15},
                    {0.15, 0.5},
                    {-0.15, 0.5},
                    {-0.15, 0.15},
                    {-0.5, 0.15},
                    {-0.5, -0.15},
                    {-0.15, -0.15}});
}

/// A drop with its point on the origin and a hole in its head.
QPainterPath pin()
{
    QPainterPath path(QPointF(0.0, 0.0));
    path.cubicTo(QPointF(-0.1, -0.3), QPointF(-0.36, -0.42), QPointF(-0.36, -0.64));
    path.arcTo(QRectF(-0.36, -1.0, 0.72, 0.72), 180.0, -180.0);
    path.cubicTo(QPointF(0.36, -0.42), QPointF(0.1, -0.3), QPointF(0.0, 0.0));
    path.addEllipse(QPointF(0.0, -0.64), 0.14, 0.14);
    return path;
}

QPainterPath ring()
{
    QPainterPath path;
    path.addEllipse(QPointF(0.0, 0.0), 0.5, 0.5);
    path.addEllipse(QPointF(0.0, 0.0), 0.28, 0.28);
    return path;
}

/// A hall with a saw-tooth roof: the sign for a workshop.
QPainterPath workshop()
{
    return polygon({{-0.5, 0.45},
                    {-0.5, -0.4},
                    {-0.17, -0.05},
                    {-0.17, -0.4},
                    {0.17, -0.05},
                    {0.17, -0.4},
                    {0.5, -0.05},
                    {0.5, 0.45}});
}

/// A road sign's triangle with the stroke and dot left out of it.
QPainterPath warning()
{
    auto path = polygon({{0.0, -0.5}, {0.55, 0.45}, {-0.55, 0.45}});
    path.addPolygon(
        QPolygonF({QPointF(-0.06, -0.18), QPointF(0.06, -0.18), QPointF(0.04, 0.14), QPointF(-0.04, 0.14)}));
    path.closeSubpath();
    path.addEllipse(QPointF(0.0, 0.28), 0.065, 0.065);
    return path;
}

} // namespace

std::span<const std::string_view> markerShapes()
{
    return names;
}

QPainterPath markerPath(std::string_view shape)
{
    if (shape == "square")
        return polygon({{-0.44, -0.44}, {0.44, -0.44}, {0.44, 0.44}, {-0.44, 0.44}});
    if (shape == "diamond")
        return polygon({{0.0, -0.58}, {0.58, 0.0}, {0.0, 0.58}, {-0.58, 0.0}});
    if (shape == "triangle")
        return polygon({{0.0, -0.55}, {0.52, 0.4}, {-0.52, 0.4}});
    if (shape == "cross")
        return cross();
    if (shape == "star")
        return star();
    if (shape == "pin")
        return pin();
    if (shape == "ring")
        return ring();
    if (shape == "workshop")
        return workshop();
    if (shape == "warning")
        return warning();
    QPainterPath path;
    path.addEllipse(QPointF(0.0, 0.0), 0.5, 0.5);
    return path;
}

} // namespace gis
