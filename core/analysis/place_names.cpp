#include "core/analysis/place_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <vector>

namespace core {

namespace {

constexpr auto titles =
    std::to_array<std::string_view>({"kelurahan", "kecamatan", "kel", "kec", "desa", "ds"});

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j;
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

std::string placeKey(std::string_view name)
{
    std::string lower;
    for (const char c : name)
        lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    std::string_view rest = lower;
    const auto letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    while (!rest.empty() && !letter(rest.front()))
        rest.remove_prefix(1);
    for (const auto title : titles)
        if (rest.size() > title.size() && rest.starts_with(title) && !letter(rest[title.size()])) {
            rest.remove_prefix(title.size());
            break;
        }
    std::string key;
    for (const char c : rest)
        if (letter(c))
            key += c;
    return key;
}

bool samePlaceName(std::string_view a, std::string_view b)
{
    const auto left = placeKey(a);
    const auto right = placeKey(b);
    if (left == right)
        return true;
    const auto shorter = std::min(left.size(), right.size());
    return shorter >= 5 && editDistance(left, right) <= (shorter >= 12 ? 2U : 1U);
}

std::size_t placeDistance(std::string_view a, std::string_view b)
{
    return editDistance(placeKey(a), placeKey(b));
}

} // namespace core
