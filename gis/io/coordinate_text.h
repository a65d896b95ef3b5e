#pragma once

#include "core/model/geometry.h"
#include "gis/io/number_text.h"

#include <optional>
#include <string_view>

namespace gis {

/// One coordinate as it stood in a cell.
struct Angle
{
    enum class Axis
    {
        Open, // no letter said
        Latitude,
        Longitude
    };
    double value = 0.0;
    Axis axis = Axis::Open;   // N, S, LU, LS or E, W, BT, BB
    bool sexagesimal = false; // degrees, minutes, seconds
    bool comma = false;       // a decimal comma was read
    bool operator==(const Angle&) const = default;
};

/// "-6,98", "6°58'49.1\" LS", "S 6 58 49", "110.43 BT", "437105.47". Minutes and seconds are below 60; a
/// fraction stands in the last part only. Nothing where it is not a coordinate.
std::optional<Angle> readAngle(std::string_view text, const NumberStyle& style);

struct AnglePair
{
    Angle first{};
    Angle second{};
};

/// Both in one cell: "-6.98, 110.43", "-6,98; 110,43", Kobo's "lat lon alt accuracy", "07°41'19\" S
/// 108°51'24\" E", "POINT(110.43 -6.98)", a link of Google Maps or OpenStreetMap.
std::optional<AnglePair> readAnglePair(std::string_view text, const NumberStyle& style);

/// The fourth number of Kobo's "lat lon alt accuracy": metres.
std::optional<double> readAccuracy(std::string_view text);

} // namespace gis
