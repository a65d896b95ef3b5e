#include "gis/crs/crs.h"
#include "gis/crs/transform.h"

#include <catch2/catch.hpp>

namespace {

// DOMAIN.md 4.2, computed there with PROJ's command line: Kampung Ligu's surroundings.
constexpr core::Position sarirejo{110.4306, -6.9798};

struct CheckPoint
{
    const char* code;
    double easting;
    double northing;
};

} // namespace

TEST_CASE("Coordinates of Semarang come out in every system a file may be in", "[crs]")
{
    const auto point = GENERATE(CheckPoint{"EPSG:32749", 437105.47, 9228446.20},
                                CheckPoint{"EPSG:23835", 302825.41, 728151.14},
                                CheckPoint{"EPSG:23836", -28694.35, 727750.59});
    const auto transform = gis::Transform::make("EPSG:4326", point.code);
    REQUIRE(transform);
    const auto there = transform->forward(sarirejo);
    REQUIRE(there);
    CHECK(there->x == Approx(point.easting).margin(0.005));
    CHECK(there->y == Approx(point.northing).margin(0.005));
    const auto back = transform->backward(*there);
    REQUIRE(back);
    CHECK(back->x == Approx(sarirejo.x).margin(1e-9));
    CHECK(back->y == Approx(sarirejo.y).margin(1e-9));
}

TEST_CASE("A transform of a system to itself changes nothing", "[crs]")
{
    const auto transform = gis::Transform::make("EPSG:4326", "4326");
    REQUIRE(transform);
    CHECK(transform->identity());
    CHECK(transform->forward(sarirejo) == sarirejo);
}

TEST_CASE("A position without an image is told, and the others are still right", "[crs]")
{
    const auto transform = gis::Transform::make("EPSG:4326", "EPSG:32749");
    REQUIRE(transform);
    std::vector<core::Position> positions{sarirejo, {1e9, 1e9}};
    CHECK(transform->forward(std::span{positions}) == 1);
    CHECK(positions[0].x == Approx(437105.47).margin(0.005));
    CHECK(std::isinf(positions[1].x));
}

TEST_CASE("A coordinate system is found by code and by text", "[crs]")
{
    CHECK(gis::findCrs("EPSG:32749").value().name == "WGS 84 / UTM zone 49S");
    CHECK(gis::findCrs("32749").value().code == "EPSG:32749");
    CHECK_FALSE(gis::findCrs("EPSG:32749").value().geographic);
    CHECK(gis::findCrs("EPSG:4326").value().geographic);

    SECTION("ESRI's .prj has no code, and may begin with a byte-order mark")
    {
        const auto found = gis::findCrs(
            "\xEF\xBB\xBFPROJCS[\"WGS_1984_UTM_Zone_49S\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            "SPHEROID["
            "\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0."
            "0174532925199433]],"
            "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_"
            "Northing\","
            "10000000.0],PARAMETER[\"Central_Meridian\",111.0],PARAMETER[\"Scale_Factor\",0.9996],PARAMETER["
            "\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]");
        REQUIRE(found);
        CHECK(found->code == "EPSG:32749");
    }
    SECTION("what is no system is refused")
    {
        CHECK(gis::findCrs("").error().code == core::ErrorCode::CrsUnknown);
        CHECK(gis::findCrs("EPSG:1").error().code == core::ErrorCode::CrsUnknown);
        CHECK(gis::findCrs("LOCAL_CS[\"Nonearth\",UNIT[\"metre\",1]]").error().code ==
              core::ErrorCode::CrsUnknown);
    }
}
