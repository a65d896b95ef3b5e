#include "gis/paint/coverage_sum.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

namespace {

using Ring = std::vector<gis::Pixel>;

std::vector<float> coverageOf(const std::vector<Ring>& rings, int width, int height)
{
    gis::CoverageSum sum;
    sum.resize(width, height);
    for (const auto& ring : rings)
        sum.addRing(ring, false);
    std::vector<float> all(static_cast<std::size_t>(width * height), 0.0F);
    sum.drain([&](int y, int begin, int end, float coverage) {
        REQUIRE((y >= 0 && y < height && begin >= 0 && begin < end && end <= width));
        for (int x = begin; x < end; ++x)
            all[static_cast<std::size_t>(y * width + x)] = coverage;
    });
    // Nothing is left for the next.
    sum.drain([&](int, int, int, float) { FAIL("not empty"); });
    return all;
}

/// Clockwise as seen, y down.
Ring rectangle(float left, float top, float right, float bottom)
{
    return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}

/// By the crossing rule, on a grid of points in the pixel.
double sampled(const Ring& ring, int x, int y)
{
    constexpr int side = 40;
    int inside = 0;
    for (int i = 0; i < side * side; ++i) {
        const double px = x + (i % side + 0.5) / side;
        const double py = y + (i / side + 0.5) / side;
        bool in = false;
        for (std::size_t k = 0, before = ring.size() - 1; k < ring.size(); before = k++) {
            const double ax = ring[before].x;
            const double ay = ring[before].y;
            const double bx = ring[k].x;
            const double by = ring[k].y;
            if ((ay > py) != (by > py) && px < ax + (bx - ax) * (py - ay) / (by - ay))
                in = !in;
        }
        inside += in;
    }
    return static_cast<double>(inside) / (side * side);
}

} // namespace

TEST_CASE("Coverage is the area of each pixel inside the outline", "[coverage]")
{
    const auto all = coverageOf({rectangle(1.25F, 1.5F, 3.5F, 3.0F)}, 5, 5);
    CHECK(all[1 * 5 + 1] == Approx(0.375));
    CHECK(all[1 * 5 + 2] == Approx(0.5));
    CHECK(all[2 * 5 + 2] == Approx(1.0));
    CHECK(all[2 * 5 + 3] == Approx(0.5));
    CHECK(all[3 * 5 + 2] == 0.0F);

    std::mt19937 random{7};
    std::uniform_real_distribution<float> radius(2.0F, 14.0F);
    for (int round = 0; round < 20; ++round) {
        Ring star; // any star around a middle is free of crossings; clockwise with y down
        const int corners = 3 + round;
        for (int i = 0; i < corners; ++i) {
            const auto angle = static_cast<float>(2 * M_PI * i / corners);
            const float r = radius(random);
            star.push_back({10.3F + r * std::cos(angle), 9.8F + r * std::sin(angle)});
        }
        const auto found = coverageOf({star}, 20, 20); // also cut at all sides
        double worst = 0.0;
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 20; ++x)
                worst = std::max(worst,
                                 std::abs(static_cast<double>(found[static_cast<std::size_t>(y * 20 + x)]) -
                                          sampled(star, x, y)));
        CHECK(worst < 0.03); // what 40 by 40 points can tell
    }
}

TEST_CASE("Neighbours cover each pixel between them exactly once", "[coverage]")
{
    const Ring border{{7.3F, 0.0F}, {6.1F, 4.7F}, {8.9F, 5.2F}, {3.33F, 11.0F}, {9.4F, 20.0F}};
    Ring west = border;
    west.insert(west.end(), {{0.0F, 20.0F}, {0.0F, 0.0F}});
    Ring east(border.rbegin(), border.rend());
    east.insert(east.end(), {{20.0F, 0.0F}, {20.0F, 20.0F}});
    for (const auto coverage : coverageOf({west, east}, 20, 20))
        CHECK(std::abs(coverage - 1.0F) < 1e-4F);
}

TEST_CASE("Outlines far outside are cut off, not followed", "[coverage]")
{
    for (const float far : {1e2F, 1e5F, 1e7F})
        for (const auto coverage : coverageOf({rectangle(-far, -far, far, far)}, 100, 3))
            CHECK(std::abs(coverage - 1.0F) < 1e-3F);
    for (const auto& beside :
         {rectangle(-9, 0, -1, 3), rectangle(101, 0, 109, 3), rectangle(0, -5, 9, -1), rectangle(0, 4, 9, 9)})
        for (const auto coverage : coverageOf({beside}, 100, 3))
            CHECK(coverage == 0.0F);
    CHECK(coverageOf({{}, {{5, 5}}, {{5, 5}, {9, 2}}}, 100, 3) == std::vector<float>(300, 0.0F));
}

TEST_CASE("Nothing is covered beyond the last column", "[coverage]")
{
    std::mt19937 random{3};
    std::uniform_real_distribution<float> place(-5.0F, 25.0F);
    for (int width = 5; width < 20; ++width) // blocks end before, at and after the edge
        for (int round = 0; round < 50; ++round) {
            Ring ring;
            for (int i = 0; i < 6; ++i)
                ring.push_back(
                    {random() % 3 == 0 ? static_cast<float>(width) : place(random), place(random)});
            CHECK(coverageOf({ring}, width, 9).size() == static_cast<std::size_t>(width * 9)); // see there
        }
}

TEST_CASE("Wide rows keep all they cover", "[coverage]")
{
    // More than 64 blocks of the smallest size, and nothing but a level edge between the two ends.
    const auto all = coverageOf({rectangle(0.5F, 0.25F, 4999.5F, 0.75F)}, 5000, 1);
    CHECK(all.front() == Approx(0.25));
    CHECK(all[2500] == Approx(0.5));
    CHECK(all.back() == Approx(0.25));
}
