#include "app/map/tools/editable_shape.h"

#include <catch2/catch.hpp>

using namespace app;
using core::Geometry;
using core::Position;

namespace {

/// Degrees drawn as they are: one pixel is a thousandth of a degree, pixel (0, 0) is the place (0, 0).
const MapView view{{0, 0}, 0.001, {0, 0}};

Projection plain()
{
    auto same = Projection::make("EPSG:4326");
    REQUIRE(same);
    return std::move(*same);
}

Geometry withHole()
{
    return core::MultiPolygon{{core::Polygon{{{{0, 0}, {0.1, 0}, {0.1, 0.1}, {0, 0.1}, {0, 0}},
                                              {{0.02, 0.02}, {0.02, 0.08}, {0.08, 0.08}, {0.02, 0.02}}}},
                               core::Polygon{{{{0.2, 0}, {0.3, 0}, {0.3, 0.1}, {0.2, 0}}}}}};
}

} // namespace

TEST_CASE("A shape gives back the geometry it was made from", "[editable-shape]")
{
    const auto projection = plain();
    const std::vector<Geometry> all{
        Geometry{},
        Position{1, 2},
        core::MultiPoint{{{1, 2}, {3, 4}}},
        core::LineString{{{0, 0}, {1, 1}}},
        core::MultiLineString{
            {core::LineString{{{0, 0}, {1, 1}}}, core::LineString{{{2, 2}, {3, 3}, {4, 2}}}}},
        withHole(),
    };
    for (const auto& geometry : all)
        CHECK(EditableShape{geometry, projection}.geometry() == geometry);
}

TEST_CASE("Vertices and edge middles are found by pixel", "[editable-shape]")
{
    const EditableShape shape{withHole(), plain()};
    CHECK(shape.vertexAt(view, {98, -103}, 8) == EditableShape::Vertex{0, 2});
    CHECK(shape.vertexAt(view, {20, -80}, 8) == EditableShape::Vertex{1, 1});
    CHECK_FALSE(shape.vertexAt(view, {50, -50}, 8));
    CHECK(shape.midpointAt(view, {50, 0}, 8) == EditableShape::Vertex{0, 0});
    CHECK(shape.midpointAt(view, {0, -50}, 8) == EditableShape::Vertex{0, 3}); // the closing edge
    const MapView far{{0, 0}, 0.01, {0, 0}};
    CHECK_FALSE(shape.midpointAt(far, {5, 0}, 3)); // ten pixels have no room for a third handle
}

TEST_CASE("Inside means inside the area, or on the line", "[editable-shape]")
{
    const EditableShape area{withHole(), plain()};
    CHECK(area.holds(view, {90, -10}, 0));
    CHECK_FALSE(area.holds(view, {30, -70}, 0)); // in the hole
    CHECK(area.holds(view, {290, -20}, 0));      // the second part
    CHECK_FALSE(area.holds(view, {150, -10}, 0));
    const EditableShape line{core::LineString{{{0, 0}, {0.1, 0}}}, plain()};
    CHECK(line.holds(view, {50, 5}, 6));
    CHECK_FALSE(line.holds(view, {50, 7}, 6));
}

TEST_CASE("Vertices are moved, added and removed down to the least", "[editable-shape]")
{
    const auto projection = plain();
    EditableShape line{core::LineString{{{0, 0}, {0.1, 0}}}, projection};
    const auto added = line.insertAfter({0, 0}, projection.fromLonLat({0.05, 0.05}));
    CHECK(line.geometry() == Geometry{core::LineString{{{0, 0}, {0.05, 0.05}, {0.1, 0}}}});
    line.move(added, projection.fromLonLat({0.05, 0.02}));
    CHECK(line.remove({0, 0}));
    CHECK(line.geometry() == Geometry{core::LineString{{{0.05, 0.02}, {0.1, 0}}}});
    CHECK_FALSE(line.remove({0, 0}));

    EditableShape triangle{core::MultiPolygon{{core::Polygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}}},
                           projection};
    CHECK_FALSE(triangle.remove({0, 1}));
}

TEST_CASE("The whole is moved on the plane", "[editable-shape]")
{
    const auto projection = plain();
    EditableShape shape{withHole(), projection};
    shape.moveAll(1, -2, projection);
    CHECK(shape.place({2, 1}).lonLat == Position{1.3, -2});
}
