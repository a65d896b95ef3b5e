#include "gis/io/table_rows.h"

#include "core/model/tables.h"
#include "gis/io/coordinate_text.h"
#include "gis/io/date_text.h"
#include "gis/io/number_text.h"

#include <cctype>
#include <cmath>
#include <set>

namespace gis {

namespace {

constexpr std::size_t cellsToJudge = 200;

bool isPlaceName(std::string_view title)
{
    for (const auto names : {latitudeNames, longitudeNames, bothNames, wktNames})
        if (core::matchesAlias(names, title))
            return true;
    return false;
}

bool isFieldName(std::string_view title)
{
    for (const auto& table : core::tables())
        if (table.geometry != core::GeometryRule::None && core::findField(table, title) != nullptr)
            return true;
    return isPlaceName(title);
}

/// "Jumlah", "Total IKM:", "JUMLAH SELURUHNYA"; not "Total Teknik", which is a workshop.
bool saysTotal(std::string text)
{
    while (!text.empty() && (text.back() == ':' || text.back() == '.'))
        text.pop_back();
    if (text == "grand total" || text == "subtotal" || text == "sub total" || text == "sub jumlah" ||
        text == "rata-rata" || text == "rata rata")
        return true;
    for (const std::string_view word : {"sub jumlah", "sub total", "jumlah", "total"}) {
        if (!text.starts_with(word))
            continue;
        const auto rest = trimmedText(std::string_view{text}.substr(word.size()));
        if (rest.empty())
            return true;
        for (const std::string_view of :
             {"jumlah", "total",    "keseluruhan", "seluruh",   "semua", "umum", "ikm",   "umkm",
              "usaha",  "industri", "kelurahan",   "kecamatan", "kel.",  "kec.", "rt ",   "rw ",
              "tenaga", "pekerja",  "kk",          "penduduk",  "rumah", "data", "baris", "per "})
            if (rest.starts_with(of))
                return true;
    }
    return false;
}

} // namespace

HeaderScore scoreHeader(const CellRow& cells)
{
    HeaderScore score;
    std::set<std::string> seen;
    for (const auto& cell : cells) {
        const auto text = trimmedText(cell);
        if (text.empty())
            continue;
        ++score.filled;
        score.texts += readAngle(text, {}) ? 0U : 1U;
        if (score.filled <= cellsToJudge) // a table of ten thousand columns is told by its first ones
            score.known += isFieldName(text) ? 1U : 0U;
        score.unique = score.unique && seen.insert(lowered(text)).second;
    }
    return score;
}

bool isNumbering(const CellRow& cells)
{
    int expected = 0;
    int filled = 0;
    for (const auto& cell : cells) {
        auto text = trimmedText(cell);
        ++expected;
        if (text.empty())
            continue;
        if (text.size() > 2 && text.front() == '(' && text.back() == ')')
            text = text.substr(1, text.size() - 2);
        if (text != std::to_string(filled + 1) && text != std::to_string(expected))
            return false;
        ++filled;
    }
    return filled >= 3;
}

bool isTotal(const CellRow& cells)
{
    bool total = false;
    for (const auto& cell : cells) {
        const auto text = lowered(trimmedText(cell));
        if (text.empty())
            continue;
        if (saysTotal(text))
            total = true;
        else if (!readNumber(text, {',', '.'}) && !readNumber(text, {'.', ','}))
            return false;
    }
    return total;
}

bool captionWords(const std::string& text)
{
    for (const std::string_view word :
         {"kelurahan ",   "kecamatan ",    "kel. ",        "kec. ",        "mengetahui", "nip",
          "sumber:",      "sumber :",      "keterangan:",  "keterangan :", "catatan:",   "catatan :",
          "kepala dinas", "kepala bidang", "kepala seksi", "lurah",        "camat",      "ttd",
          "dibuat oleh",  "petugas:",      "daftar ",      "dicetak"})
        if (text.starts_with(word))
            return true;
    const auto comma = text.find(", ");
    return comma != std::string::npos &&
           readDate(std::string_view{text}.substr(comma + 2), false).has_value() &&
           std::isdigit(static_cast<unsigned char>(text[comma + 2])) != 0;
}

bool looksLikeWkt(std::string_view text)
{
    const auto lower = lowered(trimmedText(text).substr(0, 40));
    for (const std::string_view word : {"point", "multipoint", "linestring", "multilinestring", "polygon",
                                        "multipolygon", "srid=", "geometrycollection", "circularstring",
                                        "curvepolygon", "compoundcurve", "multicurve", "multisurface"})
        if (lower.starts_with(word))
            return true;
    return false;
}

bool looksLikePair(std::string_view text)
{
    const auto pair = readAnglePair(text, {});
    if (!pair || std::abs(pair->first.value) > 180.0 || std::abs(pair->second.value) > 180.0)
        return false;
    const auto marked = [](const Angle& angle) {
        return angle.axis != Angle::Axis::Open || angle.sexagesimal || angle.value != std::floor(angle.value);
    };
    return marked(pair->first) && marked(pair->second);
}

bool isCodeTitle(std::string_view title)
{
    constexpr std::string_view codes = "rt|rw|nib|kbli|kode_kbli|telp|telepon|hp|no_hp|no_telp|wa|phone|nik|"
                                       "npwp|kode|kode_pos|kodepos|external_id";
    const auto lower = lowered(title);
    return core::matchesAlias(codes, title) || lower.starts_with("kode") || lower.starts_with("kd") ||
           lower.starts_with("id");
}

void voteOnDate(std::string_view text, int& dayFirst, int& monthFirst)
{
    int first = 0;
    int second = 0;
    const auto digits = [&](int& number) {
        std::size_t used = 0;
        while (used < text.size() && used < 2 && std::isdigit(static_cast<unsigned char>(text[used])) != 0)
            number = number * 10 + (text[used++] - '0');
        text.remove_prefix(used);
        return used > 0;
    };
    text = trimmedText(text);
    if (!digits(first) || text.empty() || (text[0] != '/' && text[0] != '-' && text[0] != '.'))
        return;
    text.remove_prefix(1);
    if (!digits(second) || text.empty() || (text[0] != '/' && text[0] != '-' && text[0] != '.'))
        return;
    dayFirst += first > 12 && second <= 12 ? 1 : 0;
    monthFirst += second > 12 && first <= 12 ? 1 : 0;
}

} // namespace gis
