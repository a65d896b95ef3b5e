#include "gis/geometry/geos.h"
#include "gis/geometry/wkb.h"

#include "core/model/wkt.h"
#include "core/storage/gpkg_geometry.h"

#include <catch2/catch.hpp>

namespace {

core::Blob wkb(const char* wkt)
{
    return gis::writeWkb(core::readWkt(wkt).value());
}

} // namespace

TEST_CASE("What is wrong with an area is said with its place", "[geometry]")
{
    gis::Geos geos;
    CHECK(geos.validity(wkb("POLYGON((0 0,4 0,4 4,0 4,0 0))")).valid);

    const auto bowTie = geos.validity(wkb("POLYGON((0 0,4 4,4 0,0 4,0 0))"));
    CHECK_FALSE(bowTie.valid);
    REQUIRE(bowTie.place);
    CHECK(*bowTie.place == core::Position{2, 2});
    CHECK(core::filled(bowTie.reason).find("memotong dirinya sendiri di 2.000000, 2.000000") !=
          std::string::npos);

    CHECK(geos.validity(wkb("LINESTRING(0 0,1 1)")).valid);
    CHECK(geos.validity(wkb("POINT(0 0)")).valid);
}

TEST_CASE("A repair says how much the area has changed", "[geometry]")
{
    gis::Geos geos;
    SECTION("a spike is cut off without a trace")
    {
        const auto repair = geos.repair(wkb("POLYGON((0 0,10 0,10 10,5 10,5 15,5 10,0 10,0 0))"));
        REQUIRE(repair);
        CHECK(repair->areaChange == Approx(0.0).margin(1e-12));
        CHECK(geos.area(repair->wkb) == Approx(100.0));
    }
    SECTION("a bow tie: the halves cancel, so all of its area is new")
    {
        const auto repair = geos.repair(wkb("POLYGON((0 0,4 4,4 0,0 4,0 0))"));
        REQUIRE(repair);
        CHECK(repair->areaChange == 1.0);
        CHECK(geos.area(repair->wkb) == Approx(8.0));
    }
    SECTION("a loop of 1 in 100 counts once after, and minus once before")
    {
        // A square of 10 by 10 whose border runs backwards round a unit square outside its corner.
        const auto repair = geos.repair(wkb("POLYGON((0 0,10 0,10 10,11 10,11 11,10 11,10 10,0 10,0 0))"));
        REQUIRE(repair);
        CHECK(geos.validity(repair->wkb).valid);
    }
    SECTION("two areas written as one with a hole outside it")
    {
        const auto repair = geos.repair(wkb("POLYGON((0 0,4 0,4 4,0 4,0 0),(10 0,12 0,12 2,10 2,10 0))"));
        REQUIRE(repair);
        CHECK(repair->areaChange == Approx(0.0).margin(1e-12));
        CHECK(geos.area(repair->wkb) == Approx(20.0));
    }
    SECTION("an open ring is closed")
    {
        core::MultiPolygon open{{{{{{0, 0}, {4, 0}, {4, 4}, {0, 4}}}}}};
        const auto repair = geos.repair(gis::writeWkb(open));
        REQUIRE(repair);
        CHECK(repair->areaChange == 0.0);
        CHECK(geos.area(repair->wkb) == Approx(16.0));
    }
    SECTION("nothing is left of a line that came as an area")
    {
        const auto repair = geos.repair(wkb("POLYGON((0 0,4 0,8 0,0 0))"));
        CHECK((!repair || repair->wkb.empty()));
    }
}

TEST_CASE("A point inside is inside", "[geometry]")
{
    gis::Geos geos;
    const auto inside = geos.inside(wkb("POLYGON((0 0,10 0,10 1,1 1,1 9,10 9,10 10,0 10,0 0))"));
    REQUIRE(inside);
    CHECK(core::contains(std::get<core::MultiPolygon>(
                             core::readWkt("POLYGON((0 0,10 0,10 1,1 1,1 9,10 9,10 10,0 10,0 0))").value()),
                         *inside));
}
