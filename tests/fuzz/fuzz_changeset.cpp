#include "core/storage/changeset.h"
#include "tests/fuzz/check.h"

/// A changeset is read, its tables and columns are named, and it is applied to a small plan-like database
/// both ways. Whatever it says, the database stays whole.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::span changeset{bytes, size};
    if (!core::tablesOf(changeset))
        return 0;
    std::map<std::int64_t, std::set<std::string>> columns;
    (void)core::addUpdatedColumns(changeset, "business", {"fid", "name", "workers"}, columns);

    auto database = core::Database::open(":memory:", core::Database::Access::Create);
    fuzz::mustHold(database.has_value(), "a database in memory opens");
    (void)database->exec("CREATE TABLE business(fid INTEGER PRIMARY KEY, name TEXT, workers INTEGER);"
                         "INSERT INTO business VALUES(1, 'Ligu Motor', 4), (2, 'Cat Jaya', NULL);");
    (void)core::applyChangeset(*database, changeset);
    if (const auto back = core::inverted(changeset))
        (void)core::applyChangeset(*database, *back);
    const auto check = database->scalar("PRAGMA integrity_check");
    fuzz::mustHold(check && *check == core::Value{std::string{"ok"}}, "the database stays whole");
    return 0;
}
