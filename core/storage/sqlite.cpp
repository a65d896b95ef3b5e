#include "core/storage/sqlite.h"

#include <sqlite3.h>

#include <cerrno>

namespace core {

Error sqliteError(int resultCode, std::string subject, std::string detail)
{
    const auto code = [&] {
        switch (resultCode & 0xff) {
        case SQLITE_FULL:
            return ErrorCode::DiskFull;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::PlanLocked;
        case SQLITE_READONLY:
            return ErrorCode::ReadOnly;
        case SQLITE_CORRUPT:
            return ErrorCode::PlanDamaged;
        case SQLITE_NOTADB:
            return ErrorCode::NotAPlan;
        case SQLITE_CANTOPEN:
            return ErrorCode::FileUnreadable;
        case SQLITE_IOERR:
            // A file size limit or a full quota shows as a failed write.
            return resultCode == SQLITE_IOERR_WRITE ? ErrorCode::DiskFull : ErrorCode::WriteFailed;
        case SQLITE_INTERRUPT:
            return ErrorCode::Cancelled;
        case SQLITE_CONSTRAINT:
            return ErrorCode::InvalidValue;
        default:
            return ErrorCode::Internal;
        }
    }();
    return Error{code, std::move(subject), std::move(detail)};
}

std::string quotedName(std::string_view identifier)
{
    std::string text = "\"";
    for (const char c : identifier) {
        if (c == '"')
            text += '"';
        text += c;
    }
    return text + '"';
}

Statement::Statement(sqlite3_stmt* statement, std::string subject)
    : m_statement(statement), m_subject(std::move(subject))
{
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

namespace {

tl::unexpected<Error> statementError(sqlite3_stmt* statement, const std::string& subject)
{
    auto* handle = sqlite3_db_handle(statement);
    return fail(sqliteError(sqlite3_extended_errcode(handle), subject, sqlite3_errmsg(handle)));
}

} // namespace

Result<void> Statement::bind(int index, const Value& value)
{
    auto* s = m_statement.get();
    int rc = SQLITE_OK;
    if (isUnknown(value))
        rc = sqlite3_bind_null(s, index);
    else if (const auto* integer = std::get_if<std::int64_t>(&value))
        rc = sqlite3_bind_int64(s, index, *integer);
    else if (const auto* real = std::get_if<double>(&value))
        rc = sqlite3_bind_double(s, index, *real);
    else if (const auto* text = std::get_if<std::string>(&value))
        rc = sqlite3_bind_text64(s, index, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    else if (const auto* blob = std::get_if<Blob>(&value))
        rc = sqlite3_bind_blob64(s, index, blob->data(), blob->size(), SQLITE_TRANSIENT);
    if (rc != SQLITE_OK)
        return statementError(s, m_subject);
    return {};
}

Result<void> Statement::bindBlob(int index, std::span<const unsigned char> bytes)
{
    if (sqlite3_bind_blob64(m_statement.get(), index, bytes.data(), bytes.size(), SQLITE_STATIC) != SQLITE_OK)
        return statementError(m_statement.get(), m_subject);
    return {};
}

Result<void> Statement::bindText(int index, std::string_view text)
{
    if (sqlite3_bind_text64(m_statement.get(), index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8) !=
        SQLITE_OK)
        return statementError(m_statement.get(), m_subject);
    return {};
}

Result<bool> Statement::step()
{
    const int rc = sqlite3_step(m_statement.get());
    if (rc == SQLITE_ROW)
        return true;
    if (rc == SQLITE_DONE)
        return false;
    return statementError(m_statement.get(), m_subject);
}

Result<void> Statement::run()
{
    for (;;) {
        PS_LET(const bool row, step());
        if (!row)
            break;
    }
    return reset();
}

Result<void> Statement::reset()
{
    if (sqlite3_reset(m_statement.get()) != SQLITE_OK)
        return statementError(m_statement.get(), m_subject);
    return {};
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

std::string Statement::columnName(int column) const
{
    const char* name = sqlite3_column_name(m_statement.get(), column);
    return name != nullptr ? name : "";
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return data != nullptr ? std::string_view{data, size} : std::string_view{};
}

std::span<const unsigned char> Statement::blob(int column) const
{
    const auto* data = static_cast<const unsigned char*>(sqlite3_column_blob(m_statement.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return data != nullptr ? std::span{data, size} : std::span<const unsigned char>{};
}

Value Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_TEXT:
        return std::string{text(column)};
    case SQLITE_BLOB: {
        const auto bytes = blob(column);
        return Blob(bytes.begin(), bytes.end());
    }
    default:
        return {};
    }
}

void Database::Close::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Result<Database> Database::open(const std::string& path, Access access)
{
    constexpr int lockTimeoutMs = 5000; // INTERFACE.md: locked for over 5 s is an error
    const int flags = access == Access::ReadOnly    ? SQLITE_OPEN_READONLY
                      : access == Access::ReadWrite ? SQLITE_OPEN_READWRITE
                                                    : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int rc = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    Database database;
    database.m_handle.reset(handle);
    database.m_path = path;
    if (rc != SQLITE_OK)
        return fail(sqliteError(rc, path, handle != nullptr ? sqlite3_errmsg(handle) : "out of memory"));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, lockTimeoutMs);
    return database;
}

Result<void> Database::exec(const std::string& sql)
{
    if (sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(lastError());
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) !=
        SQLITE_OK)
        return fail(lastError());
    return Statement{statement, m_path};
}

std::int64_t Database::lastInsertRowid() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

int Database::changes() const
{
    return sqlite3_changes(m_handle.get());
}

Error Database::lastError() const
{
    return sqliteError(sqlite3_extended_errcode(m_handle.get()), m_path, sqlite3_errmsg(m_handle.get()));
}

Result<Transaction> Transaction::begin(Database& database)
{
    PS_TRY(database.exec("BEGIN IMMEDIATE"));
    return Transaction{database};
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database != nullptr)
        (void)m_database->exec("ROLLBACK");
}

Result<void> Transaction::commit()
{
    PS_TRY(m_database->exec("COMMIT"));
    m_database = nullptr;
    return {};
}

} // namespace core
