#include "core/storage/change_watch.h"

#include <sqlite3.h>

#include <utility>

namespace core {

namespace {

constexpr std::size_t rowsNamed = 1000;

} // namespace

struct ChangeWatch::Notes
{
    ChangedTables tables{};
    std::set<std::string> overflowed{};

    void add(const char* table, std::int64_t fid)
    {
        auto& rows = tables[table];
        if (overflowed.contains(table))
            return;
        rows.fids.insert(fid);
        if (rows.fids.size() > rowsNamed) {
            rows.fids.clear();
            overflowed.insert(table);
        }
    }
};

ChangeWatch::ChangeWatch(const Database& database)
    : m_handle(database.handle()), m_notes(std::make_unique<Notes>())
{
    sqlite3_update_hook(
        m_handle,
        [](void* notes, int, const char*, const char* table, sqlite3_int64 row) {
            static_cast<Notes*>(notes)->add(table, row);
        },
        m_notes.get());
}

ChangeWatch::~ChangeWatch()
{
    sqlite3_update_hook(m_handle, nullptr, nullptr);
}

ChangedTables ChangeWatch::take()
{
    m_notes->overflowed.clear();
    return std::exchange(m_notes->tables, {});
}

} // namespace core
