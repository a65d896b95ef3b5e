#include "core/storage/plan_file.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

namespace {

using tests::readFile;
using tests::run;
using tests::writeFile;

std::string newPlan(const tests::TemporaryFolder& folder)
{
    const auto path = folder.file("plan.gpkg");
    REQUIRE(run({"new", path, "--title", "Semarang"}).exitCode == 0);
    REQUIRE(run({"add", path, "kampung", "--set", "name=Ligu"}).exitCode == 0);
    return path;
}

tests::ProgramResult add(const std::string& path)
{
    return run({"add", path, "kampung", "--set", "name=Lain"});
}

/// One line that names the file, nothing on standard output, and not a byte of the file changed.
void checkRefused(const std::string& path, int exitCode)
{
    const auto before = readFile(path);
    for (const auto& result : {add(path), run({"info", path, "--json"})}) {
        INFO(result.errors);
        CHECK(result.exitCode == exitCode);
        CHECK(result.output.empty());
        CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
        CHECK(result.errors.find(path) != std::string::npos);
    }
    CHECK((readFile(path) == before)); // bytes: not to be shown
}

} // namespace

TEST_CASE("What is not a sound plan is refused with one line and not touched", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto path = newPlan(folder);

    SECTION("a text file")
    {
        writeFile(path, "nama;alamat\nBengkel Jaya;Jl. Ligu\n");
        checkRefused(path, 4);
    }
    SECTION("an empty file")
    {
        writeFile(path, "");
        checkRefused(path, 4);
    }
    SECTION("a plan cut off in the middle")
    {
        const auto whole = readFile(path);
        writeFile(path, whole.substr(0, whole.size() / 2));
        checkRefused(path, 4);
    }
    SECTION("a plan with a page of rubbish")
    {
        auto bytes = readFile(path);
        std::fill(bytes.begin() + 4096 * 3, bytes.begin() + 4096 * 4, '\x5a');
        writeFile(path, bytes);
        checkRefused(path, 4);
    }
    SECTION("a plan from a newer program")
    {
        {
            auto plan = core::PlanFile::open(path, core::PlanFile::Access::Write);
            REQUIRE(plan);
            REQUIRE(plan->database().run("UPDATE ps_schema SET version = version + 1"));
        }
        checkRefused(path, 4);
    }
}

TEST_CASE("A GeoPackage that another program made is not a plan", "[cli]")
{
    const auto source = tests::sharedData("semarang/semarang.gpkg");
    if (source.empty())
        return;
    const tests::TemporaryFolder folder;
    std::filesystem::copy_file(source, folder.file("lain.gpkg"));
    std::filesystem::permissions(folder.file("lain.gpkg"), std::filesystem::perms::owner_all);
    checkRefused(folder.file("lain.gpkg"), 4);
}

TEST_CASE("A read-only plan can be read and not written", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto path = newPlan(folder);
    const auto before = readFile(path);
    std::filesystem::permissions(path, std::filesystem::perms::owner_read);
    const auto result = add(path);
    CHECK(result.exitCode == 3);
    CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
    CHECK(run({"info", path}).exitCode == 0);
    CHECK((readFile(path) == before)); // bytes: not to be shown
}

TEST_CASE("A plan that another program holds is refused after five seconds", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto path = newPlan(folder);
    auto holder = core::PlanFile::open(path, core::PlanFile::Access::Write);
    REQUIRE(holder);
    auto& database = const_cast<core::Database&>(holder->database());
    const auto before = readFile(path); // not later: closing any handle of this process would end its locks
    REQUIRE(database.exec("BEGIN EXCLUSIVE"));
    const auto result = add(path);
    CHECK(result.exitCode == 4);
    CHECK(result.errors.find(path) != std::string::npos);
    REQUIRE(database.exec("ROLLBACK"));
    CHECK((readFile(path) == before)); // bytes: not to be shown
    CHECK(add(path).exitCode == 0);
}

TEST_CASE("Wrong usage is exit 2 with one line", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto path = newPlan(folder);
    const auto before = readFile(path);
    const std::vector<std::vector<std::string>> wrong{
        {"terbang", path},
        {"add", path, "pesawat", "--set", "name=x"},
        {"add", path, "kampung", "--set", "sayap=2"},
        {"add", path, "kampung", "--set", "name"},
        {"add", path, "kampung"},
        {"add", path, "business", "--set", "workers_male=banyak"},
        {"add", path, "business", "--set", "name=x", "--wkt", "POINT(110.4)"},
        {"add", path, "business", "--set", "name=x", "--wkt", "POLYGON((0 0,1 0,1 1,0 0))"},
        {"add", path, "business", "--set", "name=x", "--wkt", "POINT(9228446 437105)"},
        {"add", path, "business", "--set", "name=x", "--wkt", "POINT(1 1)", "--crs", "EPSG:0"},
        {"add", path, "site", "--set", "area=5"},
        {"set", path, "kampung", "Tidak Ada", "--set", "name=x"},
        {"remove", path, "kampung", "Tidak Ada"},
        {"list", path, "kampung", "--where", "sayap=2"},
        {"undo", path, "--count", "nol"},
        {"info", path, "--warna"},
        {"info"},
        {"info", path, "berlebih"},
        {"new", folder.file("lain.gpkg")},
        {"new", folder.file("lain.gpkg"), "--title", "x", "--area", "Atlantis"},
        {"new", folder.file("lain.gpkg"), "--title", "x", "--crs", "EPSG:4326"},
        {"info", path, "--lang", "fr"},
    };
    for (const auto& words : wrong) {
        const auto result = run(words);
        INFO(words.front() << " " << words.back() << ": " << result.errors);
        CHECK(result.exitCode == 2);
        CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
    }
    CHECK((readFile(path) == before)); // bytes: not to be shown
    CHECK_FALSE(std::filesystem::exists(folder.file("lain.gpkg")));
}

TEST_CASE("A new plan never replaces a file", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto path = newPlan(folder);
    const auto before = readFile(path);
    CHECK(run({"new", path, "--title", "Lain"}).exitCode == 3);
    CHECK(run({"backup", path, "--out", path}).exitCode == 3);
    CHECK(run({"new", folder.file("tidak/ada.gpkg"), "--title", "Lain"}).exitCode == 3);
    CHECK((readFile(path) == before)); // bytes: not to be shown
}

TEST_CASE("Commands that read leave the plan byte for byte as it was", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto path = newPlan(folder);
    const auto before = readFile(path);
    CHECK(run({"info", path}).exitCode == 0);
    CHECK(run({"list", path, "kampung"}).exitCode == 0);
    CHECK(run({"history", path}).exitCode == 0);
    CHECK(run({"verify", path}).exitCode == 0);
    CHECK(run({"backup", path, "--out", folder.file("salinan.gpkg")}).exitCode == 0);
    CHECK((readFile(path) == before)); // bytes: not to be shown
    CHECK(run({"info", folder.file("salinan.gpkg"), "--json"}).output ==
          run({"info", path, "--json"}).output);
}

TEST_CASE("Undo works across commands", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto path = newPlan(folder);
    CHECK(add(path).exitCode == 0);
    CHECK(run({"undo", path, "--count", "9"}).exitCode == 0);
    CHECK(run({"list", path, "kampung", "--json"}).output == "{\n  \"rows\": []\n}\n");
    CHECK(run({"undo", path}).exitCode == 1);
    CHECK(run({"redo", path}).exitCode == 0);
    CHECK(run({"list", path, "kampung", "--where", "name=Ligu", "--json"}).output.find("Ligu") !=
          std::string::npos);
}
