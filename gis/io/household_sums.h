#pragma once

#include "gis/io/reader_protocol.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gis {

/// Which columns of a table of households say that a row is about a part of a kelurahan.
struct PartColumns
{
    std::optional<std::size_t> rt{};
    std::optional<std::size_t> rw{};

    /// By their titles; "RT/RW" in one column counts as RT.
    static PartColumns find(const std::vector<SourceColumn>& columns);
    bool any() const { return rt || rw; }
};

/// "003", "RT 3" and "3" are one.
std::string partNumber(std::string_view text);

/// The rows of one kelurahan and year, to be made into one.
class HouseholdSum
{
public:
    struct Row
    {
        SourceRow source{};
        std::optional<std::int64_t> households{}; // unknown is not 0
        std::string rt{};
        std::string rw{};
    };

    /// The row that is about the same part already; nothing where there was none, and the row is taken.
    const Row* add(Row row);
    /// A row that is rejected belonged here: what it would have added is not known.
    void addUnreadable(std::int64_t row) { m_unknown.push_back(row); }

    /// Takes out the rows that stand for several of the others: a total of the kelurahan, or of an RW.
    std::vector<Row> takeTotals();

    bool empty() const { return m_rows.empty(); }
    std::vector<std::int64_t> rowNumbers() const;
    /// Rows without a number; while there are any, the sum is unknown.
    const std::vector<std::int64_t>& unknown() const { return m_unknown; }
    std::optional<std::int64_t> households() const;
    /// The first row with what all rows have in common; what differs between them is unknown.
    SourceRow merged() const;

private:
    std::vector<Row> m_rows{};
    std::vector<std::int64_t> m_unknown{};
};

} // namespace gis
