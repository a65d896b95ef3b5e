#include "core/analysis/rules/known.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace core {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && space(text.back()))
        text.remove_suffix(1);
    return text;
}

bool takePrefix(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text = trimmed(text.substr(prefix.size()));
    return true;
}

/// Dots and commas as Indonesians and programs write them: the last one that is not grouping is the decimal
/// mark.
std::optional<std::string> plainDigits(std::string_view text)
{
    const auto commas = std::count(text.begin(), text.end(), ',');
    const auto dots = std::count(text.begin(), text.end(), '.');
    char decimal = '.';
    if (commas == 1 && (dots == 0 || text.rfind(',') > text.rfind('.')))
        decimal = ',';
    else if (commas == 0 && dots > 1)
        decimal = ','; // 1.234.567
    std::string digits;
    for (const char c : text) {
        if (c == decimal)
            digits += '.';
        else if (c != '.' && c != ',' && c != ' ')
            digits += c;
    }
    return digits;
}

std::optional<double> readNumber(std::string_view text)
{
    text = trimmed(text);
    if (text.ends_with('%'))
        text = trimmed(text.substr(0, text.size() - 1));
    if (text.empty() || text.find_first_not_of("0123456789.,+-eE ") != std::string_view::npos)
        return std::nullopt;
    const auto digits = plainDigits(text.front() == '+' ? text.substr(1) : text);
    double number = 0.0;
    const auto* end = digits->data() + digits->size();
    const auto [stop, error] = std::from_chars(digits->data(), end, number);
    if (error != std::errc{} || stop != end || !std::isfinite(number))
        return std::nullopt;
    return number;
}

/// Measures and counts are not negative, so "<4" starts at 0; below zero it starts at minus infinity.
double floorFor(double limit)
{
    return limit >= 0.0 ? 0.0 : -std::numeric_limits<double>::infinity();
}

std::optional<Interval> readBound(std::string_view text)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const auto* sign : {"<=", "≤", "maks.", "maks", "paling banyak"})
        if (auto rest = text; takePrefix(rest, sign))
            if (const auto number = readNumber(rest))
                return Interval{floorFor(*number), *number};
    for (const auto* sign : {">=", "≥", "min.", "sedikitnya", "paling sedikit"})
        if (auto rest = text; takePrefix(rest, sign))
            if (const auto number = readNumber(rest))
                return Interval{*number, infinity};
    for (const auto* sign : {"<", "kurang dari", "di bawah"})
        if (auto rest = text; takePrefix(rest, sign))
            if (const auto number = readNumber(rest))
                return Interval{floorFor(*number), std::nextafter(*number, -infinity)};
    for (const auto* sign : {">", "lebih dari", "di atas"})
        if (auto rest = text; takePrefix(rest, sign))
            if (const auto number = readNumber(rest))
                return Interval{std::nextafter(*number, infinity), infinity};
    return std::nullopt;
}

std::optional<Interval> readRange(std::string_view text)
{
    for (const std::string_view dash : {"–", "..", " s.d. ", " sampai ", "-"}) {
        const auto at = text.find(dash, 1);
        if (at == std::string_view::npos)
            continue;
        const auto low = readNumber(text.substr(0, at));
        const auto high = readNumber(text.substr(at + dash.size()));
        if (low && high && *low <= *high)
            return Interval{*low, *high};
    }
    return std::nullopt;
}

constexpr auto yesWords = std::to_array<std::string_view>(
    {"ya", "yes", "true", "y", "benar", "ada", "sudah", "iya", "sudah ada", "1"});
constexpr auto noWords = std::to_array<std::string_view>(
    {"tidak", "no", "false", "n", "belum", "tidak ada", "belum ada", "tak ada", "salah", "0"});
constexpr auto unknownWords = std::to_array<std::string_view>(
    {"", "-", "?", "tidak diketahui", "belum diketahui", "tidak tahu", "unknown", "n/a", "null"});

template <class Words>
bool isOneOf(const Words& words, std::string_view text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

struct Unit
{
    std::string_view names; // by '|'
    int dimension = 0;
    double factor = 1.0; // to the first unit of its dimension
};

constexpr auto units = std::to_array<Unit>({
    {"m|meter|metre|metres|meters", 1, 1.0},
    {"km|kilometer|kilometre", 1, 1000.0},
    {"cm|sentimeter|centimetre", 1, 0.01},
    {"m²|m2|meter persegi|m^2|sqm", 2, 1.0},
    {"ha|hektar|hektare|hectare", 2, 10000.0},
    {"km²|km2", 2, 1000000.0},
    {"%|persen|percent|pct", 3, 1.0},
    {"derajat|°|degree|degrees|deg", 4, 1.0},
    {"menit|min|minute|minutes", 5, 1.0},
    {"jam|hour|hours|h", 5, 60.0},
    {"rp|rupiah|idr", 6, 1.0},
    {"juta|juta rupiah|rp juta", 6, 1e6},
    {"miliar|rp miliar", 6, 1e9},
});

const Unit* findUnit(std::string_view name)
{
    const auto wanted = plainWord(name);
    for (const auto& unit : units) {
        auto names = unit.names;
        while (!names.empty()) {
            const auto bar = names.find('|');
            if (names.substr(0, bar) == wanted)
                return &unit;
            names.remove_prefix(bar == std::string_view::npos ? names.size() : bar + 1);
        }
    }
    return nullptr;
}

} // namespace

Known readKnown(std::string_view text)
{
    text = trimmed(text);
    if (isOneOf(unknownWords, plainWord(text)))
        return std::monostate{};
    if (const auto number = readNumber(text))
        return Interval::exactly(*number);
    if (const auto bound = readBound(text))
        return *bound;
    if (const auto range = readRange(text))
        return *range;
    return std::string{text};
}

std::string plainWord(std::string_view text)
{
    std::string word;
    for (const char c : trimmed(text)) {
        const bool gap = c == ' ' || c == '_' || c == '-' || c == '\t';
        if (!gap)
            word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        else if (!word.empty() && word.back() != ' ')
            word += ' ';
    }
    if (word.empty())
        return text.empty() ? "" : std::string{trimmed(text)};
    return word;
}

std::string yesOrNo(std::string_view word)
{
    return isOneOf(yesWords, word) ? "ya" : isOneOf(noWords, word) ? "tidak" : std::string{word};
}

UnitChange unitChange(std::string_view from, std::string_view to)
{
    if (trimmed(from).empty() || trimmed(to).empty() || plainWord(from) == plainWord(to))
        return {};
    const auto* source = findUnit(from);
    const auto* target = findUnit(to);
    if (source == nullptr || target == nullptr)
        return {.known = false};
    if (source->dimension == target->dimension)
        return {.factor = source->factor / target->factor};
    if (source->dimension == 4 && target->dimension == 3)
        return {.slopeFromDegrees = true};
    return {.fits = false};
}

Interval inUnit(Interval number, const UnitChange& change)
{
    if (change.slopeFromDegrees) {
        const auto percent = [](double degrees) {
            return degrees >= 90.0 ? std::numeric_limits<double>::infinity()
                                   : 100.0 * std::tan(degrees * std::numbers::pi / 180.0);
        };
        return {percent(number.low), percent(number.high)};
    }
    return {number.low * change.factor, number.high * change.factor};
}

std::string numberText(double number)
{
    return fmt::format("{:.6g}", number);
}

std::string knownText(const Known& known)
{
    if (const auto* text = std::get_if<std::string>(&known))
        return *text;
    if (const auto* truth = std::get_if<Truth>(&known))
        return truth->isKnown() ? std::string{truth->name()} : std::string{};
    const auto* number = std::get_if<Interval>(&known);
    if (number == nullptr || (std::isinf(number->low) && std::isinf(number->high)))
        return {};
    if (number->isExact())
        return numberText(number->low);
    if (std::isinf(number->high))
        return "≥ " + numberText(number->low);
    if (std::isinf(number->low))
        return "≤ " + numberText(number->high);
    return numberText(number->low) + "–" + numberText(number->high);
}

} // namespace core
