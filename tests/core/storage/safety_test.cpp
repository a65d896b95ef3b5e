#include "core/storage/plan_file.h"
#include "tests/support/full_disk.h"
#include "tests/support/plan_dump.h"
#include "tests/support/random_edits.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <array>
#include <csignal>
#include <filesystem>
#include <fmt/format.h>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;

namespace {

Result<void> addKampung(PlanEdit& edit, int number)
{
    Record record;
    record.fields["name"] = fmt::format("Kampung {}", number);
    record.geometry = MultiPolygon{{{{{{110.4, -7.0}, {110.41, -7.0}, {110.41, -6.99}, {110.4, -7.0}}}}}};
    PS_TRY(edit.insert("kampung", record));
    return {};
}

Result<void> importBusinesses(PlanBulk& bulk, int count)
{
    for (int i = 0; i < count; ++i) {
        Record record;
        record.fields["name"] = fmt::format("Usaha {}", i);
        record.geometry = Position{110.4 + 1e-5 * i, -7.0};
        PS_TRY(bulk.addRecord("business", record));
    }
    return {};
}

PlanFile open(const std::string& path)
{
    auto plan = PlanFile::open(path, PlanFile::Access::Write);
    INFO((plan ? std::string{} : plan.error().detail));
    REQUIRE(plan);
    return std::move(*plan);
}

/// One kampung after another, and now and then an import, until it is killed. Each number is said only once
/// it is stored.
[[noreturn]] void editUntilKilled(const std::string& path, int first, int speak)
{
    auto plan = PlanFile::open(path, PlanFile::Access::Write);
    for (int number = first; plan; ++number) {
        const auto edited =
            number % 7 == 6
                ? plan->bulk({"a", "impor"}, [](PlanBulk& bulk) { return importBusinesses(bulk, 300); })
                : plan->edit({"a", "tambah"}, [&](PlanEdit& edit) { return addKampung(edit, number); });
        if (!edited || write(speak, &number, sizeof number) != sizeof number)
            break;
    }
    _exit(1);
}

/// Kills the editing process some time after it has spoken `acknowledged` times; returns the last number it
/// said.
int killAt(const std::string& path, int first, int acknowledged, int microseconds)
{
    std::array<int, 2> pipes{};
    REQUIRE(pipe(pipes.data()) == 0);
    const int pid = fork();
    if (pid == 0)
        editUntilKilled(path, first, pipes[1]);
    close(pipes[1]);
    int last = first - 1;
    for (int i = 0; i < acknowledged; ++i)
        REQUIRE(read(pipes[0], &last, sizeof last) == sizeof last);
    const timespec moment{0, microseconds * 1000L};
    ppoll(nullptr, 0, &moment, nullptr); // the random moment itself, not a wait for anything
    kill(pid, SIGKILL);
    while (read(pipes[0], &last, sizeof last) == sizeof last) {
    }
    close(pipes[0]);
    int status = 0;
    waitpid(pid, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    return last;
}

} // namespace

TEST_CASE("Killed at 200 random moments, every acknowledged edit is there and undo still works", "[safety]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    REQUIRE(PlanFile::create(path, {.title = "Semarang"}));
    std::mt19937 random{20261124};
    int next = 0;
    for (int round = 0; round < 200; ++round) {
        const auto acknowledged = static_cast<int>(random() % 3);
        const int last = killAt(path, next, acknowledged, static_cast<int>(random() % 4000));
        auto plan = open(path);
        INFO("round " << round << ", last said " << last);
        REQUIRE(plan.verify()->empty());
        // One more than was said may be stored: killed between the commit and the word.
        const auto undoable = plan.info()->undoable;
        REQUIRE(undoable >= last + 1);
        REQUIRE(undoable <= last + 2);
        if (undoable > 0) {
            REQUIRE(plan.undo("a"));
            REQUIRE(plan.redo("a"));
        }
        next = undoable;
    }
    CHECK(next > 100);
    CHECK_FALSE(std::filesystem::exists(path + "-journal"));
}

TEST_CASE("A disk that is full at any moment leaves the plan as it was", "[safety]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    REQUIRE(PlanFile::create(path, {.title = "Semarang"}));
    {
        auto plan = open(path);
        tests::RandomEdits random{7};
        for (int i = 0; i < 50; ++i)
            random.next(plan);
    }
    const auto act = GENERATE(as<std::string>{}, "edit", "import", "undo");
    const auto run = [&](PlanFile& plan) -> Result<void> {
        if (act == "edit") {
            PS_TRY(plan.edit({"a", "b"}, [](PlanEdit& edit) { return addKampung(edit, 1); }));
        } else if (act == "import") {
            PS_TRY(plan.bulk({"a", "b"}, [](PlanBulk& bulk) { return importBusinesses(bulk, 200); }));
        } else {
            PS_TRY(plan.undo("a"));
        }
        return {};
    };
    const auto before = tests::dump(open(path));
    int refused = 0;
    for (int after = 0;; ++after) {
        INFO(act << " fails at write " << after);
        bool happened = false;
        const auto result = [&] {
            const tests::FullDisk disk{after};
            auto plan = open(path);
            auto answer = run(plan);
            happened = disk.happened();
            return answer;
        }();
        if (!happened) {
            REQUIRE(result);
            break;
        }
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::DiskFull);
        ++refused;
        REQUIRE(tests::dump(open(path)) == before);
    }
    CHECK(refused > 3);
    CHECK(tests::dump(open(path)) != before);
    CHECK(open(path).verify()->empty());
}

TEST_CASE("A plan that cannot be created leaves no file behind", "[safety]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.file("plan.gpkg");
    for (int after = 0;; ++after) {
        const tests::FullDisk disk{after};
        const auto plan = PlanFile::create(path, {.title = "Semarang"});
        if (!disk.happened()) {
            REQUIRE(plan);
            break;
        }
        INFO("fails at write " << after);
        CHECK(plan.error().code == ErrorCode::DiskFull);
        CHECK(std::filesystem::is_empty(folder.path()));
    }
}
