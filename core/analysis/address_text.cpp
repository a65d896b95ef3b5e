#include "core/analysis/address_text.h"

#include "core/base/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace core {

namespace {

struct Word
{
    std::string text{};  // as written
    std::string lower{}; // to compare
    bool comma = false;  // behind it
};

bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// Letters and digits in words of one kind: "RT.003RW.005" is "RT", "003", "RW", "005".
std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    char before = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = std::isalpha(byte) != 0 || byte >= 0x80 || c == '\'';
        const char kind = isDigit(c) ? 'd' : letter ? 'a' : 0;
        if (kind != 0 && kind != before)
            words.emplace_back();
        if (kind != 0) {
            words.back().text += c;
            words.back().lower += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        } else if ((c == ',' || c == ';' || c == '\n' || c == '(' || c == ')') && !words.empty()) {
            words.back().comma = true;
        }
        before = kind;
    }
    return words;
}

constexpr std::string_view marks =
    "jl jln jalan gg gang no nomor nomer rt rw kp kampung kel kelurahan desa ds kec "
    "kecamatan kota kab kabupaten prov provinsi telp hp blok";

/// The words behind a mark, up to a comma, a number or the next mark.
std::string nameBehind(const std::vector<Word>& words, std::size_t at)
{
    std::string name;
    for (std::size_t i = at + 1; i < words.size() && !words[i - 1].comma; ++i) {
        if (isDigit(words[i].text.front()) || isOneOf(words[i].lower, marks))
            break;
        name += (name.empty() ? "" : " ") + words[i].text;
    }
    return name;
}

} // namespace

AddressParts readAddress(std::string_view address)
{
    const auto words = wordsOf(address);
    AddressParts parts;
    const auto numberAt = [&](std::size_t i) {
        return i < words.size() && isDigit(words[i].text.front()) && words[i].text.size() <= 3
                   ? withoutZeros(words[i].text)
                   : std::string{};
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i].lower;
        if (word == "rt" || word == "rw") {
            auto& place = word == "rt" ? parts.rt : parts.rw;
            place = numberAt(i + 1);
            if (word == "rt" && !place.empty() && !numberAt(i + 2).empty() && !words[i + 1].comma)
                parts.rw = numberAt(i + 2); // "RT 3/5"
            if (word == "rt" && i + 2 < words.size() && words[i + 1].lower == "rw" &&
                !numberAt(i + 3).empty()) {
                parts.rt = numberAt(i + 2); // "RT/RW 3/5"
                parts.rw = numberAt(i + 3);
                i += 3;
            }
        } else if (isOneOf(word, "kp kampung") && i > 0 && !isOneOf(words[i - 1].lower, "jl jln jalan")) {
            parts.kampung = nameBehind(words, i);
        } else if (isOneOf(word, "kp kampung") && i == 0) {
            parts.kampung = nameBehind(words, i);
        } else if (isOneOf(word, "kel kelurahan")) {
            parts.kelurahan = nameBehind(words, i);
        } else if (isOneOf(word, "kec kecamatan")) {
            parts.kecamatan = nameBehind(words, i);
        }
    }
    return parts;
}

} // namespace core
