#include "core/model/tables.h"

#include "core/base/translate.h"

#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cmath>

namespace core {

namespace {

#define T(text) PS_TEXT("Table", text)
#define F(text) PS_TEXT("Field", text)
#define C(text) PS_TEXT("Code", text)

using enum FieldType;
using enum FieldKind;

constexpr auto kbliEditions = std::to_array<CodeSpec>({
    {"2020", C("KBLI 2020")},
    {"2025", C("KBLI 2025")},
    {"2017", C("KBLI 2017")},
});

constexpr auto willingness = std::to_array<CodeSpec>({
    {"ya", C("Bersedia"), "bersedia|yes|willing|true|1"},
    {"bersyarat", C("Bersedia dengan syarat"), "conditional|dengan syarat"},
    {"tidak", C("Tidak bersedia"), "tidak bersedia|no|unwilling|false|0"},
});

constexpr auto causes = std::to_array<CodeSpec>({
    {"kerja-di-jalan", C("Pekerjaan bengkel di badan jalan"), "bengkel|work|workshop"},
    {"kendaraan-antre", C("Kendaraan pelanggan menunggu"), "antre|antrean|queue|queueing"},
    {"parkir", C("Parkir di tepi jalan"), "parking|parkir liar"},
    {"bongkar-muat", C("Bongkar muat"), "loading|unloading"},
    {"lalu-lintas-menerus", C("Lalu lintas menerus"), "through-traffic|traffic|lalu lintas"},
    {"pedagang", C("Pedagang kaki lima"), "pkl|vendor|vendors"},
    {"sekolah", C("Antar jemput sekolah"), "school"},
    {"pasar", C("Pasar"), "market"},
    {"genangan", C("Genangan atau rob"), "banjir|rob|flood"},
    {"perbaikan-jalan", C("Perbaikan jalan atau galian"), "roadworks|galian"},
    {"lainnya", C("Lainnya"), "other|lain"},
});

constexpr auto timeBands = std::to_array<CodeSpec>({
    {"pagi", C("Pagi (06–09)"), "morning|06-09"},
    {"siang", C("Siang (09–15)"), "midday|noon|09-15"},
    {"sore", C("Sore (15–18)"), "afternoon|15-18"},
    {"malam", C("Malam (18–06)"), "evening|night|18-06"},
    {"sepanjang-hari", C("Sepanjang hari"), "all day|seharian"},
});

constexpr auto severities = std::to_array<CodeSpec>({
    {"1", C("1 – lancar, sedikit terganggu")},
    {"2", C("2 – tersendat")},
    {"3", C("3 – padat, harus bergantian")},
    {"4", C("4 – macet")},
    {"5", C("5 – tertutup sama sekali")},
});

constexpr auto siteKinds = std::to_array<CodeSpec>({
    {"in-situ", C("Penataan di tempat"), "insitu|in situ|upgrade|in-situ upgrade|penataan di tempat"},
    {"relokasi", C("Relokasi"), "relocation|pindah"},
    {"terpisah", C("Lokasi terpisah (produksi dan pajang)"), "split|split site|lokasi terpisah"},
    {"fasilitas-bersama", C("Fasilitas bersama"), "shared|shared facility|upt"},
});

constexpr auto siteStates = std::to_array<CodeSpec>({
    {"usulan", C("Usulan"), "proposed|proposal"},
    {"diperiksa", C("Diperiksa"), "checked|examined"},
    {"dinilai", C("Dinilai"), "evaluated|assessed"},
    {"diputuskan", C("Diputuskan"), "decided"},
    {"ditinjau-ulang", C("Ditinjau ulang"), "ditinjau ulang|reviewed|under review"},
});

constexpr auto verdicts = std::to_array<CodeSpec>({
    {"layak", C("Layak"), "feasible"},
    {"bersyarat", C("Layak bersyarat"), "conditional|layak bersyarat"},
    {"tidak", C("Tidak layak"), "tidak layak|not feasible"},
    {"belum-cukup-data", C("Belum cukup data"), "belum cukup data|insufficient data"},
});

constexpr auto needKinds = std::to_array<CodeSpec>({
    {"desain", C("Ragam desain"), "design"},
    {"mutu", C("Mutu"), "quality"},
    {"mesin", C("Mesin dan alat"), "machines|machine"},
    {"limbah", C("Pengolahan limbah"), "waste|ipal"},
    {"izin", C("Perizinan"), "permits|permit"},
    {"pemasaran", C("Pemasaran"), "marketing"},
    {"lainnya", C("Lainnya"), "other"},
});

/// What a file said in columns that are no field of ours: one "title: value" a line. Nobody has looked at it,
/// so it counts as personal.
constexpr FieldSpec extraField{"extra", LongText, F("Kolom lain dari sumber"), "", "", Personal};

constexpr auto business = std::to_array<FieldSpec>({
    {"name", Text, F("Nama usaha"), "",
     "nama|nama_usaha|nama_ikm|nama_umkm|usaha|business|name of business|nama bengkel"},
    {"owner", Text, F("Pemilik"), "", "nama_pemilik|pemilik|pengusaha|nama pengusaha", Personal},
    {"product", Text, F("Produk atau jasa"), "", "produk|komoditi|komoditas|jenis_produk|jenis usaha|jenis"},
    {"kbli", Text, F("KBLI"), "", "kode_kbli|kbli_2020|kode kbli"},
    {"kbli_edition", Text, F("Edisi KBLI"), "", "edisi_kbli", Plain, kbliEditions},
    {"workers_male", Integer, F("Pekerja laki-laki"), "orang", "tkl|tk_l|pekerja_laki|tenaga kerja laki"},
    {"workers_female", Integer, F("Pekerja perempuan"), "orang",
     "tkp|tk_p|pekerja_perempuan|tenaga kerja perempuan"},
    {"capital", Real, F("Modal"), "Rp", "modal|modal_usaha", Personal},
    {"sales", Real, F("Omzet setahun"), "Rp", "omzet|omset|nilai_produksi|penjualan|turnover", Personal},
    {"investment", Real, F("Investasi"), "Rp", "nilai_investasi|investasi", Personal},
    {"floor_area", Real, F("Luas tempat kerja"), "m²", "luas|luas_lantai|luas_tempat|luas bangunan"},
    {"founded_year", Integer, F("Tahun berdiri"), "", "tahun_berdiri|sejak|tahun|since|tahun_mulai"},
    {"generation", Integer, F("Generasi ke"), "", "generasi"},
    {"home_is_workplace", Boolean, F("Rumah juga tempat usaha"), "", "rumah_usaha|tempat usaha = rumah|home"},
    {"nib", Text, F("NIB"), "", "nomor_induk_berusaha|no nib", Personal},
    {"permits", Text, F("Izin lain"), "", "izin|perizinan|permit"},
    {"address", Text, F("Alamat"), "", "alamat|alamat_usaha|jalan", Personal},
    {"rt", Text, F("RT"), "", "no_rt", Personal},
    {"rw", Text, F("RW"), "", "no_rw", Personal},
    {"kampung", Text, F("Kampung"), "", "nama_kampung|kp"},
    {"stated_kelurahan", Text, F("Kelurahan menurut sumber"), "", "kelurahan|keldesa|desa|kel|nmdesa|wadmkd"},
    {"stated_kecamatan", Text, F("Kecamatan menurut sumber"), "", "kecamatan|kec|nmkec|wadmkc"},
    {"kelurahan_code", Text, F("Kode kelurahan (dari peta)"), "", "", Derived},
    {"phone", Text, F("Telepon"), "", "telp|telepon|hp|no_hp|no_telp|wa|whatsapp", Personal},
    {"willing_to_move", Text, F("Kesediaan pindah"), "",
     "bersedia_pindah|willingness|willingness_to_move|bersedia", Personal, willingness},
    {"gps_accuracy", Real, F("Ketelitian GPS"), "m",
     "accuracy|precision|akurasi|_gps_precision|gps_precision"},
    {"source", Text, F("Sumber"), "", "sumber|sumber_data"},
    {"source_date", Date, F("Tanggal sumber"), "", "tanggal_sumber|tanggal|date|tgl"},
    {"opening_hours", Text, F("Jam buka"), "", "jam_buka|jam_operasional|jam_kerja|buka"},
    {"may_publish", Boolean, F("Boleh diperkenalkan ke umum"), "",
     "boleh_dipublikasikan|boleh_publikasi|izin_publikasi|bersedia_dipublikasikan|consent"},
    {"external_id", Text, F("Nomor dari sumber"), "", "_uuid|_id|instanceid|meta/instanceid|ec5_uuid|osm_id",
     Personal},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket|remark", Personal},
    extraField,
});

constexpr auto congestionNote = std::to_array<FieldSpec>({
    {"observed_at", DateTime, F("Waktu pengamatan"), "", "waktu|tanggal|observed|date"},
    {"time_band", Text, F("Bagian hari"), "", "jam|waktu_hari", Plain, timeBands},
    {"days", Text, F("Hari"), "", "hari"},
    {"cause", Text, F("Penyebab"), "", "penyebab|sebab", Plain, causes},
    {"severity", Integer, F("Tingkat kemacetan"), "", "tingkat|keparahan", Plain, severities},
    {"street", Text, F("Jalan"), "", "nama_jalan|jalan|name|nama"},
    {"street_width", Real, F("Lebar jalan"), "m", "lebar_jalan|lebar|width"},
    {"blocked_width", Real, F("Lebar terhalang"), "m", "lebar_terhalang|terhalang"},
    {"duration", Real, F("Lama"), "menit", "lama|durasi|duration_minutes|menit"},
    {"observer", Text, F("Pengamat"), "", "pengamat|petugas", Personal},
    {"source", Text, F("Sumber"), "", "sumber"},
    {"photo", Text, F("Foto"), "", "foto", Personal},
    {"external_id", Text, F("Nomor dari sumber"), "", "_uuid|_id|instanceid|ec5_uuid", Personal},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
    extraField,
});

constexpr auto kampung = std::to_array<FieldSpec>({
    {"name", Text, F("Nama kampung"), "", "nama|kampung|nama_kampung"},
    {"product", Text, F("Produk yang dikenal"), "", "produk|komoditi"},
    {"street", Text, F("Jalan utama"), "", "jalan|nama_jalan"},
    {"street_width", Real, F("Lebar jalan"), "m", "lebar_jalan|lebar"},
    {"stated_kelurahan", Text, F("Kelurahan menurut sumber"), "", "kelurahan|kel|desa"},
    {"stated_kecamatan", Text, F("Kecamatan menurut sumber"), "", "kecamatan|kec"},
    {"kelurahan_code", Text, F("Kode kelurahan (dari peta)"), "", "", Derived},
    {"organised_by", Text, F("Pembina"), "", "pembina|paguyuban"},
    {"opening_hours", Text, F("Jam buka"), "", "jam_buka|jam_operasional|buka"},
    {"directions", LongText, F("Cara ke sana"), "", "cara_ke_sana|petunjuk_jalan|angkutan"},
    {"area", Real, F("Luas"), "m²", "", Derived},
    {"source", Text, F("Sumber"), "", "sumber"},
    {"source_date", Date, F("Tanggal sumber"), "", "tanggal_sumber|tanggal"},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
    extraField,
});

constexpr auto site = std::to_array<FieldSpec>({
    {"name", Text, F("Nama lokasi"), "", "nama|lokasi|nama_lokasi"},
    {"kind", Text, F("Bentuk penataan"), "", "jenis|bentuk", Plain, siteKinds},
    {"state", Text, F("Keadaan"), "", "status|keadaan", Plain, siteStates},
    {"stalls", Integer, F("Jumlah kios"), "unit", "kios|jumlah_kios|daya_tampung"},
    {"land_status", Text, F("Status tanah"), "", "status_tanah|status lahan"},
    {"owner", Text, F("Pemilik tanah"), "", "pemilik|pemilik_tanah", Personal},
    {"zone", Text, F("Zona rencana tata ruang"), "", "zona|kodszn|kodzon"},
    {"for_kampung", Text, F("Untuk kampung"), "", "kampung|untuk_kampung"},
    {"kelurahan_code", Text, F("Kode kelurahan (dari peta)"), "", "", Derived},
    {"area", Real, F("Luas"), "m²", "", Derived},
    {"source", Text, F("Sumber"), "", "sumber"},
    {"source_date", Date, F("Tanggal sumber"), "", "tanggal_sumber|tanggal"},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
    extraField,
});

constexpr auto evidence = std::to_array<FieldSpec>({
    {"subject", Text, F("Tentang"), "", "tentang|untuk"},
    {"subject_uuid", Text, F("Nomor yang dinilai"), "", "", Derived},
    {"criterion", Text, F("Kriteria"), "", "kriteria"},
    {"value", Text, F("Nilai"), "", "nilai"},
    {"unit", Text, F("Satuan"), "", "satuan"},
    {"source", Text, F("Sumber"), "", "sumber"},
    {"date", Date, F("Tanggal"), "", "tanggal|source_date"},
    {"collector", Text, F("Pengumpul"), "", "pengumpul|petugas", Personal},
    {"attachment", Text, F("Lampiran"), "", "lampiran", Personal},
    {"condition", Text, F("Syarat"), "", "syarat"},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
});

constexpr auto need = std::to_array<FieldSpec>({
    {"subject", Text, F("Tentang"), "", "tentang|untuk"},
    {"subject_uuid", Text, F("Nomor yang dinilai"), "", "", Derived},
    {"kind", Text, F("Jenis kebutuhan"), "", "jenis", Plain, needKinds},
    {"description", Text, F("Kebutuhan"), "", "kebutuhan|uraian"},
    {"met", Boolean, F("Sudah terpenuhi"), "", "terpenuhi"},
    {"source", Text, F("Sumber"), "", "sumber"},
    {"date", Date, F("Tanggal"), "", "tanggal"},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
});

constexpr auto coaching = std::to_array<FieldSpec>({
    {"subject", Text, F("Tentang"), "", "tentang|untuk"},
    {"subject_uuid", Text, F("Nomor yang dinilai"), "", "", Derived},
    {"topic", Text, F("Materi pembinaan"), "", "materi|topik"},
    {"date", Date, F("Tanggal"), "", "tanggal"},
    {"participants", Integer, F("Jumlah peserta"), "orang", "peserta"},
    {"result", LongText, F("Hasil"), "", "hasil"},
    {"source", Text, F("Sumber"), "", "sumber"},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
});

constexpr auto weights = std::to_array<FieldSpec>({
    {"name", Text, F("Nama bobot"), "", "nama"},
    {"evaluator", Text, F("Penilai"), "", "penilai", Personal},
    {"method", Text, F("Cara"), "", "cara|metode"},
    {"content", LongText, F("Bobot (JSON)"), "", "bobot|json|values"},
    {"date", Date, F("Tanggal"), "", "tanggal"},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
});

constexpr auto ruleSet = std::to_array<FieldSpec>({
    {"id", Text, F("Kode aturan"), "", "kode"},
    {"title", Text, F("Judul"), "", "judul|name|nama"},
    {"version", Text, F("Versi"), "", "versi"},
    {"source", Text, F("Sumber"), "", "sumber"},
    {"date", Date, F("Tanggal"), "", "tanggal"},
    {"verified", Boolean, F("Terverifikasi"), "", "terverifikasi"},
    {"shipped", Boolean, F("Bawaan program"), "", "bawaan"},
    {"active", Boolean, F("Dipakai"), "", "dipakai"},
    {"content", LongText, F("Isi (JSON)"), "", "isi|json"},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
});

constexpr auto decision = std::to_array<FieldSpec>({
    {"subject", Text, F("Tentang"), "", "tentang|untuk"},
    {"subject_uuid", Text, F("Nomor yang dinilai"), "", "", Derived},
    {"verdict", Text, F("Keputusan"), "", "keputusan", Plain, verdicts},
    {"reason", LongText, F("Alasan"), "", "alasan"},
    {"who", Text, F("Oleh"), "", "oleh|pejabat"},
    {"decided_at", DateTime, F("Waktu keputusan"), "", "tanggal|date"},
    {"data_hash", Text, F("Sidik data"), "", "", Derived},
    {"rules_version", Text, F("Versi aturan"), "", "", Derived},
    {"snapshot", LongText, F("Hasil saat diputuskan (JSON)"), "", "", Derived},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
});

constexpr auto photo = std::to_array<FieldSpec>({
    {"subject", Text, F("Tentang"), "", "tentang|untuk"},
    {"subject_uuid", Text, F("Nomor yang dinilai"), "", "", Derived},
    {"file_name", Text, F("Nama berkas"), "", "berkas|file", Personal},
    {"taken_at", DateTime, F("Waktu foto"), "", "waktu|tanggal"},
    {"caption", Text, F("Keterangan foto"), "", "keterangan"},
    {"source", Text, F("Sumber"), "", "sumber"},
    {"may_publish", Boolean, F("Boleh diperkenalkan ke umum"), "", "boleh_dipublikasikan|boleh_publikasi"},
});

/// What people answered when a file named a kelurahan that the map has not under that name.
constexpr auto placeName = std::to_array<FieldSpec>({
    {"name", Text, F("Nama di berkas"), "", "nama"},
    {"kecamatan", Text, F("Kecamatan di berkas"), "", "kec"},
    {"code", Text, F("Kode kelurahan"), "", "kode"},
    {"note", LongText, F("Catatan"), "", "catatan|keterangan|ket", Personal},
});

constexpr auto allTables = std::to_array<TableSpec>({
    {"business", "usaha", T("Usaha"), GeometryRule::Point, "name", business},
    {"congestion_note", "note", T("Catatan kemacetan"), GeometryRule::PointOrLine, "street", congestionNote},
    {"kampung", "", T("Kampung"), GeometryRule::MultiPolygon, "name", kampung},
    {"site", "lokasi", T("Calon lokasi"), GeometryRule::MultiPolygon, "name", site},
    {"evidence", "bukti", T("Bukti"), GeometryRule::None, "", evidence},
    {"need", "kebutuhan", T("Kebutuhan"), GeometryRule::None, "", need},
    {"coaching", "pembinaan", T("Pembinaan"), GeometryRule::None, "topic", coaching},
    {"weights", "bobot", T("Bobot"), GeometryRule::None, "name", weights},
    {"rule_set", "aturan", T("Aturan"), GeometryRule::None, "id", ruleSet},
    {"decision", "keputusan", T("Keputusan"), GeometryRule::None, "", decision},
    {"photo", "foto", T("Foto"), GeometryRule::None, "file_name", photo},
    {"place_name", "nama_tempat", T("Nama tempat"), GeometryRule::None, "name", placeName},
});

#undef T
#undef F
#undef C

/// Equal but for case and the characters people vary: "Nama_Usaha" and "nama usaha". Stops where they differ.
bool sameName(std::string_view one, std::string_view other)
{
    constexpr int end = -1;
    const auto next = [](std::string_view& text) {
        while (text.starts_with(' ') || text.starts_with('_') || text.starts_with('-'))
            text.remove_prefix(1);
        if (text.empty())
            return end;
        const int letter = std::tolower(static_cast<unsigned char>(text.front()));
        text.remove_prefix(1);
        return letter;
    };
    for (;;) {
        const int letter = next(one);
        if (letter != next(other))
            return false;
        if (letter == end)
            return true;
    }
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    return text;
}

template <class Number>
std::optional<Value> parseNumber(std::string_view text)
{
    Number number{};
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    if constexpr (std::is_floating_point_v<Number>)
        if (!std::isfinite(number))
            return std::nullopt;
    return Value{number};
}

std::optional<Value> parseBoolean(std::string_view text)
{
    if (matchesAlias("1|ya|yes|true|benar|y", text))
        return Value{std::int64_t{1}};
    if (matchesAlias("0|tidak|no|false|salah|n|t", text))
        return Value{std::int64_t{0}};
    return std::nullopt;
}

/// "2026-11-24", alone or followed by a time of day.
bool startsWithDate(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (std::size_t i = 0; i < 10; ++i)
        if (i != 4 && i != 7 && std::isdigit(static_cast<unsigned char>(text[i])) == 0)
            return false;
    if (text.size() > 10 && text[10] != 'T' && text[10] != ' ')
        return false;
    const auto number = [&](std::size_t at) {
        return static_cast<unsigned>((text[at] - '0') * 10 + (text[at + 1] - '0'));
    };
    const std::chrono::year year{static_cast<int>(number(0) * 100 + number(2))};
    return (year / std::chrono::month{number(5)} / std::chrono::day{number(8)}).ok();
}

} // namespace

std::span<const TableSpec> tables()
{
    return allTables;
}

const TableSpec* findTable(std::string_view name)
{
    for (const auto& table : allTables)
        if (name == table.name || (!table.alias.empty() && name == table.alias))
            return &table;
    return nullptr;
}

const FieldSpec* findField(const TableSpec& table, std::string_view name)
{
    for (const auto& field : table.fields)
        if (sameName(field.name, name))
            return &field;
    for (const auto& field : table.fields)
        if (matchesAlias(field.aliases, name))
            return &field;
    return nullptr;
}

const CodeSpec* findCode(const FieldSpec& field, std::string_view text)
{
    for (const auto& code : field.codes)
        if (sameName(code.code, text) || sameName(code.title, text) || matchesAlias(code.aliases, text))
            return &code;
    return nullptr;
}

bool matchesAlias(std::string_view aliases, std::string_view text)
{
    while (!aliases.empty()) {
        const auto bar = aliases.find('|');
        if (sameName(aliases.substr(0, bar), text))
            return true;
        if (bar == std::string_view::npos)
            break;
        aliases.remove_prefix(bar + 1);
    }
    return false;
}

std::optional<Value> parseValue(const FieldSpec& field, std::string_view text)
{
    const auto clean = trimmed(text);
    if (clean.empty())
        return Value{};
    switch (field.type) {
    case FieldType::Integer:
        return parseNumber<std::int64_t>(clean);
    case FieldType::Real:
        return parseNumber<double>(clean);
    case FieldType::Boolean:
        return parseBoolean(clean);
    case FieldType::Date:
        return startsWithDate(clean) ? std::optional<Value>{std::string{clean.substr(0, 10)}} : std::nullopt;
    case FieldType::DateTime:
        return startsWithDate(clean) ? std::optional<Value>{std::string{clean}} : std::nullopt;
    case FieldType::Text:
    case FieldType::LongText:
        break;
    }
    return Value{std::string{text}};
}

} // namespace core
