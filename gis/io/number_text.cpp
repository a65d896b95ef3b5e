#include "gis/io/number_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace gis {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Without currency, unit and the ",-" that stands for "no cents".
std::string bare(std::string_view text, bool& changed)
{
    auto rest = trimmedText(text);
    const auto lower = lowered(rest);
    for (const std::string_view currency : {"rp.", "rp", "idr"})
        if (lower.starts_with(currency)) {
            rest = trimmedText(rest.substr(currency.size()));
            changed = true;
            break;
        }
    for (const std::string_view ending : {",-", ".-", ",–"})
        if (rest.ends_with(ending)) {
            rest.remove_suffix(ending.size());
            changed = true;
        }
    const auto end = rest.find_last_of("0123456789");
    if (end == std::string_view::npos)
        return {};
    const auto unit = lowered(trimmedText(rest.substr(end + 1)));
    constexpr std::array<std::string_view, 12> units{"",  "m",  "m2",   "m²", "meter", "orang",
                                                     "%", "ha", "unit", "th", "tahun", "kk"};
    if (std::find(units.begin(), units.end(), unit) == units.end())
        return {};
    changed = changed || !unit.empty();
    std::string result;
    for (const char c : rest.substr(0, end + 1)) {
        if (c == ' ' || c == '\'')
            changed = true;
        else
            result += c;
    }
    return result;
}

struct Marks
{
    int commas = 0;
    int points = 0;
    std::size_t afterLastComma = 0; // digits behind the last comma
    std::size_t afterLastPoint = 0;
    bool triples = true; // all groups between marks have three digits
};

std::optional<Marks> marksOf(std::string_view text)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    Marks marks;
    std::size_t group = 0;
    bool first = true;
    for (const char c : text) {
        if (isDigit(c)) {
            ++group;
            ++marks.afterLastComma;
            ++marks.afterLastPoint;
            continue;
        }
        if (c != ',' && c != '.')
            return std::nullopt;
        marks.triples = marks.triples && (first ? group >= 1 && group <= 3 : group == 3);
        first = false;
        group = 0;
        (c == ',' ? marks.commas : marks.points) += 1;
        (c == ',' ? marks.afterLastComma : marks.afterLastPoint) = 0;
    }
    marks.triples = marks.triples && group == 3;
    if (text.empty() || !std::any_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return marks;
}

/// "1.500.000,5": one to three digits, then groups of three up to the decimal mark.
bool groupedByThree(std::string_view digits, const NumberStyle& style)
{
    const auto first = digits.find_first_of("0123456789");
    digits = digits.substr(0, std::min(digits.find(style.decimal), digits.size()));
    if (first >= digits.size())
        return false;
    digits.remove_prefix(first);
    std::size_t group = 0;
    bool leading = true;
    for (const char c : digits) {
        if (c != style.grouping) {
            ++group;
            continue;
        }
        if (group == 0 || group > 3 || (!leading && group != 3))
            return false;
        leading = false;
        group = 0;
    }
    return group == 3;
}

bool isPlain(std::string_view text)
{
    double value = 0.0;
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && stop == text.data() + text.size() && std::isfinite(value);
}

} // namespace

std::string_view trimmedText(std::string_view text)
{
    constexpr std::string_view hardSpace = "\xC2\xA0"; // spreadsheets are full of them
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
            text.remove_prefix(1);
        while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
            text.remove_suffix(1);
        if (text.starts_with(hardSpace)) {
            text.remove_prefix(hardSpace.size());
            again = true;
        }
        if (text.ends_with(hardSpace)) {
            text.remove_suffix(hardSpace.size());
            again = true;
        }
    }
    return text;
}

std::string lowered(std::string_view text)
{
    std::string result{text};
    for (auto& c : result)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

bool meansUnknown(std::string_view text)
{
    const auto trimmed = trimmedText(text);
    constexpr std::size_t longest = 40;
    if (trimmed.size() > longest)
        return false;
    const auto clean = lowered(trimmed);
    constexpr auto words = std::to_array<std::string_view>(
        {"",           "-",           "--",      "–",        "—",
         "...",        "tidak ada",   "tdk ada", "tdk. ada", "belum ada",
         "kosong",     "nihil",       "n/a",     "na",       "null",
         "none",       "nan",         "inf",     "-inf",     "tidak diketahui",
         "tidak tahu", "belum diisi", "?",       "#n/a",     "#value!",
         "#ref!",      "#div/0!",     "#name?",  "#null!",   "#num!",
         "infinity"});
    return std::find(words.begin(), words.end(), clean) != words.end();
}

std::optional<double> readNumber(std::string_view text, const NumberStyle& style, bool* changed)
{
    bool understood = false;
    auto digits = bare(text, understood);
    const bool scientific = digits.find_first_of("eE") != std::string::npos && isPlain(digits);
    const auto marks = scientific || (isPlain(digits) && style.decimal == '.' && style.grouping == 0)
                           ? std::optional{Marks{}}
                           : marksOf(digits);
    if (!marks)
        return std::nullopt;
    if (style.grouping != 0 && !scientific && digits.find(style.grouping) != std::string::npos) {
        if (!groupedByThree(digits, style))
            return std::nullopt;
        std::erase(digits, style.grouping);
        understood = true;
    }
    if (style.decimal != '.' && !scientific) {
        if (digits.find('.') != std::string::npos)
            return std::nullopt;
        const bool comma = digits.find(style.decimal) != std::string::npos;
        std::replace(digits.begin(), digits.end(), style.decimal, '.');
        understood = understood || comma;
    }
    const char* first = digits.data() + (digits.starts_with('+') ? 1 : 0);
    const char* end = digits.data() + digits.size();
    double number = 0.0;
    const auto [stop, error] = std::from_chars(first, end, number);
    if (error != std::errc{} || stop != end || !std::isfinite(number))
        return std::nullopt;
    if (changed != nullptr)
        *changed = understood;
    return number;
}

std::optional<double> readNumberEither(std::string_view text, const NumberStyle& style, bool* changed)
{
    if (const auto number = readNumber(text, style, changed))
        return number;
    const auto number =
        readNumber(text, style.decimal == ',' ? NumberStyle{'.', ','} : NumberStyle{',', '.'}, changed);
    if (number && changed != nullptr)
        *changed = true;
    return number;
}

void NumberVote::add(std::string_view text)
{
    if (meansUnknown(text))
        return;
    bool changed = false;
    const auto digits = bare(text, changed);
    const auto marks = marksOf(digits);
    if (!marks) {
        ++(isPlain(digits) ? m_numbers : m_others); // 1.5e3
        m_fractions += isPlain(digits) ? 1 : 0;
        return;
    }
    constexpr std::size_t digitsOfDouble = 15;
    const bool marked = marks->commas > 0 || marks->points > 0;
    const bool bothMarks = marks->commas > 0 && marks->points > 0;
    if ((bothMarks || digits.size() > digitsOfDouble) && !readNumberEither(text, {})) {
        ++m_others;
        return;
    }
    ++m_numbers;
    const auto start = digits.find_first_of("0123456789");
    const bool zerosInFront = digits[start] == '0' && start + 1 < digits.size() && isDigit(digits[start + 1]);
    if (zerosInFront || (!marked && digits.size() - start > digitsOfDouble))
        ++m_codes;
    if (!marked)
        return;
    if (bothMarks) {
        const bool commaLast = marks->afterLastComma < marks->afterLastPoint;
        ++(commaLast ? m_comma : m_point);
        ++m_fractions;
    } else if (marks->commas > 1 || marks->points > 1) {
        // Only grouping repeats, so the other mark is the decimal one.
        ++(marks->commas > 1 ? m_point : m_comma);
        ++m_grouped;
        m_others += marks->triples ? 0 : 1; // 33.74.03.1007 is a code
        m_numbers -= marks->triples ? 0 : 1;
    } else if (!marks->triples || digits[start] == '0') {
        ++(marks->commas == 1 ? m_comma : m_point);
        ++m_fractions;
    } else {
        ++m_grouped;
    }
}

NumberStyle NumberVote::style(bool commaLikely) const
{
    const bool comma = m_comma != m_point ? m_comma > m_point : commaLikely;
    const NumberStyle pointStyle{'.', m_comma == 0 && m_point == 0 && m_grouped == 0 ? '\0' : ','};
    return comma ? NumberStyle{',', '.'} : pointStyle;
}

} // namespace gis
