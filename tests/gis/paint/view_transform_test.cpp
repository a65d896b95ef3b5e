#include "gis/crs/transform.h"
#include "gis/paint/scene.h"
#include "gis/paint/view_transform.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <string>

using gis::ViewTransform;

namespace {

/// The largest distance in pixels between the grid and PROJ at places strewn over what is seen.
double worstError(const core::Box& extent, const std::string& crs, QSizeF size)
{
    const auto view = ViewTransform::make(extent, crs, size);
    REQUIRE(view);
    double worst = 0.0;
    for (int i = 0; i < 2000; ++i) {
        // A sequence of low discrepancy (Roberts 2018): no lucky alignment with the grid.
        const QPointF pixel(std::fmod(0.5 + i * 0.7548776662466927, 1.0) * size.width(),
                            std::fmod(0.5 + i * 0.5698402909980532, 1.0) * size.height());
        const auto position = view->toWorld(pixel);
        if (!position)
            continue;
        const auto found = view->toPicture(*position);
        worst = std::max(worst, std::hypot(found.x() - pixel.x(), found.y() - pixel.y()));
    }
    return worst;
}

} // namespace

TEST_CASE("Projecting through the grid is exact to a tenth of a pixel", "[paint][view]")
{
    const QSizeF size(1920, 1080);
    SECTION("the city in UTM")
    {
        CHECK(worstError(gis::fitExtent({419280, 9213541, 445363, 9233787}, size), "EPSG:32749", size) < 0.1);
    }
    SECTION("the whole country in UTM, far beyond its zone")
    {
        CHECK(worstError(gis::fitExtent({-1300000, 8700000, 3900000, 10700000}, size), "EPSG:32749", size) <
              0.1);
    }
    SECTION("the whole country in Web Mercator")
    {
        CHECK(worstError(gis::fitExtent({10500000, -1250000, 15750000, 700000}, size), "EPSG:3857", size) <
              0.1);
    }
    SECTION("the south pole, where longitudes go round")
    {
        CHECK(worstError(gis::fitExtent({-3000000, -3000000, 3000000, 3000000}, size), "EPSG:3031", size) <
              0.1);
    }
    SECTION("a sheet at 600 dpi")
    {
        const QSizeF sheet(9921, 7016);
        CHECK(worstError(gis::fitExtent({436000, 9226000, 440000, 9229000}, sheet), "EPSG:32749", sheet) <
              0.1);
    }
}

TEST_CASE("In EPSG:4326 nothing is computed but a scale", "[paint][view]")
{
    const auto view = ViewTransform::make({110.0, -8.0, 112.0, -7.0}, "EPSG:4326", {200, 100});
    REQUIRE(view);
    CHECK(view->toPicture({110.5, -7.25}) == QPointF(50, 25));
    CHECK(view->toWorld({50, 25}) == core::Position{110.5, -7.25});
    CHECK(view->degreesPerPixel() == Approx(0.01));
}

TEST_CASE("A picture across the dateline keeps its longitudes together", "[paint][view]")
{
    // UTM zone 60 ends at 180 degrees; its eastern part shows what lies beyond.
    const auto view = ViewTransform::make({700000, 7900000, 1000000, 8100000}, "EPSG:32760", {300, 200});
    REQUIRE(view);
    CHECK(view->world().width() < 10.0);
    const auto edge = view->world().center().x < 0.0 ? -180.0 : 180.0;
    CHECK(view->world().minX < edge);
    CHECK(view->world().maxX > edge);
}

TEST_CASE("Extents that are none are refused", "[paint][view]")
{
    const double nan = std::nan("");
    CHECK_FALSE(ViewTransform::make({1, 1, 1, 2}, "EPSG:4326", {10, 10}));
    CHECK_FALSE(ViewTransform::make({0, 0, nan, 2}, "EPSG:4326", {10, 10}));
    CHECK_FALSE(ViewTransform::make({0, 0, 1, 1}, "EPSG:4326", {0, 10}));
    CHECK(ViewTransform::make({0, 0, 1, 1}, "EPSG:999999", {10, 10}).error().code ==
          core::ErrorCode::CrsUnknown);
}

TEST_CASE("The scale of a map is measured on the ellipsoid", "[paint][scene]")
{
    // In UTM a metre on the map is 0.9996 to 1.001 metres on the ground; 1 px is 1/screenPixelsPerMillimetre
    // mm.
    gis::Scene scene;
    scene.crs = "EPSG:32749";
    scene.size = {1000, 800};
    const double metresPerPixel = 10.0 / gis::screenPixelsPerMillimetre; // 1:10000
    scene.extent = {436000, 9226000, 436000 + 1000 * metresPerPixel, 9226000 + 800 * metresPerPixel};
    CHECK(gis::scaleDenominator(scene) == Approx(10000).epsilon(0.002));
}

TEST_CASE("An extent grows about its centre to the picture's shape", "[paint][scene]")
{
    CHECK(gis::fitExtent({0, 0, 10, 10}, {200, 100}) == core::Box{-5, 0, 15, 10});
    CHECK(gis::fitExtent({0, 0, 40, 10}, {200, 100}) == core::Box{0, -5, 40, 15});
}
