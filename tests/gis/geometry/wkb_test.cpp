#include "gis/geometry/wkb.h"

#include "core/model/wkt.h"
#include "core/storage/gpkg_geometry.h"

#include <catch2/catch.hpp>

namespace {

core::Geometry geometry(const char* wkt)
{
    return core::readWkt(wkt).value();
}

} // namespace

TEST_CASE("Bytes written are the bytes that core reads", "[geometry]")
{
    const auto* wkt = GENERATE("POINT(1 2)", "MULTIPOINT((1 2),(3 4))", "LINESTRING(1 2,3 4)",
                               "MULTILINESTRING((1 2,3 4),(5 6,7 8,9 9))",
                               "MULTIPOLYGON(((0 0,4 0,4 4,0 0),(1 1,2 1,2 2,1 1)),((9 9,8 8,8 9,9 9)))");
    const auto bytes = gis::writeWkb(geometry(wkt));
    CHECK(core::readWkb(bytes).value() == geometry(wkt));
    const auto box = core::boundsOf(geometry(wkt));
    CHECK(core::readGpkgGeometry(gis::gpkgFromWkb(bytes, box)).value() == geometry(wkt));
    CHECK(core::gpkgEnvelope(gis::gpkgFromWkb(bytes, box)) == box);
}

TEST_CASE("Runs give every position of a geometry, and bytes cut off give none", "[geometry]")
{
    auto bytes =
        gis::writeWkb(geometry("MULTIPOLYGON(((0 0,4 0,4 4,0 0),(1 1,2 1,2 2,1 1)),((9 9,8 8,8 9,9 9)))"));
    std::vector<gis::WkbRun> runs;
    REQUIRE(gis::findRuns(bytes, runs));
    REQUIRE(runs.size() == 3);
    CHECK(runs[0].size() == 4);
    CHECK(runs[1][2] == core::Position{2, 2});
    runs[1].set(2, {2, 3});
    CHECK(std::get<core::MultiPolygon>(core::readWkb(bytes).value()).polygons[0].rings[1][2] ==
          core::Position{2, 3});

    for (std::size_t size = 0; size < bytes.size(); ++size) {
        core::Blob cut{bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)};
        CHECK_FALSE(gis::findRuns(cut, runs));
    }
}

TEST_CASE("A single geometry becomes a collection of one", "[geometry]")
{
    auto bytes = gis::writeWkb(core::Position{1, 2});
    gis::promoteToMulti(bytes);
    CHECK(core::readWkb(bytes).value() == geometry("MULTIPOINT((1 2))"));
    const auto once = bytes;
    gis::promoteToMulti(bytes);
    CHECK(bytes == once);
}

TEST_CASE("Rings are closed, and those of fewer than four positions dropped", "[geometry]")
{
    const core::MultiPolygon area{{{{{{0, 0}, {4, 0}, {4, 4}}, {{1, 1}, {1, 1}}}}, {{{{7, 7}, {7, 7}}}}}};
    std::size_t changed = 0;
    const auto sound = gis::withSoundRings(gis::writeWkb(area), changed);
    REQUIRE(sound);
    CHECK(core::readWkb(*sound).value() == geometry("POLYGON((0 0,4 0,4 4,0 0))"));
    CHECK(changed == 3);
}
