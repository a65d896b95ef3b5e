#include "app/errors/error_text.h"

#include <QCoreApplication>

namespace app {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// %1 is the subject, %2 the detail.
QString sentence(core::ErrorCode code)
{
    using core::ErrorCode;
    switch (code) {
    case ErrorCode::Cancelled:
        return ErrorText::tr("Dibatalkan. Tidak ada yang diubah.");
    case ErrorCode::UnknownTable:
        return ErrorText::tr(
            "Tabel \"%1\" tidak ada. Tabel yang ada: business, congestion_note (note), kampung, site, "
            "evidence, need, coaching, weights, rule_set, decision, place_name.");
    case ErrorCode::UnknownField:
        return ErrorText::tr("Kolom \"%1\" tidak ada di %2. Periksa ejaannya.");
    case ErrorCode::UnknownRecord:
        return ErrorText::tr("\"%1\" tidak ditemukan di %2. Lihat isinya dengan perintah list.");
    case ErrorCode::AmbiguousName:
        return ErrorText::tr("Ada lebih dari satu \"%1\" di %2. Pakai nomor uuid-nya.");
    case ErrorCode::UnknownRule:
        return ErrorText::tr("Aturan \"%1\" tidak ada. %2");
    case ErrorCode::InvalidValue:
        return ErrorText::tr("Nilai untuk \"%1\" tidak dapat dipakai: %2.");
    case ErrorCode::InvalidGeometry:
        return ErrorText::tr(
            "Bentuk geometri tidak dapat dipakai (%2): %1. Tulis sebagai WKT, bujur lebih dahulu.");
    case ErrorCode::InvalidUsage:
        return ErrorText::tr("Perintah tidak dapat dijalankan: %1. %2");
    case ErrorCode::NothingToUndo:
        return ErrorText::tr("Tidak ada yang dapat diurungkan di %1.");
    case ErrorCode::NothingToRedo:
        return ErrorText::tr("Tidak ada yang dapat diulangi di %1.");
    case ErrorCode::FileNotFound:
        return ErrorText::tr("Berkas atau folder %1 tidak ada. Periksa nama dan foldernya.");
    case ErrorCode::FileUnreadable:
        return ErrorText::tr(
            "Berkas %1 tidak dapat dibaca (%2). Periksa isinya dan hak bacanya, atau salin ke komputer ini.");
    case ErrorCode::FileExists:
        return ErrorText::tr("Berkas %1 sudah ada dan tidak ditimpa. Pilih nama lain.");
    case ErrorCode::FormatUnknown:
        return ErrorText::tr(
            "Isi berkas %1 tidak dikenali (%2). Simpan sebagai Shapefile, GeoPackage, GeoJSON, KML, CSV "
            "atau XLSX.");
    case ErrorCode::LayerNotChosen:
        return ErrorText::tr("Berkas %1 berisi beberapa lapisan: %2. Pilih satu dengan --layer.");
    case ErrorCode::NoStreets:
        return ErrorText::tr("Rencana ini tidak punya lapisan jalan di sekitar usahanya. Impor jalan sebagai "
                             "lapisan dengan peran jalan (--role road).");
    case ErrorCode::LayerUnknown:
        return ErrorText::tr("Lapisan \"%1\" tidak ada. %2");
    case ErrorCode::CrsUnknown:
        return ErrorText::tr("Sistem koordinat \"%1\" tidak dikenal. Tulis misalnya EPSG:32749.");
    case ErrorCode::EncodingUnknown:
        return ErrorText::tr("Pengodean huruf \"%1\" tidak dikenal. Tulis misalnya UTF-8 atau windows-1252.");
    case ErrorCode::ReaderCrashed:
        return ErrorText::tr(
            "Pembaca berhenti mendadak saat membaca %1; berkas itu rusak atau tidak biasa. Rencana tidak "
            "berubah. Coba buka dan simpan ulang berkasnya di program asalnya.");
    case ErrorCode::ReaderSilent:
        return ErrorText::tr(
            "Pembacaan %1 dihentikan karena tidak ada hasil selama 10 detik. Rencana tidak berubah. Coba "
            "salin berkasnya ke komputer ini atau simpan ulang.");
    case ErrorCode::ReaderTooLarge:
        return ErrorText::tr(
            "Pembacaan %1 dihentikan karena memakai terlalu banyak memori. Rencana tidak berubah. Coba pecah "
            "berkasnya.");
    case ErrorCode::DiskFull:
        return ErrorText::tr(
            "Tempat di cakram tidak cukup untuk menulis %1. Tidak ada yang berubah. Kosongkan tempat, lalu "
            "ulangi.");
    case ErrorCode::ReadOnly:
        return ErrorText::tr("Berkas %1 hanya boleh dibaca. Ubah hak tulisnya atau kerjakan salinannya.");
    case ErrorCode::WriteFailed:
        return ErrorText::tr("Berkas %1 tidak dapat ditulis (%2). Periksa folder dan cakramnya.");
    case ErrorCode::RuleUnreadable:
        return ErrorText::tr("Berkas aturan salah di %1: %2. Betulkan di tempat itu.");
    case ErrorCode::NotAPlan:
        return ErrorText::tr(
            "Berkas %1 bukan rencana PetaSentra. Pilih berkas .gpkg yang dibuat dengan program ini.");
    case ErrorCode::PlanDamaged:
        return ErrorText::tr("Berkas rencana %1 rusak (%2) dan tidak disentuh. Pakai salinan cadangan.");
    case ErrorCode::PlanLocked:
        return ErrorText::tr(
            "Rencana %1 sedang dipakai program lain lebih dari 5 detik. Tutup program itu, lalu ulangi.");
    case ErrorCode::PlanTooNew:
        return ErrorText::tr(
            "Rencana %1 dibuat dengan PetaSentra yang lebih baru dan tidak disentuh. Perbarui program ini.");
    case ErrorCode::Internal:
        break;
    }
    return ErrorText::tr("Terjadi kesalahan pada %1: %2.");
}

} // namespace

QString errorText(const core::Error& error)
{
    auto text = sentence(error.code);
    text.replace(QStringLiteral("%1"), QString::fromStdString(error.subject));
    // What the import says itself is translated; what a library says has no translation and stays as it is.
    text.replace(QStringLiteral("%2"), QCoreApplication::translate("Import", error.detail.c_str()));
    return text.simplified();
}

int exitCode(core::ErrorCode code)
{
    using core::ErrorCode;
    switch (code) {
    case ErrorCode::Cancelled:
        return 5;
    case ErrorCode::UnknownTable:
    case ErrorCode::UnknownField:
    case ErrorCode::UnknownRecord:
    case ErrorCode::AmbiguousName:
    case ErrorCode::UnknownRule:
    case ErrorCode::InvalidValue:
    case ErrorCode::InvalidGeometry:
    case ErrorCode::InvalidUsage:
    case ErrorCode::LayerUnknown:
    case ErrorCode::NoStreets:
    case ErrorCode::CrsUnknown:
    case ErrorCode::EncodingUnknown:
        return 2;
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileExists:
    case ErrorCode::FormatUnknown:
    case ErrorCode::LayerNotChosen:
    case ErrorCode::ReaderCrashed:
    case ErrorCode::ReaderSilent:
    case ErrorCode::ReaderTooLarge:
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::WriteFailed:
    case ErrorCode::RuleUnreadable:
        return 3;
    case ErrorCode::NotAPlan:
    case ErrorCode::PlanDamaged:
    case ErrorCode::PlanLocked:
    case ErrorCode::PlanTooNew:
        return 4;
    case ErrorCode::NothingToUndo:
    case ErrorCode::NothingToRedo:
    case ErrorCode::Internal:
        break;
    }
    return 1;
}

} // namespace app
