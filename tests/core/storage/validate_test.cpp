#include "core/storage/plan_file.h"
#include "tests/support/random_edits.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace core;

namespace {

/// GDAL's own validator (package python3-gdal, for the system's python3).
tests::ProgramResult validate(const std::string& path)
{
    return tests::run({"-m", "osgeo_utils.samples.validate_gpkg", "--extra", "--warning-as-error", path},
                      "/usr/bin/python3");
}

bool validatorIsThere()
{
    if (tests::run({"-c", "import osgeo_utils.samples.validate_gpkg"}, "/usr/bin/python3").exitCode == 0)
        return true;
    WARN("skipped: the package python3-gdal is not installed");
    return false;
}

} // namespace

TEST_CASE("The plan is a valid GeoPackage, new and after every kind of edit", "[storage]")
{
    if (!validatorIsThere())
        return;
    const tests::TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    auto plan = PlanFile::create(path, {.title = "Semarang"});
    REQUIRE(plan);
    const auto check = [&](const std::string& after) {
        const auto result = validate(path);
        INFO(after << ": " << result.output << result.errors);
        CHECK(result.exitCode == 0);
        CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) ==
              1); // no -journal, -wal, -shm
    };
    check("new");
    tests::RandomEdits random{3};
    for (int i = 0; i < 300; ++i)
        random.next(*plan);
    check("300 random edits and imports");
    for (int i = 0; i < 150; ++i)
        REQUIRE(plan->undo("a"));
    check("150 undone");
    for (int i = 0; i < 100; ++i)
        REQUIRE(plan->redo("a"));
    check("100 redone");
}
