#include "core/checks/same_workshop.h"

#include "core/analysis/place_names.h"
#include "core/base/words.h"
#include "core/model/ellipsoid.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace core {

namespace {

using Words = std::vector<std::string>;

/// Letters and digits in words; a digit beside a letter starts a new one ("rt03" is "rt", "03").
Words wordsOf(std::string_view text)
{
    Words words;
    char before = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool digit = std::isdigit(byte) != 0;
        const bool letter = std::isalpha(byte) != 0 || byte >= 0x80;
        const char kind = digit ? 'd' : letter ? 'a' : c == '\'' ? before : 0;
        if (digit || letter) {
            if (kind != before)
                words.emplace_back();
            words.back() += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        }
        before = kind;
    }
    return words;
}

bool isNumber(std::string_view word)
{
    return !word.empty() && std::isdigit(static_cast<unsigned char>(word.front())) != 0;
}

/// Abbreviations and old spellings of one word.
std::string plainSpelling(const std::string& word)
{
    constexpr auto spellings = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"bkl", "bengkel"},   {"bgkl", "bengkel"},   {"bengkl", "bengkel"}, {"mtr", "motor"},
         {"sbr", "sumber"},    {"rezeki", "rejeki"},  {"rizki", "rejeki"},   {"meubel", "mebel"},
         {"meubeul", "mebel"}, {"djaja", "jaya"},     {"djaya", "jaya"},     {"tk", "toko"},
         {"wr", "warung"},     {"wrg", "warung"},     {"ii", "2"},           {"iii", "3"},
         {"iv", "4"},          {"barokah", "berkah"}, {"barakah", "berkah"}, {"moh", "m"},
         {"muh", "m"},         {"mohamad", "m"},      {"muhamad", "m"},      {"mohammad", "m"},
         {"muhammad", "m"},    {"mochamad", "m"},     {"abd", "abdul"}});
    for (const auto& [from, to] : spellings)
        if (word == from)
            return std::string{to};
    return word;
}

Words cleaned(std::string_view text, std::string_view left)
{
    Words words;
    for (const auto& word : wordsOf(text))
        if (!isOneOf(word, left))
            words.push_back(plainSpelling(word));
    return words;
}

std::string digitsOf(std::string_view phone)
{
    std::string digits;
    for (const char c : phone)
        if (c >= '0' && c <= '9')
            digits += c;
    if (digits.starts_with("62"))
        digits.replace(0, 2, "0");
    return digits.size() >= 6 ? digits : std::string{};
}

void readAddress(std::string_view text, WorkshopWords& words)
{
    const auto all = wordsOf(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool number = i + 1 < all.size() && isNumber(all[i + 1]);
        if (all[i] == "rt" && number) {
            words.rt = withoutZeros(all[++i]);
            if (i + 1 < all.size() && isNumber(all[i + 1])) // "RT 3/5"
                words.rw = withoutZeros(all[++i]);
        } else if (all[i] == "rw" && number) {
            words.rw = withoutZeros(all[++i]);
        } else if (!isOneOf(all[i], "jl jln jalan no nomor nomer kampung kp gang gg kel kelurahan kec "
                                    "kecamatan semarang")) {
            words.address.push_back(all[i]);
            if (isNumber(all[i]))
                words.house = withoutZeros(all[i]);
        }
    }
}

/// Every word of the shorter list with its best partner in the longer one, weighed by its length; the words
/// left over in the longer count a little against.
double likenessOneWay(const Words& a, const Words& b)
{
    const auto& few = a.size() <= b.size() ? a : b;
    const auto& many = a.size() <= b.size() ? b : a;
    if (few.empty())
        return 0.0;
    std::vector<bool> taken(many.size());
    double sum = 0.0;
    double weight = 0.0;
    for (const auto& word : few) {
        double best = 0.0;
        std::size_t at = many.size();
        for (std::size_t i = 0; i < many.size(); ++i) {
            const double like = taken[i] ? 0.0 : jaroWinkler(word, many[i]);
            if (like > best) {
                best = like;
                at = i;
            }
        }
        if (at < many.size())
            taken[at] = true;
        const auto length = static_cast<double>(std::min<std::size_t>(word.size(), 8));
        sum += length * (best >= 0.85 ? best : best * 0.5);
        weight += length;
    }
    const auto left = static_cast<double>(many.size() - few.size());
    return sum / weight * (1.0 - 0.07 * std::min(left, 3.0));
}

double likeness(const Words& a, const Words& b)
{
    const double there = likenessOneWay(a, b);
    return a.size() == b.size() ? std::max(there, likenessOneWay(b, a)) : there; // the same both ways
}

/// Numbers in a name tell kiosks apart.
bool otherNumbers(const Words& a, const Words& b)
{
    const auto numbers = [](const Words& words) {
        Words found;
        std::copy_if(words.begin(), words.end(), std::back_inserter(found), isNumber);
        return found;
    };
    return numbers(a) != numbers(b);
}

/// Words that ran together or fell apart ("UsahaAsli", "jok m obil") are seen only in the whole.
double likenessOfNames(const Words& a, const Words& b)
{
    const auto joined = [](const Words& words) {
        std::string all;
        for (const auto& word : words)
            all += word;
        return all;
    };
    const auto left = joined(a);
    const auto right = joined(b);
    const bool sameLength = std::max(left.size(), right.size()) - std::min(left.size(), right.size()) <= 2;
    return std::max(likeness(a, b), sameLength ? jaroWinkler(left, right) - 0.04 : 0.0);
}

double productScore(const WorkshopWords& a, const WorkshopWords& b)
{
    double score = 0.0;
    if (!a.kbli.empty() && !b.kbli.empty()) {
        const auto digits = std::min(a.kbli.size(), b.kbli.size());
        score += a.kbli.substr(0, digits) == b.kbli.substr(0, digits) ? 0.3 : -2.0;
    }
    if (!a.product.empty() && !b.product.empty()) {
        const auto left = wordsOf(a.product);
        const auto right = wordsOf(b.product);
        score += likeness(left, right) >= 0.6 ? 0.3 : -2.5;
    }
    return score;
}

double placeScore(const WorkshopWords& a, const WorkshopWords& b)
{
    double score = 0.0;
    if (a.at && b.at) {
        const double apart = distance(*a.at, *b.at);
        score += apart <= 20.0    ? 2.0
                 : apart <= 50.0  ? 1.3
                 : apart <= 100.0 ? 0.0
                 : apart <= 250.0 ? -2.0
                                  : -4.0;
    }
    if (!a.kelurahan.empty() && !b.kelurahan.empty() && !samePlaceName(a.kelurahan, b.kelurahan))
        score -= 2.0;
    if (!a.address.empty() && !b.address.empty()) {
        const bool street = likeness(a.address, b.address) >= 0.8;
        const bool house = !a.house.empty() && !b.house.empty();
        score += !street ? -1.5 : house ? (a.house == b.house ? 1.5 : -2.0) : 0.7;
    }
    if (!a.rt.empty() && !b.rt.empty() && !a.rw.empty() && !b.rw.empty())
        score += a.rt == b.rt && a.rw == b.rw ? 0.3 : -1.0;
    return score;
}

double personScore(const WorkshopWords& a, const WorkshopWords& b)
{
    double score = 0.0;
    if (!a.owner.empty() && !b.owner.empty()) {
        const double like = likeness(a.owner, b.owner);
        score += like >= 0.97 ? 2.0 : like >= 0.92 ? 1.2 : like >= 0.85 ? 0.2 : -2.5;
    }
    if (!a.phone.empty() && !b.phone.empty())
        score += a.phone == b.phone ? 1.8 : -1.5;
    return score;
}

} // namespace

double jaroWinkler(std::string_view a, std::string_view b)
{
    if (a == b)
        return 1.0;
    const auto longest = std::max(a.size(), b.size());
    if (a.empty() || b.empty())
        return 0.0;
    const std::size_t reach = longest / 2 > 0 ? longest / 2 - 1 : 0;
    std::vector<bool> inA(a.size());
    std::vector<bool> inB(b.size());
    double matches = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i > reach ? i - reach : 0; j < std::min(b.size(), i + reach + 1); ++j)
            if (!inB[j] && a[i] == b[j]) {
                inA[i] = inB[j] = true;
                matches += 1.0;
                break;
            }
    if (matches == 0.0)
        return 0.0;
    double moved = 0.0;
    for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
        if (!inA[i])
            continue;
        while (!inB[j])
            ++j;
        moved += a[i] != b[j] ? 0.5 : 0.0;
        ++j;
    }
    const double jaro = (matches / static_cast<double>(a.size()) + matches / static_cast<double>(b.size()) +
                         (matches - moved) / matches) /
                        3.0;
    std::size_t prefix = 0;
    while (prefix < 4 && prefix < std::min(a.size(), b.size()) && a[prefix] == b[prefix])
        ++prefix;
    return jaro + static_cast<double>(prefix) * 0.1 * (1.0 - jaro);
}

WorkshopWords workshopWords(const Record& business)
{
    WorkshopWords words;
    words.name = cleaned(business.text("name"), "cv ud pt pd fa po usaha kub ikm umkm tbk the dan");
    words.owner = cleaned(
        business.text("owner"),
        "bp bpk bapak pak ibu bu h hj haji hajah sdr sdri tn ny drs dr ir st se sh spd s pd mbak mas");
    readAddress(business.text("address"), words);
    if (const auto rt = withoutZeros(business.text("rt")); !rt.empty())
        words.rt = rt;
    if (const auto rw = withoutZeros(business.text("rw")); !rw.empty())
        words.rw = rw;
    words.product = business.text("product");
    for (const char c : business.text("kbli"))
        if (c >= '0' && c <= '9')
            words.kbli += c;
    words.phone = digitsOf(business.text("phone"));
    words.kelurahan = placeKey(business.text("stated_kelurahan"));
    if (const auto* at = std::get_if<Position>(&business.geometry))
        words.at = *at;
    return words;
}

double samenessOf(const WorkshopWords& a, const WorkshopWords& b)
{
    if (a.name.empty() || b.name.empty())
        return 0.0;
    const double like = likenessOfNames(a.name, b.name);
    double score = like >= 0.97 ? 2.2 : like >= 0.9 ? 1.7 : like >= 0.82 ? 0.8 : like >= 0.7 ? -1.0 : -3.5;
    if (otherNumbers(a.name, b.name))
        score -= 3.0;
    return score + personScore(a, b) + placeScore(a, b) + productScore(a, b);
}

} // namespace core
