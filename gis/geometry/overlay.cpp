#include "gis/geometry/overlay.h"

#include "core/analysis/nearby_points.h"
#include "core/model/ellipsoid.h"
#include "gis/geometry/geos_state.h"
#include "gis/geometry/wkb.h"

#include <algorithm>

namespace gis {

namespace {

using core::ErrorCode;
using core::MultiPolygon;

class Overlay
{
public:
    core::Result<GeosGeometry> valid(const MultiPolygon& shape)
    {
        auto geometry = readGeometry(m_state, writeWkb(shape));
        if (geometry && GEOSisValid_r(m_state.context, geometry.get()) == 1)
            return geometry;
        PS_LET(const auto repaired, m_repairer.repair(writeWkb(shape)));
        geometry = readGeometry(m_state, repaired.wkb);
        if (!geometry)
            return core::fail(ErrorCode::InvalidGeometry, {}, m_state.error);
        return geometry;
    }

    GeosGeometry copy(const GeosGeometry& shape)
    {
        return own(GEOSGeom_clone_r(m_state.context, shape.get()));
    }
    GeosGeometry common(const GeosGeometry& a, const GeosGeometry& b)
    {
        return own(GEOSIntersection_r(m_state.context, a.get(), b.get()));
    }
    GeosGeometry without(const GeosGeometry& a, const GeosGeometry& b)
    {
        return own(GEOSDifference_r(m_state.context, a.get(), b.get()));
    }
    /// Ratio 0 is the tightest; a third keeps a lane of workshops one piece without filling its bends.
    GeosGeometry concave(const GeosGeometry& points)
    {
        constexpr double ratio = 0.35;
        return own(GEOSConcaveHull_r(m_state.context, points.get(), ratio, 0));
    }
    GeosGeometry widened(const GeosGeometry& shape, double reach)
    {
        constexpr int quarterSegments = 6; // few enough to be edited by hand
        return own(GEOSBuffer_r(m_state.context, shape.get(), reach, quarterSegments));
    }
    GeosGeometry simpler(const GeosGeometry& shape, double tolerance)
    {
        return own(GEOSTopologyPreserveSimplify_r(m_state.context, shape.get(), tolerance));
    }

    double area(const GeosGeometry& geometry) { return core::area(polygons(geometry)); }
    MultiPolygon polygons(const GeosGeometry& geometry)
    {
        return geometry ? polygonsOf(m_state, geometry.get()) : MultiPolygon{};
    }
    GeosGeometry read(const core::Geometry& geometry) { return readGeometry(m_state, writeWkb(geometry)); }
    const std::string& error() const { return m_state.error; }

private:
    GeosGeometry own(GEOSGeometry* geometry) { return {geometry, DestroyGeometry{m_state.context}}; }

    Geos::State m_state{};
    Geos m_repairer{};
};

ClassArea& entryFor(std::vector<ClassArea>& areas, const std::string& name)
{
    const auto found =
        std::find_if(areas.begin(), areas.end(), [&](const ClassArea& one) { return one.name == name; });
    return found != areas.end() ? *found : areas.emplace_back(ClassArea{name, 0.0, 0.0, {}});
}

/// Metres east and north of a place, flat enough for a group of workshops.
struct Plane
{
    core::Position origin{};
    double east = 1.0;
    double north = 1.0;

    explicit Plane(core::Position at)
        : origin(at), east(core::metresPerLongitude(at.y)), north(core::metresPerLatitude(at.y))
    {
    }
    core::Position to(core::Position p) const { return {(p.x - origin.x) * east, (p.y - origin.y) * north}; }
    core::Position from(core::Position p) const { return {origin.x + p.x / east, origin.y + p.y / north}; }
};

} // namespace

core::Result<std::vector<ClassArea>> areaByClass(const MultiPolygon& outline,
                                                 const std::vector<ClassedShape>& shapes)
{
    Overlay overlay;
    PS_LET(const auto whole, overlay.valid(outline));
    auto rest = overlay.copy(whole);
    std::vector<ClassArea> areas;
    for (const auto& shape : shapes) {
        PS_LET(const auto other, overlay.valid(shape.shape));
        const double claimed = overlay.area(overlay.common(whole, other));
        if (!(claimed > 0.0))
            continue;
        const double taken = overlay.area(overlay.common(rest, other));
        auto& entry = entryFor(areas, shape.name);
        entry.area += taken;
        entry.contested += std::max(0.0, claimed - taken);
        entry.shapes.push_back(shape.uuid);
        rest = overlay.without(rest, other);
        if (!rest)
            return core::fail(ErrorCode::InvalidGeometry, shape.name, overlay.error());
    }
    if (const double left = overlay.area(rest); left > 0.0)
        areas.push_back({{}, left, 0.0, {}});
    return areas;
}

core::Result<MultiPolygon> outlineAround(const std::vector<core::Position>& positions, double reach)
{
    if (positions.empty() || !(reach > 0.0))
        return core::fail(ErrorCode::InvalidGeometry);
    const Plane plane{positions.front()};
    core::MultiPoint points;
    for (const auto& position : positions)
        points.points.push_back(plane.to(position));
    Overlay overlay;
    auto shape = overlay.read(points);
    if (auto hull = shape && positions.size() > 2 ? overlay.concave(shape) : GeosGeometry{})
        shape = std::move(hull);
    else if (shape && positions.size() == 2)
        shape = overlay.read(core::LineString{points.points});
    if (shape)
        shape = overlay.widened(shape, reach);
    if (shape)
        shape = overlay.simpler(shape, reach / 20.0);
    core::Geometry outline = overlay.polygons(shape);
    if (core::isEmpty(outline))
        return core::fail(ErrorCode::InvalidGeometry, {}, overlay.error());
    core::forEachVertex(outline, [&](core::Position& vertex) { vertex = plane.from(vertex); });
    return std::get<MultiPolygon>(std::move(outline));
}

} // namespace gis
