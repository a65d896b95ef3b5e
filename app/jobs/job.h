#pragma once

#include "app/jobs/jobs_model.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <exception>
#include <type_traits>
#include <utility>

namespace app {

/// A handle on one run. Copies share it; it may outlive the run.
class JobHandle
{
public:
    JobHandle() = default;
    explicit JobHandle(JobStatePointer state) : m_state(std::move(state)) {}

    /// Asks the calculation to stop; `done` gets ErrorCode::Cancelled, as when a person presses cancel.
    void cancel() const;
    /// Cancels, and `done` is not called any more: the answer is of no interest.
    void drop() const;
    bool running() const { return m_state && !m_state->finished; }

private:
    JobStatePointer m_state{};
};

/// Runs `work(core::Progress&)`, which gives a `core::Result`, on a pool thread, and then `done(result)` on
/// the thread of `context` (the window's). `work` takes copies, never the open plan. With a title the job is
/// shown in the status bar.
///
///     window thread   runJob ──┬──────── stays free: events, repaints, cancel() ────────┬─ done(result)
///                              │                          ╎ progress (atomics)          │
///     pool thread              └─ work(progress) ▓▓▓▓▓▓▓▓▓╎▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓┘
///
///     a newer run through one JobSlot:
///     window thread   run A ──────── run B: A is dropped ─────────────────────────────── done(B)
///     pool thread       ▓▓▓▓ A ▓▓▓▓▓▓▓▓▓▓▓╎ stops at its next advance()                    │
///     pool thread                         └─▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ B ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓┘
///
/// A context that is destroyed drops its jobs.
template <class Work, class Done>
JobHandle runJob(QObject* context, const QString& title, Work work, Done done, QThreadPool* pool = nullptr)
{
    using Answer = std::invoke_result_t<Work&, core::Progress&>;
    auto state = std::make_shared<JobState>();
    state->title = title;

    auto* watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, state, done = std::move(done)]() mutable {
                         finishJob(state);
                         watcher->deleteLater();
                         if (!state->dropped)
                             done(watcher->future().takeResult());
                     });
    QObject::connect(watcher, &QObject::destroyed, [state] { finishJob(state); });
    beginJob(state);
    watcher->setFuture(QtConcurrent::run(
        pool ? pool : QThreadPool::globalInstance(), [state, work = std::move(work)]() mutable -> Answer {
            if (state->progress.cancelled())
                return core::fail(core::ErrorCode::Cancelled);
            try {
                return work(state->progress);
            } catch (const std::exception& exception) {
                return core::fail(core::ErrorCode::Internal, {}, exception.what());
            }
        }));
    return JobHandle{std::move(state)};
}

/// Place for one run of a kind: starting another drops the one before, and so does the end of the slot.
class JobSlot
{
public:
    JobSlot() = default;
    JobSlot(const JobSlot&) = delete;
    JobSlot& operator=(const JobSlot&) = delete;
    ~JobSlot() { drop(); }

    template <class Work, class Done>
    void run(QObject* context, const QString& title, Work work, Done done, QThreadPool* pool = nullptr)
    {
        drop();
        m_job = runJob(context, title, std::move(work), std::move(done), pool);
    }

    void cancel() const { m_job.cancel(); }
    void drop() const { m_job.drop(); }
    bool running() const { return m_job.running(); }

private:
    JobHandle m_job{};
};

} // namespace app
