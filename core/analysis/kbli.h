#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace core {

struct KbliEntry
{
    std::string code{};
    std::string title{};
    char category = ' '; // A to U; C is industry
};

/// The classification of economic activities as far as it is at hand. A code that is in no list is unknown,
/// not wrong.
class KbliList
{
public:
    /// Every *.csv of a folder, in the form of BPS's list: columns kode, tingkat, kategori, judul.
    static Result<KbliList> readFolder(const std::string& folder);
    static Result<KbliList> readFile(const std::string& path);

    /// Entries of the other list come over those of this one.
    void add(const KbliList& other);
    /// By the code as people write it ("45201", "KBLI 45201", "45.201"); null where it is in no list.
    const KbliEntry* find(std::string_view code) const;
    /// The category letter: a two-digit division lies in one category, so a listed neighbour tells it too.
    std::optional<char> category(std::string_view code) const;
    std::size_t size() const { return m_entries.size(); }

private:
    std::map<std::string, KbliEntry, std::less<>> m_entries{};
};

/// The digits of a code as people write it; leading zeros stay.
std::string kbliDigits(std::string_view code);

} // namespace core
