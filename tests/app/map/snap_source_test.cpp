#include "app/map/nearby.h"
#include "app/map/projection.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace app;

namespace {

const std::string utm49s = "EPSG:32749";

} // namespace

TEST_CASE("Snap candidates are the vertices and edges near by, with the numbers as stored", "[snapping]")
{
    const tests::TemporaryFolder folder;
    auto plan = core::PlanFile::create(folder.file("plan.gpkg"), {});
    REQUIRE(plan);
    const core::Path ring{{110.43, -6.98}, {110.44, -6.98}, {110.44, -6.97}, {110.43, -6.98}};
    REQUIRE(plan->edit({"penguji", "isi"}, [&](core::PlanEdit& edit) -> core::Result<void> {
        PS_TRY(edit.insert("kampung", {.fields = {{"name", std::string{"Ligu"}}},
                                       .geometry = core::MultiPolygon{{core::Polygon{{ring}}}}}));
        PS_TRY(edit.insert("business", {.fields = {}, .geometry = core::Position{110.43, -6.98}}));
        return {};
    }));
    const auto projection = Projection::make(utm49s);
    REQUIRE(projection);
    const auto corner = projection->toPlane(ring[0]);
    // UTM 49S has its central meridian at 111 E, so Ligu lies west of 500 km.
    CHECK(corner.x < 500'000);
    CHECK(corner.y == Approx(9'228'500).margin(500));

    core::Progress progress;
    const core::Box around{corner.x - 100, corner.y - 100, corner.x + 100, corner.y + 100};
    const auto found = findSnapCandidates(*plan, utm49s, around, progress);
    REQUIRE(found);
    REQUIRE(found->vertices.size() == 1); // the closing vertex counts once, a business is not snapped to
    CHECK(found->vertices[0].place.lonLat == ring[0]);
    CHECK(found->owners[found->vertices[0].owner].name == "Ligu");
    CHECK(found->edges.size() == 2); // the two that meet there
    CHECK(found->within == around);
}
