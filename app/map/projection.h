#pragma once

#include "app/map/snapping.h"
#include "core/base/result.h"
#include "gis/crs/transform.h"

#include <string>

namespace app {

/// Between EPSG:4326 and the plan's projected system. Owned by one thread, as PROJ asks for.
class Projection
{
public:
    static core::Result<Projection> make(const std::string& crs);

    /// The one of this thread for `crs`, kept for the next call: making one costs milliseconds.
    static core::Result<const Projection*> ofThisThread(const std::string& crs);

    /// Infinite where the projection has no such place.
    core::Position toPlane(core::Position lonLat) const;
    core::Position toLonLat(core::Position plane) const;
    Place fromPlane(core::Position plane) const { return {plane, toLonLat(plane)}; }
    Place fromLonLat(core::Position lonLat) const { return {toPlane(lonLat), lonLat}; }

    core::Box toPlane(const core::Box& lonLat) const { return m_transform.forward(lonLat); }
    core::Box toLonLat(const core::Box& plane) const { return m_transform.backward(plane); }
    void toPlane(core::Geometry& geometry) const { m_transform.forward(geometry); }

private:
    explicit Projection(gis::Transform transform) : m_transform(std::move(transform)) {}
    gis::Transform m_transform;
};

} // namespace app
