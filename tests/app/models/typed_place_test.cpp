#include "app/models/typed_place.h"

#include <catch2/catch.hpp>

using app::typedPlace;

TEST_CASE("Coordinates that are typed are a place, however they are written", "[models]")
{
    const core::PlanSettings semarang{.title = "Uji"};
    const auto* text = GENERATE("-6.9803, 110.4335", "-6,9803; 110,4335", "110.4335, -6.9803",
                                "6°58'49.08\" LS 110°26'0.6\" BT", "-6.9803 110.4335",
                                "https://www.google.com/maps/@-6.9803,110.4335,17z");
    INFO(text);
    const auto at = typedPlace(QString::fromUtf8(text), semarang);
    REQUIRE(at);
    CHECK(at->x == Approx(110.4335).margin(1e-6));
    CHECK(at->y == Approx(-6.9803).margin(1e-6));
}

TEST_CASE("Metres are those of the plan's system", "[models]")
{
    // UTM 49S has its false easting of 500,000 m on the meridian 111° E and its false northing of 10,000,000
    // m on the equator (EPSG:32749).
    const auto at = typedPlace("500000 10000000", {.title = "Uji"});
    REQUIRE(at);
    CHECK(at->x == Approx(111.0).margin(1e-9));
    CHECK(at->y == Approx(0.0).margin(1e-9));
}

TEST_CASE("What is no place is none", "[models]")
{
    for (const auto* text : {"", "Sarirejo", "Jl. MT Haryono 12", "95.0, 190.0", "12"})
        CHECK_FALSE(typedPlace(QString::fromUtf8(text), {.title = "Uji"}));
}
