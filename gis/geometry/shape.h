#pragma once

#include <cstdint>

namespace gis {

enum class ShapeKind : unsigned char
{
    Point,
    Line,
    Area,
    Dot // an area or line too small for the picture's resolution, kept as a dot of its colour
};

/// One ring, line or point: `count` positions from `first` on. Rings are closed without a repeated last
/// position.
struct ShapePart
{
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    ShapeKind kind = ShapeKind::Area;
    bool hole = false; // belongs to the last part that is none
};

} // namespace gis
