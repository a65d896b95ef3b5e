#include "gis/io/column_mapping.h"

#include "gis/io/number_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <span>

namespace gis {

namespace {

using core::ErrorCode;
using core::LayerRole;

struct RoleField
{
    std::string_view field{};
    std::string_view columns{}; // most likely first
};

constexpr RoleField year{"year", "tahun|thn|year|tahun_data|edisi|valid_on|date|tanggal"};

constexpr auto kelurahan = std::to_array<RoleField>({
    {"name", "wadmkd|kelurahan|nama_kelurahan|nama_kel|desa|nama_desa|kel_desa|keldesa|nmdesa|nm_desa|nm_kel|"
             "namobj|village|adm4_en|name_4|nama|name"},
    {"code", "kdepum|kode_kemendagri|kode_kmdgr|kode_kel|kode_desa|kode_kelurahan|kd_kel|kd_desa|kemendagri|"
             "kdebps|iddesa|kode_bps|adm4_pcode|cc_4|kode|code"},
    {"kecamatan", "wadmkc|kecamatan|nama_kecamatan|nama_kec|nmkec|nm_kec|kec|adm3_en|name_3"},
    year,
});
constexpr auto kecamatan = std::to_array<RoleField>({
    {"name", "wadmkc|kecamatan|nama_kecamatan|nama_kec|nmkec|nm_kec|namobj|adm3_en|name_3|nama|name"},
    {"code", "kdcpum|kode_kec_kemendagri|kode_kecamatan|kode_kec|kd_kec|kdcbps|idkec|kode_kec_bps|adm3_pcode|"
             "kode_bps|kode|code"},
    {"kecamatan", "wadmkc|kecamatan|nama_kecamatan|nama_kec|nmkec"},
    year,
});
constexpr auto road = std::to_array<RoleField>({
    {"name", "name|nama|nama_jalan|nm_jalan|namobj|nama_ruas|ruas|jalan|namrjl"},
    {"code", "kode|kode_ruas|no_ruas|osm_id|ref|code|lcode"},
    {"kecamatan", "wadmkc|kecamatan|kec"},
    year,
    {"class", "highway|fungsi|fungsi_jalan|klsjln|kelas|class|fgsjln|arhrjl"},
    {"width", "width_m|width|lebar|lebar_jalan|lbrbdn"},
});
constexpr auto zone = std::to_array<RoleField>({
    {"name", "namszn|namzon|nama_zona|zona|namobj|jnsrpr|peruntukan|nama|name"},
    {"code", "kodszn|kodzon|kode_zona|kode|code"},
    {"kecamatan", "wadmkc|kecamatan|kec|nambwp|kodewp"},
    year,
});
constexpr auto hazard = std::to_array<RoleField>({
    {"name", "krb_03|bahaya|jenis_bahaya|kerawanan|rawan|hazard|namobj|remark|nama|name"},
    {"code", "kelas|class|kode|code|gridcode"},
    {"kecamatan", "wadmkc|kecamatan|kec"},
    year,
});
constexpr auto household = std::to_array<RoleField>({
    kelurahan[0], // the table names the areas of that layer
    kelurahan[1],
    kelurahan[2],
    year,
    {"households", "jumlah_kk|kk|rumah_tangga|jumlah_rumah_tangga|rumahtangga|households|jml_kk|ruta|jumlah_"
                   "ruta|kepala_keluarga|jumlah_kepala_keluarga|"
                   "jumlah_keluarga"},
});
constexpr auto other = std::to_array<RoleField>({
    {"name", "nama|name|namobj|wadmkd|kelurahan|wadmkc|kecamatan|title|judul|label"},
    {"code", "kode|code|kode_kemendagri|kode_bps|id"},
    {"kecamatan", "wadmkc|kecamatan|nmkec|kec"},
    year,
});

std::span<const RoleField> fieldsOf(LayerRole role)
{
    switch (role) {
    case LayerRole::Kelurahan:
        return kelurahan;
    case LayerRole::Kecamatan:
        return kecamatan;
    case LayerRole::Road:
        return road;
    case LayerRole::Zone:
        return zone;
    case LayerRole::Hazard:
        return hazard;
    case LayerRole::Household:
        return household;
    case LayerRole::Other:
        break;
    }
    return other;
}

/// Without what joins and survey programs put around a name: "NAMOBJ_1", "data/usaha/nama".
std::string_view bareTitle(std::string_view title)
{
    if (const auto slash = title.find_last_of('/');
        slash != std::string_view::npos && slash + 1 < title.size())
        title.remove_prefix(slash + 1);
    else if (const auto dash = title.find_last_of('-'); // ODK: "data-usaha-nama"
             dash != std::string_view::npos && dash + 1 < title.size() &&
             title.find(' ') == std::string_view::npos)
        title.remove_prefix(dash + 1);
    auto end = title.size();
    while (end > 0 && std::isdigit(static_cast<unsigned char>(title[end - 1])) != 0)
        --end;
    if (end > 1 && end < title.size() && title[end - 1] == '_')
        title = title.substr(0, end - 1);
    return title;
}

/// Without what people add to a heading: "Omzet per Tahun (Rp)", "No. Telp.", "Kel./Desa:"; "Tenaga Kerja
/// (L)" keeps its L.
std::string plainTitle(std::string_view title)
{
    std::string words;
    for (const char c : title) {
        const bool mark = std::string_view{".,:;/*"}.find(c) != std::string_view::npos;
        const bool bracket = std::string_view{"()[]"}.find(c) != std::string_view::npos;
        if (!mark)
            words += bracket ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    words = " " + words + " ";
    for (const std::string_view unit :
         {" juta rupiah ", " juta rp ", " ribu rp ", " juta ", " ribu ", " rupiah ", " rp ", " orang ",
          " jiwa ", " m2 ", " m² ", " meter ", " per tahun ", " pertahun ", " setahun "})
        if (const auto at = words.find(unit); at != std::string::npos)
            words.replace(at, unit.size(), " ");
    return std::string{trimmedText(words)};
}

/// Headings of lists that are not names of a field anywhere else, without punctuation.
struct Heading
{
    std::string_view field{};
    std::string_view titles{};
};

constexpr auto headings = std::to_array<Heading>({
    {"name",
     "nama usahaikm|nama ikm|nama perusahaan|nama toko|nama unit usaha|nama umkm|merk|merek|nama bengkel"},
    {"owner", "nama pemilik usaha|pemilik usaha|nama pengusaha|penanggung jawab|nama pengrajin|pengrajin"},
    {"product",
     "jenis produk|hasil produksi|produk utama|kategori|komoditi produk|bidang usaha|jenis industri"},
    {"kbli", "kbli 2020|kode kbli 2020|no kbli"},
    {"workers_male", "tenaga kerja l|tk laki|tk lakilaki|tenaga kerja lakilaki|jumlah tenaga kerja l|pekerja "
                     "l|laki laki|pria"},
    {"workers_female", "tenaga kerja p|tk perempuan|tk wanita|tenaga kerja wanita|jumlah tenaga kerja "
                       "p|pekerja p|perempuan|wanita"},
    {"capital", "modal usaha|modal awal|jumlah modal"},
    {"sales", "omzet tahunan|omset tahunan|omzet usaha|nilai penjualan|hasil penjualan"},
    {"investment", "investasi"},
    {"founded_year", "tahun mulai usaha|mulai usaha|tahun pendirian|thn berdiri"},
    {"address", "alamat lengkap|alamat usaha|alamat pabrik|lokasi usaha"},
    {"stated_kelurahan", "keldesa|kelurahandesa|desakelurahan|nama kelurahan|nama desa"},
    {"stated_kecamatan", "nama kecamatan|kec"},
    {"phone", "no telp|no telepon|nomor telepon|nomor hp|no hp|telphp|no hpwa|kontak|no telphp"},
    {"note", "description|deskripsi|desc|uraian"},
    {"external_id",
     "no formulir|nomor formulir|no form|key|meta instanceid|instanceid|submission id|id|fid|kode unik"},
});

std::string_view headingsOf(std::string_view field)
{
    for (const auto& heading : headings)
        if (heading.field == field)
            return heading.titles;
    return {};
}

/// Kobo and ODK write the accuracy of a geopoint beside it: "_lokasi_precision", "data-titik-Accuracy".
std::optional<std::size_t> accuracyColumn(const std::vector<SourceColumn>& columns)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto title = lowered(columns[i].title);
        if (title.ends_with("_precision") || title.ends_with("_accuracy") || title.ends_with("-accuracy"))
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> columnTitled(const std::vector<SourceColumn>& columns, std::string_view title)
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].title == title)
            return i;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (core::matchesAlias(title, columns[i].title))
            return i;
    return std::nullopt;
}

enum class Spelling
{
    Exact,
    Bare, // bareTitle
    Plain // plainTitle
};

std::string spelled(const std::string& title, Spelling spelling)
{
    if (spelling == Spelling::Exact)
        return title;
    return spelling == Spelling::Bare ? std::string{bareTitle(title)} : plainTitle(title);
}

std::optional<std::size_t> firstNamed(const std::vector<SourceColumn>& columns, std::string_view names,
                                      Spelling spelling, bool empty)
{
    const auto looked = std::min<std::size_t>(columns.size(), 400); // beyond that a person has to say it
    while (!names.empty()) {
        const auto bar = names.find('|');
        for (std::size_t i = 0; i < looked; ++i)
            if (columns[i].empty == empty &&
                core::matchesAlias(names.substr(0, bar), spelled(columns[i].title, spelling)))
                return i;
        if (bar == std::string_view::npos)
            break;
        names.remove_prefix(bar + 1);
    }
    return std::nullopt;
}

core::Result<void> takeWanted(ColumnMapping& mapping, const std::vector<SourceColumn>& columns,
                              const WantedMapping& wanted,
                              const std::function<std::optional<std::string>(const std::string&)>& fieldNamed)
{
    for (const auto& [wish, title] : wanted) {
        if (isPlaceField(wish)) {
            if (!title.empty() && !columnTitled(columns, title))
                return core::fail(ErrorCode::UnknownField, title);
            continue;
        }
        const auto field = fieldNamed(wish);
        if (field && title.empty()) {
            mapping.leftOut.push_back(*field);
            continue;
        }
        const auto column = columnTitled(columns, title);
        if (!field || !column)
            return core::fail(ErrorCode::UnknownField, field ? title : wish);
        mapping.pairs.push_back({*field, *column});
    }
    return {};
}

void listUnmapped(ColumnMapping& mapping, const std::vector<SourceColumn>& columns)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool used = std::any_of(mapping.pairs.begin(), mapping.pairs.end(),
                                      [&](const auto& pair) { return pair.column == i; });
        if (!used && !columns[i].place)
            mapping.unmapped.push_back(i);
    }
}

/// Somebody has decided about this field.
bool settled(const ColumnMapping& mapping, std::string_view field)
{
    return mapping.find(field) != nullptr ||
           std::find(mapping.leftOut.begin(), mapping.leftOut.end(), field) != mapping.leftOut.end();
}

bool taken(const ColumnMapping& mapping, std::size_t column)
{
    return std::any_of(mapping.pairs.begin(), mapping.pairs.end(),
                       [&](const auto& pair) { return pair.column == column; });
}

void mapFields(ColumnMapping& mapping, const core::TableSpec& table, const std::vector<SourceColumn>& columns,
               Spelling spelling, bool empty)
{
    for (const auto& field : table.fields) {
        if (field.kind == core::FieldKind::Derived || settled(mapping, field.name))
            continue;
        auto names = std::string{field.name} + "|" + std::string{field.aliases};
        if (const auto more = headingsOf(field.name); spelling == Spelling::Plain && !more.empty())
            names += "|" + std::string{more};
        const auto column = firstNamed(columns, names, spelling, empty);
        if (column && !taken(mapping, *column) && !columns[*column].place)
            mapping.pairs.push_back({std::string{field.name}, *column});
    }
}

} // namespace

const ColumnMapping::Pair* ColumnMapping::find(std::string_view field) const
{
    for (const auto& pair : pairs)
        if (pair.field == field)
            return &pair;
    return nullptr;
}

std::vector<std::string_view> layerFields(LayerRole role)
{
    std::vector<std::string_view> names;
    for (const auto& field : fieldsOf(role))
        names.push_back(field.field);
    return names;
}

bool isPlaceField(std::string_view field)
{
    return field == "lon" || field == "lat" || field == "koordinat" || field == "wkt";
}

core::Result<ColumnMapping> mapLayer(LayerRole role, const std::vector<SourceColumn>& columns,
                                     const WantedMapping& wanted)
{
    const auto fields = fieldsOf(role);
    ColumnMapping mapping;
    PS_TRY(takeWanted(mapping, columns, wanted, [&](const std::string& wish) -> std::optional<std::string> {
        for (const auto& field : fields)
            if (field.field == wish)
                return wish;
        return std::nullopt;
    }));
    for (const auto& field : fields) {
        if (settled(mapping, field.field))
            continue;
        std::optional<std::size_t> column;
        for (const bool empty :
             {false, true}) // a column with something in it comes before one that has only its name
            for (const auto spelling : {Spelling::Exact, Spelling::Bare, Spelling::Plain})
                if (!column)
                    column = firstNamed(columns, field.columns, spelling, empty);
        if (column)
            mapping.pairs.push_back({std::string{field.field}, *column});
    }
    listUnmapped(mapping, columns);
    return mapping;
}

core::Result<ColumnMapping> mapRecords(const core::TableSpec& table, const std::vector<SourceColumn>& columns,
                                       const WantedMapping& wanted)
{
    ColumnMapping mapping;
    PS_TRY(takeWanted(mapping, columns, wanted, [&](const std::string& wish) -> std::optional<std::string> {
        const auto* field = core::findField(table, wish);
        return field != nullptr && field->kind != core::FieldKind::Derived
                   ? std::optional{std::string{field->name}}
                   : std::nullopt;
    }));
    for (const bool empty : {false, true})
        for (const auto spelling : {Spelling::Exact, Spelling::Bare, Spelling::Plain})
            mapFields(mapping, table, columns, spelling, empty);
    if (core::findField(table, "gps_accuracy") != nullptr && !settled(mapping, "gps_accuracy"))
        if (const auto column = accuracyColumn(columns); column && !taken(mapping, *column))
            mapping.pairs.push_back({"gps_accuracy", *column});
    listUnmapped(mapping, columns);
    return mapping;
}

} // namespace gis
