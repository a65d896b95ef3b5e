#include "gis/geometry/reshape.h"

#include "core/model/ellipsoid.h"
#include "core/model/wkt.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

MultiPolygon area(const char* wkt)
{
    return std::get<MultiPolygon>(readWkt(wkt).value());
}

/// A square of 0.004 degrees at Ligu.
const MultiPolygon square =
    area("POLYGON((110.430 -6.984,110.434 -6.984,110.434 -6.980,110.430 -6.980,110.430 -6.984))");

double sum(const std::vector<MultiPolygon>& parts)
{
    double whole = 0.0;
    for (const auto& part : parts)
        whole += core::area(part);
    return whole;
}

} // namespace

TEST_CASE("A line divides an area into parts that make up the whole", "[reshape]")
{
    SECTION("once across: two, the larger first, corners as they were")
    {
        const auto parts = gis::splitAlong(square, {{110.431, -6.99}, {110.431, -6.97}}).value();
        REQUIRE(parts.size() == 2);
        CHECK(core::area(parts[0]) == Approx(3 * core::area(parts[1])).epsilon(1e-6));
        CHECK(sum(parts) == Approx(core::area(square)).epsilon(1e-9));
        const auto& ring = parts[0].polygons[0].rings[0];
        CHECK(std::count(ring.begin(), ring.end(), Position{110.434, -6.984}) >= 1);
    }
    SECTION("there and back: three")
    {
        const auto parts =
            gis::splitAlong(square, {{110.431, -6.99}, {110.431, -6.97}, {110.433, -6.97}, {110.433, -6.99}});
        CHECK(parts.value().size() == 3);
        CHECK(sum(*parts) == Approx(core::area(square)).epsilon(1e-9));
    }
    SECTION("half way, or beside it: one, as it was")
    {
        CHECK(gis::splitAlong(square, {{110.431, -6.99}, {110.431, -6.982}}).value().size() == 1);
        CHECK(gis::splitAlong(square, {{110.44, -6.99}, {110.44, -6.97}}).value() == std::vector{square});
    }
    SECTION("across a hole: the hole is in neither part")
    {
        const auto ring = area("POLYGON((0 0,0.004 0,0.004 0.004,0 0.004,0 0),(0.001 0.001,0.001 0.003,0.003 "
                               "0.003,0.003 0.001,0.001 0.001))");
        const auto parts = gis::splitAlong(ring, {{0.002, -0.001}, {0.002, 0.005}}).value();
        REQUIRE(parts.size() == 2);
        CHECK(parts[0].polygons[0].rings.size() == 1);
        CHECK_FALSE(contains(parts[0], {0.002, 0.002}));
        CHECK_FALSE(contains(parts[1], {0.002, 0.002}));
        CHECK(sum(parts) == Approx(core::area(ring)).epsilon(1e-9));
    }
    SECTION("parts of a MultiPolygon that it does not cross stay with the largest")
    {
        const auto two = area("MULTIPOLYGON(((0 0,0.004 0,0.004 0.004,0 0.004,0 0)),((0.010 0,0.011 0,0.011 "
                              "0.001,0.010 0.001,0.010 0)))");
        const auto parts = gis::splitAlong(two, {{0.001, -0.001}, {0.001, 0.005}}).value();
        REQUIRE(parts.size() == 2);
        CHECK(parts[0].polygons.size() == 2);
        CHECK(sum(parts) == Approx(core::area(two)).epsilon(1e-9));
    }
}

TEST_CASE("What is cut out of an area is a hole inside and a bite at the edge", "[reshape]")
{
    const Path inside{
        {110.431, -6.983}, {110.432, -6.983}, {110.432, -6.982}, {110.431, -6.982}, {110.431, -6.983}};
    const auto holed = gis::withoutRing(square, inside).value();
    REQUIRE(holed.polygons.size() == 1);
    CHECK(holed.polygons[0].rings.size() == 2);
    CHECK_FALSE(contains(holed, {110.4315, -6.9825}));
    CHECK(core::area(holed) + core::area(MultiPolygon{{Polygon{{inside}}}}) ==
          Approx(core::area(square)).epsilon(1e-9));

    const Path edge{
        {110.42, -6.983}, {110.431, -6.983}, {110.431, -6.982}, {110.42, -6.982}, {110.42, -6.983}};
    CHECK(gis::withoutRing(square, edge).value().polygons[0].rings.size() == 1);
    const Path all{{110.0, -7.5}, {111.0, -7.5}, {111.0, -6.5}, {110.0, -6.5}, {110.0, -7.5}};
    CHECK(gis::withoutRing(square, all).value().polygons.empty());
}

TEST_CASE("Areas with a common border become one without it", "[reshape]")
{
    const auto whole = gis::united({area("POLYGON((0 0,0.002 0,0.002 0.002,0 0.002,0 0))"),
                                    area("POLYGON((0.002 0,0.004 0,0.004 0.002,0.002 0.002,0.002 0))"),
                                    area("POLYGON((0.009 0.009,0.010 0.009,0.010 0.010,0.009 0.009))")})
                           .value();
    CHECK(whole.polygons.size() == 2);
    CHECK(core::area(whole) ==
          Approx(core::area(area("POLYGON((0 0,0.004 0,0.004 0.002,0 0.002,0 0))")) +
                 core::area(area("POLYGON((0.009 0.009,0.010 0.009,0.010 0.010,0.009 0.009))")))
              .epsilon(1e-8));
    CHECK(gis::united({square, square}).value().polygons.size() == 1); // overlap counts once
}
