#include "gis/geometry/overlay.h"

#include "core/model/ellipsoid.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <numeric>

using namespace core;

namespace {

MultiPolygon box(double west, double south, double east, double north)
{
    return {{Polygon{{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}}}};
}

double sumOf(const std::vector<gis::ClassArea>& areas)
{
    return std::accumulate(areas.begin(), areas.end(), 0.0,
                           [](double sum, const gis::ClassArea& one) { return sum + one.area; });
}

} // namespace

TEST_CASE("A site's area by zone sums to the site", "[overlay]")
{
    const auto site = box(110.430, -6.980, 110.432, -6.978);
    const std::vector<gis::ClassedShape> zones{{"K", box(110.42, -6.99, 110.4305, -6.97), Uuid{"k"}},
                                               {"R", box(110.4305, -6.99, 110.4315, -6.97), Uuid{"r"}},
                                               {"far", box(110.5, -6.99, 110.6, -6.97), Uuid{"f"}}};
    const auto areas = gis::areaByClass(site, zones);
    REQUIRE(areas);
    REQUIRE(areas->size() == 3);
    CHECK((*areas)[0].name == "K");
    CHECK((*areas)[0].area == Approx(area(box(110.430, -6.980, 110.4305, -6.978))).epsilon(1e-9));
    CHECK((*areas)[0].shapes == std::vector{Uuid{"k"}});
    CHECK((*areas)[1].area == Approx(area(box(110.4305, -6.980, 110.4315, -6.978))).epsilon(1e-9));
    CHECK((*areas)[2].name.empty()); // in no zone
    CHECK(std::abs(sumOf(*areas) - area(site)) < 0.01);
}

TEST_CASE("What two zones claim counts once and is told", "[overlay]")
{
    const auto site = box(110.430, -6.980, 110.432, -6.978);
    const auto half = box(110.430, -6.980, 110.431, -6.978);
    const auto areas = gis::areaByClass(site, {{"K", site, {}}, {"R", half, {}}});
    REQUIRE(areas);
    REQUIRE(areas->size() == 2);
    CHECK((*areas)[1].area < 0.01);
    CHECK((*areas)[1].contested == Approx(area(half)).epsilon(1e-9));
    CHECK(std::abs(sumOf(*areas) - area(site)) < 0.01);
}

TEST_CASE("Areas sum to the site for any zones", "[overlay][property]")
{
    CHECK(rc::check("sum", [] {
        const auto corner = [] { return *rc::gen::inRange(0, 30) * 0.0001; };
        const auto site = box(110.430, -6.980, 110.432, -6.978);
        std::vector<gis::ClassedShape> zones;
        const int count = *rc::gen::inRange(0, 6);
        for (int i = 0; i < count; ++i) {
            const double west = 110.4295 + corner();
            const double south = -6.9805 + corner();
            zones.push_back({std::to_string(i % 3),
                             box(west, south, west + 0.0001 + corner(), south + 0.0001 + corner()),
                             Uuid{"z"}});
        }
        const auto areas = gis::areaByClass(site, zones);
        RC_ASSERT(areas.has_value());
        RC_ASSERT(std::abs(sumOf(*areas) - area(site)) < 0.1);
    }));
}

TEST_CASE("The outline around a group holds its workshops, whatever their number", "[overlay]")
{
    std::vector<Position> lane;
    for (int i = 0; i < 12; ++i) // a bent lane
        lane.push_back({110.43 + i * 0.0002, -6.98 + (i < 6 ? 0.0 : (i - 5) * 0.0002)});
    for (const std::size_t count : {1U, 2U, 3U, 12U}) {
        const std::vector<Position> some{lane.begin(), lane.begin() + static_cast<std::ptrdiff_t>(count)};
        const auto outline = gis::outlineAround(some, 15.0);
        INFO(count);
        REQUIRE(outline);
        for (const auto& position : some)
            CHECK(contains(*outline, position));
        CHECK_FALSE(contains(*outline, {110.431, -6.975}));
    }
    const auto one = gis::outlineAround({{110.43, -6.98}}, 15.0);
    CHECK(area(*one) == Approx(3.14159265 * 15.0 * 15.0).epsilon(0.05)); // a circle of twelve corners or more
    const auto same = gis::outlineAround({{110.43, -6.98}, {110.43, -6.98}, {110.43, -6.98}}, 15.0);
    REQUIRE(same);
    CHECK_FALSE(gis::outlineAround({}, 15.0));
}
