#include "app/jobs/job.h"

#include <catch2/catch.hpp>

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>
#include <stdexcept>

using namespace app;
using core::Progress;
using core::Result;

namespace {

/// Begins, then waits for `go` or for being cancelled.
struct Gate
{
    QSemaphore begun{};
    QSemaphore go{};
    Result<int> pass(Progress& progress, int answer)
    {
        begun.release();
        while (!go.tryAcquire(1, 1))
            if (!progress.advance(0.0))
                return core::fail(core::ErrorCode::Cancelled);
        return answer;
    }
};

} // namespace

TEST_CASE("The work runs beside the window and its answer comes back to it", "[jobs]")
{
    QObject window;
    QThread* workedOn = nullptr;
    std::optional<Result<int>> answer;
    QThread* answeredOn = nullptr;
    runJob(
        &window, {},
        [&](Progress&) -> Result<int> {
            workedOn = QThread::currentThread();
            return 42;
        },
        [&](Result<int> result) {
            answer = std::move(result);
            answeredOn = QThread::currentThread();
        });
    CHECK_FALSE(answer); // never at once
    REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }));
    CHECK(answer->value() == 42);
    CHECK(answeredOn == QThread::currentThread());
    CHECK(workedOn != QThread::currentThread());
}

TEST_CASE("Cancelling is told apart from an answer", "[jobs]")
{
    QObject window;
    Gate gate;
    std::optional<Result<int>> answer;
    const auto job = runJob(
        &window, {}, [&](Progress& progress) { return gate.pass(progress, 1); },
        [&](Result<int> result) { answer = std::move(result); });
    gate.begun.acquire();
    CHECK(job.running());
    job.cancel();
    REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }));
    CHECK(answer->error().code == core::ErrorCode::Cancelled);
    CHECK_FALSE(job.running());
}

TEST_CASE("A newer run replaces the older, whose answer never arrives", "[jobs]")
{
    QObject window;
    Gate first;
    Gate second;
    std::vector<int> answers;
    const auto done = [&](const Result<int>& result) { answers.push_back(result ? *result : -1); };
    JobSlot slot;
    slot.run(
        &window, {}, [&](Progress& progress) { return first.pass(progress, 1); }, done);
    first.begun.acquire();
    first.go.release(); // the first may even finish: it is too late
    slot.run(
        &window, {}, [&](Progress& progress) { return second.pass(progress, 2); }, done);
    second.go.release();
    REQUIRE(QTest::qWaitFor([&] { return !slot.running(); }));
    CHECK(answers == std::vector{2});
    QThreadPool::globalInstance()->waitForDone(); // the first one holds on to `first`
}

TEST_CASE("A window that is gone hears nothing, and its work stops", "[jobs]")
{
    Gate gate;
    int answers = 0;
    auto window = std::make_unique<QObject>();
    const auto job = runJob(
        window.get(), {}, [&](Progress& progress) { return gate.pass(progress, 1); },
        [&](const Result<int>&) { ++answers; });
    gate.begun.acquire();
    window.reset();
    QThreadPool::globalInstance()->waitForDone(); // ends only because it was cancelled
    QCoreApplication::processEvents();
    CHECK(answers == 0);
    CHECK_FALSE(job.running());
}

TEST_CASE("An exception becomes an error", "[jobs]")
{
    QObject window;
    std::optional<Result<int>> answer;
    runJob(
        &window, {}, [](Progress&) -> Result<int> { throw std::runtime_error("broken"); },
        [&](Result<int> result) { answer = std::move(result); });
    REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }));
    CHECK(answer->error().code == core::ErrorCode::Internal);
    CHECK(answer->error().detail == "broken");
}

TEST_CASE("The list of jobs shows what has a title and can cancel it", "[jobs]")
{
    auto& jobs = JobsModel::instance();
    QObject window;
    Gate gate;
    QSignalSpy summary{&jobs, &JobsModel::summaryChanged};
    std::optional<Result<int>> answer;
    runJob(
        &window, QStringLiteral("Mencari kelompok"),
        [&](Progress& progress) { return gate.pass(progress, 1); },
        [&](Result<int> result) { answer = std::move(result); });
    runJob(
        &window, {}, [](Progress&) -> Result<int> { return 1; }, [](const Result<int>&) {});
    gate.begun.acquire();
    REQUIRE(jobs.rowCount() == 1);
    CHECK(jobs.data(jobs.index(0), JobsModel::TitleRole) == QStringLiteral("Mencari kelompok"));
    CHECK(jobs.data(jobs.index(0), JobsModel::FractionRole) == 0.0);
    CHECK(summary.last().at(2) == 1);
    jobs.cancel(0);
    REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }));
    CHECK(jobs.rowCount() == 0);
    CHECK(summary.last().at(2) == 0);
}
