#include "core/storage/plan_file.h"

#include "core/storage/gpkg_geometry.h"
#include "core/storage/plan_state.h"
#include "core/storage/schema.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t smallFile = 32U
                                     << 20U; // up to here the whole file is checked at opening: some 20 ms

std::uint32_t bigEndian(const unsigned char* bytes)
{
    return (std::uint32_t{bytes[0]} << 24U) | (std::uint32_t{bytes[1]} << 16U) |
           (std::uint32_t{bytes[2]} << 8U) | bytes[3];
}

/// A file whose marks say that nobody may write is read-only, also for root, who could.
bool markedReadOnly(const std::string& path)
{
    struct stat info
    {
    };
    if (stat(path.c_str(), &info) != 0)
        return false;
    return (info.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || access(path.c_str(), W_OK) != 0;
}

bool hasHotJournal(const std::string& path)
{
    std::error_code error;
    const auto size = fs::file_size(path + "-journal", error);
    return !error && size > 0;
}

/// Looks at the file's first 100 bytes before SQLite does: what it is, and whether it was cut off.
Result<void> checkHeader(const std::string& path)
{
    std::error_code error;
    if (!fs::exists(path, error))
        return fail(ErrorCode::FileNotFound, path);
    if (!fs::is_regular_file(path, error))
        return fail(ErrorCode::NotAPlan, path);
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(ErrorCode::FileUnreadable, path, std::strerror(errno));
    std::array<unsigned char, 100> header{};
    file.read(reinterpret_cast<char*>(header.data()), header.size());
    if (file.gcount() < static_cast<std::streamsize>(header.size()) ||
        std::memcmp(header.data(), "SQLite format 3", 16) != 0)
        return fail(ErrorCode::NotAPlan, path);
    const std::uint32_t pageField = (std::uint32_t{header[16]} << 8U) | header[17];
    const std::uint64_t pageSize = pageField == 1 ? 65536 : pageField;
    const std::uint64_t pages = bigEndian(header.data() + 28);
    if (!hasHotJournal(path) && pages * pageSize > fs::file_size(path, error))
        return fail(ErrorCode::PlanDamaged, path, "the file is shorter than it says");
    return {};
}

Result<void> configure(Database& database)
{
    registerGpkgFunctions(database.handle());
    // Others read this file too, and a crash may cut in anywhere: rollback journal, and a power cut loses
    // nothing.
    return database.exec(
        "PRAGMA trusted_schema = ON; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = OFF; "
        "PRAGMA synchronous = EXTRA; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;");
}

Result<void> checkWhole(Database& database)
{
    std::error_code error;
    if (fs::file_size(database.path(), error) > smallFile)
        return {};
    PS_LET(const auto answer, database.scalar("PRAGMA quick_check(1)"));
    if (toText(answer) != "ok")
        return fail(ErrorCode::PlanDamaged, database.path(), toText(answer));
    return {};
}

/// SQLite says "not a database" or "corrupt" late, at the first query.
tl::unexpected<Error> asOpenError(Error error)
{
    if (error.code == ErrorCode::Internal || error.code == ErrorCode::InvalidValue)
        error.code = ErrorCode::PlanDamaged;
    return fail(std::move(error));
}

Result<void> fillNewPlan(Database& database, const PlanSettings& settings, const PlanStart& start)
{
    PS_TRY(configure(database));
    PS_LET(auto transaction, Transaction::begin(database));
    PS_TRY(applySchema(database, 0));
    PS_TRY(database.exec("UPDATE ps_guard SET own = 1"));
    PS_TRY(writeSettings(database, settings));
    PlanEdit content{database};
    for (const auto& ruleSet : start.ruleSets)
        PS_TRY(content.insert("rule_set", ruleSet));
    for (const auto& style : start.styles)
        PS_TRY(writeLayerStyle(database, style));
    PS_TRY(database.exec("UPDATE ps_guard SET own = 0"));
    return transaction.commit();
}

/// Another connection may have done it since the version was read.
Result<void> bringUpToDate(Database& database)
{
    PS_LET(auto transaction, Transaction::begin(database));
    PS_LET(const int version, readSchemaVersion(database));
    PS_TRY(applySchema(database, version));
    return transaction.commit();
}

/// Gives a complete file its name, only where no file has it: a half-written plan is never seen.
Result<void> publish(const std::string& made, const std::string& path)
{
    if (link(made.c_str(), path.c_str()) == 0) {
        unlink(made.c_str());
        return {};
    }
    const int reason = errno;
    if (reason == EEXIST)
        return fail(ErrorCode::FileExists, path);
    // File systems without hard links (FAT, some shares): the rename must not replace either.
    std::error_code error;
    if (fs::exists(path, error))
        return fail(ErrorCode::FileExists, path);
    if (std::rename(made.c_str(), path.c_str()) != 0)
        return fail(ErrorCode::WriteFailed, path, std::strerror(reason));
    return {};
}

struct TemporaryFile
{
    std::string path;
    ~TemporaryFile() { unlink(path.c_str()); }
};

} // namespace

PlanFile::PlanFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PlanFile::PlanFile(PlanFile&&) noexcept = default;
PlanFile& PlanFile::operator=(PlanFile&&) noexcept = default;
PlanFile::~PlanFile() = default;

Result<PlanFile> PlanFile::create(const std::string& path, const PlanSettings& settings,
                                  const PlanStart& start)
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error)))
        return fail(ErrorCode::FileExists, path);
    const auto folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, error))
        return fail(ErrorCode::FileNotFound, folder.string());
    const TemporaryFile temporary{fmt::format("{}.new-{}", path, Uuid::make().text.substr(0, 8))};
    auto made = [&]() -> Result<void> {
        PS_LET(auto database, Database::open(temporary.path, Database::Access::Create));
        return fillNewPlan(database, settings, start);
    }();
    unlink((temporary.path + "-journal").c_str());
    if (!made) {
        auto problem = made.error();
        problem.subject = path;
        if (problem.code == ErrorCode::FileUnreadable)
            problem.code = ErrorCode::WriteFailed;
        return fail(std::move(problem));
    }
    PS_TRY(publish(temporary.path, path));
    return open(path, Access::Write);
}

Result<PlanFile> PlanFile::open(const std::string& path, Access access)
{
    PS_TRY(checkHeader(path));
    const bool readOnly = markedReadOnly(path);
    // A journal left by a crash must be rolled back before anybody can read.
    const bool openForWriting = !readOnly && (access == Access::Write || hasHotJournal(path));
    auto state = std::make_unique<State>();
    state->writable = access == Access::Write;
    const auto opened = [&]() -> Result<void> {
        PS_LET(state->database, Database::open(path, openForWriting ? Database::Access::ReadWrite
                                                                    : Database::Access::ReadOnly));
        PS_TRY(configure(state->database));
        PS_LET(const int version, readSchemaVersion(state->database));
        if (version == 0)
            return fail(ErrorCode::NotAPlan, path);
        if (version > schemaVersion)
            return fail(ErrorCode::PlanTooNew, path, fmt::format("schema {}", version));
        if (access == Access::Write && readOnly)
            return fail(ErrorCode::ReadOnly, path);
        PS_TRY(checkWhole(state->database));
        if (version < schemaVersion)
            PS_TRY(access == Access::Write ? bringUpToDate(state->database)
                                           : showMissingColumns(state->database));
        if (access == Access::Read)
            PS_TRY(state->database.exec("PRAGMA query_only = ON"));
        PS_LET(state->settings, readSettings(state->database));
        return {};
    }();
    if (!opened)
        return asOpenError(opened.error());
    return PlanFile{std::move(state)};
}

const std::string& PlanFile::path() const
{
    return m_state->database.path();
}

const PlanSettings& PlanFile::settings() const
{
    return m_state->settings;
}

const Database& PlanFile::database() const
{
    return m_state->database;
}

std::int64_t PlanFile::dataVersion() const
{
    const auto version = m_state->database.scalar("PRAGMA data_version");
    const auto* number = version ? std::get_if<std::int64_t>(&*version) : nullptr;
    return number != nullptr ? *number : 0;
}

Result<void> PlanFile::backup(const std::string& target) const
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(target, error)))
        return fail(ErrorCode::FileExists, target);
    const TemporaryFile temporary{fmt::format("{}.new-{}", target, Uuid::make().text.substr(0, 8))};
    {
        PS_LET(auto copy, Database::open(temporary.path, Database::Access::Create));
        auto* job = sqlite3_backup_init(copy.handle(), "main", m_state->database.handle(), "main");
        if (job == nullptr)
            return fail(copy.lastError());
        sqlite3_backup_step(job, -1);
        if (const int rc = sqlite3_backup_finish(job); rc != SQLITE_OK)
            return fail(sqliteError(rc, target, sqlite3_errmsg(copy.handle())));
        PS_LET(const auto answer, copy.scalar("PRAGMA integrity_check(1)"));
        if (toText(answer) != "ok")
            return fail(ErrorCode::PlanDamaged, path(), toText(answer));
    }
    PS_LET(const auto copied, open(temporary.path, Access::Read));
    PS_LET(const auto theirs, copied.info());
    PS_LET(const auto ours, info());
    if (theirs.counts != ours.counts || theirs.layers.size() != ours.layers.size())
        return fail(ErrorCode::PlanDamaged, target, "the copy holds other counts than the plan");
    return publish(temporary.path, target);
}

} // namespace core
