#include "app/map/projection.h"

#include <limits>
#include <map>

namespace app {

namespace {

constexpr core::Position nowhere{std::numeric_limits<double>::infinity(),
                                 std::numeric_limits<double>::infinity()};

} // namespace

core::Result<Projection> Projection::make(const std::string& crs)
{
    PS_LET(auto transform, gis::Transform::make("EPSG:4326", crs));
    return Projection{std::move(transform)};
}

core::Result<const Projection*> Projection::ofThisThread(const std::string& crs)
{
    thread_local std::map<std::string, Projection> made;
    if (const auto found = made.find(crs); found != made.end())
        return &found->second;
    PS_LET(auto projection, make(crs));
    return &made.emplace(crs, std::move(projection)).first->second;
}

core::Position Projection::toPlane(core::Position lonLat) const
{
    return m_transform.forward(lonLat).value_or(nowhere);
}

core::Position Projection::toLonLat(core::Position plane) const
{
    return m_transform.backward(plane).value_or(nowhere);
}

} // namespace app
