#include "core/storage/plan_templates.h"

#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("A template is stored, replaced and removed by edits that can be undone", "[storage]")
{
    const tests::TemporaryFolder folder;
    auto plan = PlanFile::create(folder.file("plan.gpkg"), {.title = "Uji"});
    REQUIRE(plan);
    const auto store = [&](const PlanTemplate& one) {
        return plan->edit({"penguji", "simpan"},
                          [&](PlanEdit& edit) { return storeTemplate(edit, TemplateKind::Sheet, one); });
    };
    const PlanTemplate office{"Dinas", R"({"hidden":["inset"]})"};
    const PlanTemplate district{"Camat / \"A3\"", "{}"};
    REQUIRE(store(office));
    REQUIRE(store(district));
    CHECK(planTemplates(*plan, TemplateKind::Sheet).value() == std::vector{district, office});

    SECTION("the same name replaces, and undo brings back the one before")
    {
        REQUIRE(store({"Dinas", "{}"}));
        CHECK(planTemplates(*plan, TemplateKind::Sheet).value().back().content == "{}");
        REQUIRE(plan->undo("penguji"));
        CHECK(planTemplates(*plan, TemplateKind::Sheet).value().back() == office);
    }
    SECTION("removing one leaves the others and the plan's settings")
    {
        REQUIRE(plan->edit({"penguji", "hapus"}, [](PlanEdit& edit) {
            return removeTemplate(edit, TemplateKind::Sheet, "Dinas");
        }));
        CHECK(planTemplates(*plan, TemplateKind::Sheet).value() == std::vector{district});
        CHECK(plan->settings().title == "Uji");
        REQUIRE(plan->undo("penguji"));
        CHECK(planTemplates(*plan, TemplateKind::Sheet).value().size() == 2);
    }
    SECTION("those of another kind are others, also under the same name")
    {
        CHECK(planTemplates(*plan, TemplateKind::Import).value().empty());
        REQUIRE(plan->edit({"penguji", "simpan"}, [](PlanEdit& edit) {
            return storeTemplate(edit, TemplateKind::Import, {"Dinas", "[]"});
        }));
        CHECK(planTemplates(*plan, TemplateKind::Import).value() ==
              std::vector<PlanTemplate>{{"Dinas", "[]"}});
        CHECK(planTemplates(*plan, TemplateKind::Sheet).value().back() == office);
    }
    SECTION("one without a name is refused")
    {
        CHECK(store({"", "{}"}).error().code == ErrorCode::InvalidValue);
    }
}
