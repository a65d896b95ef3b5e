#include "core/storage/saved_view.h"

#include "core/storage/plan_templates.h"
#include "core/storage/search.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("A view keeps its name and extent, is found by the search and can be undone", "[storage]")
{
    const tests::TemporaryFolder folder;
    auto plan = PlanFile::create(folder.file("plan.gpkg"), {.title = "Uji"}).value();
    const SavedView lane{"Gang Ligu", {110.433, -6.981, 110.434, -6.98}};
    const SavedView port{"Pelabuhan", {110.41, -6.95, 110.43, -6.94}};
    const auto change = [&](auto what) { return plan.edit({"penguji", "pandangan"}, what); };
    REQUIRE(change([&](PlanEdit& edit) -> Result<void> {
        PS_TRY(storeView(edit, port));
        return storeView(edit, lane);
    }));
    CHECK(savedViews(plan).value() == std::vector{lane, port});

    Progress progress;
    const auto hits = search(plan, "ligu", 10, progress).value();
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].name == "Gang Ligu");
    CHECK(hits[0].table.empty());
    CHECK(hits[0].extent == lane.extent);

    SECTION("removed and brought back")
    {
        REQUIRE(change([](PlanEdit& edit) { return removeView(edit, "Pelabuhan"); }));
        CHECK(savedViews(plan).value() == std::vector{lane});
        REQUIRE(plan.undo("penguji"));
        CHECK(savedViews(plan).value().size() == 2);
    }
    SECTION("nothing without a name or an extent is stored")
    {
        CHECK(change([&](PlanEdit& edit) {
                  return storeView(edit, {"", lane.extent});
              })
                  .error()
                  .code == ErrorCode::InvalidValue);
        CHECK(change([&](PlanEdit& edit) {
                  return storeView(edit, {"Kosong", {}});
              })
                  .error()
                  .code == ErrorCode::InvalidValue);
    }
    SECTION("what another program wrote and cannot be read is left out")
    {
        for (const auto* content :
             {"", "{}", "[1,2,3,4]", R"({"extent":[1,2,3]})", R"({"extent":[1,2,"3",4]})", R"({"extent":7})"})
            REQUIRE(change([&](PlanEdit& edit) {
                return storeTemplate(edit, TemplateKind::View, {"Rusak", content});
            }));
        CHECK(savedViews(plan).value() == std::vector{lane, port});
    }
}
