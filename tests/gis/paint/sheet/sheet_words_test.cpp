#include "gis/paint/sheet/sheet_grid.h"
#include "gis/paint/sheet/sheet_symbols.h"
#include "gis/paint/sheet/sheet_words.h"

#include <catch2/catch.hpp>

using namespace gis;

TEST_CASE("Numbers are written as the reader's country writes them", "[sheet]")
{
    const QLocale indonesian{QLocale::Indonesian, QLocale::Indonesia};
    const QLocale english{QLocale::English};
    CHECK(scaleText(indonesian, 10000.0).toStdString() == "1:10.000");
    CHECK(scaleText(english, 10000.0).toStdString() == "1:10,000");
    CHECK(areaText(indonesian, 1234.56).toStdString() == "1.234,56 m²");
    CHECK(areaText(indonesian, 12345.6).toStdString() == "12.345,60 m² (1,23 ha)");
    CHECK(numberText(indonesian, 3.5, 2).toStdString() == "3,50");
}

TEST_CASE("A scale bar is the longest round one that fits", "[sheet]")
{
    // 55 mm at 1:10,000 are 550 m: five parts of 100 m are longer than four of 100 m.
    const auto bar = scaleBarFor(10000.0, 55.0);
    CHECK(bar.part == Approx(100.0));
    CHECK(bar.parts == 5);
    // 55 mm at 1:1,000 are 55 m; 50 m in five parts of 10 m.
    CHECK(scaleBarFor(1000.0, 55.0).length() == Approx(50.0));
    // 41 mm at 1:25,000 are 1,025 m: four parts of 250 m.
    const auto thousand = scaleBarFor(25000.0, 41.0);
    CHECK(thousand.part == Approx(250.0));
    CHECK(thousand.parts == 4);
}

TEST_CASE("Grid lines are the multiples of the step inside the frame", "[sheet]")
{
    // 100 mm by 80 mm at 1:10,000 round (437,105; 9,228,446).
    const core::Box ground{436605.0, 9228046.0, 437605.0, 9228846.0};
    const auto grid = gridFor(ground, 10000.0, 32.0);
    CHECK(grid.step == Approx(500.0));
    CHECK(grid.eastings == std::vector<double>{437000.0, 437500.0});
    CHECK(grid.northings == std::vector<double>{9228500.0});
}
