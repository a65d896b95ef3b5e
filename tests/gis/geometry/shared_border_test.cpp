#include "gis/geometry/shared_border.h"

#include "core/model/wkt.h"

#include <catch2/catch.hpp>

using namespace core;
using gis::followBorder;

namespace {

MultiPolygon area(const char* wkt)
{
    return std::get<MultiPolygon>(readWkt(wkt).value());
}

/// East of the line x = 2 that the changes below are made to.
const MultiPolygon east = area("POLYGON((2 0,4 0,4 2,2 2,2 0))");

Path ringOf(const std::optional<MultiPolygon>& area)
{
    REQUIRE(area);
    return area->polygons.at(0).rings.at(0);
}

} // namespace

TEST_CASE("A neighbour follows a vertex that is moved", "[shared-border]")
{
    const auto followed = followBorder(east, {{{2, 2}}, {{2.5, 2.5}}});
    CHECK(ringOf(followed) == Path{{2, 0}, {4, 0}, {4, 2}, {2.5, 2.5}, {2, 0}});
    // The first vertex of a ring is its last as well.
    CHECK(ringOf(followBorder(east, {{{2, 0}}, {{1, 0}}})) == Path{{1, 0}, {4, 0}, {4, 2}, {2, 2}, {1, 0}});
}

TEST_CASE("A vertex is put into the shared edge and taken out again, whichever way round it runs",
          "[shared-border]")
{
    const Path edge{{2, 0}, {2, 2}};
    const Path bent{{2, 0}, {1.5, 1}, {2, 2}};
    // The edge closes the ring, and the ring runs down it.
    const auto followed = followBorder(east, {edge, bent});
    const auto ring = ringOf(followed);
    REQUIRE(ring.size() == 6);
    CHECK(ring.front() == ring.back());
    const auto at = std::find(ring.begin(), ring.end(), Position{1.5, 1});
    REQUIRE(at != ring.end());
    CHECK(*(at - 1) == Position{2, 2});
    CHECK(*(at + 1) == Position{2, 0});
    CHECK(followBorder(*followed, {bent, edge})->polygons[0].rings[0].size() == 5);
}

TEST_CASE("Holes and every polygon of an area follow", "[shared-border]")
{
    const auto two = area("MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(2 2,2 4,4 4,2 2)),((2 2,3 3,3 2,2 2)))");
    const auto followed = followBorder(two, {{{2, 2}}, {{2.1, 2.2}}});
    REQUIRE(followed);
    CHECK(followed->polygons[0].rings[0] == two.polygons[0].rings[0]);
    CHECK(followed->polygons[0].rings[1] == Path{{2.1, 2.2}, {2, 4}, {4, 4}, {2.1, 2.2}});
    CHECK(followed->polygons[1].rings[0] == Path{{2.1, 2.2}, {3, 3}, {3, 2}, {2.1, 2.2}});
}

TEST_CASE("Who does not share the border stays as it is", "[shared-border]")
{
    CHECK_FALSE(followBorder(east, {{{2, 1}}, {{3, 1}}}));
    CHECK_FALSE(followBorder(east, {{{2, 0}, {4, 2}}, {{2, 0}, {3, 1}, {4, 2}}})); // a diagonal is no edge
    CHECK_FALSE(followBorder(east, {{{2.0000001, 2}}, {{3, 1}}}));                 // near is not the same
    CHECK_FALSE(followBorder(east, {}));
    CHECK_FALSE(followBorder({}, {{{2, 2}}, {{3, 3}}}));
}
