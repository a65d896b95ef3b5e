#include "gis/io/household_sums.h"

#include "core/model/tables.h"
#include "gis/io/number_text.h"

#include <algorithm>
#include <cctype>

namespace gis {

PartColumns PartColumns::find(const std::vector<SourceColumn>& columns)
{
    PartColumns found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (core::matchesAlias("rt|no_rt|no. rt|nomor_rt|nama_rt|rt/rw|rt_rw|rtrw|rt-rw", columns[i].title))
            found.rt = i;
        else if (core::matchesAlias("rw|no_rw|no. rw|nomor_rw|nama_rw", columns[i].title))
            found.rw = i;
    }
    return found;
}

std::string partNumber(std::string_view text)
{
    if (meansUnknown(text))
        return {};
    std::string number;
    for (std::size_t i = 0; i < text.size();) {
        if (std::isdigit(static_cast<unsigned char>(text[i])) == 0) {
            ++i;
            continue;
        }
        const auto end = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), [](char c) {
            return std::isdigit(static_cast<unsigned char>(c)) == 0;
        });
        const auto last = static_cast<std::size_t>(end - text.begin());
        while (i + 1 < last && text[i] == '0')
            ++i;
        number += (number.empty() ? "" : "/") + std::string{text.substr(i, last - i)};
        i = last;
    }
    return number.empty() ? std::string{trimmedText(text)} : number;
}

const HouseholdSum::Row* HouseholdSum::add(Row row)
{
    const auto same = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& other) {
        return other.rt == row.rt && other.rw == row.rw;
    });
    if (same != m_rows.end())
        return &*same;
    if (!row.households)
        m_unknown.push_back(row.source.row);
    m_rows.push_back(std::move(row));
    return nullptr;
}

std::vector<HouseholdSum::Row> HouseholdSum::takeTotals()
{
    const auto isTotal = [this](const Row& row) {
        return row.rt.empty() && std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& other) {
                   return row.rw.empty() ? !other.rw.empty() || !other.rt.empty()
                                         : other.rw == row.rw && !other.rt.empty();
               });
    };
    std::vector<bool> totals;
    for (const auto& row : m_rows)
        totals.push_back(isTotal(row));
    std::vector<Row> taken;
    std::vector<Row> kept;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        (totals[i] ? taken : kept).push_back(std::move(m_rows[i]));
    m_rows = std::move(kept);
    for (const auto& row : taken)
        std::erase(m_unknown, row.source.row);
    return taken;
}

std::vector<std::int64_t> HouseholdSum::rowNumbers() const
{
    std::vector<std::int64_t> numbers;
    for (const auto& row : m_rows)
        numbers.push_back(row.source.row);
    return numbers;
}

std::optional<std::int64_t> HouseholdSum::households() const
{
    if (!m_unknown.empty())
        return std::nullopt;
    std::int64_t sum = 0;
    for (const auto& row : m_rows)
        sum += *row.households;
    return sum;
}

SourceRow HouseholdSum::merged() const
{
    auto row = m_rows.front().source;
    row.standsFor = std::ssize(m_rows);
    for (const auto& other : m_rows)
        for (std::size_t i = 0; i < row.values.size(); ++i)
            if (i >= other.source.values.size() || other.source.values[i] != row.values[i])
                row.values[i] = core::Value{};
    return row;
}

} // namespace gis
