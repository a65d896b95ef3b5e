#include "gis/paint/sheet/sheet_scale.h"

#include <catch2/catch.hpp>

using namespace gis;

TEST_CASE("The scale is the largest round one that shows the whole boundary with a margin", "[sheet]")
{
    // A frame of 200 by 100 mm with 4 % free on each side has 184 by 92 mm for the boundary.
    const QSizeF frame{200.0, 100.0};

    CHECK(fittingScale({92.0, 46.0}, frame) == 500.0);          // 184 x 92 mm at 1:500: fits exactly
    CHECK(fittingScale({92.1, 46.0}, frame) == 1000.0);         // too wide by 0.2 mm at 1:500
    CHECK(fittingScale({10.0, 46.1}, frame) == 1000.0);         // too high
    CHECK(fittingScale({300.0, 50.0}, frame) == 2500.0);        // 300 mm at 1:1,000, 120 mm at 1:2,500
    CHECK(fittingScale({1500.0, 700.0}, frame) == 10000.0);     // 700 m: 140 mm at 1:5,000, 70 mm at 1:10,000
    CHECK(fittingScale({26000.0, 20000.0}, frame) == 250000.0); // 80 mm high there, 100 mm at 1:200,000
    CHECK(fittingScale({0.0, 0.0}, frame) == 500.0);            // a point
    CHECK(fittingScale({1e7, 1e7}, frame) == 1000000.0);        // nothing fits: the smallest there is
}

TEST_CASE("Paper and ground convert by the scale alone", "[sheet]")
{
    CHECK(paperMm(1000.0, 10000.0) == Approx(100.0));
    CHECK(groundMetres(100.0, 10000.0) == Approx(1000.0));
    CHECK(paperMm(300.0, 1000.0) == Approx(300.0)); // the street of Ligu on A3 at 1:1,000
}

TEST_CASE("Grid lines stand on round metres and not closer than asked", "[sheet]")
{
    CHECK(gridStep(10000.0, 32.0) == Approx(500.0)); // 320 m at least
    CHECK(gridStep(10000.0, 50.0) == Approx(500.0)); // 500 m exactly
    CHECK(gridStep(10000.0, 50.1) == Approx(1000.0));
    CHECK(gridStep(500.0, 32.0) == Approx(20.0));      // 16 m at least
    CHECK(gridStep(100000.0, 32.0) == Approx(5000.0)); // 3,200 m at least
}
