#include "core/model/wkt.h"
#include "core/storage/plan_file.h"
#include "tests/support/plan_dump.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

const EditLabel label{"penguji", "ubah"};

Record workshop(const std::string& name, double x, double y)
{
    Record record;
    record.fields = {{"name", name}, {"kbli", std::string{"45201"}}};
    record.geometry = Position{x, y};
    return record;
}

PlanFile newPlan(const tests::TemporaryFolder& folder)
{
    auto plan = PlanFile::create(folder.file("plan.gpkg"), {.title = "Semarang"});
    INFO((plan ? std::string{} : plan.error().detail));
    REQUIRE(plan);
    return std::move(*plan);
}

} // namespace

TEST_CASE("A plan keeps what is put into it and undoes it after a restart", "[storage]")
{
    const tests::TemporaryFolder folder;
    {
        auto plan = newPlan(folder);
        const auto made = plan.edit(label, [](PlanEdit& edit) -> Result<void> {
            PS_TRY(edit.insert("business", workshop("Bengkel Jaya", 110.4335, -6.9803)));
            return {};
        });
        INFO((made ? std::string{} : made.error().detail));
        REQUIRE(made);
        CHECK(made->made);
    }
    auto plan = PlanFile::open(folder.file("plan.gpkg"), PlanFile::Access::Write);
    REQUIRE(plan);
    const auto rows = plan->records("business");
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().text("name") == "Bengkel Jaya");
    CHECK(std::get<Position>(rows->front().geometry) == Position{110.4335, -6.9803});

    const auto undone = plan->undo("penguji");
    INFO((undone ? std::string{} : undone.error().detail));
    REQUIRE(undone);
    CHECK(plan->records("business")->empty());
    CHECK(plan->verify()->empty());
    REQUIRE(plan->redo("penguji"));
    CHECK(plan->records("business")->size() == 1);
    CHECK(plan->verify()->empty());
}

TEST_CASE("A business is found by its own identity, not by the number it had elsewhere", "[storage]")
{
    const tests::TemporaryFolder folder;
    auto plan = newPlan(folder);
    const auto uuid = Uuid::make();
    auto record = workshop("Bengkel Jaya", 110.4335, -6.9803);
    record.uuid = uuid;
    record.fields["external_id"] = std::string{"uuid:kobo-1"};
    REQUIRE(plan.edit(label, [&](PlanEdit& edit) -> Result<void> {
        PS_TRY(edit.insert("business", record));
        return {};
    }));
    const auto found = plan.record("business", uuid);
    REQUIRE(found);
    REQUIRE(found->has_value());
    CHECK((*found)->text("name") == "Bengkel Jaya");
    CHECK_FALSE(plan.record("business", Uuid{"uuid:kobo-1"})->has_value());
}

TEST_CASE("An import is one entry that moves aside and comes back", "[storage]")
{
    const tests::TemporaryFolder folder;
    auto plan = newPlan(folder);
    const auto square =
        readWkt("POLYGON((110.43 -6.98,110.44 -6.98,110.44 -6.97,110.43 -6.97,110.43 -6.98))").value();
    const auto made = plan.bulk({"penguji", "impor"}, [&](PlanBulk& bulk) -> Result<void> {
        Layer wanted;
        wanted.name = "Kelurahan 2020";
        wanted.role = LayerRole::Kelurahan;
        wanted.fields = {{"Kode"}, {"kode"}, {"Nama \"lengkap\""}};
        wanted.mapping = R"({"code":"Kode"})";
        PS_LET(const auto layer, bulk.createLayer(wanted));
        PS_TRY(
            bulk.addFeature(layer, {std::string{"33.74.03.1007"}, Value{}, std::string{"Sarirejo"}}, square));
        PS_TRY(bulk.addRecord("business", workshop("Bengkel Satu", 110.435, -6.975)));
        return {};
    });
    INFO((made ? std::string{} : made.error().detail + made.error().subject));
    REQUIRE(made);
    REQUIRE(plan.layers()->size() == 1);
    const auto layer = plan.layers()->front();
    CHECK(layer.features == 1);
    CHECK(layer.fields[0].column == "kode");
    CHECK(layer.fields[1].column == "kode_2");
    CHECK(layer.fields[2].column == "nama_lengkap");
    CHECK(plan.verify()->empty());

    SECTION("undo takes layer and rows away, redo brings them back")
    {
        REQUIRE(plan.undo("penguji"));
        CHECK(plan.layers()->empty());
        CHECK(plan.records("business")->empty());
        CHECK(plan.verify()->empty());
        REQUIRE(plan.redo("penguji"));
        CHECK(plan.layers()->size() == 1);
        CHECK(plan.records("business")->size() == 1);
        CHECK(plan.verify()->empty());
    }
    SECTION("a removed layer is gone for every reader, and undo brings it back with its style")
    {
        REQUIRE(plan.bulk(label, [&](PlanBulk& bulk) {
            return bulk.setStyle({layer.table, "K", "<qgis/>", {}});
        }));
        const auto before = tests::dump(plan);
        REQUIRE(plan.bulk(label, [&](PlanBulk& bulk) { return bulk.removeLayer(layer); })->made);
        CHECK(plan.layers()->empty());
        CHECK(toText(*plan.database().scalar("SELECT count(*) FROM layer_styles")) == "0");
        CHECK(toText(*plan.database().scalar("SELECT count(*) FROM gpkg_contents WHERE table_name = ?",
                                             layer.table)) == "0");
        CHECK(plan.verify()->empty());
        const auto after = tests::dump(plan);
        REQUIRE(plan.undo("penguji"));
        CHECK(tests::dump(plan) == before);
        CHECK(plan.verify()->empty());
        REQUIRE(plan.redo("penguji"));
        CHECK(tests::dump(plan) == after);
    }
    SECTION("a business put into the kelurahan gets its code")
    {
        REQUIRE(plan.edit(label, [](PlanEdit& edit) -> Result<void> {
            PS_TRY(edit.insert("business", workshop("Bengkel Dua", 110.436, -6.976)));
            return {};
        }));
        CHECK(plan.find("business", "Bengkel Dua")->text("kelurahan_code") == "33.74.03.1007");
    }
}

TEST_CASE("A record is found by its uuid although its source has a number of its own", "[storage]")
{
    const tests::TemporaryFolder folder;
    auto plan = newPlan(folder);
    auto record = workshop("Bengkel Jaya", 110.4335, -6.9803);
    record.uuid = Uuid::make();
    record.fields.emplace("external_id", std::string{"kobo-17"});
    REQUIRE(plan.edit(label, [&](PlanEdit& edit) -> Result<void> {
        PS_TRY(edit.insert("business", record));
        return {};
    }));
    const auto found = plan.record("business", record.uuid);
    REQUIRE(found);
    REQUIRE(found->has_value());
    CHECK((*found)->text("external_id") == "kobo-17");
    CHECK(plan.find("business", record.uuid.text)->text("name") == "Bengkel Jaya");
}

TEST_CASE("What a new plan starts with is no edit", "[storage]")
{
    const tests::TemporaryFolder folder;
    Record rules;
    rules.fields = {{"id", std::string{"pp29-2018"}}, {"shipped", std::int64_t{1}}};
    const auto plan =
        PlanFile::create(folder.file("plan.gpkg"), {.title = "Semarang"},
                         {.ruleSets = {rules}, .styles = {{"business", "Usaha", "<qgis/>", {}}}});
    REQUIRE(plan);
    REQUIRE(plan->records("rule_set")->size() == 1);
    CHECK(plan->records("rule_set")->front().text("id") == "pp29-2018");
    CHECK(plan->history()->empty());
    CHECK(plan->info()->undoable == 0);
    CHECK(toText(*plan->database().scalar("SELECT styleQML FROM layer_styles WHERE f_table_name = 'business' "
                                          "AND useAsDefault = 1")) == "<qgis/>");
}
