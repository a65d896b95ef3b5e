#include "core/storage/plan_file.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

Record business(int number)
{
    return {.fields = {{"name", "Usaha " + std::to_string(number)}},
            .geometry = Position{110.4 + number * 1e-4, -7.0 + (number % 17) * 1e-4}};
}

Result<void> importBusinesses(PlanFile& plan, int first, int count)
{
    PS_TRY(plan.bulk({"penguji", "impor"}, [&](PlanBulk& bulk) -> Result<void> {
        for (int i = first; i < first + count; ++i)
            PS_TRY(bulk.addRecord("business", business(i)));
        return {};
    }));
    return {};
}

/// Names of the businesses whose place the R-tree knows.
std::vector<std::string> indexed(const PlanFile& plan)
{
    std::vector<std::string> names;
    REQUIRE(plan.features("business", Box{110.0, -7.5, 111.0, -6.5}, [&](Record&& record) {
        names.push_back(record.text("name"));
        return true;
    }));
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("After undo and redo of an import the spatial index holds what the table holds", "[storage]")
{
    // Few stay: the index is made anew. Many stay: rows are taken out of it.
    const auto [before, imported] = GENERATE(std::pair{0, 40}, std::pair{3, 40}, std::pair{60, 5});
    INFO(before << " before, " << imported << " imported");
    const tests::TemporaryFolder folder;
    auto plan = PlanFile::create(folder.file("plan.gpkg"), {.title = "Uji"}).value();
    if (before > 0)
        REQUIRE(importBusinesses(plan, 0, before));
    const auto names = indexed(plan);
    REQUIRE(static_cast<int>(names.size()) == before);
    REQUIRE(importBusinesses(plan, 1000, imported));
    const auto all = indexed(plan);
    REQUIRE(static_cast<int>(all.size()) == before + imported);

    REQUIRE(plan.undo("penguji"));
    CHECK(indexed(plan) == names);
    CHECK(plan.database().scalar("SELECT count(*) FROM rtree_business_geom").value() ==
          Value{std::int64_t{before}});
    CHECK(plan.database().scalar("SELECT rtreecheck('rtree_business_geom')").value() ==
          Value{std::string{"ok"}});
    REQUIRE(plan.edit({"penguji", "tambah"}, [](PlanEdit& edit) -> Result<void> {
        PS_TRY(edit.insert("business", business(77)));
        return {};
    }));
    CHECK(static_cast<int>(indexed(plan).size()) == before + 1); // its triggers work
    REQUIRE(plan.undo("penguji"));
    REQUIRE(plan.redo("penguji")); // the business
    REQUIRE(plan.undo("penguji"));
    CHECK(indexed(plan) == names);
}

TEST_CASE("Redo of an import brings its places back", "[storage]")
{
    const tests::TemporaryFolder folder;
    auto plan = PlanFile::create(folder.file("plan.gpkg"), {.title = "Uji"}).value();
    REQUIRE(importBusinesses(plan, 0, 30));
    const auto all = indexed(plan);
    REQUIRE(plan.undo("penguji"));
    CHECK(indexed(plan).empty());
    REQUIRE(plan.redo("penguji"));
    CHECK(indexed(plan) == all);
    CHECK(plan.database().scalar("SELECT rtreecheck('rtree_business_geom')").value() ==
          Value{std::string{"ok"}});
}
