#include "core/model/ellipsoid.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("Distances are geodesic", "[ellipsoid]")
{
    // Karney 2013, "Algorithms for geodesics", table 2: one degree of latitude at the equator on WGS 84.
    CHECK(distance({0.0, 0.0}, {0.0, 1.0}) == Approx(110574.389).margin(0.001));
    // One degree of longitude on the equator: the semi-major axis times pi / 180.
    CHECK(distance({0.0, 0.0}, {1.0, 0.0}) == Approx(6378137.0 * 3.14159265358979 / 180.0).margin(0.001));
    CHECK(length({{0.0, 0.0}, {0.0, 1.0}, {0.0, 0.0}}) == Approx(2 * 110574.389).margin(0.002));
}

TEST_CASE("Areas are on the ellipsoid, holes taken off, whichever way the rings run", "[ellipsoid]")
{
    // Half of the ellipsoid: WGS 84 has a surface of 510,065,621.724 km² (NGA.STND.0036, table 3.6 derived
    // constants).
    const Polygon north{{{{0.0, 0.0}, {90.0, 0.0}, {180.0, 0.0}, {-90.0, 0.0}, {0.0, 0.0}}}};
    CHECK(area(MultiPolygon{{north}}) == Approx(510065621.724e6 / 2).epsilon(1e-9));

    const Path shell{{110.0, -7.0}, {110.01, -7.0}, {110.01, -6.99}, {110.0, -6.99}, {110.0, -7.0}};
    const Path hole{
        {110.002, -6.998}, {110.002, -6.996}, {110.004, -6.996}, {110.004, -6.998}, {110.002, -6.998}};
    const Path turned(shell.rbegin(), shell.rend());
    const double whole = area({{Polygon{{shell}}}});
    CHECK(whole == Approx(area({{Polygon{{turned}}}})));
    CHECK(area({{Polygon{{shell, hole}}}}) == Approx(whole - area({{Polygon{{hole}}}})));
    CHECK(area({}) == 0.0);
}

TEST_CASE("The distance to an edge is zero inside and metres outside", "[ellipsoid]")
{
    const MultiPolygon square{
        {Polygon{{{{110.0, -7.0}, {110.01, -7.0}, {110.01, -6.99}, {110.0, -6.99}, {110.0, -7.0}}}}}};
    CHECK(distanceToEdge(square, {110.005, -6.995}) == 0.0);
    const Position east{110.0105, -6.995};
    CHECK(distanceToEdge(square, east) == Approx(distance({110.01, -6.995}, east)).margin(0.01));
    const Position corner{110.0101, -6.9899};
    CHECK(distanceToEdge(square, corner) == Approx(distance({110.01, -6.99}, corner)).margin(0.01));
}

TEST_CASE("Directions and the place at their end belong together", "[ellipsoid]")
{
    // Due north on a meridian, due east on the equator.
    CHECK(azimuth({110.0, -7.0}, {110.0, -6.0}) == Approx(0.0).margin(1e-12));
    CHECK(azimuth({110.0, 0.0}, {111.0, 0.0}) == Approx(90.0));
    // Karney 2013, as above: one degree of latitude at the equator.
    const auto north = destination({110.0, 0.0}, 0.0, 110574.389);
    CHECK(north.x == Approx(110.0));
    CHECK(north.y == Approx(1.0).margin(1e-8));
    const Position ligu{110.4335, -6.9803};
    const auto away = destination(ligu, 37.0, 250.0);
    CHECK(distance(ligu, away) == Approx(250.0).margin(1e-6));
    CHECK(azimuth(ligu, away) == Approx(37.0).margin(1e-6));
}
