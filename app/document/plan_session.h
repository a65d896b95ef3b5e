#pragma once

#include "app/document/plan_change.h"
#include "core/storage/plan_file.h"

#include <QString>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace app {

/// What the window shows about the open plan, read on a pool thread and handed over whole.
struct PlanState
{
    core::PlanInfo info{};
    QString undoLabel{}; // empty where there is nothing to undo
    QString redoLabel{};
    bool readOnly = false;
};

/// The connections to one open plan. The writing one is used by the writing thread alone; reading ones are
/// lent to one pool thread at a time. Jobs hold it by shared pointer, so that closing a plan never waits for
/// them.
class PlanSession
{
public:
    explicit PlanSession(std::string path) : m_path(std::move(path)) {}

    const std::string& path() const { return m_path; }

    // --- on the writing thread
    // ---------------------------------------------------------------------------------
    /// Opens for writing, or for reading only where the file does not allow more.
    core::Result<void> open();
    core::Result<void> create(const core::PlanSettings& settings);
    core::PlanFile& writer() { return *m_writer; }
    core::Result<PlanState> state() const;
    /// What changed through `writer()` since the last call, and whether another program changed the file.
    PlanChange takeChange();

    // --- on any pool thread
    // ------------------------------------------------------------------------------------
    core::Result<std::unique_ptr<core::PlanFile>> borrowReader();
    void giveBack(std::unique_ptr<core::PlanFile> reader);

private:
    void take(core::PlanFile file);

    std::string m_path;
    bool m_readOnly = false;
    std::optional<core::PlanFile> m_writer{};
    std::optional<core::ChangeWatch> m_watch{}; // after m_writer: it must go first
    std::int64_t m_version = 0;

    std::mutex m_mutex{};
    std::vector<std::unique_ptr<core::PlanFile>> m_idle{};
};

} // namespace app
