#include "gis/io/coordinate_text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace gis {

namespace {

constexpr std::size_t longestCoordinate = 500; // bytes; a longer text is something else

/// One sign each: the many spellings of degree, minute and second become spaces, hemispheres one letter.
std::string simplified(std::string_view text)
{
    std::string result;
    std::string lower = lowered(text);
    const auto replaceAll = [&](std::string_view from, std::string_view to) {
        std::string replaced;
        std::size_t start = 0;
        for (std::size_t at = 0; (at = lower.find(from, start)) != std::string::npos;
             start = at + from.size())
            replaced.append(lower, start, at - start).append(to);
        if (start > 0)
            lower = replaced.append(lower, start);
    };
    for (const std::string_view mark :
         {"°", "º", "˚", "′", "’", "‘", "″", "”", "“", "´", "`", "''", "'", "\"", "\xC2\xA0"})
        replaceAll(mark, " ");
    replaceAll("−", "-");
    replaceAll("–", "-");
    for (const auto& [word, letter] : {std::pair{"lintang selatan", "s"},
                                       {"lintang utara", "n"},
                                       {"bujur timur", "e"},
                                       {"bujur barat", "w"},
                                       {"l.s.", "s"},
                                       {"l.u.", "n"},
                                       {"b.t.", "e"},
                                       {"b.b.", "w"},
                                       {"latitude", ""},
                                       {"longitude", ""},
                                       {"lintang", ""},
                                       {"bujur", ""},
                                       {"lat", ""},
                                       {"long", ""},
                                       {"lon", ""},
                                       {"derajat", " "},
                                       {"degrees", " "},
                                       {"deg", " "},
                                       {"menit", " "},
                                       {"min", " "},
                                       {"detik", " "},
                                       {"seconds", " "},
                                       {"sec", " "},
                                       {"south", "s"},
                                       {"north", "n"},
                                       {"east", "e"},
                                       {"west", "w"},
                                       {"ls", "s"},
                                       {"lu", "n"},
                                       {"bt", "e"},
                                       {"bb", "w"}})
        replaceAll(word, letter);
    // d, m, s (and °-like colons) separate parts when they follow a digit; a lone s after a space is the
    // south.
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c = lower[i];
        const bool afterDigit = i > 0 && std::isdigit(static_cast<unsigned char>(lower[i - 1])) != 0;
        const bool seconds = c == 's' && afterDigit && lower.find('m') != std::string::npos;
        const bool afterLetter = i > 0 && std::isalpha(static_cast<unsigned char>(lower[i - 1])) != 0;
        const bool beforeDigit =
            i + 1 < lower.size() && std::isdigit(static_cast<unsigned char>(lower[i + 1])) != 0;
        const bool dash = c == '-' && afterDigit && beforeDigit; // 6-58-47.28
        if (c == '.' && afterLetter)                             // "S."
            continue;
        result += c == ':' || c == '=' || dash || ((c == 'd' || c == 'm') && afterDigit) || seconds ? ' ' : c;
    }
    return result;
}

struct Hemisphere
{
    Angle::Axis axis = Angle::Axis::Open;
    double sign = 1.0;
};

std::optional<Hemisphere> hemisphereOf(char c)
{
    switch (c) {
    case 'n':
        return Hemisphere{Angle::Axis::Latitude, 1.0};
    case 's':
        return Hemisphere{Angle::Axis::Latitude, -1.0};
    case 'e':
        return Hemisphere{Angle::Axis::Longitude, 1.0};
    case 'w':
        return Hemisphere{Angle::Axis::Longitude, -1.0};
    case '+':
        return Hemisphere{Angle::Axis::Open, 1.0};
    case '-':
        return Hemisphere{Angle::Axis::Open, -1.0};
    default:
        return std::nullopt;
    }
}

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> all;
    std::string word;
    for (const char c : text) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0) {
            word += c;
        } else if (!word.empty()) {
            all.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        all.push_back(std::move(word));
    return all;
}

/// One mark in a coordinate is the decimal one; grouping shows by a mark that repeats or by both marks.
NumberStyle styleOf(std::string_view part, const NumberStyle& column)
{
    const auto count = [&](char mark) { return std::count(part.begin(), part.end(), mark); };
    const auto commas = count(',');
    const auto points = count('.');
    if (commas == 0 && points <= 1)
        return {};
    if (points == 0 && commas == 1)
        return {',', 0};
    if (commas == 0 || points == 0)
        return commas == 0 ? NumberStyle{',', '.'} : NumberStyle{'.', ','};
    return column.grouping != 0 ? column : NumberStyle{',', '.'};
}

/// Text that is already simplified.
std::optional<Angle> angleOf(std::string_view text, const NumberStyle& style)
{
    text = trimmedText(text);
    if (text.empty())
        return std::nullopt;
    Angle angle;
    double sign = 1.0;
    bool signedAlready = false;
    const auto take = [&](char c) {
        const auto hemisphere = hemisphereOf(c);
        if (!hemisphere || (signedAlready && c != '+' && c != '-' && angle.axis != Angle::Axis::Open))
            return false;
        sign *= hemisphere->sign;
        if (hemisphere->axis != Angle::Axis::Open)
            angle.axis = hemisphere->axis;
        signedAlready = true;
        return true;
    };
    if (take(text.front()))
        text = trimmedText(text.substr(1));
    if (text.size() > 1 && (text.front() == '-' || text.front() == '+') && take(text.front()))
        text.remove_prefix(1);
    if (!text.empty() && take(text.back()))
        text = trimmedText(text.substr(0, text.size() - 1));

    const auto parts = words(text);
    if (parts.empty() || parts.size() > 3)
        return std::nullopt;
    double unit = 1.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& part = parts[i];
        if (std::isdigit(static_cast<unsigned char>(part.front())) == 0)
            return std::nullopt;
        bool changed = false;
        const bool comma = part.find(',') != std::string::npos && part.find('.') == std::string::npos;
        const auto number = readNumber(part, styleOf(part, style), &changed);
        if (!number)
            return std::nullopt;
        const bool last = i + 1 == parts.size();
        if (!last && *number != std::floor(*number))
            return std::nullopt;
        const auto wholeDigits = part.find_first_not_of("0123456789");
        if (i > 0 && (*number >= 60.0 || std::min(wholeDigits, part.size()) > 2))
            return std::nullopt;
        angle.value += *number * unit;
        angle.comma = angle.comma || comma;
        unit /= 60.0;
    }
    angle.sexagesimal = parts.size() > 1;
    angle.value *= sign;
    return angle;
}

/// Where the second coordinate starts, by hemisphere letters: behind the first letter, or before the second.
std::optional<std::size_t> splitByLetters(std::string_view text)
{
    std::vector<std::size_t> letters;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (const auto hemisphere = hemisphereOf(text[i]);
            hemisphere && hemisphere->axis != Angle::Axis::Open)
            letters.push_back(i);
    if (letters.size() != 2)
        return std::nullopt;
    const bool prefixed = text.find_first_of("0123456789") > letters[0];
    return prefixed ? letters[1] : letters[0] + 1;
}

std::optional<AnglePair> pairAt(std::string_view text, std::size_t end, std::size_t next,
                                const NumberStyle& style)
{
    auto behind = trimmedText(text.substr(next));
    while (!behind.empty() && (behind.front() == ',' || behind.front() == ';' || behind.front() == '/'))
        behind = trimmedText(behind.substr(1));
    auto before = trimmedText(text.substr(0, end));
    while (!before.empty() && (before.back() == ',' || before.back() == ';'))
        before = trimmedText(before.substr(0, before.size() - 1));
    const auto first = angleOf(before, style);
    const auto second = angleOf(behind, style);
    return first && second ? std::optional{AnglePair{*first, *second}} : std::nullopt;
}

/// Numbers behind a mark of a map link: "…/@-6.98,110.43,17z", "…?q=-6.98,110.43", "…!3d-6.98!4d110.43".
std::optional<AnglePair> linkedPair(std::string_view link)
{
    const auto numberAt = [&](std::size_t at, std::size_t& end) {
        double value = 0.0;
        const auto [stop, error] = std::from_chars(link.data() + at, link.data() + link.size(), value);
        end = static_cast<std::size_t>(stop - link.data());
        return error == std::errc{} && std::isfinite(value) ? std::optional{value} : std::nullopt;
    };
    for (const auto& [mark, between] : {std::pair<std::string_view, std::string_view>{"!3d", "!4d"},
                                        {"@", ","},
                                        {"q=", ","},
                                        {"query=", ","},
                                        {"ll=", ","},
                                        {"q=", "%2C"},
                                        {"query=", "%2C"},
                                        {"mlat=", "&mlon="}}) {
        const auto at = link.find(mark);
        std::size_t end = 0;
        const auto first = at == std::string_view::npos ? std::nullopt : numberAt(at + mark.size(), end);
        if (!first || !link.substr(end).starts_with(between))
            continue;
        if (const auto second = numberAt(end + between.size(), end))
            return AnglePair{{*first, Angle::Axis::Latitude}, {*second, Angle::Axis::Longitude}};
    }
    return std::nullopt;
}

} // namespace

std::optional<Angle> readAngle(std::string_view text, const NumberStyle& style)
{
    const auto clean = trimmedText(text);
    double value = 0.0;
    const auto [stop, error] = std::from_chars(clean.data(), clean.data() + clean.size(), value);
    if (!clean.empty() && error == std::errc{} && stop == clean.data() + clean.size())
        return std::isfinite(value) ? std::optional{Angle{value}} : std::nullopt;
    if (clean.size() > longestCoordinate)
        return std::nullopt;
    return angleOf(simplified(text), style);
}

std::optional<AnglePair> readAnglePair(std::string_view raw, const NumberStyle& style)
{
    if (raw.find("://") != std::string_view::npos)
        return linkedPair(raw);
    if (trimmedText(raw).size() > longestCoordinate)
        return std::nullopt;
    auto text = simplified(trimmedText(raw));
    const bool wkt = text.starts_with("point(") || text.starts_with("point ("); // x first
    if (wkt)
        text = text.substr(text.find('('));
    if (text.size() >= 2 && (text.front() == '(' || text.front() == '[')) // some exports bracket the pair
        text = text.substr(1, text.size() - 2);
    if (const auto split = splitByLetters(text))
        return pairAt(text, *split, *split, style);
    for (const std::string_view mark : {";", ", ", "/", "|"})
        if (const auto at = text.find(mark); at != std::string::npos)
            return pairAt(text, at, at + mark.size(), style);
    if (const auto at = text.find(',');
        at != std::string::npos && text.find(',', at + 1) == std::string::npos &&
        text.find(' ') == std::string::npos && text.find('.') != std::string::npos)
        return pairAt(text, at, at + 1, style);
    if (const auto at = text.find(','); at != std::string::npos && text.find('.') == std::string::npos &&
                                        std::count(text.begin(), text.end(), ',') == 3) // -6,98,110,43
        if (const auto second = text.find(',', at + 1); second != std::string::npos)
            return pairAt(text, second, second + 1, style);
    const auto parts = words(text);
    if (wkt && parts.size() >= 2) {
        const auto x = angleOf(parts[0], style);
        const auto y = angleOf(parts[1], style);
        return x && y ? std::optional{AnglePair{{x->value, Angle::Axis::Longitude},
                                                {y->value, Angle::Axis::Latitude}}}
                      : std::nullopt;
    }
    if (parts.size() == 2 || parts.size() == 4) { // four: Kobo's latitude, longitude, altitude, accuracy
        const auto first = angleOf(parts[0], style);
        const auto second = angleOf(parts[1], style);
        if (first && second)
            return AnglePair{*first, *second};
    }
    return std::nullopt;
}

std::optional<double> readAccuracy(std::string_view text)
{
    const auto parts = words(text);
    if (parts.size() != 4)
        return std::nullopt;
    for (const auto& part : parts)
        if (!readNumber(part, {}))
            return std::nullopt;
    return readNumber(parts[3], {});
}

} // namespace gis
