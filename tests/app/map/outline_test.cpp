#include "app/map/outline.h"

#include <catch2/catch.hpp>

using core::MultiPolygon;
using core::Path;
using core::Polygon;

namespace {

MultiPolygon areaOf(const Path& open)
{
    return MultiPolygon{{Polygon{{app::closedRing(open)}}}};
}

} // namespace

TEST_CASE("A simple outline has no conflict", "[outline]")
{
    CHECK_FALSE(app::boundaryConflict(areaOf({{0, 0}, {4, 0}, {4, 4}, {0, 4}})));
    CHECK_FALSE(app::boundaryConflict(areaOf({{0, 0}, {4, 0}, {4, 4}, {2, 1}, {0, 4}}))); // a notch
    CHECK_FALSE(
        app::boundaryConflict(areaOf({{0, 0}, {4, 0}, {8, 0}, {8, 4}}))); // a vertex on a straight side
}

TEST_CASE("An outline that meets itself is found, with the place", "[outline]")
{
    SECTION("a figure of eight")
    {
        const auto place = app::boundaryConflict(areaOf({{0, 0}, {4, 4}, {4, 0}, {0, 4}}));
        REQUIRE(place);
        CHECK(place->x == Approx(2));
        CHECK(place->y == Approx(2));
    }
    SECTION("a vertex that touches another side")
    {
        CHECK(app::boundaryConflict(areaOf({{0, 0}, {4, 0}, {4, 4}, {2, 0}, {0, 4}})) ==
              core::Position{2, 0});
    }
    SECTION("a spike that runs back over itself")
    {
        CHECK(app::boundaryConflict(areaOf({{0, 0}, {4, 0}, {4, 4}, {4, 8}, {4, 4}, {0, 4}})));
    }
    SECTION("a spike at the closing corner")
    {
        CHECK(app::boundaryConflict(areaOf({{0, 0}, {4, 0}, {4, 4}, {2, 0}})));
    }
    SECTION("a hole that crosses the shell")
    {
        MultiPolygon area = areaOf({{0, 0}, {4, 0}, {4, 4}, {0, 4}});
        area.polygons[0].rings.push_back({{3, 1}, {5, 1}, {3, 2}, {3, 1}});
        CHECK(app::boundaryConflict(area));
    }
}

TEST_CASE("A path in the making may stay open but not cross itself", "[outline]")
{
    CHECK_FALSE(app::pathConflict({{0, 0}, {4, 0}, {4, 4}}));
    CHECK(app::pathConflict({{0, 0}, {4, 0}, {4, 4}, {2, -2}}));
}

TEST_CASE("A ring is closed, counterclockwise and without repeats", "[outline]")
{
    CHECK(app::closedRing({{0, 0}, {0, 4}, {4, 0}, {4, 0}}) == Path{{0, 0}, {4, 0}, {0, 4}, {0, 0}});
    CHECK(app::closedRing({{0, 0}, {4, 0}, {0, 4}, {0, 0}}) == Path{{0, 0}, {4, 0}, {0, 4}, {0, 0}});
    CHECK(app::closedRing({}).empty());
}

TEST_CASE("Points on one line enclose nothing", "[outline]")
{
    CHECK(app::enclosesNothing({}));
    CHECK(app::enclosesNothing({{0, 0}, {1, 1}, {0, 0}}));
    CHECK(app::enclosesNothing({{0, 0}, {1, 1}, {2, 2}, {3, 3}}));
    CHECK_FALSE(app::enclosesNothing({{0, 0}, {1, 1}, {2, 2.5}}));
}
