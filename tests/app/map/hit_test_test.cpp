#include "app/map/hit_test.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace app;
using core::Position;

namespace {

// At the equator a thousandth of a degree is 111.32 m east and 110.574 m north.
constexpr double east = 111.32;
constexpr double north = 110.574;

core::MultiPolygon rectangle(double x0, double y0, double x1, double y1)
{
    return {{core::Polygon{{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}}}}};
}

core::Result<void> fill(core::PlanEdit& edit)
{
    const auto add = [&](const char* table, const char* name, const core::Geometry& geometry) {
        return edit.insert(table, {.fields = {{name, std::string{name}}}, .geometry = geometry});
    };
    PS_TRY(add("kampung", "name", rectangle(0, 0, 0.01, 0.01)));
    PS_TRY(add("site", "name", rectangle(0, 0, 0.002, 0.002)));
    PS_TRY(add("business", "name", Position{0.001, 0.001}));
    PS_TRY(add("business", "name", Position{0.00101, 0.001}));
    PS_TRY(add("congestion_note", "street", core::LineString{{{0, 0.00105}, {0.01, 0.00105}}}));
    return {};
}

core::PlanFile makePlan(const tests::TemporaryFolder& folder)
{
    auto plan = core::PlanFile::create(folder.file("plan.gpkg"), {});
    REQUIRE(plan);
    REQUIRE(plan->edit({"penguji", "isi"}, fill));
    const auto layer = plan->bulk({"penguji", "lapisan"}, [](core::PlanBulk& bulk) -> core::Result<void> {
        core::Layer wanted;
        wanted.name = "Kelurahan";
        wanted.fields = {{.title = "WADMKD"}};
        wanted.mapping = R"({"name": "WADMKD"})";
        PS_LET(const auto made, bulk.createLayer(wanted));
        PS_TRY(bulk.addFeature(made, {std::string{"Sarirejo"}}, core::Geometry{rectangle(-1, -1, 1, 1)}));
        return {};
    });
    REQUIRE(layer);
    return std::move(*plan);
}

} // namespace

TEST_CASE("Distances on the ground to points, lines and areas", "[hit-test]")
{
    CHECK(groundDistance(Position{0.001, 0}, {0, 0}) == Approx(east).epsilon(1e-6));
    CHECK(groundDistance(Position{0, 0.001}, {0, 0}) == Approx(north).epsilon(1e-6));
    // At 60 degrees of latitude a degree of longitude is half as long.
    CHECK(groundDistance(Position{0.001, 60}, {0, 60}) == Approx(east / 2).epsilon(1e-6));
    const core::LineString line{{{-0.01, 0.001}, {0.01, 0.001}}};
    CHECK(groundDistance(line, {0.005, 0}) == Approx(north).epsilon(1e-6));
    CHECK(groundDistance(line, {0.011, 0.001}) == Approx(east).epsilon(1e-6)); // beyond its end
    CHECK(groundDistance(rectangle(0, 0, 1, 1), {0.5, 0.5}) == 0.0);
    CHECK(groundDistance(rectangle(0, 0.001, 1, 1), {0.5, 0}) == Approx(north).epsilon(1e-6));
    CHECK(groundDistance(core::Geometry{}, {0, 0}) > 1e9);
}

TEST_CASE("A box on the ground reaches as far in each direction", "[hit-test]")
{
    const auto box = groundBox({0, 60}, 110.574);
    CHECK(box.maxY - 60 == Approx(0.001));
    CHECK(box.maxX == Approx(0.001 * 110.574 / (111.32 / 2)));
}

TEST_CASE("What is most likely meant comes first", "[hit-test]")
{
    const tests::TemporaryFolder folder;
    const auto plan = makePlan(folder);
    core::Progress progress;
    const auto hits = hitTest(plan, {0.001, 0.001}, 6.0, progress);
    REQUIRE(hits);
    // The line is 5.5 m to the north, the second business 1.1 m to the east.
    std::vector<std::string> tables;
    for (const auto& hit : *hits)
        tables.push_back(hit.feature.ownTable ? hit.feature.table
                                              : hit.feature.title + ": " + hit.feature.name);
    CHECK(tables == std::vector<std::string>{"business", "business", "congestion_note", "site", "kampung",
                                             "Kelurahan: Sarirejo"});
    CHECK((*hits)[0].distance == 0.0);
    CHECK((*hits)[1].distance == Approx(1.1132));
}

TEST_CASE("A look-up that is cancelled gives nothing", "[hit-test]")
{
    const tests::TemporaryFolder folder;
    const auto plan = makePlan(folder);
    core::Progress progress;
    progress.cancel();
    CHECK(hitTest(plan, {0.001, 0.001}, 6.0, progress).error().code == core::ErrorCode::Cancelled);
}

TEST_CASE("A box holds the records of the first table that has any wholly inside", "[hit-test]")
{
    const tests::TemporaryFolder folder;
    const auto plan = makePlan(folder);
    core::Progress progress;
    const auto businesses = findInBox(plan, {0, 0, 0.003, 0.003}, progress);
    REQUIRE(businesses);
    CHECK(businesses->size() == 2);
    CHECK(businesses->front().table == "business");
    const auto areas = findInBox(plan, {-0.001, -0.001, 0.02, 0.0009}, progress);
    REQUIRE(areas);
    CHECK(areas->empty()); // both only reach into it
}

TEST_CASE("The extent of a plan holds its records and its layers", "[hit-test]")
{
    const tests::TemporaryFolder folder;
    const auto extent = extentOfPlan(makePlan(folder));
    REQUIRE(extent);
    CHECK(extent->minX == Approx(-1));
    CHECK(extent->maxY == Approx(1));
    const auto empty = core::PlanFile::create(folder.file("empty.gpkg"), {});
    REQUIRE(empty);
    CHECK(extentOfPlan(*empty)->empty());
}
