#include "core/storage/changeset.h"

#include "core/storage/changeset_format.h"

#include <sqlite3.h>

namespace core {

namespace {

struct SqliteFree
{
    void operator()(void* memory) const { sqlite3_free(memory); }
};

/// SQLite takes a size as int, and its changeset calls want a pointer that is not const.
struct Bytes
{
    explicit Bytes(std::span<const unsigned char> bytes)
        : size(static_cast<int>(bytes.size())), data(const_cast<unsigned char*>(bytes.data()))
    {
    }
    int size;
    void* data;
};

tl::unexpected<Error> unreadable(const std::string& path = {})
{
    return fail(ErrorCode::PlanDamaged, path, "a history entry cannot be read");
}

/// Before SQLite sees them.
Result<void> mustBeChangeset(std::span<const unsigned char> bytes, const std::string& path = {})
{
    return isChangeset(bytes) ? Result<void>{} : Result<void>{unreadable(path)};
}

Blob taken(int size, void* data)
{
    const std::unique_ptr<void, SqliteFree> owner(data);
    const auto* begin = static_cast<const unsigned char*>(data);
    return begin != nullptr ? Blob(begin, begin + size) : Blob{};
}

SkippedRow rowOf(sqlite3_changeset_iter* change)
{
    SkippedRow row;
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(change, &table, &columns, &operation, &indirect);
    row.table = table != nullptr ? table : "";
    unsigned char* keys = nullptr;
    sqlite3changeset_pk(change, &keys, nullptr);
    for (int i = 0; i < columns; ++i) {
        if (keys[i] == 0)
            continue;
        sqlite3_value* value = nullptr;
        if (operation == SQLITE_INSERT)
            sqlite3changeset_new(change, i, &value);
        else
            sqlite3changeset_old(change, i, &value);
        if (value != nullptr)
            row.fid = sqlite3_value_int64(value);
    }
    return row;
}

int onConflict(void* context, int, sqlite3_changeset_iter* change)
{
    static_cast<std::vector<SkippedRow>*>(context)->push_back(rowOf(change));
    return SQLITE_CHANGESET_OMIT;
}

} // namespace

void ChangesetRecorder::Delete::operator()(sqlite3_session* session) const
{
    sqlite3session_delete(session);
}

Result<ChangesetRecorder> ChangesetRecorder::start(Database& database, const std::vector<std::string>& tables)
{
    sqlite3_session* session = nullptr;
    if (const int rc = sqlite3session_create(database.handle(), "main", &session); rc != SQLITE_OK)
        return fail(sqliteError(rc, database.path(), "sqlite3session_create"));
    ChangesetRecorder recorder;
    recorder.m_session.reset(session);
    recorder.m_subject = database.path();
    for (const auto& table : tables)
        if (const int rc = sqlite3session_attach(session, table.c_str()); rc != SQLITE_OK)
            return fail(sqliteError(rc, database.path(), table));
    return recorder;
}

Result<Blob> ChangesetRecorder::finish()
{
    int size = 0;
    void* data = nullptr;
    if (const int rc = sqlite3session_changeset(m_session.get(), &size, &data); rc != SQLITE_OK)
        return fail(sqliteError(rc, m_subject, "sqlite3session_changeset"));
    m_session.reset();
    return taken(size, data);
}

Result<Blob> inverted(std::span<const unsigned char> changeset)
{
    PS_TRY(mustBeChangeset(changeset));
    const Bytes in{changeset};
    int size = 0;
    void* data = nullptr;
    if (const int rc = sqlite3changeset_invert(in.size, in.data, &size, &data); rc != SQLITE_OK)
        return unreadable();
    return taken(size, data);
}

Result<std::vector<SkippedRow>> applyChangeset(Database& database, std::span<const unsigned char> changeset)
{
    PS_TRY(mustBeChangeset(changeset, database.path()));
    const Bytes in{changeset};
    std::vector<SkippedRow> skipped;
    const int rc = sqlite3changeset_apply(database.handle(), in.size, in.data, nullptr, onConflict, &skipped);
    if (rc == SQLITE_CORRUPT)
        return unreadable(database.path());
    if (rc != SQLITE_OK)
        return fail(sqliteError(rc, database.path(), sqlite3_errmsg(database.handle())));
    return skipped;
}

Result<std::set<std::string>> tablesOf(std::span<const unsigned char> changeset)
{
    PS_TRY(mustBeChangeset(changeset));
    const Bytes in{changeset};
    std::set<std::string> tables;
    sqlite3_changeset_iter* change = nullptr;
    if (sqlite3changeset_start(&change, in.size, in.data) != SQLITE_OK)
        return unreadable();
    while (sqlite3changeset_next(change) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        if (sqlite3changeset_op(change, &table, &columns, &operation, &indirect) == SQLITE_OK &&
            table != nullptr)
            tables.insert(table);
    }
    if (sqlite3changeset_finalize(change) != SQLITE_OK)
        return unreadable();
    return tables;
}

Result<void> addUpdatedColumns(std::span<const unsigned char> changeset, std::string_view wanted,
                               const std::vector<std::string>& names,
                               std::map<std::int64_t, std::set<std::string>>& changed)
{
    PS_TRY(mustBeChangeset(changeset));
    const Bytes in{changeset};
    sqlite3_changeset_iter* change = nullptr;
    if (sqlite3changeset_start(&change, in.size, in.data) != SQLITE_OK)
        return unreadable();
    while (sqlite3changeset_next(change) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(change, &table, &columns, &operation, &indirect);
        if (operation != SQLITE_UPDATE || table == nullptr || table != wanted)
            continue;
        auto& fields = changed[rowOf(change).fid];
        for (int i = 0; i < columns && i < static_cast<int>(names.size()); ++i) {
            sqlite3_value* value = nullptr;
            if (sqlite3changeset_new(change, i, &value) == SQLITE_OK && value != nullptr)
                fields.insert(names[static_cast<std::size_t>(i)]);
        }
    }
    if (sqlite3changeset_finalize(change) != SQLITE_OK)
        return unreadable();
    return {};
}

} // namespace core
