#include "gis/io/date_text.h"

#include "gis/io/number_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <vector>

namespace gis {

namespace {

struct Month
{
    std::string_view word{};
    int number = 0;
};

constexpr auto months = std::to_array<Month>({
    {"jan", 1},  {"feb", 2},  {"peb", 2},  {"mar", 3},  {"apr", 4},  {"mei", 5}, {"may", 5},
    {"jun", 6},  {"jul", 7},  {"agu", 8},  {"agt", 8},  {"aug", 8},  {"sep", 9}, {"okt", 10},
    {"oct", 10}, {"nov", 11}, {"nop", 11}, {"des", 12}, {"dec", 12},
});

std::optional<std::string> written(int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1800 || year > 2200)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return std::nullopt;
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<std::string> fromSerial(double serial, bool withTime)
{
    constexpr double earliest = 10'000; // 1927: below that it is a year or a count
    constexpr double latest = 80'000;   // 2119
    if (!(serial >= earliest && serial <= latest))
        return std::nullopt;
    using namespace std::chrono;
    const auto days = static_cast<int>(serial);
    const year_month_day date{sys_days{year{1899} / December / 30} + std::chrono::days{days}};
    auto text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                            static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    const auto seconds = static_cast<int>((serial - days) * 86'400.0 + 0.5);
    if (withTime && seconds > 0 && seconds < 86'400)
        text += fmt::format("T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return text;
}

/// Runs of digits and of letters.
std::vector<std::string> pieces(std::string_view text)
{
    std::vector<std::string> all;
    char kind = 0;
    for (const char c : text) {
        const auto letter = static_cast<unsigned char>(c);
        const char now = std::isdigit(letter) != 0 ? 'd' : std::isalpha(letter) != 0 ? 'a' : 0;
        if (now == 0) {
            kind = 0;
            continue;
        }
        if (now != kind)
            all.emplace_back();
        all.back() += c;
        kind = now;
    }
    return all;
}

int numberOf(const std::string& piece)
{
    int number = -1;
    std::from_chars(piece.data(), piece.data() + piece.size(), number);
    return number;
}

bool isWhole(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

int monthOf(const std::string& piece)
{
    for (const auto& month : months)
        if (lowered(piece).starts_with(month.word))
            return month.number;
    return numberOf(piece);
}

/// "Z" or "+07:00" where the text says it; empty where it does not.
std::string zoneOf(std::string_view text)
{
    const auto at = text.find_first_of("Z+-");
    if (at == std::string_view::npos)
        return {};
    if (text[at] == 'Z')
        return "Z";
    const auto hours = text.substr(at + 1, 2);
    auto minutes = text.substr(std::min(at + 3, text.size()));
    if (minutes.starts_with(':'))
        minutes.remove_prefix(1);
    minutes = minutes.substr(0, 2);
    if (hours.size() != 2 || !isWhole(hours) ||
        (!minutes.empty() && (minutes.size() != 2 || !isWhole(minutes))))
        return {};
    return fmt::format("{}{}:{}", text[at], hours, minutes.empty() ? "00" : minutes);
}

/// "T10:20:30" or " 10:20" behind the day, kept as it is but for the T.
std::string timeOf(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon < 1)
        return {};
    auto start = colon;
    while (start > 0 && std::isdigit(static_cast<unsigned char>(text[start - 1])) != 0)
        --start;
    const auto hour = numberOf(std::string{text.substr(start, colon - start)});
    const auto minute = numberOf(std::string{text.substr(colon + 1, 2)});
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return {};
    const auto rest = text.substr(std::min(colon + 3, text.size()));
    const int seconds = rest.size() >= 3 && rest[0] == ':' ? numberOf(std::string{rest.substr(1, 2)}) : -1;
    return fmt::format("T{:02}:{:02}:{:02}{}", hour, minute, seconds >= 0 && seconds < 60 ? seconds : 0,
                       zoneOf(rest));
}

} // namespace

std::optional<std::string> readDate(std::string_view text, bool withTime, bool monthFirst)
{
    const auto clean = trimmedText(text);
    double serial = 0.0;
    const auto [stop, error] = std::from_chars(clean.data(), clean.data() + clean.size(), serial);
    if (error == std::errc{} && stop == clean.data() + clean.size())
        return clean.size() == 8 && isWhole(clean) ? written(numberOf(std::string{clean.substr(0, 4)}),
                                                             numberOf(std::string{clean.substr(4, 2)}),
                                                             numberOf(std::string{clean.substr(6, 2)}))
                                                   : fromSerial(serial, withTime);

    auto all = pieces(clean);
    const bool word = !all.empty() && std::isalpha(static_cast<unsigned char>(all[0][0])) != 0;
    const bool monthWord = word && monthOf(all[0]) > 0; // "March 5, 2024"
    if (word && !monthWord)
        all.erase(all.begin()); // "Senin, 5 Maret 2024"
    if (all.size() < 3)
        return std::nullopt;
    const bool yearFirst = all[0].size() == 4 && !monthWord;
    if (!yearFirst && (monthWord || (monthFirst && isWhole(all[1]))))
        std::swap(all[0], all[1]);
    auto year = numberOf(all[yearFirst ? 0 : 2]);
    if (!yearFirst && all[2].size() == 2)
        year += year < 70 ? 2000 : 1900;
    auto date = written(year, monthOf(all[1]), numberOf(all[yearFirst ? 2 : 0]));
    if (date && withTime)
        *date += timeOf(clean);
    return date;
}

} // namespace gis
