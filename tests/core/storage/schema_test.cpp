#include "core/storage/plan_file.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

/// A plan as version 1 of the schema made it, with one business.
std::string planOfVersionOne(const tests::TemporaryFolder& folder)
{
    const auto path = folder.file("lama.gpkg");
    auto plan = PlanFile::create(path, {.title = "Lama"});
    REQUIRE(plan);
    REQUIRE(plan->edit({"uji", "tambah"}, [](PlanEdit& edit) -> Result<void> {
        Record record;
        record.fields = {{"name", Value{std::string{"Bengkel"}}}};
        record.geometry = Position{110.43, -6.98};
        PS_TRY(edit.insert("business", record));
        return {};
    }));
    auto database = Database::open(path, Database::Access::ReadWrite);
    REQUIRE(database);
    for (const auto& [table, column] : {std::pair{"business", "may_publish"},
                                        {"business", "opening_hours"},
                                        {"kampung", "opening_hours"},
                                        {"kampung", "directions"},
                                        {"photo", "may_publish"}}) {
        REQUIRE(database->exec(std::string{"ALTER TABLE "} + table + " DROP COLUMN " + column));
        REQUIRE(database->exec(std::string{"DELETE FROM gpkg_data_columns WHERE table_name = '"} + table +
                               "' AND column_name = '" + column + "'"));
    }
    REQUIRE(database->exec("DROP TABLE place_name"));
    for (const auto* registered : {"gpkg_contents", "gpkg_data_columns"})
        REQUIRE(
            database->exec(std::string{"DELETE FROM "} + registered + " WHERE table_name = 'place_name'"));
    // The changeset of that business knows of the new columns; an old program's would not.
    REQUIRE(database->exec("DELETE FROM ps_history; UPDATE ps_schema SET version = 1"));
    return path;
}

} // namespace

TEST_CASE("A plan of an older version is read untouched and brought up to date by the first edit", "[schema]")
{
    const tests::TemporaryFolder folder;
    const auto path = planOfVersionOne(folder);
    const auto before = tests::readFile(path);

    {
        const auto plan = PlanFile::open(path, PlanFile::Access::Read);
        REQUIRE(plan);
        const auto rows = plan->records("business", {{"may_publish", ""}});
        REQUIRE(rows);
        REQUIRE(rows->size() == 1);
        CHECK(rows->front().text("name") == "Bengkel");
        CHECK(std::holds_alternative<Position>(rows->front().geometry));
        int seen = 0;
        REQUIRE(plan->features("business", Box{110, -7, 111, -6}, [&](Record&&) { return ++seen > 0; }));
        CHECK(seen == 1);
        CHECK(plan->info()->counts.at("business") == 1);
        CHECK(plan->info()->counts.at("place_name") == 0);
        CHECK(plan->records("place_name")->empty());
        CHECK(plan->verify().value().empty());
    }
    CHECK(tests::readFile(path) == before);

    auto plan = PlanFile::open(path, PlanFile::Access::Write);
    REQUIRE(plan);
    const auto uuid = plan->records("business")->front().uuid;
    REQUIRE(plan->edit({"uji", "izin"}, [&](PlanEdit& edit) {
        return edit.update("business", uuid, {{"may_publish", Value{std::int64_t{1}}}});
    }));
    CHECK((*plan->record("business", uuid))->number("may_publish") == 1.0);
    REQUIRE(plan->undo("uji"));
    CHECK_FALSE((*plan->record("business", uuid))->number("may_publish"));
    REQUIRE(plan->edit({"uji", "nama"}, [&](PlanEdit& edit) -> Result<void> {
        Record answer;
        answer.fields = {{"name", Value{std::string{"Ligu"}}}};
        PS_TRY(edit.insert("place_name", answer));
        return {};
    }));
    CHECK(plan->records("place_name")->size() == 1);
    CHECK(plan->verify().value().empty());
    CHECK(toText(plan->database().scalar("SELECT version FROM ps_schema").value()) == "4");
    CHECK(toText(plan->database()
                     .scalar("SELECT title FROM gpkg_data_columns WHERE column_name = 'directions'")
                     .value()) == "Cara ke sana");
}
