#include "core/model/field_meaning.h"

#include <array>

namespace core {

namespace {

#define M(text) PS_TEXT("Meaning", text)

struct Meaning
{
    std::string_view table{}; // empty: in every table that has the field
    std::string_view field{};
    std::string_view text{};
};

constexpr auto meanings = std::to_array<Meaning>({
    {"business", "name", M("Nama usaha seperti dikenal orang.")},
    {"business", "owner", M("Nama pemilik usaha. Data pribadi.")},
    {"business", "product", M("Barang yang dibuat atau jasa yang dijual.")},
    {"business", "kbli", M("Kode kegiatan menurut KBLI, sebagai teks agar nol di depan tetap ada.")},
    {"business", "kbli_edition", M("Tahun terbit KBLI tempat kode itu berlaku.")},
    {"business", "workers_male", M("Banyaknya pekerja laki-laki, termasuk keluarga yang ikut bekerja.")},
    {"business", "workers_female", M("Banyaknya pekerja perempuan, termasuk keluarga yang ikut bekerja.")},
    {"business", "capital", M("Modal usaha di luar tanah dan bangunan. Data pribadi.")},
    {"business", "sales", M("Hasil penjualan dalam setahun. Data pribadi.")},
    {"business", "investment", M("Nilai investasi di luar tanah dan bangunan. Data pribadi.")},
    {"business", "floor_area", M("Luas lantai yang dipakai untuk bekerja.")},
    {"business", "founded_year", M("Tahun usaha mulai berjalan.")},
    {"business", "generation", M("Generasi keluarga yang kini menjalankan usaha; 1 adalah pendiri.")},
    {"business", "home_is_workplace", M("Apakah tempat usaha juga rumah tinggal.")},
    {"business", "nib", M("Nomor Induk Berusaha; satu pelaku usaha hanya punya satu. Data pribadi.")},
    {"business", "address",
     M("Alamat tempat usaha seperti ditulis sumbernya. Data pribadi bila juga rumah.")},
    {"business", "phone", M("Nomor telepon seperti ditulis sumbernya. Data pribadi.")},
    {"business", "willing_to_move", M("Jawaban pemilik bila usahanya dipindah. Data pribadi.")},
    {"business", "may_publish",
     M("Jawaban pemilik: ya membuka alamatnya di halaman umum, tidak menutup seluruh datanya; kosong berarti "
       "belum "
       "ditanya.")},
    {"", "opening_hours", M("Hari dan jam pembeli dapat datang.")},
    {"kampung", "directions", M("Bagaimana orang luar sampai ke sini: angkutan, parkir, patokan.")},
    {"", "gps_accuracy", M("Ketelitian titik menurut alat yang mencatatnya; makin kecil makin teliti.")},
    {"", "kampung", M("Nama kampung tempat usaha, sering bukan nama resmi.")},
    {"", "stated_kelurahan", M("Kelurahan yang ditulis sumber; dapat berbeda dari peta.")},
    {"", "stated_kecamatan", M("Kecamatan yang ditulis sumber; dapat berbeda dari peta.")},
    {"", "kelurahan_code", M("Kode kelurahan tempat titik atau tengah bentuknya, dihitung dari peta batas.")},
    {"", "source", M("Dari mana data ini berasal.")},
    {"", "source_date", M("Tanggal keadaan data menurut sumbernya.")},
    {"", "external_id", M("Nomor data ini di berkas atau aplikasi asalnya.")},
    {"", "note", M("Catatan bebas; tidak ikut dalam data untuk umum.")},
    {"", "area", M("Luas di permukaan bumi, dihitung dari bentuknya.")},
    {"congestion_note", "observed_at", M("Kapan kemacetan dilihat, waktu setempat.")},
    {"congestion_note", "time_band", M("Bagian hari saat kemacetan terjadi.")},
    {"congestion_note", "days", M("Hari saat kemacetan biasa terjadi.")},
    {"congestion_note", "cause", M("Penyebab utama menurut pengamat.")},
    {"congestion_note", "severity", M("Tingkat kemacetan dari 1 (lancar) sampai 5 (tertutup).")},
    {"", "street_width", M("Lebar badan jalan dari tepi ke tepi.")},
    {"congestion_note", "blocked_width", M("Bagian lebar jalan yang tidak dapat dilewati.")},
    {"congestion_note", "duration", M("Berapa lama keadaan itu berlangsung.")},
    {"congestion_note", "observer", M("Nama yang mengamati. Data pribadi.")},
    {"congestion_note", "photo", M("Nama berkas foto; tidak ikut dalam data untuk umum.")},
    {"kampung", "product", M("Produk yang membuat kampung ini dikenal.")},
    {"kampung", "organised_by", M("Lembaga atau paguyuban yang membina.")},
    {"site", "kind", M("Cara penataan yang diusulkan di lokasi ini.")},
    {"site", "state", M("Sampai di mana lokasi ini dinilai.")},
    {"site", "stalls", M("Banyaknya tempat usaha yang dapat ditampung.")},
    {"site", "land_status", M("Hak atas tanah, misalnya aset pemerintah kota atau sewa.")},
    {"site", "owner", M("Nama pemilik tanah. Data pribadi.")},
    {"site", "zone", M("Kode atau nama zona dalam rencana tata ruang.")},
    {"site", "for_kampung", M("Kampung yang usahanya akan memakai lokasi ini.")},
});

#undef M

} // namespace

std::string_view fieldMeaning(const TableSpec& table, const FieldSpec& field)
{
    for (const auto& meaning : meanings)
        if (meaning.field == field.name && (meaning.table.empty() || meaning.table == table.name))
            return meaning.text;
    return {};
}

} // namespace core
