#include "app/actions/action_table.h"

#include <QtGlobal>

#include <array>

namespace app {

namespace {

#define T(text) QT_TRANSLATE_NOOP("Actions", text)

using enum ActionId;
using Menu = ActionMenu;
using When = EnabledWhen;
using Style = ActionStyle;

constexpr auto table = std::to_array<ActionSpec>({
    {NewPlan, "newPlan", T("&Rencana Baru…"), T("Buat berkas rencana yang kosong."), "Ctrl+N", "new",
     Menu::File, When::Always},
    {OpenPlan, "openPlan", T("&Buka Rencana…"), T("Buka berkas rencana yang sudah ada."), "Ctrl+O", "open",
     Menu::File, When::Always},
    {OpenSample, "openSample", T("Buka &Contoh"), T("Buka salinan rencana contoh Kampung Ligu."),
     "Ctrl+Shift+O", "sample", Menu::File, When::Always},
    {ImportFile, "importFile", T("&Impor Data…"),
     T("Masukkan batas wilayah, daftar usaha, atau catatan dari berkas lain."), "Ctrl+I", "import",
     Menu::File, When::PlanOpen, Style::PlainAfterLine, T("Impor")},
    {PrintSheet, "printSheet", T("&Cetak Lembar…"), T("Cetak lembar peta berskala ke PDF."), "Ctrl+P",
     "print", Menu::File, When::PlanOpen, Style::Plain, T("Cetak")},
    {ExportData, "exportData", T("&Ekspor Data…"), T("Tulis data untuk Excel, QGIS, OSS, atau program lain."),
     "Ctrl+Shift+X", "export", Menu::File},
    {PublishPage, "publishPage", T("&Halaman untuk Umum…"),
     T("Tulis halaman web yang memperkenalkan sentra, tanpa data pribadi."), "Ctrl+Shift+U", "publish",
     Menu::File},
    {FieldForms, "fieldForms", T("&Formulir Lapangan…"),
     T("Cetak formulir survei bernomor dengan peta bergrid untuk kampung yang dipilih."), "Ctrl+Shift+I",
     "form", Menu::File, When::KampungSelected},
    {NameVersion, "nameVersion", T("Simpan &Versi…"),
     T("Beri nama pada keadaan rencana sekarang; semuanya sudah tersimpan."), "Ctrl+S", "version", Menu::File,
     When::CanWrite},
    {BackupPlan, "backupPlan", T("Buat &Salinan…"),
     T("Simpan salinan rencana yang sudah diperiksa ke tempat lain."), "Ctrl+Shift+S", "backup", Menu::File},
    {ClosePlan, "closePlan", T("&Tutup Rencana"), T("Tutup rencana ini; semuanya sudah tersimpan."), "Ctrl+W",
     "close", Menu::File, When::PlanOpen, Style::PlainAfterLine},
    {Quit, "quit", T("&Keluar"), T("Tutup program; semuanya sudah tersimpan."), "Ctrl+Q", "quit", Menu::File,
     When::Always},

    {Undo, "undo", T("&Urungkan"),
     T("Batalkan perubahan terakhir, juga yang dibuat sebelum program ditutup."), "Ctrl+Z", "undo",
     Menu::Edit, When::CanUndo, Style::Plain, ""},
    {Redo, "redo", T("U&langi"), T("Lakukan lagi perubahan yang diurungkan."), "Ctrl+Shift+Z Ctrl+Y", "redo",
     Menu::Edit, When::CanRedo, Style::Plain, ""},
    {Search, "search", T("&Cari…"), T("Cari usaha, lokasi, kampung, kelurahan, atau perintah."),
     "Ctrl+K Ctrl+F", "search", Menu::Edit, When::Always, Style::PlainAfterLine},
    {RemoveRecord, "removeRecord", T("&Hapus yang Dipilih"), T("Hapus data yang dipilih; dapat diurungkan."),
     "Ctrl+Del", "remove", Menu::Edit, When::RecordSelected},

    {SelectTool, "selectTool", T("&Pilih"), T("Pilih benda di peta dengan klik; seret untuk menggeser peta."),
     "Ctrl+Shift+P", "select", Menu::Map, When::PlanOpen, Style::Tool, T("Pilih")},
    {AddBusiness, "addBusiness", T("Tambah &Usaha"), T("Klik tempat usaha di peta."), "Ctrl+Shift+B",
     "business", Menu::Map, When::PlanOpen, Style::Tool, T("Usaha")},
    {AddNote, "addNote", T("Tambah &Catatan Kemacetan"), T("Klik tempat kemacetan di peta."), "Ctrl+Shift+G",
     "note", Menu::Map, When::PlanOpen, Style::Tool, T("Catatan")},
    {DrawKampung, "drawKampung", T("Gambar &Kampung"),
     T("Klik titik-titik batas kampung; Enter atau klik kanan selesai."), "Ctrl+Shift+K", "kampung",
     Menu::Map, When::PlanOpen, Style::Tool, T("Kampung")},
    {DrawSite, "drawSite", T("Gambar Calon &Lokasi"),
     T("Klik titik-titik batas calon lokasi; Enter atau klik kanan selesai."), "Ctrl+Shift+L", "site",
     Menu::Map, When::PlanOpen, Style::Tool, T("Lokasi")},
    {EditVertices, "editVertices", T("Ubah &Titik Batas"),
     T("Geser, tambah, atau hapus titik batas benda yang dipilih."), "Ctrl+Shift+E", "vertices", Menu::Map,
     When::PlanOpen, Style::Tool, T("Batas")},
    {SplitShape, "splitShape", T("&Belah Batas"),
     T("Gambar garis yang membelah kampung atau lokasi yang dipilih."), "Ctrl+Shift+Y", "split", Menu::Map,
     When::PlanOpen, Style::Tool},
    {CutHole, "cutHole", T("Potong &Bagian"),
     T("Gambar bagian yang dibuang dari kampung atau lokasi yang dipilih, misalnya lubang di tengah."),
     "Ctrl+Shift+Q", "hole", Menu::Map, When::PlanOpen, Style::Tool},
    {UniteShapes, "uniteShapes", T("&Gabungkan yang Dipilih"),
     T("Jadikan kampung atau lokasi yang dipilih satu; bukti dan keputusannya ikut."), "Ctrl+Shift+W",
     "unite", Menu::Map, When::AreasSelected},
    {MeasureLength, "measureLength", T("Ukur &Jarak"),
     T("Klik titik-titik untuk mengukur panjang di permukaan bumi."), "Ctrl+Shift+M", "measure-length",
     Menu::Map, When::PlanOpen, Style::Tool},
    {MeasureArea, "measureArea", T("Ukur L&uas"),
     T("Klik titik-titik untuk mengukur luas di permukaan bumi."), "Ctrl+Shift+J", "measure-area", Menu::Map,
     When::PlanOpen, Style::Tool},
    {Snapping, "snapping", T("Tempel ke Titik &Terdekat"),
     T("Titik yang digambar menempel ke titik dan tepi yang sudah ada."), "Ctrl+Shift+T", "snap", Menu::Map,
     When::PlanOpen, Style::Toggle},
    {ZoomIn, "zoomIn", T("Per&besar"), T("Lihat lebih dekat."), "Ctrl++ Ctrl+=", "zoom-in", Menu::Map,
     When::PlanOpen, Style::PlainAfterLine, ""},
    {ZoomOut, "zoomOut", T("Per&kecil"), T("Lihat lebih luas."), "Ctrl+-", "zoom-out", Menu::Map,
     When::PlanOpen, Style::Plain, ""},
    {ZoomCity, "zoomCity", T("Seluruh K&ota"), T("Tampilkan seluruh wilayah rencana."), "Home", "city",
     Menu::Map, When::PlanOpen, Style::Plain, ""},
    {ZoomAll, "zoomAll", T("Semua &Data"), T("Tampilkan semua lapisan dan data."), "Ctrl+Shift+F", "zoom-all",
     Menu::Map},
    {ZoomSelection, "zoomSelection", T("Ke yang &Dipilih"), T("Tampilkan data yang dipilih."), "Ctrl+J",
     "zoom-selection", Menu::Map, When::MapObjectSelected},
    {ViewBack, "viewBack", T("Pandangan Se&belumnya"), T("Kembali ke tempat peta sebelumnya."), "Alt+Left",
     "back", Menu::Map, When::CanGoBack},
    {ViewForward, "viewForward", T("Pandangan B&erikutnya"), T("Maju lagi ke tempat peta sesudahnya."),
     "Alt+Right", "forward", Menu::Map, When::CanGoForward},
    {SavedViews, "savedViews", T("Pandangan &Tersimpan…"),
     T("Simpan bagian peta yang tampak dengan nama, atau pergi ke yang sudah disimpan."), "Ctrl+B",
     "bookmark", Menu::Map},
    {Redraw, "redraw", T("&Gambar Ulang"), T("Baca dan gambar ulang peta."), "F5", "redraw", Menu::Map},

    {Evaluate, "evaluate", T("&Nilai Kelayakan"),
     T("Nilai calon lokasi atau kampung yang dipilih dengan aturan yang berlaku."), "F8", "evaluate",
     Menu::Analysis, When::SubjectSelected},
    {AddEvidence, "addEvidence", T("Tambah &Bukti…"),
     T("Catat bukti untuk calon lokasi atau kampung yang dipilih."), "Ctrl+E", "evidence", Menu::Analysis,
     When::SubjectSelected},
    {ShowGates, "showGates", T("Gerbang &Tahapan…"),
     T("Lewati gerbang tahapan untuk calon lokasi atau kampung yang dipilih, atau kembalikan."),
     "Ctrl+Shift+H", "steps", Menu::Analysis, When::SubjectSelected},
    {Decide, "decide", T("Tetapkan Kep&utusan…"),
     T("Catat keputusan tentang calon lokasi atau kampung yang dipilih, dengan alasannya."), "Ctrl+Shift+D",
     "done", Menu::Analysis, When::SubjectSelected},
    {FindGroups, "findGroups", T("Cari &Kelompok Usaha"),
     T("Cari kelompok usaha sejenis yang berdekatan dan uji aturan sentra."), "F9", "groups", Menu::Analysis},
    {CompareSites, "compareSites", T("&Bandingkan Calon"),
     T("Bandingkan calon lokasi dengan bobot dan lihat apakah pemenangnya bertahan."), "F4", "compare",
     Menu::Analysis},
    {CheckPlan, "checkPlan", T("&Periksa Data"), T("Cari pertentangan dan keraguan dalam data."), "F7",
     "check", Menu::Analysis},

    {ShowSteps, "showSteps", T("&Tahapan"), T("Tampilkan atau sembunyikan panel tahapan."), "Ctrl+1", "steps",
     Menu::View, When::PlanOpen, Style::Toggle},
    {ShowLayers, "showLayers", T("&Lapisan"), T("Tampilkan atau sembunyikan panel lapisan."), "Ctrl+2",
     "layers", Menu::View, When::PlanOpen, Style::Toggle},
    {ShowDetails, "showDetails", T("&Rincian"), T("Tampilkan atau sembunyikan panel rincian."), "Ctrl+3",
     "details", Menu::View, When::PlanOpen, Style::Toggle},
    {ShowTables, "showTables", T("T&abel"), T("Tampilkan atau sembunyikan tabel di bawah peta."), "F6",
     "tables", Menu::View, When::PlanOpen, Style::Toggle},
    {ShowHistory, "showHistory", T("Ri&wayat"), T("Tampilkan atau sembunyikan riwayat perubahan."), "Ctrl+5",
     "history", Menu::View, When::PlanOpen, Style::Toggle},
    {FullScreen, "fullScreen", T("Layar &Penuh"), T("Pakai seluruh layar."), "F11", "full-screen", Menu::View,
     When::Always, Style::Toggle},
    {ResetLayout, "resetLayout", T("Tata &Ulang Jendela"), T("Kembalikan panel ke tempat semula."), "",
     "layout", Menu::View, When::PlanOpen, Style::PlainAfterLine},

    {ShowShortcuts, "showShortcuts", T("&Daftar Tombol"), T("Semua perintah dengan tombolnya."), "F1",
     "keyboard", Menu::Help, When::Always},
    {About, "about", T("&Tentang PetaSentra"), T("Versi, lisensi, dan sumber data."), "", "about", Menu::Help,
     When::Always},
});

#undef T

} // namespace

std::span<const ActionSpec> actionTable()
{
    return table;
}

} // namespace app
