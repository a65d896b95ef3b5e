#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace core {

/// A prepared statement. Columns are counted from 0, parameters from 1, as in SQLite.
class Statement
{
public:
    Statement(sqlite3_stmt* statement, std::string subject);

    Result<void> bind(int index, const Value& value);
    Result<void> bindBlob(int index,
                          std::span<const unsigned char> bytes); // not copied: keep it until step()
    Result<void> bindText(int index, std::string_view text);     // not copied: keep it until step()

    /// True while there is a row.
    Result<bool> step();
    /// Runs to the end and makes the statement ready for the next values.
    Result<void> run();
    Result<void> reset();

    int columnCount() const;
    std::string columnName(int column) const;
    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;               // valid until the next step
    std::span<const unsigned char> blob(int column) const; // valid until the next step
    Value value(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::string m_subject; // the file, for errors
};

/// One connection to one file. Movable, owned by one thread.
class Database
{
public:
    enum class Access
    {
        ReadOnly,
        ReadWrite,
        Create
    };

    static Result<Database> open(const std::string& path, Access access);

    /// Any number of statements without parameters.
    Result<void> exec(const std::string& sql);
    Result<Statement> prepare(std::string_view sql) const;

    /// One statement with its parameters in order.
    template <class... Values>
    Result<Statement> prepare(std::string_view sql, const Values&... values) const
    {
        auto statement = prepare(sql);
        int index = 0;
        Result<void> bound{};
        if (statement)
            (void)((bound = statement->bind(++index, Value{values}), bound.has_value()) && ...);
        if (statement && !bound)
            return tl::unexpected<Error>(bound.error());
        return statement;
    }
    template <class... Values>
    Result<void> run(std::string_view sql, const Values&... values) const
    {
        auto statement = prepare(sql, values...);
        if (!statement)
            return tl::unexpected<Error>(statement.error());
        return statement->run();
    }
    /// The first column of the first row; unknown where there is no row.
    template <class... Values>
    Result<Value> scalar(std::string_view sql, const Values&... values) const
    {
        auto statement = prepare(sql, values...);
        if (!statement)
            return tl::unexpected<Error>(statement.error());
        auto row = statement->step();
        if (!row)
            return tl::unexpected<Error>(row.error());
        return *row ? statement->value(0) : Value{};
    }

    std::int64_t lastInsertRowid() const;
    int changes() const;
    const std::string& path() const { return m_path; }
    sqlite3* handle() const { return m_handle.get(); }

    /// What SQLite's last call on this connection reported, as ours.
    Error lastError() const;

private:
    struct Close
    {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle{};
    std::string m_path{};
};

/// Rolls back at the end of its life unless committed.
class Transaction
{
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

/// The identifier in double quotes, safe for any text.
std::string quotedName(std::string_view identifier);

/// Our error for an SQLite result code.
Error sqliteError(int resultCode, std::string subject, std::string detail);

} // namespace core
