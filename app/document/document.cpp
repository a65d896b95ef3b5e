#include "app/document/document.h"

#include "app/settings/settings.h"

#include <algorithm>

namespace app {

namespace {

constexpr int outsidePollMs = 1000;
constexpr int readingThreads = 3; // one long sort, one page, one look-up

} // namespace

Document::Document(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    m_writing.setMaxThreadCount(1); // edits run one after the other, in the order they were made
    m_writing.setExpiryTimeout(-1);
    m_reading.setMaxThreadCount(readingThreads);
    m_outsideTimer.setInterval(outsidePollMs);
    connect(&m_outsideTimer, &QTimer::timeout, this, &Document::lookForOutsideChanges);
}

Document::~Document()
{
    for (const auto& job : m_jobs)
        job->progress.cancel();
    m_writing.waitForDone();
    m_reading.waitForDone();
}

QString Document::path() const
{
    return m_session ? QString::fromStdString(m_session->path()) : QString{};
}

void Document::open(const QString& path)
{
    start(path, [](PlanSession& session) { return session.open(); });
}

void Document::create(const QString& path, const core::PlanSettings& settings)
{
    start(path, [settings](PlanSession& session) { return session.create(settings); });
}

void Document::start(const QString& file, std::function<core::Result<void>(PlanSession&)> begin)
{
    const auto session = std::make_shared<PlanSession>(file.toStdString());
    m_writing.start([this, session, begin = std::move(begin)] {
        auto state = [&]() -> core::Result<PlanState> {
            PS_TRY(begin(*session));
            return session->state();
        }();
        QMetaObject::invokeMethod(this, [this, session, state = std::move(state)] {
            if (!state) {
                Q_EMIT failed(state.error());
                return;
            }
            close();
            m_session = session;
            m_state = *state;
            m_isOpen = true;
            m_outsideTimer.start();
            m_settings.addRecentPlan(path());
            Q_EMIT opened();
            Q_EMIT stateChanged();
        });
    });
}

void Document::close()
{
    if (!m_isOpen)
        return;
    for (const auto& job : m_jobs)
        job->progress.cancel();
    while (!m_jobs.empty())
        endJob(m_jobs.back());
    m_outsideTimer.stop();
    m_looking = false;
    clearSelection();
    m_session.reset();
    m_state = {};
    m_isOpen = false;
    Q_EMIT closed();
    Q_EMIT stateChanged();
}

void Document::edit(const QString& label, Change change, std::function<void()> done)
{
    write(
        label,
        [change = std::move(change)](core::PlanFile& plan, const core::EditLabel& named) {
            return plan.edit(named, change);
        },
        std::move(done));
}

void Document::removeLayer(const core::Layer& layer)
{
    write(tr("hapus lapisan %1").arg(QString::fromStdString(layer.name)),
          [layer](core::PlanFile& plan, const core::EditLabel& named) {
              return plan.bulk(named, [&](core::PlanBulk& bulk) { return bulk.removeLayer(layer); });
          });
}

void Document::nameVersion(const QString& name)
{
    write(name, [](core::PlanFile& plan, const core::EditLabel& named) { return plan.nameVersion(named); });
}

void Document::write(
    const QString& label,
    std::function<core::Result<core::PlanFile::EditResult>(core::PlanFile&, const core::EditLabel&)> step,
    std::function<void()> done)
{
    if (!m_isOpen)
        return;
    const core::EditLabel named{m_settings.who().toStdString(), label.toStdString()};
    m_writing.start([this, session = m_session, named, step = std::move(step), done = std::move(done)] {
        const auto result = step(session->writer(), named);
        reportChange(session);
        deliver(session, [this, done, result] {
            if (!result)
                Q_EMIT failed(result.error());
            else if (done)
                done();
        });
    });
}

void Document::undo()
{
    travel(&core::PlanFile::undo);
}

void Document::redo()
{
    travel(&core::PlanFile::redo);
}

void Document::travel(core::Result<core::UndoResult> (core::PlanFile::*step)(std::string_view))
{
    if (!m_isOpen)
        return;
    m_writing.start([this, session = m_session, step, who = m_settings.who().toStdString()] {
        const auto result = (session->writer().*step)(who);
        reportChange(session);
        deliver(session, [this, result] {
            if (!result)
                Q_EMIT failed(result.error());
            else if (!result->skipped.empty())
                Q_EMIT undoSkipped(static_cast<int>(result->skipped.size()));
        });
    });
}

void Document::select(Selection selection)
{
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    Q_EMIT selectionChanged(m_selection);
}

void Document::lookForOutsideChanges()
{
    if (!m_isOpen || m_looking)
        return;
    m_looking = true;
    m_writing.start([this, session = m_session] {
        reportChange(session);
        deliver(session, [this] { m_looking = false; });
    });
}

void Document::reportChange(const SessionPointer& session)
{
    auto change = session->takeChange();
    if (!change.everything && change.tables.empty())
        return;
    auto state = session->state();
    deliver(session, [this, change = std::move(change), state = std::move(state)] {
        if (state)
            m_state = *state;
        Q_EMIT changed(change);
        Q_EMIT stateChanged();
        if (!state)
            Q_EMIT failed(state.error());
    });
}

void Document::deliver(const SessionPointer& session, std::function<void()> action)
{
    QMetaObject::invokeMethod(
        this,
        [this, session, action = std::move(action)] {
            if (session == m_session)
                action();
        },
        Qt::QueuedConnection);
}

JobStatePointer Document::startJob(const QString& title)
{
    auto job = std::make_shared<JobState>();
    job->title = title;
    m_jobs.push_back(job);
    beginJob(job);
    return job;
}

void Document::endJob(const JobStatePointer& job)
{
    std::erase(m_jobs, job);
    finishJob(job);
}

} // namespace app
