#include "app/jobs/jobs_model.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <chrono>

namespace app {

namespace {

// Often enough to look alive, seldom enough to cost nothing.
constexpr std::chrono::milliseconds refreshInterval{100};

QPointer<JobsModel>& current()
{
    static QPointer<JobsModel> model;
    return model;
}

} // namespace

JobsModel& JobsModel::instance()
{
    if (!current())
        current() = new JobsModel(QCoreApplication::instance());
    return *current();
}

JobsModel::JobsModel(QObject* parent) : QAbstractListModel(parent)
{
    m_timer.setInterval(refreshInterval);
    connect(&m_timer, &QTimer::timeout, this, &JobsModel::refresh);
}

JobsModel::~JobsModel()
{
    cancelAll();
}

int JobsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant JobsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& job = m_jobs[static_cast<std::size_t>(index.row())];
    if (role == TitleRole)
        return job->title;
    if (role == FractionRole)
        return std::clamp(job->progress.fraction(), 0.0, 1.0);
    return {};
}

void JobsModel::cancel(int row)
{
    if (row >= 0 && row < rowCount())
        m_jobs[static_cast<std::size_t>(row)]->progress.cancel();
}

void JobsModel::cancelAll()
{
    for (const auto& job : m_jobs)
        job->progress.cancel();
}

void JobsModel::add(const JobStatePointer& job)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_jobs.push_back(job);
    endInsertRows();
    m_timer.start();
    summarise();
}

void JobsModel::remove(const JobStatePointer& job)
{
    const auto found = std::find(m_jobs.begin(), m_jobs.end(), job);
    if (found == m_jobs.end())
        return;
    const int row = static_cast<int>(found - m_jobs.begin());
    beginRemoveRows({}, row, row);
    m_jobs.erase(found);
    endRemoveRows();
    if (m_jobs.empty())
        m_timer.stop();
    summarise();
}

void JobsModel::refresh()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {FractionRole});
    summarise();
}

void JobsModel::summarise()
{
    if (m_jobs.empty())
        Q_EMIT summaryChanged({}, 0.0, 0);
    else
        Q_EMIT summaryChanged(m_jobs.back()->title, m_jobs.back()->progress.fraction(), rowCount());
}

void beginJob(const JobStatePointer& job)
{
    if (!job->title.isEmpty())
        JobsModel::instance().add(job);
}

void finishJob(const JobStatePointer& job)
{
    if (job->finished)
        return;
    job->finished = true;
    job->progress.cancel();
    // Late answers may come while the application is being taken down: then there is no list any more.
    if (!job->title.isEmpty() && current())
        current()->remove(job);
}

} // namespace app
