#include "gis/paint/sheet/shape_source.h"

#include <catch2/catch.hpp>

using namespace gis;

TEST_CASE("A geometry is a source of one feature with open rings and marked holes", "[sheet]")
{
    const core::Path shell{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};
    const core::Path hole{{2, 2}, {2, 4}, {4, 4}, {2, 2}};
    const auto source = shapeSource(core::MultiPolygon{{core::Polygon{{shell, hole}}}});
    CHECK(source->extent() == core::Box{0, 0, 10, 10});

    core::Progress progress;
    const auto set = source->load({}, progress);
    REQUIRE(set);
    int visited = 0;
    (*set)->visit({5, 5, 6, 6}, [&](const Feature& feature) {
        ++visited;
        REQUIRE(feature.parts.size() == 2);
        CHECK(feature.parts[0].count == 4);
        CHECK_FALSE(feature.parts[0].hole);
        CHECK(feature.parts[1].count == 3);
        CHECK(feature.parts[1].hole);
        CHECK(feature.positions.size() == 7);
        return true;
    });
    CHECK(visited == 1);
    (*set)->visit({50, 50, 60, 60}, [&](const Feature&) { return ++visited > 0; });
    CHECK(visited == 1);
}
