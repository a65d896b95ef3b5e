#include "core/model/privacy.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <vector>

namespace core {

namespace {

constexpr auto addressFields = std::to_array<std::string_view>({"address", "rt", "rw"});

// Words of a column's title that mean a person, whatever stands beside them: "no_hp_pemilik", "Email 2".
constexpr auto personalWords = std::to_array<std::string_view>(
    {"pemilik",    "owner", "pengusaha", "pimpinan", "direktur",  "kontak",  "contact",   "telepon", "telp",
     "telpon",     "phone", "mobile",    "hp",       "wa",        "nib",     "nik",       "ktp",     "npwp",
     "email",      "mail",  "pengamat",  "observer", "collector", "petugas", "catatan",   "note",    "notes",
     "keterangan", "ket",   "remark",    "remarks",  "foto",      "photo",   "instanceid"});
constexpr auto addressWords = std::to_array<std::string_view>({"alamat", "address", "rt", "rw"});

std::vector<std::string> wordsOf(std::string_view title)
{
    std::vector<std::string> words(1);
    for (const char c : title) {
        const auto letter = static_cast<unsigned char>(c);
        if (letter >= 128 || std::isalpha(letter) != 0)
            words.back() += static_cast<char>(letter < 128 ? std::tolower(letter) : letter);
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

template <class List>
bool holds(const List& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// What one of our own tables would take the column for.
bool isPersonalAlias(std::string_view title)
{
    const auto* field = findField(*findTable("business"), title);
    return field != nullptr && field->kind == FieldKind::Personal && !isAddressField(*field);
}

} // namespace

Consent consentOf(const Record& record)
{
    const auto said = record.number("may_publish");
    return !said ? Consent::NotAsked : *said != 0.0 ? Consent::Given : Consent::Refused;
}

bool isPublicField(const FieldSpec& field)
{
    return field.kind != FieldKind::Personal || isAddressField(field);
}

bool isAddressField(const FieldSpec& field)
{
    return holds(addressFields, field.name);
}

bool isPublicRecord(const Record& record)
{
    return consentOf(record) != Consent::Refused;
}

bool hasPublicAddress(const Record& record)
{
    const auto home = record.number("home_is_workplace");
    return consentOf(record) == Consent::Given || (home && *home == 0.0);
}

bool hasPrivatePlace(const Record& record)
{
    const auto home = record.number("home_is_workplace");
    return consentOf(record) != Consent::Given && home && *home != 0.0;
}

Position blurred(Position place)
{
    constexpr double cells = 1000.0; // a degree
    return {std::round(place.x * cells) / cells, std::round(place.y * cells) / cells};
}

bool isPublicColumn(const Layer& layer, const LayerField& column)
{
    const bool points = layer.geometry == LayerGeometry::Point || layer.geometry == LayerGeometry::None;
    for (const auto& title : {column.title, column.column}) {
        if (isPersonalAlias(title))
            return false;
        for (const auto& word : wordsOf(title))
            if (holds(personalWords, word) || (points && holds(addressWords, word)))
                return false;
    }
    return true;
}

Record publicRecord(const TableSpec& table, const Record& record)
{
    Record shown;
    shown.fid = record.fid;
    shown.uuid = record.uuid;
    const bool address = hasPublicAddress(record);
    for (const auto& field : table.fields)
        if (isPublicField(field) && (address || !isAddressField(field)))
            if (const auto found = record.fields.find(field.name); found != record.fields.end())
                shown.fields.insert(*found);
    shown.geometry = record.geometry;
    if (auto* place = std::get_if<Position>(&shown.geometry); place != nullptr && hasPrivatePlace(record))
        *place = blurred(*place);
    return shown;
}

} // namespace core
