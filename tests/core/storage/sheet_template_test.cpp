#include "core/storage/sheet_template.h"

#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("A sheet template is stored, replaced and removed by edits that can be undone", "[storage]")
{
    const tests::TemporaryFolder folder;
    auto plan = PlanFile::create(folder.file("plan.gpkg"), {.title = "Uji"});
    REQUIRE(plan);
    const auto store = [&](const SheetTemplate& one) {
        return plan->edit({"penguji", "simpan"},
                          [&](PlanEdit& edit) { return storeSheetTemplate(edit, one); });
    };
    const SheetTemplate office{"Dinas", R"({"hidden":["inset"]})"};
    const SheetTemplate district{"Camat / \"A3\"", "{}"};
    REQUIRE(store(office));
    REQUIRE(store(district));
    CHECK(sheetTemplates(*plan).value() == std::vector{district, office});

    SECTION("the same name replaces, and undo brings back the one before")
    {
        REQUIRE(store({"Dinas", "{}"}));
        CHECK(sheetTemplates(*plan).value().back().arrangement == "{}");
        REQUIRE(plan->undo("penguji"));
        CHECK(sheetTemplates(*plan).value().back() == office);
    }
    SECTION("removing one leaves the others and the plan's settings")
    {
        REQUIRE(plan->edit({"penguji", "hapus"},
                           [](PlanEdit& edit) { return removeSheetTemplate(edit, "Dinas"); }));
        CHECK(sheetTemplates(*plan).value() == std::vector{district});
        CHECK(plan->settings().title == "Uji");
        REQUIRE(plan->undo("penguji"));
        CHECK(sheetTemplates(*plan).value().size() == 2);
    }
    SECTION("one without a name is refused")
    {
        CHECK(store({"", "{}"}).error().code == ErrorCode::InvalidValue);
    }
}
