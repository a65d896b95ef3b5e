#include "core/analysis/kbli.h"

#include "core/base/csv.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace core {

namespace fs = std::filesystem;

Result<KbliList> KbliList::readFile(const std::string& path)
{
    PS_LET(const auto text, readTextFile(path));
    const auto rows = readCsv(text);
    const auto column = [&](std::string_view name) {
        const auto& head = rows.front();
        return static_cast<std::size_t>(std::find(head.begin(), head.end(), name) - head.begin());
    };
    if (rows.empty() || column("kode") >= rows.front().size() || column("judul") >= rows.front().size() ||
        column("kategori") >= rows.front().size())
        return fail(ErrorCode::FileUnreadable, path, "needs the columns kode, kategori, judul");
    const auto code = column("kode");
    const auto title = column("judul");
    const auto category = column("kategori");
    KbliList list;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i].size() > std::max({code, title, category}) && !rows[i][code].empty()) {
            const auto& letter = rows[i][category];
            list.m_entries[rows[i][code]] = {rows[i][code], rows[i][title],
                                             letter.empty() ? ' ' : letter.front()};
        }
    return list;
}

Result<KbliList> KbliList::readFolder(const std::string& folder)
{
    std::vector<std::string> paths;
    std::error_code code;
    for (fs::directory_iterator it{folder, code}, end; !code && it != end; it.increment(code))
        if (it->path().extension() == ".csv")
            paths.push_back(it->path().string());
    std::sort(paths.begin(), paths.end());
    KbliList list;
    for (const auto& path : paths) {
        PS_LET(const auto file, readFile(path));
        list.add(file);
    }
    return list;
}

void KbliList::add(const KbliList& other)
{
    for (const auto& [code, entry] : other.m_entries)
        m_entries[code] = entry;
}

const KbliEntry* KbliList::find(std::string_view code) const
{
    const auto found = m_entries.find(kbliDigits(code));
    return found == m_entries.end() ? nullptr : &found->second;
}

std::optional<char> KbliList::category(std::string_view code) const
{
    const auto digits = kbliDigits(code);
    if (digits.size() < 2)
        return std::nullopt;
    const auto division = digits.substr(0, 2);
    const auto entry = m_entries.lower_bound(division);
    if (entry == m_entries.end() || !entry->first.starts_with(division) || entry->second.category == ' ')
        return std::nullopt;
    return entry->second.category;
}

std::string kbliDigits(std::string_view code)
{
    std::string digits;
    for (const char c : code)
        if (c >= '0' && c <= '9')
            digits += c;
    return digits;
}

} // namespace core
