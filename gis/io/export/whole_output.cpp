#include "gis/io/export/whole_output.h"

#include "core/base/uuid.h"
#include "core/storage/plan_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace gis {

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;

/// SQLite would take such a file for the journal of a plan that has the rest of the name.
bool belongsToDatabase(const std::string& name)
{
    return name.ends_with("-journal") || name.ends_with("-wal") || name.ends_with("-shm");
}

/// Also one that is damaged, locked or too new to be opened: nothing overwrites a plan.
bool isPlan(const std::string& path)
{
    const auto opened = core::PlanFile::open(path, core::PlanFile::Access::Read);
    return opened || opened.error().code != ErrorCode::NotAPlan;
}

core::Result<void> checkTarget(const std::string& target)
{
    std::error_code error;
    const auto folder = fs::path(target).parent_path();
    if (target.empty() || (!folder.empty() && !fs::is_directory(folder, error)))
        return core::fail(ErrorCode::FileNotFound, target.empty() ? "--out" : folder.string());
    const auto status = fs::status(target, error);
    if (belongsToDatabase(target) || (fs::exists(status) && !fs::is_regular_file(status)))
        return core::fail(ErrorCode::FileExists, target);
    if (fs::is_regular_file(status) && isPlan(target))
        return core::fail(ErrorCode::FileExists, target);
    return {};
}

int flushToDisk(const std::string& path)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int reason = fsync(file) == 0 ? 0 : errno;
    close(file);
    return reason;
}

} // namespace

core::Error writeError(const std::string& path, int number)
{
    const std::string detail = std::strerror(number);
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // a limit on the size of files
        return {ErrorCode::DiskFull, path, detail};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::ReadOnly, path, detail};
    case ENOENT:
        return {ErrorCode::FileNotFound, path, detail};
    default:
        return {ErrorCode::WriteFailed, path, detail};
    }
}

WholeOutput::WholeOutput(std::string target, fs::path folder)
    : m_target(std::move(target)), m_folder(std::move(folder))
{
}

WholeOutput::WholeOutput(WholeOutput&& other) noexcept
    : m_target(std::move(other.m_target)), m_folder(std::exchange(other.m_folder, {})),
      m_added(std::move(other.m_added))
{
}

WholeOutput::~WholeOutput()
{
    std::error_code error;
    if (!m_folder.empty())
        fs::remove_all(m_folder, error);
}

core::Result<WholeOutput> WholeOutput::begin(const std::string& target)
{
    PS_TRY(checkTarget(target));
    const auto name = fmt::format(".petasentra-{}", core::Uuid::make().text.substr(0, 8));
    const auto folder = fs::path(target).parent_path() / name;
    if (mkdir(folder.c_str(), 0700) != 0)
        return core::fail(writeError(target, errno));
    return WholeOutput{target, folder};
}

fs::path WholeOutput::addedTarget() const
{
    return fs::path(m_target).parent_path() / m_added;
}

core::Result<void> WholeOutput::addFolder(const std::string& name)
{
    m_added = name;
    std::error_code error;
    if (fs::exists(fs::symlink_status(addedTarget(), error)))
        return core::fail(ErrorCode::FileExists, addedTarget().string());
    return {};
}

core::Result<void> WholeOutput::commit(const std::string& made) const
{
    const auto added = m_folder / m_added;
    std::error_code error;
    if (const int reason = flushToDisk(made); reason != 0)
        return core::fail(writeError(m_target, reason));
    if (!m_added.empty()) {
        for (const auto& entry : fs::directory_iterator{added, error})
            if (const int reason = flushToDisk(entry.path().string()); reason != 0)
                return core::fail(writeError(addedTarget().string(), reason));
        if (std::rename(added.c_str(), addedTarget().c_str()) != 0)
            return core::fail(writeError(addedTarget().string(), errno));
    }
    if (std::rename(made.c_str(), m_target.c_str()) != 0) {
        const int reason = errno;
        if (!m_added.empty())
            fs::rename(addedTarget(), added, error);
        return core::fail(writeError(m_target, reason));
    }
    return {};
}

} // namespace gis
