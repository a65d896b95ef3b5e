#include "gis/geometry/reshape.h"

#include "core/model/ellipsoid.h"
#include "gis/geometry/geos_state.h"
#include "gis/geometry/wkb.h"

#include <algorithm>

namespace gis {

namespace {

using core::ErrorCode;
using core::MultiPolygon;

class Shears
{
public:
    core::Result<GeosGeometry> read(const core::Geometry& geometry)
    {
        return sound(readGeometry(m_state, writeWkb(geometry)));
    }
    /// Faces of the area's boundary and the line together that lie in the area.
    core::Result<std::vector<MultiPolygon>> faces(const core::Polygon& polygon, const GEOSGeometry* line)
    {
        PS_LET(const auto area, read(MultiPolygon{{polygon}}));
        PS_LET(const auto border, sound(own(GEOSBoundary_r(m_state.context, area.get()))));
        PS_LET(const auto edges, sound(own(GEOSUnion_r(m_state.context, border.get(), line))));
        const GEOSGeometry* all[] = {edges.get()};
        PS_LET(const auto made, sound(own(GEOSPolygonize_r(m_state.context, all, 1))));
        std::vector<MultiPolygon> found;
        for (int i = 0; i < GEOSGetNumGeometries_r(m_state.context, made.get()); ++i) {
            const auto* face = GEOSGetGeometryN_r(m_state.context, made.get(), i);
            PS_LET(const auto inside, sound(own(GEOSPointOnSurface_r(m_state.context, face))));
            if (GEOSContains_r(m_state.context, area.get(), inside.get()) == 1)
                found.push_back(polygonsOf(m_state, face));
        }
        return found;
    }
    core::Result<MultiPolygon> without(const GeosGeometry& area, const GeosGeometry& other)
    {
        PS_LET(const auto left, sound(own(GEOSDifference_r(m_state.context, area.get(), other.get()))));
        return polygonsOf(m_state, left.get());
    }
    core::Result<MultiPolygon> dissolved(const GeosGeometry& areas)
    {
        PS_LET(const auto whole, sound(own(GEOSUnaryUnion_r(m_state.context, areas.get()))));
        return polygonsOf(m_state, whole.get());
    }

private:
    GeosGeometry own(GEOSGeometry* geometry) { return {geometry, DestroyGeometry{m_state.context}}; }
    core::Result<GeosGeometry> sound(GeosGeometry geometry)
    {
        if (!geometry)
            return core::fail(ErrorCode::InvalidGeometry, {}, m_state.error);
        return geometry;
    }

    Geos::State m_state{};
};

} // namespace

core::Result<std::vector<MultiPolygon>> splitAlong(const MultiPolygon& area, const core::Path& line)
{
    Shears shears;
    PS_LET(const auto cut, shears.read(core::LineString{line}));
    MultiPolygon whole; // polygons that are not crossed
    std::vector<MultiPolygon> parts;
    for (const auto& polygon : area.polygons) {
        PS_LET(auto faces, shears.faces(polygon, cut.get()));
        if (faces.size() < 2)
            whole.polygons.push_back(polygon);
        else
            std::move(faces.begin(), faces.end(), std::back_inserter(parts));
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return core::area(a) > core::area(b); });
    if (parts.empty())
        parts.emplace_back();
    auto& largest = parts.front().polygons;
    largest.insert(largest.end(), whole.polygons.begin(), whole.polygons.end());
    return parts;
}

core::Result<MultiPolygon> withoutRing(const MultiPolygon& area, const core::Path& ring)
{
    Shears shears;
    PS_LET(const auto whole, shears.read(area));
    PS_LET(const auto hole, shears.read(MultiPolygon{{core::Polygon{{ring}}}}));
    return shears.without(whole, hole);
}

core::Result<MultiPolygon> united(const std::vector<MultiPolygon>& areas)
{
    // One collection: GEOS unites polygons that overlap, though they are no valid MultiPolygon together.
    MultiPolygon all;
    for (const auto& area : areas)
        all.polygons.insert(all.polygons.end(), area.polygons.begin(), area.polygons.end());
    Shears shears;
    PS_LET(const auto together, shears.read(all));
    return shears.dissolved(together);
}

} // namespace gis
