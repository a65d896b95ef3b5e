#include "core/model/tables.h"
#include "core/storage/plan_file.h"
#include "tests/support/plan_dump.h"
#include "tests/support/random_edits.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <map>

using namespace core;

namespace {

PlanFile reopened(const std::string& path)
{
    auto plan = PlanFile::open(path, PlanFile::Access::Write);
    REQUIRE(plan);
    return std::move(*plan);
}

/// Another program that knows SQLite and GeoPackage's functions, but nothing of this one.
void changeFromOutside(const std::string& path, const std::string& sql)
{
    auto other =
        PlanFile::open(path, PlanFile::Access::Write); // for the R-tree's functions on its connection
    REQUIRE(other);
    REQUIRE(const_cast<Database&>(other->database()).exec(sql));
}

} // namespace

TEST_CASE("Thousands of random edits are undone to the start and redone to the end", "[history]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    REQUIRE(PlanFile::create(path, {.title = "Semarang"}));
    constexpr int edits = 2500;
    constexpr int between = 250; // a dump is kept every so many edits

    auto plan = reopened(path);
    std::map<int, std::string> dumps{{0, tests::dump(plan)}};
    tests::RandomEdits random{20261124};
    for (int made = 0; made < edits;) {
        if (!random.next(plan))
            continue;
        if (++made % between == 0)
            dumps[made] = tests::dump(plan);
    }
    plan = reopened(path);
    for (int left = edits; left > 0;) {
        const auto undone = plan.undo("penguji");
        INFO((undone ? std::string{} : undone.error().detail));
        REQUIRE(undone);
        REQUIRE(undone->skipped.empty());
        if (--left % between == 0)
            REQUIRE(tests::dump(plan) == dumps[left]);
    }
    CHECK(plan.undo("penguji").error().code == ErrorCode::NothingToUndo);
    CHECK(plan.verify()->empty());

    plan = reopened(path);
    for (int made = 0; made < edits;) {
        REQUIRE(plan.redo("penguji"));
        if (++made % between == 0)
            REQUIRE(tests::dump(plan) == dumps[made]);
    }
    CHECK(plan.redo("penguji").error().code == ErrorCode::NothingToRedo);
    CHECK(plan.verify()->empty());
}

TEST_CASE("Every table can be edited, and undone after a restart", "[history]")
{
    for (const auto& table : tables()) {
        const tests::TemporaryFolder folder;
        const auto path = folder.file("plan.gpkg");
        REQUIRE(PlanFile::create(path, {.title = "Semarang"}));
        INFO(table.name);
        const auto empty = tests::dump(reopened(path));
        Record record;
        record.fields["note"] = std::string{"x"};
        if (table.name == "photo")
            record.fields = {{"caption", std::string{"x"}}};
        REQUIRE(reopened(path).edit({"a", "b"}, [&](PlanEdit& edit) -> Result<void> {
            PS_TRY(edit.insert(table.name, record));
            return {};
        }));
        CHECK(reopened(path).records(table.name)->size() == 1);
        REQUIRE(reopened(path).undo("a"));
        CHECK(tests::dump(reopened(path)) == empty);
    }
}

TEST_CASE("An edit after an undo keeps the undone branch for the record, but it cannot be redone",
          "[history]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    REQUIRE(PlanFile::create(path, {.title = "Semarang"}));
    auto plan = reopened(path);
    const auto add = [&](const std::string& name) {
        REQUIRE(plan.edit({"a", name}, [&](PlanEdit& edit) -> Result<void> {
            PS_TRY(edit.insert("kampung", {.fields = {{"name", name}}}));
            return {};
        }));
    };
    add("satu");
    add("dua");
    REQUIRE(plan.undo("a"));
    add("tiga");
    CHECK(plan.redo("a").error().code == ErrorCode::NothingToRedo);
    const auto entries = plan.history().value();
    REQUIRE(entries.size() == 3);
    CHECK(entries[1].label == "dua");
    CHECK(entries[1].undone);
    CHECK(entries[1].abandoned);
}

TEST_CASE("A change by another program is named and does not break undo", "[history]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    REQUIRE(PlanFile::create(path, {.title = "Semarang"}));
    auto plan = reopened(path);
    REQUIRE(plan.edit({"a", "isi"}, [](PlanEdit& edit) -> Result<void> {
        PS_TRY(edit.insert("business", {.fields = {{"name", std::string{"satu"}}}}));
        PS_TRY(edit.insert("business", {.fields = {{"name", std::string{"dua"}}}}));
        return {};
    }));
    changeFromOutside(path, "UPDATE business SET owner = 'orang lain' WHERE name = 'dua';"
                            "INSERT INTO business (name) VALUES ('tiga')");

    SECTION("before the next write, the history names it without changing the file")
    {
        const auto before = tests::readFile(path);
        const auto entries = PlanFile::open(path, PlanFile::Access::Read)->history().value();
        REQUIRE(entries.size() == 2);
        CHECK(entries[0].kind == HistoryKind::Outside);
        CHECK(entries[0].label == "Diubah program lain: Usaha 2");
        CHECK(tests::readFile(path) == before);
    }
    SECTION("a row made outside has a uuid")
    {
        CHECK(Uuid::looksLike(plan.find("business", "tiga")->uuid.text));
    }
    SECTION("undo removes what is still as we left it, and says what is not")
    {
        const auto undone = plan.undo("a");
        REQUIRE(undone);
        REQUIRE(undone->skipped.size() == 1);
        CHECK(undone->skipped[0].table == "business");
        CHECK(undone->skipped[0].fid == 2);
        const auto rows = plan.records("business").value();
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].text("name") == "dua");
        CHECK(rows[0].text("owner") == "orang lain");
        CHECK(rows[1].text("name") == "tiga");
        CHECK(plan.verify()->empty());
        CHECK(plan.history()->front().label == "Diubah program lain: Usaha 2");
    }
}

TEST_CASE("An edit that fails half way changes nothing", "[history]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    REQUIRE(PlanFile::create(path, {.title = "Semarang"}));
    auto plan = reopened(path);
    const auto empty = tests::dump(plan);
    const auto result = plan.edit({"a", "b"}, [](PlanEdit& edit) -> Result<void> {
        PS_TRY(edit.insert("kampung", {.fields = {{"name", std::string{"satu"}}}}));
        PS_TRY(edit.insert("kampung", {.fields = {{"nama yang tidak ada", std::string{"dua"}}}}));
        return {};
    });
    CHECK(result.error().code == ErrorCode::UnknownField);
    CHECK(tests::dump(plan) == empty);
    CHECK(plan.history()->empty());

    SECTION("and an edit that changes nothing leaves no entry")
    {
        const auto none = plan.edit({"a", "b"}, [](PlanEdit&) -> Result<void> { return {}; });
        CHECK_FALSE(none->made);
        CHECK(plan.history()->empty());
    }
}

TEST_CASE("A named version is found in the history and undo passes over it", "[storage][history]")
{
    const tests::TemporaryFolder folder;
    auto plan = PlanFile::create(folder.file("plan.gpkg"), {.title = "Semarang"});
    REQUIRE(plan);
    const auto addSite = [&](const std::string& name) {
        return plan->edit({"a", name}, [&](PlanEdit& edit) -> Result<void> {
            Record site;
            site.fields = {{"name", name}};
            PS_TRY(edit.insert("site", site));
            return {};
        });
    };
    REQUIRE(addSite("satu"));
    REQUIRE(plan->nameVersion({"a", "Sebelum rapat"}));
    REQUIRE(addSite("dua"));
    const auto entries = plan->history();
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[1].label == "Sebelum rapat");
    CHECK((*entries)[1].kind == HistoryKind::Version);
    CHECK(plan->info()->undoable == 2);
    CHECK(plan->undo("a")->entry.label == "dua");
    CHECK(plan->undo("a")->entry.label == "satu");
    CHECK(plan->records("site")->empty());
    CHECK(plan->undo("a").error().code == ErrorCode::NothingToUndo);
    CHECK(plan->redo("a")->entry.label == "satu");
    REQUIRE(plan->nameVersion({"a", "Setelah rapat"}));
    CHECK(plan->redo("a").error().code == ErrorCode::NothingToRedo);
}
