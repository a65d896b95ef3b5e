#include "gis/io/level_worker.h"

#include "gis/geometry/wkb.h"

namespace gis {

namespace {

constexpr std::size_t queueBytes = 8 << 20;
constexpr std::size_t batchJobs = 64; // taken at once, so that the two threads seldom meet

} // namespace

LevelWorker::LevelWorker(const std::vector<std::string>& columns)
    : m_levels(columns), m_thread([this] { work(); })
{
}

LevelWorker::~LevelWorker()
{
    {
        const std::lock_guard lock{m_mutex};
        m_jobs.clear();
    }
    stop();
}

void LevelWorker::stop()
{
    {
        const std::lock_guard lock{m_mutex};
        m_last = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void LevelWorker::add(std::int64_t fid, core::Blob& geometry, std::vector<std::string> texts)
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [&] { return m_bytes < queueBytes; });
    m_bytes += geometry.size();
    m_jobs.push_back({fid, std::move(geometry), std::move(texts)});
    geometry = {};
    if (!m_spare.empty()) {
        geometry.swap(m_spare.back());
        m_spare.pop_back();
    }
    const bool wake = m_jobs.size() >= batchJobs || m_bytes >= queueBytes;
    lock.unlock();
    if (wake)
        m_changed.notify_all();
}

void LevelWorker::work()
{
    std::vector<Job> batch;
    std::vector<std::string_view> views;
    for (;;) {
        {
            std::unique_lock lock{m_mutex};
            m_changed.wait(lock,
                           [&] { return m_last || m_jobs.size() >= batchJobs || m_bytes >= queueBytes; });
            for (auto& job : batch)
                m_spare.push_back(std::move(job.geometry));
            batch.clear();
            if (m_jobs.empty())
                return;
            batch.assign(std::make_move_iterator(m_jobs.begin()), std::make_move_iterator(m_jobs.end()));
            m_jobs.clear();
            m_bytes = 0;
        }
        m_changed.notify_all();
        for (const auto& job : batch) {
            views.assign(job.texts.begin(), job.texts.end());
            m_levels.addWkb(job.fid, wkbOfGpkg(job.geometry), views);
        }
    }
}

core::Result<void> LevelWorker::finish(const LevelSink& sink)
{
    stop();
    return m_levels.finish(sink);
}

} // namespace gis
