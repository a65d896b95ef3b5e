#include "gis/geometry/label_anchor.h"

#include <catch2/catch.hpp>

using gis::labelAnchor;
using gis::LengthUnits;

TEST_CASE("A name goes where an area is widest", "[labels]")
{
    SECTION("the middle of a square")
    {
        const std::vector<core::Path> square{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}};
        CHECK(labelAnchor(square, LengthUnits::Plane).x == Approx(5).margin(0.4));
        CHECK(labelAnchor(square, LengthUnits::Plane).y == Approx(5).margin(0.4));
    }
    SECTION("the thick arm of an L, not its centroid outside")
    {
        const std::vector<core::Path> corner{{{0, 0}, {10, 0}, {10, 1}, {4, 1}, {4, 10}, {0, 10}}};
        const auto anchor = labelAnchor(corner, LengthUnits::Plane);
        CHECK(anchor.x == Approx(2).margin(0.4));
        CHECK(anchor.y > 1.5);
    }
    SECTION("beside a hole")
    {
        const std::vector<core::Path> ring{{{0, 0}, {10, 0}, {10, 10}, {0, 10}},
                                           {{1, 1}, {7, 1}, {7, 9}, {1, 9}}};
        CHECK(labelAnchor(ring, LengthUnits::Plane).x > 7.0);
    }
    SECTION("a shell without area has its middle")
    {
        CHECK(labelAnchor(std::vector<core::Path>{{{2, 3}, {4, 3}}}) == core::Position{3, 3});
        CHECK(labelAnchor(std::vector<core::Path>{}) == core::Position{});
    }
}
