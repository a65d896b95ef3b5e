#pragma once

#include "core/storage/sqlite.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace core {

/// The rows of one table that were inserted, changed or removed.
struct ChangedRows
{
    std::set<std::int64_t> fids{}; // empty where there were too many to name: take the whole table as changed
    bool operator==(const ChangedRows&) const = default;
};

using ChangedTables = std::map<std::string, ChangedRows>;

/// Notes which rows change through one connection, whatever changes them: an edit, an undo, an import.
class ChangeWatch
{
public:
    explicit ChangeWatch(const Database& database);
    ~ChangeWatch();
    ChangeWatch(const ChangeWatch&) = delete;
    ChangeWatch& operator=(const ChangeWatch&) = delete;

    /// What changed since the last call.
    ChangedTables take();

private:
    struct Notes;
    sqlite3* m_handle;
    std::unique_ptr<Notes> m_notes;
};

} // namespace core
