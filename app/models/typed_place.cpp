#include "app/models/typed_place.h"

#include "gis/crs/transform.h"
#include "gis/io/coordinate_text.h"

#include <cmath>

namespace app {

namespace {

std::optional<core::Position> fromDegrees(const gis::AnglePair& pair)
{
    using Axis = gis::Angle::Axis;
    const bool longitudeFirst = pair.first.axis == Axis::Longitude || pair.second.axis == Axis::Latitude ||
                                std::abs(pair.first.value) > 90.0;
    const core::Position at = longitudeFirst ? core::Position{pair.first.value, pair.second.value}
                                             : core::Position{pair.second.value, pair.first.value};
    if (std::abs(at.x) > 180.0 || std::abs(at.y) > 90.0)
        return std::nullopt;
    return at;
}

std::optional<core::Position> fromMetres(const gis::AnglePair& pair, const core::PlanSettings& settings)
{
    constexpr double least = 1000.0; // smaller ones are degrees that cannot be
    if (std::abs(pair.first.value) < least || std::abs(pair.second.value) < least)
        return std::nullopt;
    const auto transform = gis::Transform::make(settings.crs, "EPSG:4326", settings.area);
    return transform ? transform->forward(core::Position{pair.first.value, pair.second.value}) : std::nullopt;
}

} // namespace

std::optional<core::Position> typedPlace(const QString& text, const core::PlanSettings& settings)
{
    const auto words = text.toStdString();
    for (const gis::NumberStyle style : {gis::NumberStyle{}, gis::NumberStyle{',', '.'}}) {
        const auto pair = gis::readAnglePair(words, style);
        if (!pair)
            continue;
        const bool degrees = std::abs(pair->first.value) <= 180.0 && std::abs(pair->second.value) <= 180.0;
        return degrees ? fromDegrees(*pair) : fromMetres(*pair, settings);
    }
    return std::nullopt;
}

} // namespace app
