#include "core/storage/row_pages.h"

#include "core/storage/search.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

/// Three businesses: rows 1 "Maju" (5 workers), 2 "Abadi" (unknown), 3 "maju_jaya" (2 workers, 100 % of
/// something).
PlanFile planOfThree(const tests::TemporaryFolder& folder)
{
    auto plan = PlanFile::create(folder.file("plan.gpkg"), {.title = "Uji"});
    REQUIRE(plan);
    const auto made = plan->edit({"penguji", "isi"}, [](PlanEdit& edit) -> Result<void> {
        Record maju{.fields = {{"name", std::string{"Maju"}}, {"workers_male", std::int64_t{5}}}};
        Record abadi{.fields = {{"name", std::string{"Abadi"}}}, .geometry = Position{110.43, -6.98}};
        Record jaya{.fields = {{"name", std::string{"maju_jaya"}},
                               {"workers_male", std::int64_t{2}},
                               {"product", std::string{"Cat"}}}};
        for (auto* record : {&maju, &abadi, &jaya})
            PS_TRY(edit.insert("business", *record));
        return {};
    });
    REQUIRE(made);
    return std::move(*plan);
}

using Rows = std::vector<std::int64_t>;

} // namespace

TEST_CASE("Rows come in the order and with the filter that a list asks for", "[storage][rows]")
{
    const tests::TemporaryFolder folder;
    const auto plan = planOfThree(folder);
    const auto& table = *findTable("business");
    Progress progress;
    const auto rows = [&](RowOrder order) { return orderedRows(plan, table, order, progress).value(); };

    CHECK(rows({}) == Rows{1, 2, 3});
    CHECK(rows({.sortField = "name"}) == Rows{2, 1, 3}); // whatever the case of the letters
    SECTION("what is unknown comes last either way")
    {
        CHECK(rows({.sortField = "workers_male"}) == Rows{3, 1, 2});
        CHECK(rows({.sortField = "workers_male", .descending = true}) == Rows{1, 3, 2});
    }
    SECTION("the filter looks in every text field and takes signs as they are")
    {
        CHECK(rows({.contains = "MAJU"}) == Rows{1, 3});
        CHECK(rows({.contains = "cat"}) == Rows{3});
        CHECK(rows({.contains = "_"}) == Rows{3});
        CHECK(rows({.contains = "%"}).empty());
    }
    SECTION("a limit cuts the list, and a column that does not exist is refused")
    {
        CHECK(orderedRows(plan, table, {}, progress, 2).value() == Rows{1, 2});
        CHECK(orderedRows(plan, table, {.sortField = "warna"}, progress).error().code ==
              ErrorCode::UnknownField);
    }
}

TEST_CASE("Pages keep the order that was asked for and leave out what is gone", "[storage][rows]")
{
    const tests::TemporaryFolder folder;
    const auto plan = planOfThree(folder);
    const auto& table = *findTable("business");
    const auto page = recordsByRow(plan, table, Rows{3, 7, 1}).value();
    REQUIRE(page.size() == 2);
    CHECK(page[0].text("name") == "maju_jaya");
    CHECK(page[1].text("name") == "Maju");
    CHECK(isUnknown(page[1]["sales"]));
    CHECK(rowsOf(plan, table, std::vector{page[0].uuid, Uuid::make()}).value() == Rows{3, 0});
}

TEST_CASE("The search finds things by name, the ones that begin with it first", "[storage][search]")
{
    const tests::TemporaryFolder folder;
    const auto plan = planOfThree(folder);
    Progress progress;
    const auto hits = search(plan, "a", 10, progress).value();
    REQUIRE(hits.size() == 3);
    CHECK(hits[0].name == "Abadi");
    CHECK(hits[0].table == "business");
    CHECK(hits[0].extent.contains({110.43, -6.98}));
    CHECK(hits[1].extent.empty()); // no place yet
    CHECK(search(plan, "_", 10, progress).value().size() == 1);
}
