#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace gis {

/// A place beside the target where a file is made; it takes the target's name only when it is complete, and
/// all of the place goes away with the object.
class WholeOutput
{
public:
    /// Refuses a target that is a plan or belongs to one, and a folder (FileExists), a missing folder
    /// (FileNotFound) and one that may not be written to (ReadOnly).
    static core::Result<WholeOutput> begin(const std::string& target);

    WholeOutput(WholeOutput&& other) noexcept;
    WholeOutput& operator=(WholeOutput&&) = delete;
    WholeOutput(const WholeOutput&) = delete;
    ~WholeOutput();

    const std::string& target() const { return m_target; }
    /// A file of this name in the place.
    std::string file(const std::string& name) const { return (m_folder / name).string(); }
    const std::filesystem::path& folder() const { return m_folder; }

    /// A folder of this name in the place goes beside the target with it. FileExists where one is there: it
    /// may hold what nobody else has.
    core::Result<void> addFolder(const std::string& name);

    /// Writes it through to the disk and gives it the target's name; an older file is replaced. The folder
    /// goes first, and comes back where the file cannot follow.
    core::Result<void> commit(const std::string& made) const;

private:
    WholeOutput(std::string target, std::filesystem::path folder);
    std::filesystem::path addedTarget() const;
    std::string m_target;
    std::filesystem::path m_folder;
    std::string m_added{}; // a folder's name; empty for none
};

/// The system's error number as ours: DiskFull, ReadOnly, FileNotFound or WriteFailed.
core::Error writeError(const std::string& path, int number);

} // namespace gis
