#include "tests/gis/paint/map_support.h"

#include <catch2/catch.hpp>

using test::differingPixels;
using test::draw;
using test::levelsOf;
using test::plainStyle;
using test::rectangle;
using test::sceneOf;

TEST_CASE("A rectangle on whole pixels fills just those pixels", "[paint]")
{
    const auto scene = sceneOf(levelsOf({{"", rectangle(2.0, 1.0, 6.0, 4.0)}}), plainStyle("#336699"),
                               {0, 0, 10, 5}, {100, 50});
    auto sharp = scene;
    sharp.layers[0].style.symbol.fill.color = QColor("#336699");
    const auto image = draw(sharp);
    CHECK(image.pixelColor(21, 11) == QColor("#336699")); // y counts from the north
    CHECK(image.pixelColor(58, 38) == QColor("#336699"));
    CHECK(image.pixelColor(18, 25) == QColor(Qt::white));
    CHECK(image.pixelColor(40, 8) == QColor(Qt::white));
    CHECK(image.pixelColor(62, 25) == QColor(Qt::white));
}

TEST_CASE("Neighbours leave no gap at any scale", "[paint]")
{
    const auto areas = test::kelurahan();
    if (!areas) {
        WARN("shared data is missing");
        return;
    }
    // Black ground below white areas: a gap would be dark. A sixteenth of the contrast cannot be seen.
    for (const double width : {0.004, 0.03, 0.11, 0.24}) {
        auto scene = sceneOf(levelsOf(*areas), plainStyle("#ffffff"), {}, {400, 300});
        scene.extent = gis::fitExtent(
            {110.43 - width / 2, -7.0 - width / 2, 110.43 + width / 2, -7.0 + width / 2}, scene.size);
        scene.ground = Qt::black;
        const auto image = draw(scene);
        int dark = 0;
        for (int y = 130; y < 170; ++y)
            for (int x = 170; x < 230; ++x)
                dark += image.pixelColor(x, y).lightness() < 240;
        CHECK(dark == 0);
    }
}
