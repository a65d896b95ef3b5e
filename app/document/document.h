#pragma once

#include "app/document/plan_session.h"
#include "app/jobs/jobs_model.h"
#include "core/base/progress.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <type_traits>

namespace app {

class Settings;

/// The open plan as the window sees it. All file work runs on threads of its own: one that writes, a few that
/// read. Nothing here waits; results come back on the window's thread, and never for a plan that was closed
/// meanwhile.
///
///     window thread    edit() ──────────────► … ──► changed(), stateChanged()
///     writing thread            transaction ──┘ committed
class Document : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<core::Result<void>(core::PlanEdit&)>;

    explicit Document(Settings& settings, QObject* parent = nullptr);
    ~Document() override; // lets edits that are under way finish; running jobs are cancelled

    void open(const QString& path);
    void create(const QString& path, const core::PlanSettings& settings);
    void close();

    bool isOpen() const { return m_isOpen; }
    bool isReadOnly() const { return m_state.readOnly; }
    QString path() const;
    const core::PlanInfo& info() const { return m_state.info; }
    QString undoLabel() const { return m_state.undoLabel; }
    QString redoLabel() const { return m_state.redoLabel; }

    /// Runs `change` on the writing thread as one labelled transaction: capture values, not references to
    /// widgets. Nothing is kept where it fails; then `failed` is emitted. `done` runs on the window's thread
    /// when it succeeded.
    void edit(const QString& label, Change change, std::function<void()> done = {});
    /// The same where the plan has to be read first: `step(PlanFile&, EditLabel)` makes the transaction.
    void write(
        const QString& label,
        std::function<core::Result<core::PlanFile::EditResult>(core::PlanFile&, const core::EditLabel&)> step,
        std::function<void()> done = {});
    /// Takes an imported layer out of the plan; can be undone like an edit.
    void removeLayer(const core::Layer& layer);
    /// Names the present state in the history.
    void nameVersion(const QString& name);
    void undo();
    void redo();

    const Selection& selection() const { return m_selection; }
    void select(Selection selection);
    void select(const std::string& table, const core::Uuid& uuid) { select(Selection{table, {uuid}, 0}); }
    void clearSelection() { select(Selection{}); }

    /// `work(const core::PlanFile&)` gives a Result on a reading thread; `done(result)` runs on the window's
    /// thread unless `receiver` is gone by then. Keep it short or cancellable: a commit waits for running
    /// reads.
    template <class Work, class Done>
    void read(QObject* receiver, Work work, Done done);

    /// `work(core::PlanFile&, core::Progress&)` gives a Result on the writing thread: imports, exports of the
    /// whole. It is shown as a job with this title; `done(result)` runs on the window's thread.
    template <class Work, class Done>
    void runJob(const QString& title, QObject* receiver, Work work, Done done);

    /// The same for a calculation that only reads, beside the writing thread.
    template <class Work, class Done>
    void runReadJob(const QString& title, QObject* receiver, Work work, Done done);

    /// Nothing is being read or written; answers may still be on their way to the window's thread.
    bool idle() const { return m_reading.activeThreadCount() == 0 && m_writing.activeThreadCount() == 0; }

    /// Asks now whether another program changed the file; done by itself every second.
    void lookForOutsideChanges();

Q_SIGNALS:
    void opened();
    void closed();
    void stateChanged(); // info(), undoLabel(), redoLabel(), isReadOnly()
    void changed(const app::PlanChange& change);
    void selectionChanged(const app::Selection& selection);
    void failed(const core::Error& error);
    /// An undo or redo left rows that another program had changed.
    void undoSkipped(int rows);

private:
    using SessionPointer = std::shared_ptr<PlanSession>;

    void start(const QString& path, std::function<core::Result<void>(PlanSession&)> begin);
    void travel(core::Result<core::UndoResult> (core::PlanFile::*step)(std::string_view));
    JobStatePointer startJob(const QString& title);
    void endJob(const JobStatePointer& job);
    void deliver(const SessionPointer& session, std::function<void()> action);
    /// On the writing thread: tells the window what the work just done changed.
    void reportChange(const SessionPointer& session);

    Settings& m_settings;
    QThreadPool m_writing{};
    QThreadPool m_reading{};
    SessionPointer m_session{};
    bool m_isOpen = false;
    PlanState m_state{};
    Selection m_selection{};
    std::vector<JobStatePointer> m_jobs{};
    QTimer m_outsideTimer{};
    bool m_looking = false;
};

template <class Work, class Done>
void Document::read(QObject* receiver, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work, const core::PlanFile&>;
    if (!m_isOpen)
        return;
    m_reading.start([this, session = m_session, guard = QPointer<QObject>(receiver), work = std::move(work),
                     done = std::move(done)]() mutable {
        auto answer = [&]() -> Answer {
            PS_LET(auto file, session->borrowReader());
            auto result = work(std::as_const(*file));
            session->giveBack(std::move(file));
            return result;
        }();
        deliver(session, [guard, done = std::move(done), answer = std::move(answer)]() mutable {
            if (guard)
                done(std::move(answer));
        });
    });
}

template <class Work, class Done>
void Document::runReadJob(const QString& title, QObject* receiver, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work, const core::PlanFile&, core::Progress&>;
    if (!m_isOpen)
        return;
    const auto job = startJob(title);
    read(
        this,
        [work = std::move(work), job](const core::PlanFile& file) mutable {
            return work(file, job->progress);
        },
        [this, job, guard = QPointer<QObject>(receiver), done = std::move(done)](Answer answer) mutable {
            endJob(job);
            if (guard)
                done(std::move(answer));
        });
}

template <class Work, class Done>
void Document::runJob(const QString& title, QObject* receiver, Work work, Done done)
{
    if (!m_isOpen)
        return;
    const auto job = startJob(title);
    m_writing.start([this, session = m_session, job, guard = QPointer<QObject>(receiver),
                     work = std::move(work), done = std::move(done)]() mutable {
        auto answer = work(session->writer(), job->progress);
        reportChange(session);
        deliver(session, [this, job, guard, done = std::move(done), answer = std::move(answer)]() mutable {
            endJob(job);
            if (guard)
                done(std::move(answer));
        });
    });
}

} // namespace app

Q_DECLARE_METATYPE(app::PlanChange)
Q_DECLARE_METATYPE(app::Selection)
