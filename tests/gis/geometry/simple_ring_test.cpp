#include "gis/geometry/geos.h"
#include "gis/geometry/simple_ring.h"
#include "gis/geometry/wkb.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

namespace {

bool certain(const core::Path& ring)
{
    return gis::isCertainlyValidArea(gis::writeWkb(core::MultiPolygon{{{{ring}}}}));
}

/// By GEOS: with a second area far away the quick way is not taken.
bool validByGeos(gis::Geos& geos, const core::Path& ring)
{
    const core::Path far{{500, 500}, {501, 500}, {501, 501}, {500, 500}};
    return geos.validity(gis::writeWkb(core::MultiPolygon{{{{ring}}, {{far}}}})).valid;
}

core::Path closed(core::Path path)
{
    path.push_back(path.front());
    return path;
}

} // namespace

TEST_CASE("An outline that is called valid without GEOS is so by GEOS", "[geometry]")
{
    gis::Geos geos;
    std::mt19937 random{11};
    int valid = 0;
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        // On a small grid outlines cross, touch at corners and along edges, and run back over themselves.
        core::Path ring;
        const auto corners = 3 + random() % 6;
        for (std::size_t i = 0; i < corners; ++i)
            ring.push_back(
                {static_cast<double>(random() % 6) * 0.1, static_cast<double>(random() % 6) * 0.1});
        ring = closed(ring);
        const bool sound = validByGeos(geos, ring);
        valid += sound;
        if (certain(ring)) {
            ++found;
            CHECK(sound);
        }
    }
    CHECK(valid > 1000);
    CHECK(found > valid / 2); // repeated positions and three in a row are left to GEOS
}

TEST_CASE("Real outlines are told without GEOS", "[geometry]")
{
    gis::Geos geos;
    std::mt19937 random{5};
    std::uniform_real_distribution<double> radius(0.001, 0.01);
    for (int round = 0; round < 50; ++round) {
        core::Path star;
        for (int i = 0; i < 400; ++i) {
            const double angle = 2 * M_PI * i / 400;
            const double r = radius(random);
            star.push_back({110.4 + r * std::cos(angle), -7.0 + r * std::sin(angle)});
        }
        CHECK(certain(closed(star)));
        std::swap(star[100], star[103]);
        CHECK(certain(closed(star)) == validByGeos(geos, closed(star)));
    }
}

TEST_CASE("What is not one closed ring of numbers is left to GEOS", "[geometry]")
{
    const core::Path square{{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    CHECK(certain(closed(square)));
    CHECK_FALSE(certain(square));
    CHECK_FALSE(certain({}));
    CHECK_FALSE(certain({{0, 0}}));
    CHECK_FALSE(certain({{0, 0}, {1, 0}, {0, 0}}));
    CHECK_FALSE(certain(closed({{0, 0}, {1, 0}, {1, std::nan("")}, {0, 1}})));
    CHECK_FALSE(certain(closed({{0, 0}, {1e11, 0}, {1, 1}, {0, 1}})));
    CHECK_FALSE(gis::isCertainlyValidArea({}));
    CHECK_FALSE(gis::isCertainlyValidArea(gis::writeWkb(core::LineString{square})));
    const auto whole = gis::writeWkb(core::MultiPolygon{{{{closed(square)}}}});
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(gis::isCertainlyValidArea(std::span(whole).first(size)));
}
