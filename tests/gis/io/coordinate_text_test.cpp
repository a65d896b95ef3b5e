#include "gis/io/coordinate_text.h"

#include <catch2/catch.hpp>

using gis::Angle;

namespace {

double value(const char* text)
{
    const auto angle = gis::readAngle(text, {});
    REQUIRE(angle);
    return angle->value;
}

} // namespace

TEST_CASE("A coordinate is read in each of its spellings", "[io]")
{
    // 1° 5' 30.6" = 1 + 5/60 + 30.6/3600
    constexpr double angle = 1.0918333333333334;
    for (const char* text :
         {"1 5 30.6", "1 05 30.6", "+1 05 30.6", "n1 05 30.6", "N 1 05 30.6", "1 05 30.6n", "1 05 30.6 N",
          "1 05 30.6+", "   1 05 30.6", " N  1 05 30.6", "1°05'30.6\"", "1° 05′ 30.6″ LU", "1:05:30.6"})
        CHECK(value(text) == Approx(angle));
    for (const char* text : {"S1 05 30.6", "-1 05 30.6", "1 05 30.6S", "1 05 30.6-", "1d05m30.6s S",
                             "1°05'30,6\" LS", "1 5 30.6 Lintang Selatan"})
        CHECK(value(text) == Approx(-angle));
    CHECK(value("1 05.23") == Approx(1.0 + 5.23 / 60.0));
    CHECK(value("-6.9798") == -6.9798);
    CHECK(value("-6,9798") == -6.9798);
    CHECK(value("437.105,47") == 437105.47);
    CHECK(value("9.228.446") == 9228446.0);
    CHECK(gis::readAngle("110°26'05\" BT", {})->axis == Angle::Axis::Longitude);
}

TEST_CASE("What cannot be a coordinate is none", "[io]")
{
    for (const char* text : {"1 65 30.6", "35 61 20", "35 51 200", "35 51 020", "1.5 20 30", "", "-",
                             "Semarang", "1 2 3 4", "12a"})
        CHECK_FALSE(gis::readAngle(text, {}));
}

TEST_CASE("Two coordinates in one cell are found", "[io]")
{
    struct Cell
    {
        const char* text;
        double first;
        double second;
    };
    const auto cell = GENERATE(
        Cell{"-6.98, 110.43", -6.98, 110.43}, Cell{"-6.98,110.43", -6.98, 110.43},
        Cell{"-6,98; 110,43", -6.98, 110.43}, Cell{"-6,98, 110,43", -6.98, 110.43},
        Cell{"-6.98 110.43", -6.98, 110.43}, Cell{"-6.98 110.43 12.0 4.5", -6.98, 110.43},
        Cell{"(-6.98, 110.43)", -6.98, 110.43},
        Cell{"07°41'19.49\" S 108°51'24.10\" E", -7.688747222, 108.856694444},
        Cell{"6°58'48\" LS, 110°25'48\" BT", -6.98, 110.43}, Cell{"S 6 58 48 E 110 25 48", -6.98, 110.43});
    const auto pair = gis::readAnglePair(cell.text, {});
    REQUIRE(pair);
    CHECK(pair->first.value == Approx(cell.first));
    CHECK(pair->second.value == Approx(cell.second));
    CHECK_FALSE(gis::readAnglePair("Jl. Ligu Tengah 12", {}));
    CHECK_FALSE(gis::readAnglePair("-6.98", {}));
}
