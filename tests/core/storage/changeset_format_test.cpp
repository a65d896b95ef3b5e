#include "core/storage/changeset_format.h"

#include "core/storage/changeset.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

/// An insert, an update and a delete in two tables, as SQLite records them.
Blob recorded()
{
    auto database = Database::open(":memory:", Database::Access::Create);
    REQUIRE(database);
    REQUIRE(database->exec("CREATE TABLE a(id INTEGER PRIMARY KEY, t TEXT, r REAL, b BLOB);"
                           "CREATE TABLE b(id INTEGER PRIMARY KEY, t TEXT);"
                           "INSERT INTO a VALUES(1, 'satu', 1.5, x'00ff'), (2, NULL, NULL, NULL);"));
    auto recorder = ChangesetRecorder::start(*database, {"a", "b"});
    REQUIRE(recorder);
    const std::string longText(300, 'x'); // its length takes two bytes
    REQUIRE(database->exec("UPDATE a SET t = 'dua' WHERE id = 1; DELETE FROM a WHERE id = 2;"
                           "INSERT INTO b VALUES(7, '" +
                           longText + "');"));
    return recorder->finish().value();
}

} // namespace

TEST_CASE("What SQLite records is a changeset, whole only", "[storage]")
{
    const auto changeset = recorded();
    CHECK(isChangeset(changeset));
    CHECK(isChangeset({}));
    CHECK(tablesOf(changeset).value() == std::set<std::string>{"a", "b"});
    // It may end behind a table's head or behind a change: five places, the last of which is all of it.
    std::size_t whole = 0;
    for (std::size_t size = 1; size <= changeset.size(); ++size)
        whole += isChangeset(std::span{changeset}.first(size)) ? 1 : 0;
    CHECK(whole == 5);
}

TEST_CASE("A change without its key is refused", "[storage]")
{
    CHECK_FALSE(isChangeset(Blob{'T', 2, 1, 0, 'b', 0, 23, 0, 0, 5, 0, 5}));
    CHECK(isChangeset(Blob{'T', 2, 0, 0, 'b', 0, 23, 0, 0, 5, 0, 5}));
}

TEST_CASE("A changeset whose table name does not end is refused, not searched forever", "[storage]")
{
    const Blob endless{'T', 3, 1, 0, 0, 'b', 'u', 's'};
    CHECK_FALSE(isChangeset(endless));
    CHECK(tablesOf(endless).error().code == ErrorCode::PlanDamaged);
    CHECK(inverted(endless).error().code == ErrorCode::PlanDamaged);
    auto database = Database::open(":memory:", Database::Access::Create);
    REQUIRE(database);
    CHECK(applyChangeset(*database, endless).error().code == ErrorCode::PlanDamaged);
}
