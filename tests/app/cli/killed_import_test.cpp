#include "core/storage/plan_file.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <csignal>
#include <fmt/format.h>
#include <poll.h>
#include <random>

using namespace tests;

namespace {

constexpr int rows = 4000;

std::string manyBusinesses()
{
    std::string text{"nama,produk,lon,lat\n"};
    for (int i = 0; i < rows; ++i)
        text += fmt::format("Bengkel {},cat mobil,{:.6f},-6.98\n", i, 110.40 + 1e-5 * i);
    return text;
}

core::PlanInfo infoOf(const std::string& path)
{
    const auto plan = core::PlanFile::open(path, core::PlanFile::Access::Read);
    REQUIRE(plan);
    const auto info = plan->info();
    REQUIRE(info);
    return *info;
}

} // namespace

TEST_CASE("An import that is killed at a random moment is whole or was never there", "[cli][safety]")
{
    const TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    const auto list = folder.file("usaha.csv");
    const auto output = folder.file("output");
    writeFile(list, manyBusinesses());
    REQUIRE(run({"new", path, "--title", "Semarang"}).exitCode == 0);
    REQUIRE(run({"add", path, "kampung", "--set", "name=Ligu"}).exitCode == 0);

    std::mt19937 random{20261124};
    int killed = 0;
    for (int round = 0; round < 30; ++round) {
        const int pid = start({"import", path, list, "--as", "business", "--json"}, output);
        // From the start of the program to beyond its usual end.
        const timespec moment{0, 1'000'000L * static_cast<long>(random() % 600)};
        ppoll(nullptr, 0, &moment, nullptr); // the random moment itself, not a wait for anything
        kill(pid, SIGKILL);
        const int code = waitFor(pid);
        INFO("round " << round << ", exit code " << code << ", output " << readFile(output));
        REQUIRE((code == 0 || code == 128 + SIGKILL));
        killed += code == 0 ? 0 : 1;

        REQUIRE(run({"verify", path}).exitCode == 0);
        const auto info = infoOf(path);
        REQUIRE((info.undoable == 1 || info.undoable == 2));
        CHECK(info.counts.at("business") == (info.undoable == 2 ? rows : 0));
        if (code == 0)
            REQUIRE(info.undoable == 2); // what it acknowledged is there
        if (info.undoable == 2)
            REQUIRE(run({"undo", path}).exitCode == 0);
        REQUIRE(infoOf(path).counts.at("business") == 0);
    }
    CHECK(killed > 0);
    const auto last = run({"import", path, list, "--as", "business", "--json"});
    INFO(last.errors);
    CHECK(last.exitCode == 0);
    CHECK(infoOf(path).counts.at("business") == rows);
}
