#include "app/map/map_view.h"
#include "app/map/view_history.h"

#include <catch2/catch.hpp>

using app::MapView;

namespace {

// 800 x 600 pixels of 2 m: the plane from (1000 - 800, 5000 - 600) to (1000 + 800, 5000 + 600).
const MapView view{{1000, 5000}, 2.0, {800, 600}};

void check(core::Position position, double x, double y)
{
    CHECK(position.x == Approx(x).margin(1e-9));
    CHECK(position.y == Approx(y).margin(1e-9));
}

} // namespace

TEST_CASE("Pixels and the plane are one picture", "[map-view]")
{
    check(view.toPlane({400, 300}), 1000, 5000);
    check(view.toPlane({0, 0}), 200, 5600); // y grows northward on the plane, downward on the screen
    check(view.toPlane({800, 600}), 1800, 4400);
    CHECK(view.toPixel({200, 5600}) == QPointF(0, 0));
    CHECK(view.toPixel({1100, 4900}) == QPointF(450, 350));
    CHECK(view.extent() == core::Box{200, 4400, 1800, 5600});
}

TEST_CASE("The scale counts the screen's own dots", "[map-view]")
{
    // On 127 dpi a pixel is 0.2 mm; 2 m there are 1 : 10,000.
    CHECK(view.scaleDenominator(127) == Approx(10'000));
    auto other = view;
    other.setScaleDenominator(5'000, 254); // a pixel is 0.1 mm, 0.5 m on the plane
    CHECK(other.metresPerPixel == Approx(0.5));
}

TEST_CASE("Zooming keeps the place under the cursor", "[map-view]")
{
    auto zoomed = view;
    zoomed.zoomAbout({0, 0}, 4.0);
    CHECK(zoomed.metresPerPixel == Approx(0.5));
    check(zoomed.toPlane({0, 0}), 200, 5600);
    check(zoomed.center, 400, 5450); // 400 px right of and 300 px below the kept corner, half a metre each

    SECTION("and ends where coordinates do")
    {
        zoomed.zoomAbout({100, 100}, 1e12);
        CHECK(zoomed.metresPerPixel == app::leastMetresPerPixel);
        zoomed.zoomAbout({100, 100}, 1e-15);
        CHECK(zoomed.metresPerPixel == app::mostMetresPerPixel);
    }
}

TEST_CASE("What is dragged stays under the hand", "[map-view]")
{
    auto moved = view;
    moved.moveBy({10, -20});
    check(moved.center, 980, 4960);
    check(moved.toPlane({410, 280}), 1000, 5000);
}

TEST_CASE("A box is fitted with its margin", "[map-view]")
{
    auto fitted = view;
    SECTION("by its longer side")
    {
        fitted.fit({0, 0, 7600, 100}, 20); // 760 px for 7600 m
        CHECK(fitted.metresPerPixel == Approx(10));
        check(fitted.center, 3800, 50);
    }
    SECTION("or its higher side")
    {
        fitted.fit({0, 0, 100, 5600}, 20); // 560 px for 5600 m
        CHECK(fitted.metresPerPixel == Approx(10));
    }
    SECTION("a point keeps the scale")
    {
        fitted.fit({7, 8, 7, 8}, 20);
        CHECK(fitted.metresPerPixel == 2.0);
        check(fitted.center, 7, 8);
    }
    SECTION("nothing changes nothing")
    {
        fitted.fit({}, 20);
        CHECK(fitted == view);
    }
}

TEST_CASE("The history of views goes back and forward as in a browser", "[map-view]")
{
    const auto at = [](double x) { return MapView{{x, 0}, 1.0, {800, 600}}; };
    app::ViewHistory history;
    CHECK_FALSE(history.back());
    history.add(at(1));
    history.add(at(2));
    history.add(at(2));
    history.add(at(3));
    CHECK(history.back() == at(2));
    CHECK(history.back() == at(1));
    CHECK_FALSE(history.back());
    CHECK(history.forward() == at(2));
    history.add(at(9)); // what was ahead is forgotten
    CHECK_FALSE(history.canGoForward());
    CHECK(history.back() == at(2));
}
