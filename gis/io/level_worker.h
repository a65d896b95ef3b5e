#pragma once

#include "core/model/value.h"
#include "gis/geometry/level_builder.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace gis {

/// Makes a layer's drawing levels on a thread of its own while the import stores: they cost as much as all
/// the rest of storing, and touch no database before `finish`.
class LevelWorker
{
public:
    explicit LevelWorker(const std::vector<std::string>& columns);
    ~LevelWorker();
    LevelWorker(const LevelWorker&) = delete;
    LevelWorker& operator=(const LevelWorker&) = delete;

    /// Waits while too much is queued. Takes the geometry and leaves memory that is done with in its place:
    /// the next one of millions need not ask for any.
    void add(std::int64_t fid, core::Blob& geometry, std::vector<std::string> texts);
    /// Waits for what is queued, then stores the levels through `sink` on the caller's thread.
    core::Result<void> finish(const LevelSink& sink);

private:
    struct Job
    {
        std::int64_t fid = 0;
        core::Blob geometry{};
        std::vector<std::string> texts{};
    };

    void work();
    void stop();

    LevelBuilder m_levels;
    std::mutex m_mutex{};
    std::condition_variable m_changed{};
    std::deque<Job> m_jobs{};
    std::vector<core::Blob> m_spare{};
    std::size_t m_bytes = 0; // queued
    bool m_last = false;
    std::thread m_thread{};
};

} // namespace gis
