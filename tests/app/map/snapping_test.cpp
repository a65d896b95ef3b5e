#include "app/map/snapping.h"

#include <catch2/catch.hpp>

using namespace app;

namespace {

Place at(double x, double y)
{
    return {{x, y}, {x / 1000, y / 1000}}; // degrees of a made-up projection
}

// One edge from (0, 0) to (100, 0) of "Sarirejo", one from (0, 40) to (100, 40) of a row being edited.
SnapCandidates candidates()
{
    SnapCandidates all;
    all.owners = {{"Sarirejo", "layer", 1}, {"Ligu", "kampung", 7}};
    all.vertices = {{at(0, 0), 0}, {at(100, 0), 0}, {at(0, 40), 1}, {at(100, 40), 1}};
    all.edges = {{at(0, 0), at(100, 0), 0}, {at(0, 40), at(100, 40), 1}};
    return all;
}

// One pixel is one metre; pixel (x, y) is the place (x, -y).
const MapView view{{0, 0}, 1.0, {0, 0}};

} // namespace

TEST_CASE("A vertex within reach wins over a nearer edge", "[snapping]")
{
    const auto snap = snapTo(candidates(), view, {7, 4}, 10);
    REQUIRE(snap);
    CHECK(snap->kind == SnapKind::Vertex);
    CHECK(snap->place == at(0, 0)); // the stored numbers, not computed ones
    CHECK(snap->owner == "Sarirejo");
}

TEST_CASE("The nearest of two vertices is taken", "[snapping]")
{
    auto both = candidates();
    both.vertices.push_back({at(4, 0), 0});
    CHECK(snapTo(both, view, {3, 0}, 10)->place == at(4, 0));
}

TEST_CASE("An edge is met at the foot of the cursor, in both systems", "[snapping]")
{
    const auto snap = snapTo(candidates(), view, {50, 6}, 10);
    REQUIRE(snap);
    CHECK(snap->kind == SnapKind::Edge);
    CHECK(snap->place.plane == core::Position{50, 0});
    CHECK(snap->place.lonLat.x == Approx(0.05));
    CHECK(snap->place.lonLat.y == 0.0);
}

TEST_CASE("Beyond the tolerance nothing is snapped to", "[snapping]")
{
    CHECK(snapTo(candidates(), view, {50, 10}, 10));
    CHECK_FALSE(snapTo(candidates(), view, {50, 10.1}, 10));
    CHECK_FALSE(snapTo({}, view, {0, 0}, 10));
}

TEST_CASE("The tolerance is in pixels, whatever the scale", "[snapping]")
{
    const MapView wide{{0, 0}, 5.0, {0, 0}};
    CHECK(snapTo(candidates(), wide, {10, 9}, 10)->kind == SnapKind::Edge); // 45 m away
    CHECK_FALSE(snapTo(candidates(), wide, {10, 11}, 10));                  // 55 m
}

TEST_CASE("A shape that is being edited does not snap to itself", "[snapping]")
{
    CHECK(snapTo(candidates(), view, {0, -40}, 10));
    CHECK_FALSE(snapTo(candidates(), view, {0, -40}, 10, {"kampung", 7}));
    CHECK(snapTo(candidates(), view, {0, -40}, 10, {"site", 7}));
}
