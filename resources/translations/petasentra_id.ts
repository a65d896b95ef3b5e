<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="id">
<context>
    <name>ComparisonText</name>
    <message numerus="yes">
        <source>Kesepakatan %Ln penilai tentang urutan pentingnya kriteria: %1 (0 tidak ada, 1 penuh).</source>
        <translation>
            <numerusform>Kesepakatan %Ln penilai tentang urutan pentingnya kriteria: %1 (0 tidak ada, 1 penuh).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%Ln kelurahan</source>
        <translation>
            <numerusform>%Ln kelurahan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha</source>
        <translation>
            <numerusform>%Ln usaha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln catatan</source>
        <translation>
            <numerusform>%Ln catatan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perlu %Ln usaha atau lebih</source>
        <translation>
            <numerusform>Perlu %Ln usaha atau lebih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calon lokasi</source>
        <translation>
            <numerusform>%Ln calon lokasi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bukti</source>
        <translation>
            <numerusform>%Ln bukti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calon dapat dibandingkan</source>
        <translation>
            <numerusform>%Ln calon dapat dibandingkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keputusan</source>
        <translation>
            <numerusform>%Ln keputusan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DecisionDialog</name>
    <message numerus="yes">
        <source>%Ln bukti untuk syarat mutlak belum ada.</source>
        <translation>
            <numerusform>%Ln bukti untuk syarat mutlak belum ada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln dipilih</source>
        <translation>
            <numerusform>%Ln dipilih</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::EditShapeTool</name>
    <message numerus="yes">
        <source>%n tetangga yang berbagi batas ini ikut berubah; tahan Ctrl agar tetap di tempatnya.</source>
        <translation>
            <numerusform>%n tetangga yang berbagi batas ini ikut berubah; tahan Ctrl agar tetap di tempatnya.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln baris akan ditulis.</source>
        <translation>
            <numerusform>%Ln baris akan ditulis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln baris tidak punya tempat di peta.</source>
        <translation>
            <numerusform>%Ln baris tidak punya tempat di peta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha tidak ikut karena pemiliknya tidak bersedia.</source>
        <translation>
            <numerusform>%Ln usaha tidak ikut karena pemiliknya tidak bersedia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tempat dikaburkan karena juga rumah.</source>
        <translation>
            <numerusform>%Ln tempat dikaburkan karena juga rumah.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln teks di kolom %1 terlalu panjang dan dipotong.</source>
        <translation>
            <numerusform>%Ln teks di kolom %1 terlalu panjang dan dipotong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bentuk terlalu panjang untuk satu sel dan tidak ikut.</source>
        <translation>
            <numerusform>%Ln bentuk terlalu panjang untuk satu sel dan tidak ikut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln baris tersimpan: %1</source>
        <translation>
            <numerusform>%Ln baris tersimpan: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tanggal di kolom %1 tidak terbaca dan dikosongkan.</source>
        <translation>
            <numerusform>%Ln tanggal di kolom %1 tidak terbaca dan dikosongkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln foto ikut, di folder berakhiran -foto di samping berkas atau di dalam ZIP.</source>
        <translation>
            <numerusform>%Ln foto ikut, di folder berakhiran -foto di samping berkas atau di dalam ZIP.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln foto tidak ikut karena tidak ditandai boleh untuk umum, atau bukan JPEG atau PNG.</source>
        <translation>
            <numerusform>%Ln foto tidak ikut karena tidak ditandai boleh untuk umum, atau bukan JPEG atau PNG.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FindingsTable</name>
    <message numerus="yes">
        <source>%Ln temuan.</source>
        <translation>
            <numerusform>%Ln temuan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::GroupsDialog</name>
    <message numerus="yes">
        <source>%Ln kelompok. Pilih satu untuk melihat anggotanya di peta.</source>
        <translation>
            <numerusform>%Ln kelompok. Pilih satu untuk melihat anggotanya di peta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha tidak punya jalan di dekatnya.</source>
        <translation>
            <numerusform>%Ln usaha tidak punya jalan di dekatnya.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::LayersModel</name>
    <message numerus="yes">
        <source>%1
%2 · %Ln benda</source>
        <translation>
            <numerusform>%1
%2 · %Ln benda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::LegendDelegate</name>
    <message numerus="yes">
        <source>dan %Ln kelas lagi</source>
        <translation>
            <numerusform>dan %Ln kelas lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message numerus="yes">
        <source>%Ln baris dibiarkan karena sudah diubah program lain.</source>
        <translation>
            <numerusform>%Ln baris dibiarkan karena sudah diubah program lain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MapCanvas</name>
    <message numerus="yes">
        <source>%n nama tidak muat</source>
        <translation>
            <numerusform>%n nama tidak muat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Picker</name>
    <message numerus="yes">
        <source>%n data dipilih.</source>
        <translation>
            <numerusform>%n data dipilih.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PlanCommands</name>
    <message numerus="yes">
        <source>hapus %Ln %1</source>
        <translation>
            <numerusform>hapus %Ln %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data dihapus. Ctrl+Z mengembalikannya.</source>
        <translation>
            <numerusform>%Ln data dihapus. Ctrl+Z mengembalikannya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln batas digabungkan. Ctrl+Z mengembalikannya.</source>
        <translation>
            <numerusform>%Ln batas digabungkan. Ctrl+Z mengembalikannya.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PublishDialog</name>
    <message numerus="yes">
        <source>Halaman menampilkan %Ln usaha dan</source>
        <translation>
            <numerusform>Halaman menampilkan %Ln usaha dan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calon lokasi.</source>
        <translation>
            <numerusform>%Ln calon lokasi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha ada di daftar saja: tempatnya belum diketahui, atau juga rumah.</source>
        <translation>
            <numerusform>%Ln usaha ada di daftar saja: tempatnya belum diketahui, atau juga rumah.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha tidak tampil karena pemiliknya tidak bersedia.</source>
        <translation>
            <numerusform>%Ln usaha tidak tampil karena pemiliknya tidak bersedia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SketchTool</name>
    <message numerus="yes">
        <source>Ada sketsa %n titik yang belum selesai: Enter melanjutkan, Delete membuangnya, klik di tempat lain memulai yang baru.</source>
        <translation>
            <numerusform>Ada sketsa %n titik yang belum selesai: Enter melanjutkan, Delete membuangnya, klik di tempat lain memulai yang baru.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n titik, %1. Enter: selesai; angka: jarak atau koordinat; Backspace: mundur; Esc: simpan untuk nanti.</source>
        <translation>
            <numerusform>%n titik, %1. Enter: selesai; angka: jarak atau koordinat; Backspace: mundur; Esc: simpan untuk nanti.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TablesPanel</name>
    <message numerus="yes">
        <source>%Ln baris cocok</source>
        <translation>
            <numerusform>%Ln baris cocok</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::VerdictCard</name>
    <message numerus="yes">
        <source>… dan %Ln lagi</source>
        <translation>
            <numerusform>… dan %Ln lagi</numerusform>
        </translation>
    </message>
</context>
</TS>
