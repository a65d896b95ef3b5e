#include "app/map/feedback.h"
#include "app/map/map_furniture.h"

#include <catch2/catch.hpp>

using namespace app;
using core::Path;

namespace {

/// One pixel is one metre; pixel (x, y) is the place (x, -y). The picture is 100 pixels wide and high.
const MapView view{{50, -50}, 1.0, {100, 100}};

} // namespace

TEST_CASE("Points that move a line by less than a pixel are left out, its end is not", "[feedback]")
{
    const Path path{{0, 0}, {0.3, 0}, {0.6, 0}, {1, 0}, {1.2, 0}};
    CHECK(feedback::toPixels(path, view) == QPolygonF{{{0, 0}, {1, 0}, {1.2, 0}}});
}

TEST_CASE("A stretch that passes by outside costs two points", "[feedback]")
{
    Path path{{50, -50}};
    for (int i = 0; i <= 1000; ++i)
        path.push_back({200.0 + i, -50.0 - i}); // far out to the right
    path.push_back({50, -60});
    const auto pixels = feedback::toPixels(path, view);
    CHECK(pixels == QPolygonF{{{50, 50}, {200, 50}, {1200, 1050}, {50, 60}}});
}

TEST_CASE("A line from one side of the picture to another keeps its corners", "[feedback]")
{
    const Path around{{-50, -50}, {-50, 50}, {150, 50}, {150, -50}};
    CHECK(feedback::toPixels(around, view).size() == 4);
}

TEST_CASE("The scale bar is the longest round length that fits", "[feedback]")
{
    // 140 px of 1 m: 100 m. Of 0.4 m: 56 m, so 50. Of 1.5 m: 210 m, so 200. Of 100 m: 14 km, so 10 km.
    CHECK(scaleBar(1.0, 140).metres == 100);
    CHECK(scaleBar(1.0, 140).pixels == 100);
    CHECK(scaleBar(0.4, 140).metres == 50);
    CHECK(scaleBar(0.4, 140).pixels == 125);
    CHECK(scaleBar(1.5, 140).metres == 200);
    CHECK(scaleBar(100, 140).metres == 10'000);
    CHECK(scaleBar(0.01, 140).metres == 1);
}
