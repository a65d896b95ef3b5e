#include "gis/crs/crs_proposal.h"

#include <catch2/catch.hpp>

namespace {

const gis::PlanFrame semarang{{110.2691, -7.1146, 110.5054, -6.9315}, "Kota Semarang", "EPSG:32749"};

/// One place in the middle of the city in many disguises (DOMAIN.md 4.2).
constexpr core::Position degrees{110.4306, -6.9798};
constexpr core::Position utm{437105.47, 9228446.20};
constexpr core::Position tm3{302825.41, 728151.14};

gis::CrsProposal propose(const char* declared, core::Position position)
{
    const std::vector<core::Position> sample(20, position);
    return gis::proposeCrs(declared, sample, semarang);
}

} // namespace

TEST_CASE("Without a label the coordinates say which system they are in", "[crs]")
{
    SECTION("degrees")
    {
        const auto found = propose("", degrees);
        CHECK(found.code == "EPSG:4326");
        CHECK(found.assumed);
        CHECK(found.fix.none());
        CHECK_FALSE(found.why.empty());
    }
    SECTION("UTM 49S")
    {
        CHECK(propose("", utm).code == "EPSG:32749");
        CHECK(propose("", utm).assumed);
    }
    SECTION("TM-3 zone 49.1, which the land office uses")
    {
        CHECK(propose("", tm3).code == "EPSG:23835");
    }
    SECTION("web Mercator")
    {
        // 110.4306 * pi/180 * 6378137 and ln(tan(pi/4 - 6.9798 * pi/360)) * 6378137, by hand
        CHECK(propose("", {12293078.16, -778916.72}).code == "EPSG:3857");
    }
    SECTION("northing before easting")
    {
        const auto found = propose("", {utm.y, utm.x});
        CHECK(found.code == "EPSG:32749");
        CHECK(found.fix.swapped);
    }
}

TEST_CASE("Degrees are read however they were typed", "[crs]")
{
    struct Typed
    {
        core::Position position;
        gis::CoordinateFix fix;
    };
    const auto typed = GENERATE(
        Typed{{-6.9798, 110.4306}, {1.0, true, false}}, Typed{{110.4306, 6.9798}, {1.0, false, true}},
        Typed{{6.9798, 110.4306}, {1.0, true, true}}, Typed{{110430600.0, -6979800.0}, {1e-6, false, false}});
    const auto found = propose("", typed.position);
    CHECK(found.code == "EPSG:4326");
    CHECK(found.assumed);
    CHECK(found.fix == typed.fix);
    const auto mended = found.fix.apply(typed.position);
    CHECK(mended.x == Approx(110.4306));
    CHECK(mended.y == Approx(-6.9798));
}

TEST_CASE("A label is believed while the coordinates can be in it", "[crs]")
{
    SECTION("the right one")
    {
        const auto found = propose("EPSG:32749", utm);
        CHECK(found.code == "EPSG:32749");
        CHECK_FALSE(found.assumed);
    }
    SECTION("a far country")
    {
        // Edinburgh in the British National Grid
        const auto found = propose("EPSG:27700", {325000.0, 673000.0});
        CHECK(found.code == "EPSG:27700");
        CHECK_FALSE(found.assumed);
    }
    SECTION("an unusual zone with coordinates to match: 48S seen from 110.43 E")
    {
        // The UTM 49S position above, by gdaltransform
        const auto found = propose("EPSG:32748", {1100720.47, 9225016.84});
        CHECK(found.code == "EPSG:32748");
        CHECK_FALSE(found.assumed);
    }
}

TEST_CASE("A label that cannot be true is put right", "[crs]")
{
    SECTION("metres labelled as degrees")
    {
        const auto found = propose("EPSG:4326", utm);
        CHECK(found.code == "EPSG:32749");
        CHECK(found.assumed);
    }
    SECTION("degrees labelled as metres")
    {
        const auto found = propose("EPSG:32749", degrees);
        CHECK(found.code == "EPSG:4326");
        CHECK(found.assumed);
    }
    SECTION("the neighbouring zone's label on coordinates of this one")
    {
        const auto found = propose("EPSG:32748", utm);
        CHECK(found.code == "EPSG:32749");
        CHECK(found.assumed);
    }
    SECTION("latitude first under EPSG:4326")
    {
        const auto found = propose("EPSG:4326", {-6.9798, 110.4306});
        CHECK(found.fix.swapped);
        CHECK(found.assumed);
    }
}

TEST_CASE("There is an answer for coordinates from nowhere", "[crs]")
{
    CHECK(propose("", {1e11, 1e11}).code == "EPSG:32749");
    CHECK(propose("", {-80.0, 45.0}).code == "EPSG:4326");
    CHECK(gis::proposeCrs("", {}, semarang).code == "EPSG:4326");
    CHECK(propose("", {0.0, 0.0}).code == "EPSG:4326");
}

TEST_CASE("A single point outside is read the one way that puts it inside", "[crs]")
{
    CHECK(gis::fixForPoint({-6.9798, 110.4306}, semarang.area) == gis::CoordinateFix{1.0, true, false});
    CHECK(gis::fixForPoint({110.4306, 6.9798}, semarang.area) == gis::CoordinateFix{1.0, false, true});
    CHECK_FALSE(gis::fixForPoint(degrees, semarang.area));       // is inside
    CHECK_FALSE(gis::fixForPoint({106.8, -6.2}, semarang.area)); // Jakarta stays Jakarta
    CHECK_FALSE(gis::fixForPoint({0.0, 0.0}, semarang.area));
}
