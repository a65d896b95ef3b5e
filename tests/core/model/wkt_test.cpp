#include "core/model/wkt.h"

#include <catch2/catch.hpp>

#include <string>

using namespace core;

TEST_CASE("WKT of every supported kind is read and written back the same", "[wkt]")
{
    const auto text =
        GENERATE(as<std::string>{}, "POINT(110.4335 -6.9803)", "MULTIPOINT((1 2),(3 4))",
                 "LINESTRING(1 2,3 4)", "MULTILINESTRING((1 2,3 4),(5 6,7 8))",
                 "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0),(1 1,1 2,2 2,1 1)),((9 9,10 9,10 10,9 9)))");
    const auto geometry = readWkt(text);
    REQUIRE(geometry);
    CHECK(writeWkt(*geometry) == text);
}

TEST_CASE("WKT may have any case, spaces, Z and M, and a single polygon becomes a multipolygon", "[wkt]")
{
    CHECK(std::get<Position>(readWkt(" point  z ( 110.5 -7 12 ) ").value()) == Position{110.5, -7.0});
    CHECK(writeWkt(readWkt("Polygon ZM((0 0 1 1, 1 0 1 1, 1 1 1 1, 0 0 1 1))").value()) ==
          "MULTIPOLYGON(((0 0,1 0,1 1,0 0)))");
    CHECK(writeWkt(readWkt("MULTIPOINT(1 2, 3 4)").value()) == "MULTIPOINT((1 2),(3 4))");
    CHECK(isEmpty(readWkt("POINT EMPTY").value()));
}

TEST_CASE("WKT that is not a geometry is refused", "[wkt]")
{
    const auto text = GENERATE(as<std::string>{}, "", "POINT", "POINT(1)", "POINT(1 2", "POINT(1 2) x",
                               "POINT(1 nan)", "POINT(1 inf)", "POINT(1e999 2)", "LINESTRING(1 2)",
                               "POLYGON((0 0,1 0,1 1))", "POLYGON((0 0,1 0,1 1,0 1))", "CIRCLE(1 2)",
                               "POINT(1,2)", "MULTIPOLYGON((0 0,1 0,1 1,0 0))");
    CHECK(readWkt(text).error().code == ErrorCode::InvalidGeometry);
}
