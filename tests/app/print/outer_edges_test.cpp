#include "app/print/outer_edges.h"

#include <catch2/catch.hpp>

using namespace app;

namespace {

core::MultiPolygon square(double x, double y)
{
    return {{core::Polygon{{{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}}}}};
}

} // namespace

TEST_CASE("The border between two neighbours falls away", "[print]")
{
    const auto west = square(110.0, -7.0);
    const auto east = square(111.0, -7.0);
    const auto rings = outerEdges({&west, &east});
    REQUIRE(rings.size() == 1);
    CHECK(rings[0].size() == 7); // six corners of the two by one box's vertices, closed
    CHECK(rings[0].front() == rings[0].back());
}

TEST_CASE("Areas that do not touch keep a ring each", "[print]")
{
    const auto here = square(110.0, -7.0);
    const auto there = square(114.0, -7.0);
    CHECK(outerEdges({&here, &there}).size() == 2);
}

TEST_CASE("Simplifying keeps what stands out further than the tolerance", "[print]")
{
    const core::Path line{{0, 0}, {1, 0.05}, {2, 0}, {3, 1}, {4, 0}};
    CHECK(simplified(line, 0.2) == core::Path{{0, 0}, {2, 0}, {3, 1}, {4, 0}});
    CHECK(simplified(line, 0.01) == line);
}
