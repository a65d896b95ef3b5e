#include "core/storage/changeset_format.h"

#include <algorithm>
#include <cstdint>
#include <sqlite3.h>

namespace core {

namespace {

constexpr std::uint64_t mostColumns = 32'767; // SQLITE_MAX_COLUMN at its highest

class ChangesetWalk
{
public:
    explicit ChangesetWalk(std::span<const unsigned char> bytes) : m_bytes(bytes) {}

    bool whole()
    {
        while (m_at < m_bytes.size()) {
            const auto start = m_bytes[m_at++];
            if (start == 'T' ? !table() : !change(start))
                return false;
        }
        return true;
    }

private:
    /// The number of columns, which of them are the key, the name with its zero.
    bool table()
    {
        m_columns = number();
        m_key = m_bytes.subspan(m_at);
        if (m_columns == 0 || m_columns > mostColumns || !skip(m_columns))
            return false;
        const auto rest = m_bytes.subspan(m_at);
        const auto end = std::find(rest.begin(), rest.end(), 0);
        return end != rest.end() && end != rest.begin() &&
               skip(static_cast<std::uint64_t>(end - rest.begin()) + 1);
    }

    bool change(unsigned char operation)
    {
        if (m_columns == 0 || !skip(1)) // whether it was indirect
            return false;
        if (operation == SQLITE_UPDATE)
            return record(Columns::Key) && record(Columns::None);
        return (operation == SQLITE_INSERT || operation == SQLITE_DELETE) && record(Columns::All);
    }

    /// Which columns must have a value.
    enum class Columns
    {
        None,
        Key,
        All
    };

    bool record(Columns needed)
    {
        for (std::uint64_t i = 0; i < m_columns; ++i)
            if (!value(needed == Columns::All || (needed == Columns::Key && m_key[i] != 0)))
                return false;
        return true;
    }

    bool value(bool needed)
    {
        if (m_at >= m_bytes.size())
            return false;
        switch (m_bytes[m_at++]) {
        case 0: // not changed
            return !needed;
        case SQLITE_NULL:
            return true;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
            return skip(8);
        case SQLITE_TEXT:
        case SQLITE_BLOB:
            return skip(number());
        default:
            return false;
        }
    }

    /// SQLite's variable-length integer; too large for what follows where it is cut off.
    std::uint64_t number()
    {
        std::uint64_t result = 0;
        for (int i = 0; i < 9; ++i) {
            if (m_at >= m_bytes.size())
                return UINT64_MAX;
            const auto byte = m_bytes[m_at++];
            if (i == 8)
                return (result << 8) | byte;
            result = (result << 7) | (byte & 0x7FU);
            if ((byte & 0x80U) == 0)
                break;
        }
        return result;
    }

    bool skip(std::uint64_t count)
    {
        if (count > m_bytes.size() - m_at)
            return false;
        m_at += static_cast<std::size_t>(count);
        return true;
    }

    std::span<const unsigned char> m_bytes;
    std::size_t m_at = 0;
    std::uint64_t m_columns = 0;            // of the table that changes are of
    std::span<const unsigned char> m_key{}; // a byte a column, not 0 for those of its key
};

} // namespace

bool isChangeset(std::span<const unsigned char> bytes)
{
    return ChangesetWalk{bytes}.whole();
}

} // namespace core
