<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Rencana Baru…</source>
        <translation>&amp;New Plan…</translation>
    </message>
    <message>
        <source>Buat berkas rencana yang kosong.</source>
        <translation>Make an empty plan file.</translation>
    </message>
    <message>
        <source>&amp;Buka Rencana…</source>
        <translation>&amp;Open Plan…</translation>
    </message>
    <message>
        <source>Buka berkas rencana yang sudah ada.</source>
        <translation>Open a plan file that exists.</translation>
    </message>
    <message>
        <source>Buka &amp;Contoh</source>
        <translation>Open the &amp;Sample</translation>
    </message>
    <message>
        <source>Buka salinan rencana contoh Kampung Ligu.</source>
        <translation>Open a copy of the Kampung Ligu sample plan.</translation>
    </message>
    <message>
        <source>&amp;Impor Data…</source>
        <translation>&amp;Import Data…</translation>
    </message>
    <message>
        <source>Masukkan batas wilayah, daftar usaha, atau catatan dari berkas lain.</source>
        <translation>Bring in boundaries, business lists or notes from other files.</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>&amp;Cetak Lembar…</source>
        <translation>&amp;Print Sheet…</translation>
    </message>
    <message>
        <source>Cetak lembar peta berskala ke PDF.</source>
        <translation>Print a map sheet at a true scale to PDF.</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Buat &amp;Salinan…</source>
        <translation>Make a &amp;Copy…</translation>
    </message>
    <message>
        <source>Simpan salinan rencana yang sudah diperiksa ke tempat lain.</source>
        <translation>Save a checked copy of the plan somewhere else.</translation>
    </message>
    <message>
        <source>&amp;Tutup Rencana</source>
        <translation>&amp;Close Plan</translation>
    </message>
    <message>
        <source>Tutup rencana ini; semuanya sudah tersimpan.</source>
        <translation>Close this plan; everything is saved already.</translation>
    </message>
    <message>
        <source>&amp;Keluar</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Tutup program; semuanya sudah tersimpan.</source>
        <translation>Close the program; everything is saved already.</translation>
    </message>
    <message>
        <source>&amp;Urungkan</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Batalkan perubahan terakhir, juga yang dibuat sebelum program ditutup.</source>
        <translation>Take back the last change, also one made before the program was closed.</translation>
    </message>
    <message>
        <source>U&amp;langi</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Lakukan lagi perubahan yang diurungkan.</source>
        <translation>Do again what was undone.</translation>
    </message>
    <message>
        <source>&amp;Cari…</source>
        <translation>&amp;Search…</translation>
    </message>
    <message>
        <source>Cari usaha, lokasi, kampung, kelurahan, atau perintah.</source>
        <translation>Search businesses, sites, kampung, kelurahan or commands.</translation>
    </message>
    <message>
        <source>&amp;Hapus yang Dipilih</source>
        <translation>&amp;Remove the Selected</translation>
    </message>
    <message>
        <source>Hapus data yang dipilih; dapat diurungkan.</source>
        <translation>Remove the selected data; it can be undone.</translation>
    </message>
    <message>
        <source>&amp;Pilih</source>
        <translation>&amp;Select</translation>
    </message>
    <message>
        <source>Pilih benda di peta dengan klik; seret untuk menggeser peta.</source>
        <translation>Select things on the map with a click; drag to move the map.</translation>
    </message>
    <message>
        <source>Pilih</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Tambah &amp;Usaha</source>
        <translation>Add &amp;Business</translation>
    </message>
    <message>
        <source>Klik tempat usaha di peta.</source>
        <translation>Click the place of the business on the map.</translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Tambah &amp;Catatan Kemacetan</source>
        <translation>Add &amp;Congestion Note</translation>
    </message>
    <message>
        <source>Klik tempat kemacetan di peta.</source>
        <translation>Click the place of the congestion on the map.</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Gambar &amp;Kampung</source>
        <translation>Draw &amp;Kampung</translation>
    </message>
    <message>
        <source>Klik titik-titik batas kampung; Enter atau klik kanan selesai.</source>
        <translation>Click the corners of the kampung; Enter or right click finishes.</translation>
    </message>
    <message>
        <source>Kampung</source>
        <translation>Kampung</translation>
    </message>
    <message>
        <source>Gambar Calon &amp;Lokasi</source>
        <translation>Draw Candidate &amp;Site</translation>
    </message>
    <message>
        <source>Klik titik-titik batas calon lokasi; Enter atau klik kanan selesai.</source>
        <translation>Click the corners of the candidate site; Enter or right click finishes.</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Ubah &amp;Titik Batas</source>
        <translation>Edit &amp;Outline</translation>
    </message>
    <message>
        <source>Geser, tambah, atau hapus titik batas benda yang dipilih.</source>
        <translation>Move, add or remove corners of the selected thing.</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>Ukur &amp;Jarak</source>
        <translation>Measure &amp;Length</translation>
    </message>
    <message>
        <source>Klik titik-titik untuk mengukur panjang di permukaan bumi.</source>
        <translation>Click points to measure a length on the earth&apos;s surface.</translation>
    </message>
    <message>
        <source>Ukur L&amp;uas</source>
        <translation>Measure &amp;Area</translation>
    </message>
    <message>
        <source>Klik titik-titik untuk mengukur luas di permukaan bumi.</source>
        <translation>Click points to measure an area on the earth&apos;s surface.</translation>
    </message>
    <message>
        <source>Tempel ke Titik &amp;Terdekat</source>
        <translation>S&amp;nap to the Nearest Point</translation>
    </message>
    <message>
        <source>Titik yang digambar menempel ke titik dan tepi yang sudah ada.</source>
        <translation>Points that are drawn snap to corners and edges that are there.</translation>
    </message>
    <message>
        <source>Per&amp;besar</source>
        <translation>Zoom &amp;In</translation>
    </message>
    <message>
        <source>Lihat lebih dekat.</source>
        <translation>Look closer.</translation>
    </message>
    <message>
        <source>Per&amp;kecil</source>
        <translation>Zoom O&amp;ut</translation>
    </message>
    <message>
        <source>Lihat lebih luas.</source>
        <translation>See more.</translation>
    </message>
    <message>
        <source>Seluruh K&amp;ota</source>
        <translation>Whole C&amp;ity</translation>
    </message>
    <message>
        <source>Tampilkan seluruh wilayah rencana.</source>
        <translation>Show the whole area of the plan.</translation>
    </message>
    <message>
        <source>Semua &amp;Data</source>
        <translation>All &amp;Data</translation>
    </message>
    <message>
        <source>Tampilkan semua lapisan dan data.</source>
        <translation>Show all layers and data.</translation>
    </message>
    <message>
        <source>Ke yang &amp;Dipilih</source>
        <translation>To the S&amp;election</translation>
    </message>
    <message>
        <source>Tampilkan data yang dipilih.</source>
        <translation>Show the selected data.</translation>
    </message>
    <message>
        <source>&amp;Gambar Ulang</source>
        <translation>&amp;Redraw</translation>
    </message>
    <message>
        <source>Baca dan gambar ulang peta.</source>
        <translation>Read and draw the map again.</translation>
    </message>
    <message>
        <source>&amp;Nilai Kelayakan</source>
        <translation>&amp;Evaluate</translation>
    </message>
    <message>
        <source>Nilai calon lokasi atau kampung yang dipilih dengan aturan yang berlaku.</source>
        <translation>Evaluate the selected site or kampung by the rules in force.</translation>
    </message>
    <message>
        <source>Tambah &amp;Bukti…</source>
        <translation>Add E&amp;vidence…</translation>
    </message>
    <message>
        <source>Catat bukti untuk calon lokasi atau kampung yang dipilih.</source>
        <translation>Record evidence for the selected site or kampung.</translation>
    </message>
    <message>
        <source>Cari &amp;Kelompok Usaha</source>
        <translation>Find &amp;Groups</translation>
    </message>
    <message>
        <source>Cari kelompok usaha sejenis yang berdekatan dan uji aturan sentra.</source>
        <translation>Find groups of like businesses near each other and test the rules for a sentra.</translation>
    </message>
    <message>
        <source>&amp;Bandingkan Calon</source>
        <translation>&amp;Compare Sites</translation>
    </message>
    <message>
        <source>Bandingkan calon lokasi dengan bobot dan lihat apakah pemenangnya bertahan.</source>
        <translation>Compare candidate sites with weights and see whether the winner holds.</translation>
    </message>
    <message>
        <source>&amp;Periksa Data</source>
        <translation>&amp;Check Data</translation>
    </message>
    <message>
        <source>Cari pertentangan dan keraguan dalam data.</source>
        <translation>Look for contradictions and doubts in the data.</translation>
    </message>
    <message>
        <source>&amp;Tahapan</source>
        <translation>&amp;Steps</translation>
    </message>
    <message>
        <source>Tampilkan atau sembunyikan panel tahapan.</source>
        <translation>Show or hide the steps.</translation>
    </message>
    <message>
        <source>&amp;Lapisan</source>
        <translation>&amp;Layers</translation>
    </message>
    <message>
        <source>Tampilkan atau sembunyikan panel lapisan.</source>
        <translation>Show or hide the layers.</translation>
    </message>
    <message>
        <source>&amp;Rincian</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Tampilkan atau sembunyikan panel rincian.</source>
        <translation>Show or hide the details.</translation>
    </message>
    <message>
        <source>T&amp;abel</source>
        <translation>&amp;Tables</translation>
    </message>
    <message>
        <source>Tampilkan atau sembunyikan tabel di bawah peta.</source>
        <translation>Show or hide the tables below the map.</translation>
    </message>
    <message>
        <source>Ri&amp;wayat</source>
        <translation>&amp;History</translation>
    </message>
    <message>
        <source>Tampilkan atau sembunyikan riwayat perubahan.</source>
        <translation>Show or hide the history of changes.</translation>
    </message>
    <message>
        <source>Layar &amp;Penuh</source>
        <translation>Full &amp;Screen</translation>
    </message>
    <message>
        <source>Pakai seluruh layar.</source>
        <translation>Use the whole screen.</translation>
    </message>
    <message>
        <source>Tata &amp;Ulang Jendela</source>
        <translation>&amp;Reset Layout</translation>
    </message>
    <message>
        <source>Kembalikan panel ke tempat semula.</source>
        <translation>Put the panels back in their places.</translation>
    </message>
    <message>
        <source>&amp;Daftar Tombol</source>
        <translation>&amp;Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>Semua perintah dengan tombolnya.</source>
        <translation>All commands with their keys.</translation>
    </message>
    <message>
        <source>&amp;Tentang PetaSentra</source>
        <translation>&amp;About PetaSentra</translation>
    </message>
    <message>
        <source>Versi, lisensi, dan sumber data.</source>
        <translation>Version, licence and data sources.</translation>
    </message>
    <message>
        <source>&amp;Berkas</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Sunting</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Peta</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>&amp;Analisis</source>
        <translation>&amp;Analysis</translation>
    </message>
    <message>
        <source>&amp;Tampilan</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Ba&amp;ntuan</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Simpan &amp;Versi…</source>
        <translation>Save &amp;Version…</translation>
    </message>
    <message>
        <source>Beri nama pada keadaan rencana sekarang; semuanya sudah tersimpan.</source>
        <translation>Give the present state of the plan a name; everything is saved already.</translation>
    </message>
    <message>
        <source>Pandangan Se&amp;belumnya</source>
        <translation>P&amp;revious View</translation>
    </message>
    <message>
        <source>Kembali ke tempat peta sebelumnya.</source>
        <translation>Go back to where the map was before.</translation>
    </message>
    <message>
        <source>Pandangan B&amp;erikutnya</source>
        <translation>N&amp;ext View</translation>
    </message>
    <message>
        <source>Maju lagi ke tempat peta sesudahnya.</source>
        <translation>Go forward again to where the map was after.</translation>
    </message>
    <message>
        <source>Gerbang &amp;Tahapan…</source>
        <translation>&amp;Gates of the Stages…</translation>
    </message>
    <message>
        <source>Lewati gerbang tahapan untuk calon lokasi atau kampung yang dipilih, atau kembalikan.</source>
        <translation>Pass a gate for the selected candidate site or kampung, or return it.</translation>
    </message>
    <message>
        <source>Tetapkan Kep&amp;utusan…</source>
        <translation>Make a &amp;Decision…</translation>
    </message>
    <message>
        <source>Catat keputusan tentang calon lokasi atau kampung yang dipilih, dengan alasannya.</source>
        <translation>Record a decision about the selected candidate site or kampung, with its reason.</translation>
    </message>
    <message>
        <source>&amp;Ekspor Data…</source>
        <translation>&amp;Export Data…</translation>
    </message>
    <message>
        <source>Tulis data untuk Excel, QGIS, OSS, atau program lain.</source>
        <translation>Write data for Excel, QGIS, OSS or other programs.</translation>
    </message>
    <message>
        <source>&amp;Halaman untuk Umum…</source>
        <translation>Public &amp;Page…</translation>
    </message>
    <message>
        <source>Tulis halaman web yang memperkenalkan sentra, tanpa data pribadi.</source>
        <translation>Write a web page that presents the cluster, without personal data.</translation>
    </message>
    <message>
        <source>&amp;Belah Batas</source>
        <translation>S&amp;plit Outline</translation>
    </message>
    <message>
        <source>Gambar garis yang membelah kampung atau lokasi yang dipilih.</source>
        <translation>Draw a line that splits the selected kampung or site.</translation>
    </message>
    <message>
        <source>Potong &amp;Bagian</source>
        <translation>Cut a &amp;Part Out</translation>
    </message>
    <message>
        <source>Gambar bagian yang dibuang dari kampung atau lokasi yang dipilih, misalnya lubang di tengah.</source>
        <translation>Draw the part to take out of the selected kampung or site, for example a hole in the middle.</translation>
    </message>
    <message>
        <source>&amp;Gabungkan yang Dipilih</source>
        <translation>&amp;Unite the Selected</translation>
    </message>
    <message>
        <source>Jadikan kampung atau lokasi yang dipilih satu; bukti dan keputusannya ikut.</source>
        <translation>Make one of the selected kampung or sites; their evidence and decisions come along.</translation>
    </message>
    <message>
        <source>&amp;Formulir Lapangan…</source>
        <translation>&amp;Field Forms…</translation>
    </message>
    <message>
        <source>Cetak formulir survei bernomor dengan peta bergrid untuk kampung yang dipilih.</source>
        <translation>Print numbered survey forms with a gridded map of the selected kampung.</translation>
    </message>
    <message>
        <source>Pandangan &amp;Tersimpan…</source>
        <translation>Saved &amp;Views…</translation>
    </message>
    <message>
        <source>Simpan bagian peta yang tampak dengan nama, atau pergi ke yang sudah disimpan.</source>
        <translation>Save the part of the map that is seen under a name, or go to one that is saved.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Pilihan %1 tidak dikenal untuk perintah %2.</source>
        <translation>Option %1 is not known to the command %2.</translation>
    </message>
    <message>
        <source>Pilihan %1 tidak memakai nilai.</source>
        <translation>Option %1 takes no value.</translation>
    </message>
    <message>
        <source>Pilihan %1 perlu nilai.</source>
        <translation>Option %1 needs a value.</translation>
    </message>
    <message>
        <source>Pilihan %1 diberikan dua kali.</source>
        <translation>Option %1 was given twice.</translation>
    </message>
    <message>
        <source>Bahasa %1 tidak tersedia; pilih id atau en.</source>
        <translation>Language %1 is not available; choose id or en.</translation>
    </message>
    <message>
        <source>%1 belum diberikan. Bentuk perintah: %2</source>
        <translation>%1 is missing. The command is written: %2</translation>
    </message>
    <message>
        <source>Kata &quot;%1&quot; berlebih. Bentuk perintah: %2</source>
        <translation>The word &quot;%1&quot; is too many. The command is written: %2</translation>
    </message>
    <message>
        <source>mengukur kecepatan pada data buatan</source>
        <translation>measure speed on made data</translation>
    </message>
    <message>
        <source>menggambar peta ke PNG</source>
        <translation>draw the map to PNG</translation>
    </message>
    <message>
        <source>Berikan nama salinan dengan --out.</source>
        <translation>Give the name of the copy with --out.</translation>
    </message>
    <message>
        <source>mengurungkan perubahan terakhir</source>
        <translation>undo the last change</translation>
    </message>
    <message>
        <source>mengulangi yang diurungkan</source>
        <translation>redo what was undone</translation>
    </message>
    <message>
        <source>siapa mengubah apa dan kapan</source>
        <translation>who changed what and when</translation>
    </message>
    <message>
        <source>membuat salinan yang sudah diperiksa</source>
        <translation>make a checked copy</translation>
    </message>
    <message>
        <source>Sebutkan jadi apa berkas itu: --as layer|business|note|kampung|site.</source>
        <translation>Say what the file becomes: --as layer|business|note|kampung|site.</translation>
    </message>
    <message>
        <source>memasukkan berkas: peta, daftar usaha, catatan, kampung, lokasi</source>
        <translation>bring in a file: map, business list, notes, kampung, sites</translation>
    </message>
    <message>
        <source>isi rencana secara ringkas</source>
        <translation>what is in the plan, in short</translation>
    </message>
    <message>
        <source>Berikan judul dengan --title.</source>
        <translation>Give a title with --title.</translation>
    </message>
    <message>
        <source>%1 bukan sistem proyeksi dalam meter</source>
        <translation>%1 is not a projected system in metres</translation>
    </message>
    <message>
        <source>membuat rencana kosong</source>
        <translation>make an empty plan</translation>
    </message>
    <message>
        <source>Tulis --set kolom=nilai.</source>
        <translation>Write --set field=value.</translation>
    </message>
    <message>
        <source>kolom ini dihitung sendiri</source>
        <translation>this field is computed</translation>
    </message>
    <message>
        <source>mencetak lembar peta ke PDF, SVG atau PNG</source>
        <translation>print a map sheet to PDF, SVG or PNG</translation>
    </message>
    <message>
        <source>Berikan paling sedikit satu --set kolom=nilai.</source>
        <translation>Give at least one --set field=value.</translation>
    </message>
    <message>
        <source>tambah %1: %2</source>
        <translation>add %1: %2</translation>
    </message>
    <message>
        <source>ubah %1: %2</source>
        <translation>change %1: %2</translation>
    </message>
    <message>
        <source>hapus %1: %2</source>
        <translation>remove %1: %2</translation>
    </message>
    <message>
        <source>Tulis --where kolom=nilai.</source>
        <translation>Write --where field=value.</translation>
    </message>
    <message>
        <source>menambah satu catatan</source>
        <translation>add one record</translation>
    </message>
    <message>
        <source>mengubah satu catatan</source>
        <translation>change one record</translation>
    </message>
    <message>
        <source>menampilkan catatan satu tabel</source>
        <translation>list the records of a table</translation>
    </message>
    <message>
        <source>PetaSentra: dari data usaha ke keputusan sentra industri.

petasentra [RENCANA]          membuka jendela
petasentra PERINTAH …         mengerjakan satu hal tanpa layar

</source>
        <translation>PetaSentra: from business data to a decision about an industrial cluster.

petasentra [PLAN]             opens the window
petasentra COMMAND …          does one job without a display

</translation>
    </message>
    <message>
        <source>
Rincian satu perintah: petasentra PERINTAH --help</source>
        <translation>
More about one command: petasentra COMMAND --help</translation>
    </message>
    <message>
        <source>Perintah &quot;%1&quot; tidak ada. Daftarnya: petasentra --help</source>
        <translation>There is no command &quot;%1&quot;. The list: petasentra --help</translation>
    </message>
    <message>
        <source>bobot dari perbandingan berpasangan</source>
        <translation>weights from pairwise comparisons</translation>
    </message>
    <message>
        <source>Berikan alasannya dengan --reason.</source>
        <translation>Give the reason with --reason.</translation>
    </message>
    <message>
        <source>terima temuan: %1</source>
        <translation>accept finding: %1</translation>
    </message>
    <message>
        <source>pertentangan dan keraguan dalam rencana</source>
        <translation>contradictions and doubts in the plan</translation>
    </message>
    <message>
        <source>menerima satu temuan dengan alasan</source>
        <translation>accept one finding with a reason</translation>
    </message>
    <message>
        <source>peringkat lokasi dan apakah pemenangnya bertahan</source>
        <translation>the ranking of sites and whether the winner holds</translation>
    </message>
    <message>
        <source>pilih layak, bersyarat, tidak atau belum-cukup-data</source>
        <translation>choose layak, bersyarat, tidak or belum-cukup-data</translation>
    </message>
    <message>
        <source>Berikan --who dan --reason.</source>
        <translation>Give --who and --reason.</translation>
    </message>
    <message>
        <source>mencatat keputusan dengan alasannya</source>
        <translation>record a decision with its reasons</translation>
    </message>
    <message>
        <source>putusan dengan alasannya untuk lokasi atau kampung</source>
        <translation>the verdict with its reasons for a site or a kampung</translation>
    </message>
    <message>
        <source>kelompok usaha sejenis dan uji sentra</source>
        <translation>groups of like businesses and the test for a sentra</translation>
    </message>
    <message>
        <source>kekhususan wilayah (location quotient) dan shift-share</source>
        <translation>location quotients and shift-share</translation>
    </message>
    <message>
        <source>gabung: %1</source>
        <translation>merge: %1</translation>
    </message>
    <message>
        <source>menggabungkan dua catatan dari usaha yang sama</source>
        <translation>merge two records of the same business</translation>
    </message>
    <message>
        <source>Berikan salah satu: --pass atau --return.</source>
        <translation>Give one of: --pass or --return.</translation>
    </message>
    <message>
        <source>Sebut satu lokasi atau satu kampung.</source>
        <translation>Name one site or one kampung.</translation>
    </message>
    <message>
        <source> (belum diverifikasi)</source>
        <translation> (not verified)</translation>
    </message>
    <message>
        <source>; syarat: %1</source>
        <translation>; condition: %1</translation>
    </message>
    <message>
        <source>Syarat yang menentukan:</source>
        <translation>Rules that decide:</translation>
    </message>
    <message>
        <source>Sebagai pembanding:</source>
        <translation>For comparison:</translation>
    </message>
    <message>
        <source>Nilai: %1 sampai %2 (paling sedikit %3)
</source>
        <translation>Score: %1 to %2 (at least %3)
</translation>
    </message>
    <message>
        <source>Belum ada: %1 untuk %2 (menentukan putusan)
</source>
        <translation>Missing: %1 for %2 (would settle the verdict)
</translation>
    </message>
    <message>
        <source>Belum ada: %1 untuk %2
</source>
        <translation>Missing: %1 for %2
</translation>
    </message>
    <message>
        <source>Perhatian: %1
</source>
        <translation>Note: %1
</translation>
    </message>
    <message>
        <source>%1 kelompok dalam jarak %2 m, paling sedikit %3 usaha
</source>
        <translation>%1 groups within %2 m, at least %3 businesses
</translation>
    </message>
    <message>
        <source>%1: %2 usaha, %3 m², kampung %4, kelurahan %5
</source>
        <translation>%1: %2 businesses, %3 m², kampung %4, kelurahan %5
</translation>
    </message>
    <message>
        <source>batas</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>Jarak terkecil yang memenuhi: %1 m
</source>
        <translation>Smallest distance that qualifies: %1 m
</translation>
    </message>
    <message>
        <source>%1 temuan, %2 diterima
</source>
        <translation>%1 findings, %2 accepted
</translation>
    </message>
    <message>
        <source>hapus lapisan: %1</source>
        <translation>remove layer: %1</translation>
    </message>
    <message>
        <source>menghapus satu catatan, atau satu lapisan (TABLE: layer)</source>
        <translation>remove one record, or one layer (TABLE: layer)</translation>
    </message>
    <message>
        <source>Pilih storage, groups atau compare, atau tanpa nama untuk semua.</source>
        <translation>Choose storage, groups or compare, or no name for all.</translation>
    </message>
    <message>
        <source>Keputusan yang sudah ditetapkan tidak dapat diubah atau dihapus; buat keputusan baru dengan perintah decide, yang merujuk kepadanya.</source>
        <translation>A decision that was made cannot be changed or removed; make a new one with the command decide, which refers to it.</translation>
    </message>
    <message>
        <source>Gerbang dilewati atau dikembalikan dengan perintah stage.</source>
        <translation>Gates are passed or returned with the command stage.</translation>
    </message>
    <message>
        <source>Sebut kampung yang dipindahkan.</source>
        <translation>Name the kampung that would move.</translation>
    </message>
    <message>
        <source>arti tiap calon lokasi bagi tiap usaha, sebelum dan sesudah</source>
        <translation>what each site would mean for each business, before and after</translation>
    </message>
    <message>
        <source>melewati satu gerbang tahapan atau mengembalikannya; tanpa --gate daftar periksanya</source>
        <translation>pass a gate or return it; without --gate the checklist</translation>
    </message>
    <message>
        <source>putusan semua kampung dan lokasi; dengan --rules yang berubah bila aturannya diganti</source>
        <translation>the verdicts on all kampung and sites; with --rules those that would change under other rules</translation>
    </message>
    <message>
        <source>laporan evaluasi sebuah calon lokasi ke PDF atau ODT</source>
        <translation>the evaluation report of a candidate site as PDF or ODT</translation>
    </message>
    <message>
        <source>menulis data untuk program lain (Excel, QGIS, OSS)</source>
        <translation>writes data for other programs (Excel, QGIS, OSS)</translation>
    </message>
    <message>
        <source>menulis halaman web yang memperkenalkan sentra kepada umum</source>
        <translation>writes a web page that presents the cluster to the public</translation>
    </message>
    <message>
        <source>tidak diketahui</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Lapisan</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Yang tertulis di lembar, %1: %2, sekarang %3</source>
        <translation>What the sheet says, %1: %2, now %3</translation>
    </message>
    <message>
        <source>%1 sudah tidak ada di sana</source>
        <translation>%1 is no longer there</translation>
    </message>
    <message>
        <source>%1 ditambahkan sesudah dicetak</source>
        <translation>%1 was added after printing</translation>
    </message>
    <message>
        <source>%1: letak atau bentuknya berubah</source>
        <translation>%1: its place or shape has changed</translation>
    </message>
    <message>
        <source>%1: isinya berubah</source>
        <translation>%1: its content has changed</translation>
    </message>
    <message>
        <source>%1, %2: %3, sekarang %4</source>
        <translation>%1, %2: %3, now %4</translation>
    </message>
    <message>
        <source>data di dalamnya diubah sesudah dicetak</source>
        <translation>the data inside it was changed after printing</translation>
    </message>
    <message>
        <source>gambar halamannya diubah sesudah dicetak</source>
        <translation>what its pages draw was changed after printing</translation>
    </message>
    <message>
        <source>rencananya, %1, tidak ada di dekat lembar ini; sebut dengan --plan</source>
        <translation>its plan, %1, is not near this sheet; name it with --plan</translation>
    </message>
    <message>
        <source>memeriksa keutuhan rencana, atau lembar PDF terhadap rencananya</source>
        <translation>check that a plan is whole, or a PDF sheet against its plan</translation>
    </message>
    <message>
        <source>Jarak diukur menyusuri jalan; %1 usaha tidak punya jalan dalam %2 m.
</source>
        <translation>Distances are measured along the streets; %1 businesses have no street within %2 m.
</translation>
    </message>
    <message>
        <source>Rencana ini belum punya templat impor.</source>
        <translation>This plan has no import template yet.</translation>
    </message>
    <message>
        <source>Templat yang ada: %1.</source>
        <translation>Templates there are: %1.</translation>
    </message>
    <message>
        <source>simpan templat impor %1</source>
        <translation>save import template %1</translation>
    </message>
    <message>
        <source>formulir lapangan bernomor dengan peta bergrid sebuah kampung</source>
        <translation>numbered field forms with a gridded map of a kampung</translation>
    </message>
    <message>
        <source>Rencana ini belum punya templat lembar.</source>
        <translation>This plan has no sheet templates yet.</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>KBLI 2020</source>
        <translation>KBLI 2020</translation>
    </message>
    <message>
        <source>KBLI 2025</source>
        <translation>KBLI 2025</translation>
    </message>
    <message>
        <source>KBLI 2017</source>
        <translation>KBLI 2017</translation>
    </message>
    <message>
        <source>Bersedia</source>
        <translation>Willing</translation>
    </message>
    <message>
        <source>Bersedia dengan syarat</source>
        <translation>Willing under conditions</translation>
    </message>
    <message>
        <source>Tidak bersedia</source>
        <translation>Not willing</translation>
    </message>
    <message>
        <source>Pekerjaan bengkel di badan jalan</source>
        <translation>Workshops working in the roadway</translation>
    </message>
    <message>
        <source>Kendaraan pelanggan menunggu</source>
        <translation>Customers&apos; vehicles waiting</translation>
    </message>
    <message>
        <source>Parkir di tepi jalan</source>
        <translation>Kerbside parking</translation>
    </message>
    <message>
        <source>Bongkar muat</source>
        <translation>Loading and unloading</translation>
    </message>
    <message>
        <source>Lalu lintas menerus</source>
        <translation>Through traffic</translation>
    </message>
    <message>
        <source>Pedagang kaki lima</source>
        <translation>Street vendors</translation>
    </message>
    <message>
        <source>Antar jemput sekolah</source>
        <translation>School run</translation>
    </message>
    <message>
        <source>Pasar</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Genangan atau rob</source>
        <translation>Flooding or tidal flood</translation>
    </message>
    <message>
        <source>Perbaikan jalan atau galian</source>
        <translation>Roadworks or excavation</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Pagi (06–09)</source>
        <translation>Morning (06–09)</translation>
    </message>
    <message>
        <source>Siang (09–15)</source>
        <translation>Midday (09–15)</translation>
    </message>
    <message>
        <source>Sore (15–18)</source>
        <translation>Afternoon (15–18)</translation>
    </message>
    <message>
        <source>Malam (18–06)</source>
        <translation>Night (18–06)</translation>
    </message>
    <message>
        <source>Sepanjang hari</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>1 – lancar, sedikit terganggu</source>
        <translation>1 – flowing, slightly disturbed</translation>
    </message>
    <message>
        <source>2 – tersendat</source>
        <translation>2 – slow</translation>
    </message>
    <message>
        <source>3 – padat, harus bergantian</source>
        <translation>3 – dense, taking turns</translation>
    </message>
    <message>
        <source>4 – macet</source>
        <translation>4 – jammed</translation>
    </message>
    <message>
        <source>5 – tertutup sama sekali</source>
        <translation>5 – closed altogether</translation>
    </message>
    <message>
        <source>Penataan di tempat</source>
        <translation>In-situ upgrade</translation>
    </message>
    <message>
        <source>Relokasi</source>
        <translation>Relocation</translation>
    </message>
    <message>
        <source>Lokasi terpisah (produksi dan pajang)</source>
        <translation>Split site (production and display)</translation>
    </message>
    <message>
        <source>Fasilitas bersama</source>
        <translation>Shared facility</translation>
    </message>
    <message>
        <source>Usulan</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Diperiksa</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Dinilai</source>
        <translation>Evaluated</translation>
    </message>
    <message>
        <source>Diputuskan</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Ditinjau ulang</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>Layak</source>
        <translation>Feasible</translation>
    </message>
    <message>
        <source>Layak bersyarat</source>
        <translation>Feasible under conditions</translation>
    </message>
    <message>
        <source>Tidak layak</source>
        <translation>Not feasible</translation>
    </message>
    <message>
        <source>Belum cukup data</source>
        <translation>Not enough data</translation>
    </message>
    <message>
        <source>Ragam desain</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Mutu</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Mesin dan alat</source>
        <translation>Machines and tools</translation>
    </message>
    <message>
        <source>Pengolahan limbah</source>
        <translation>Waste treatment</translation>
    </message>
    <message>
        <source>Perizinan</source>
        <translation>Permits</translation>
    </message>
    <message>
        <source>Pemasaran</source>
        <translation>Marketing</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>Semua calon gugur oleh syarat mutlak; urutan ini hanya pembanding, bukan pilihan.</source>
        <translation>Every site is ruled out by a hard rule; this order only compares them, it is no choice.</translation>
    </message>
    <message>
        <source>Hanya %1 yang dapat dipilih; tidak ada pembandingnya.</source>
        <translation>Only %1 can be chosen; there is nothing to compare it with.</translation>
    </message>
    <message>
        <source>%1 dan %2 bernilai sama di tempat pertama.</source>
        <translation>%1 and %2 tie for the first place.</translation>
    </message>
    <message>
        <source>%1 menang di %2 % dari %3 bobot acak.</source>
        <translation>%1 wins with %2 % of %3 random weightings.</translation>
    </message>
    <message>
        <source>Kalah dari %1 bila bobot &quot;%2&quot; di atas %3 (sekarang %4).</source>
        <translation>It loses to %1 if the weight of &quot;%2&quot; is above %3 (now %4).</translation>
    </message>
    <message>
        <source>Kalah dari %1 bila bobot &quot;%2&quot; di bawah %3 (sekarang %4).</source>
        <translation>It loses to %1 if the weight of &quot;%2&quot; is below %3 (now %4).</translation>
    </message>
    <message>
        <source>Tidak ada satu bobot pun yang dapat mengubah pemenangnya.</source>
        <translation>No single weight can change the winner.</translation>
    </message>
    <message>
        <source>Tanpa kriteria &quot;%1&quot; yang menang %2.</source>
        <translation>Without the criterion &quot;%1&quot; the winner is %2.</translation>
    </message>
    <message>
        <source>Adanya %1 dalam daftar membalik urutan: tanpa calon itu yang menang %2.</source>
        <translation>%1 being in the list reverses the order: without that site the winner is %2.</translation>
    </message>
    <message numerus="yes">
        <source>Kesepakatan %Ln penilai tentang urutan pentingnya kriteria: %1 (0 tidak ada, 1 penuh).</source>
        <translation>
            <numerusform>Agreement of %Ln evaluator on the order of importance: %1 (0 none, 1 full).</numerusform>
            <numerusform>Agreement of %Ln evaluators on the order of importance: %1 (0 none, 1 full).</numerusform>
        </translation>
    </message>
    <message>
        <source>Dengan bobot %1 saja yang menang %2.</source>
        <translation>With the weights of %1 alone the winner is %2.</translation>
    </message>
    <message>
        <source>Tanpa %1 yang menang %2.</source>
        <translation>Without %1 the winner is %2.</translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>peta</source>
        <translation>map</translation>
    </message>
    <message>
        <source>lambang dan instansi</source>
        <translation>arms and agency</translation>
    </message>
    <message>
        <source>judul</source>
        <translation>title</translation>
    </message>
    <message>
        <source>skala dan arah utara</source>
        <translation>scale and north arrow</translation>
    </message>
    <message>
        <source>arah utara</source>
        <translation>north arrow</translation>
    </message>
    <message>
        <source>data dan hasil</source>
        <translation>facts and result</translation>
    </message>
    <message>
        <source>tabel perbandingan</source>
        <translation>comparison table</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>grid</translation>
    </message>
    <message>
        <source>keterangan</source>
        <translation>legend</translation>
    </message>
    <message>
        <source>sistem koordinat</source>
        <translation>coordinate system</translation>
    </message>
    <message>
        <source>sumber data</source>
        <translation>data sources</translation>
    </message>
    <message>
        <source>diagram lokasi</source>
        <translation>location diagram</translation>
    </message>
    <message>
        <source>riwayat peta</source>
        <translation>map history</translation>
    </message>
    <message>
        <source>catatan</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>tanda tangan</source>
        <translation>signatures</translation>
    </message>
    <message>
        <source>skala</source>
        <translation>scale</translation>
    </message>
    <message>
        <source>Tidak tercetak: %1.</source>
        <translation>Not printed: %1.</translation>
    </message>
    <message>
        <source>Belum lengkap: %1.</source>
        <translation>Incomplete: %1.</translation>
    </message>
    <message>
        <source>%1 menutupi %2</source>
        <translation>%1 covers %2</translation>
    </message>
    <message>
        <source>Bertumpuk: %1.</source>
        <translation>Overlapping: %1.</translation>
    </message>
    <message>
        <source>Semua unsur peta resmi ada.</source>
        <translation>All elements of an official map are there.</translation>
    </message>
</context>
<context>
    <name>Crs</name>
    <message>
        <source>Angka %1 adalah derajat tanpa koma desimal; dibagi, letaknya di %3 (%2).</source>
        <translation>The numbers %1 are degrees without a decimal point; divided, they lie in %3 (%2).</translation>
    </message>
    <message>
        <source>Lintang dan bujur tertukar dan tanda minus lintang hilang (%1); dibetulkan, letaknya di %3.</source>
        <translation>Latitude and longitude are swapped and the minus of the latitude is missing (%1); mended, they lie in %3.</translation>
    </message>
    <message>
        <source>Sumbu tertukar (%1); ditukar, letaknya di %3 (%2).</source>
        <translation>The axes are swapped (%1); swapped back, they lie in %3 (%2).</translation>
    </message>
    <message>
        <source>Tanda minus lintang selatan hilang (%1); ditambahkan, letaknya di %3.</source>
        <translation>The minus of the southern latitude is missing (%1); added, they lie in %3.</translation>
    </message>
    <message>
        <source>Berkas menyebut %4, tetapi koordinatnya (%1) tidak cocok; dengan %2 letaknya di %3.</source>
        <translation>The file says %4, but its coordinates (%1) do not fit; with %2 they lie in %3.</translation>
    </message>
    <message>
        <source>Berkas tidak menyebut sistem koordinat; koordinatnya (%1) cocok dengan %2 untuk %3.</source>
        <translation>The file names no coordinate system; its coordinates (%1) fit %2 for %3.</translation>
    </message>
    <message>
        <source>Berkas tidak menyebut sistem koordinat dan tidak memuat koordinat.</source>
        <translation>The file names no coordinate system and holds no coordinates.</translation>
    </message>
    <message>
        <source>Berkas tidak menyebut sistem koordinat; angkanya (%1) seperti derajat, tetapi di luar %2.</source>
        <translation>The file names no coordinate system; its numbers (%1) look like degrees, but outside %2.</translation>
    </message>
    <message>
        <source>Sistem koordinat tidak diketahui dan angkanya (%1) tidak cocok dengan %2; dianggap %3.</source>
        <translation>The coordinate system is unknown and the numbers (%1) do not fit %2; taken as %3.</translation>
    </message>
    <message>
        <source>Menurut berkas: %1.</source>
        <translation>According to the file: %1.</translation>
    </message>
    <message>
        <source>Menurut berkas: %1, zona yang tidak lazim untuk %2.</source>
        <translation>According to the file: %1, an unusual zone for %2.</translation>
    </message>
</context>
<context>
    <name>Encoding</name>
    <message>
        <source>dipilih pengguna</source>
        <translation>chosen by the user</translation>
    </message>
    <message>
        <source>menurut berkas .cpg</source>
        <translation>according to the .cpg file</translation>
    </message>
    <message>
        <source>menurut bita bahasa berkas .dbf (0x%1)</source>
        <translation>according to the language byte of the .dbf file (0x%1)</translation>
    </message>
    <message>
        <source>hanya huruf ASCII</source>
        <translation>ASCII letters only</translation>
    </message>
    <message>
        <source>semua bita sah sebagai UTF-8</source>
        <translation>all bytes are valid UTF-8</translation>
    </message>
    <message>
        <source>berkas menyebut %1, tetapi semua bitanya sah sebagai UTF-8</source>
        <translation>the file says %1, but all its bytes are valid UTF-8</translation>
    </message>
    <message>
        <source>bukan UTF-8 dan tanpa keterangan; dibaca sebagai Windows Eropa Barat</source>
        <translation>not UTF-8 and not stated; read as Windows Western European</translation>
    </message>
    <message>
        <source>berkas menyebut UTF-8, tetapi bitanya bukan UTF-8</source>
        <translation>the file says UTF-8, but its bytes are not</translation>
    </message>
    <message>
        <source>berkas menyebut ISO-8859-1, tetapi memuat huruf khas Windows</source>
        <translation>the file says ISO-8859-1, but holds letters that only Windows has</translation>
    </message>
    <message>
        <source>hampir semua hurufnya sah sebagai UTF-8; yang tidak sah disebut per baris</source>
        <translation>nearly all letters are valid UTF-8; those that are not are named row by row</translation>
    </message>
    <message>
        <source>bukan UTF-8; bitanya berpasangan seperti huruf Tionghoa (GBK)</source>
        <translation>not UTF-8; its bytes come in pairs as Chinese characters do (GBK)</translation>
    </message>
    <message>
        <source>tanda urutan bita di awal berkas</source>
        <translation>the byte-order mark at the start of the file</translation>
    </message>
    <message>
        <source>setiap bita kedua kosong</source>
        <translation>every other byte is zero</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Dibatalkan. Tidak ada yang diubah.</source>
        <translation>Cancelled. Nothing was changed.</translation>
    </message>
    <message>
        <source>Kolom &quot;%1&quot; tidak ada di %2. Periksa ejaannya.</source>
        <translation>There is no field &quot;%1&quot; in %2. Check the spelling.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; tidak ditemukan di %2. Lihat isinya dengan perintah list.</source>
        <translation>&quot;%1&quot; was not found in %2. See what is there with the command list.</translation>
    </message>
    <message>
        <source>Ada lebih dari satu &quot;%1&quot; di %2. Pakai nomor uuid-nya.</source>
        <translation>There is more than one &quot;%1&quot; in %2. Use its uuid.</translation>
    </message>
    <message>
        <source>Aturan &quot;%1&quot; tidak ada. %2</source>
        <translation>There is no rule &quot;%1&quot;. %2</translation>
    </message>
    <message>
        <source>Nilai untuk &quot;%1&quot; tidak dapat dipakai: %2.</source>
        <translation>The value for &quot;%1&quot; cannot be used: %2.</translation>
    </message>
    <message>
        <source>Bentuk geometri tidak dapat dipakai (%2): %1. Tulis sebagai WKT, bujur lebih dahulu.</source>
        <translation>The geometry cannot be used (%2): %1. Write it as WKT, longitude first.</translation>
    </message>
    <message>
        <source>Perintah tidak dapat dijalankan: %1. %2</source>
        <translation>The command cannot be run: %1. %2</translation>
    </message>
    <message>
        <source>Tidak ada yang dapat diurungkan di %1.</source>
        <translation>There is nothing to undo in %1.</translation>
    </message>
    <message>
        <source>Tidak ada yang dapat diulangi di %1.</source>
        <translation>There is nothing to redo in %1.</translation>
    </message>
    <message>
        <source>Berkas atau folder %1 tidak ada. Periksa nama dan foldernya.</source>
        <translation>The file or folder %1 does not exist. Check its name and folder.</translation>
    </message>
    <message>
        <source>Berkas %1 sudah ada dan tidak ditimpa. Pilih nama lain.</source>
        <translation>The file %1 exists already and is not overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>Isi berkas %1 tidak dikenali (%2). Simpan sebagai Shapefile, GeoPackage, GeoJSON, KML, CSV atau XLSX.</source>
        <translation>The content of %1 is not recognised (%2). Save it as Shapefile, GeoPackage, GeoJSON, KML, CSV or XLSX.</translation>
    </message>
    <message>
        <source>Berkas %1 berisi beberapa lapisan: %2. Pilih satu dengan --layer.</source>
        <translation>The file %1 holds several layers: %2. Choose one with --layer.</translation>
    </message>
    <message>
        <source>Lapisan &quot;%1&quot; tidak ada. %2</source>
        <translation>There is no layer &quot;%1&quot;. %2</translation>
    </message>
    <message>
        <source>Sistem koordinat &quot;%1&quot; tidak dikenal. Tulis misalnya EPSG:32749.</source>
        <translation>The coordinate system &quot;%1&quot; is not known. Write for example EPSG:32749.</translation>
    </message>
    <message>
        <source>Pengodean huruf &quot;%1&quot; tidak dikenal. Tulis misalnya UTF-8 atau windows-1252.</source>
        <translation>The text encoding &quot;%1&quot; is not known. Write for example UTF-8 or windows-1252.</translation>
    </message>
    <message>
        <source>Pembaca berhenti mendadak saat membaca %1; berkas itu rusak atau tidak biasa. Rencana tidak berubah. Coba buka dan simpan ulang berkasnya di program asalnya.</source>
        <translation>The reader stopped suddenly while reading %1; the file is damaged or unusual. The plan is unchanged. Try to open and save the file again in the program it came from.</translation>
    </message>
    <message>
        <source>Pembacaan %1 dihentikan karena tidak ada hasil selama 10 detik. Rencana tidak berubah. Coba salin berkasnya ke komputer ini atau simpan ulang.</source>
        <translation>Reading %1 was stopped because nothing came for 10 seconds. The plan is unchanged. Try to copy the file to this computer or save it again.</translation>
    </message>
    <message>
        <source>Pembacaan %1 dihentikan karena memakai terlalu banyak memori. Rencana tidak berubah. Coba pecah berkasnya.</source>
        <translation>Reading %1 was stopped because it used too much memory. The plan is unchanged. Try to split the file.</translation>
    </message>
    <message>
        <source>Tempat di cakram tidak cukup untuk menulis %1. Tidak ada yang berubah. Kosongkan tempat, lalu ulangi.</source>
        <translation>There is not enough room on the disk to write %1. Nothing was changed. Make room and try again.</translation>
    </message>
    <message>
        <source>Berkas %1 hanya boleh dibaca. Ubah hak tulisnya atau kerjakan salinannya.</source>
        <translation>The file %1 may only be read. Change its permissions or work on a copy.</translation>
    </message>
    <message>
        <source>Berkas %1 tidak dapat ditulis (%2). Periksa folder dan cakramnya.</source>
        <translation>The file %1 cannot be written (%2). Check the folder and the disk.</translation>
    </message>
    <message>
        <source>Berkas %1 bukan rencana PetaSentra. Pilih berkas .gpkg yang dibuat dengan program ini.</source>
        <translation>The file %1 is not a PetaSentra plan. Choose a .gpkg file that was made with this program.</translation>
    </message>
    <message>
        <source>Berkas rencana %1 rusak (%2) dan tidak disentuh. Pakai salinan cadangan.</source>
        <translation>The plan file %1 is damaged (%2) and was not touched. Use a backup copy.</translation>
    </message>
    <message>
        <source>Rencana %1 sedang dipakai program lain lebih dari 5 detik. Tutup program itu, lalu ulangi.</source>
        <translation>Another program has been using the plan %1 for more than 5 seconds. Close that program and try again.</translation>
    </message>
    <message>
        <source>Rencana %1 dibuat dengan PetaSentra yang lebih baru dan tidak disentuh. Perbarui program ini.</source>
        <translation>The plan %1 was made by a newer PetaSentra and was not touched. Update this program.</translation>
    </message>
    <message>
        <source>Terjadi kesalahan pada %1: %2.</source>
        <translation>Something went wrong with %1: %2.</translation>
    </message>
    <message>
        <source>Berkas aturan salah di %1: %2. Betulkan di tempat itu.</source>
        <translation>The rule file is wrong at %1: %2. Mend it there.</translation>
    </message>
    <message>
        <source>Berkas %1 tidak dapat dibaca (%2). Periksa isinya dan hak bacanya, atau salin ke komputer ini.</source>
        <translation>The file %1 cannot be read (%2). Check what is in it and the right to read it, or copy it to this computer.</translation>
    </message>
    <message>
        <source>Rencana ini tidak punya lapisan jalan di sekitar usahanya. Impor jalan sebagai lapisan dengan peran jalan (--role road).</source>
        <translation>This plan has no layer of roads around its businesses. Import the roads as a layer with the role road (--role road).</translation>
    </message>
    <message>
        <source>Tabel &quot;%1&quot; tidak ada. Tabel yang ada: business, congestion_note (note), kampung, site, evidence, need, coaching, weights, rule_set, decision, place_name.</source>
        <translation>There is no table &quot;%1&quot;. Tables: business, congestion_note (note), kampung, site, evidence, need, coaching, weights, rule_set, decision, place_name.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Nama usaha</source>
        <translation>Business name</translation>
    </message>
    <message>
        <source>Pemilik</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Produk atau jasa</source>
        <translation>Product or service</translation>
    </message>
    <message>
        <source>KBLI</source>
        <translation>KBLI</translation>
    </message>
    <message>
        <source>Edisi KBLI</source>
        <translation>KBLI edition</translation>
    </message>
    <message>
        <source>Pekerja laki-laki</source>
        <translation>Male workers</translation>
    </message>
    <message>
        <source>Pekerja perempuan</source>
        <translation>Female workers</translation>
    </message>
    <message>
        <source>Modal</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Omzet setahun</source>
        <translation>Yearly sales</translation>
    </message>
    <message>
        <source>Investasi</source>
        <translation>Investment</translation>
    </message>
    <message>
        <source>Luas tempat kerja</source>
        <translation>Workplace area</translation>
    </message>
    <message>
        <source>Tahun berdiri</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>Generasi ke</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Rumah juga tempat usaha</source>
        <translation>Home is also the workplace</translation>
    </message>
    <message>
        <source>NIB</source>
        <translation>NIB</translation>
    </message>
    <message>
        <source>Izin lain</source>
        <translation>Other permits</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Kampung</source>
        <translation>Kampung</translation>
    </message>
    <message>
        <source>Kelurahan menurut sumber</source>
        <translation>Kelurahan as stated</translation>
    </message>
    <message>
        <source>Kecamatan menurut sumber</source>
        <translation>Kecamatan as stated</translation>
    </message>
    <message>
        <source>Kode kelurahan (dari peta)</source>
        <translation>Kelurahan code (from the map)</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Kesediaan pindah</source>
        <translation>Willing to move</translation>
    </message>
    <message>
        <source>Ketelitian GPS</source>
        <translation>GPS accuracy</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Tanggal sumber</source>
        <translation>Source date</translation>
    </message>
    <message>
        <source>Nomor dari sumber</source>
        <translation>Number in the source</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Waktu pengamatan</source>
        <translation>Observed at</translation>
    </message>
    <message>
        <source>Bagian hari</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Penyebab</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Tingkat kemacetan</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Jalan</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>Lebar jalan</source>
        <translation>Street width</translation>
    </message>
    <message>
        <source>Lebar terhalang</source>
        <translation>Blocked width</translation>
    </message>
    <message>
        <source>Lama</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Pengamat</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Nama kampung</source>
        <translation>Kampung name</translation>
    </message>
    <message>
        <source>Produk yang dikenal</source>
        <translation>Known for</translation>
    </message>
    <message>
        <source>Jalan utama</source>
        <translation>Main street</translation>
    </message>
    <message>
        <source>Pembina</source>
        <translation>Coached by</translation>
    </message>
    <message>
        <source>Luas</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Nama lokasi</source>
        <translation>Site name</translation>
    </message>
    <message>
        <source>Bentuk penataan</source>
        <translation>Kind of site</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Jumlah kios</source>
        <translation>Stalls</translation>
    </message>
    <message>
        <source>Status tanah</source>
        <translation>Land status</translation>
    </message>
    <message>
        <source>Pemilik tanah</source>
        <translation>Land owner</translation>
    </message>
    <message>
        <source>Zona rencana tata ruang</source>
        <translation>Spatial plan zone</translation>
    </message>
    <message>
        <source>Untuk kampung</source>
        <translation>For kampung</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Nomor yang dinilai</source>
        <translation>Subject number</translation>
    </message>
    <message>
        <source>Kriteria</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Pengumpul</source>
        <translation>Collected by</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Syarat</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Jenis kebutuhan</source>
        <translation>Kind of need</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>Sudah terpenuhi</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Materi pembinaan</source>
        <translation>Coaching topic</translation>
    </message>
    <message>
        <source>Jumlah peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Nama bobot</source>
        <translation>Name of the weights</translation>
    </message>
    <message>
        <source>Penilai</source>
        <translation>Evaluator</translation>
    </message>
    <message>
        <source>Cara</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Bobot (JSON)</source>
        <translation>Weights (JSON)</translation>
    </message>
    <message>
        <source>Kode aturan</source>
        <translation>Rule code</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Versi</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Terverifikasi</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Bawaan program</source>
        <translation>Shipped with the program</translation>
    </message>
    <message>
        <source>Dipakai</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Isi (JSON)</source>
        <translation>Content (JSON)</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Waktu keputusan</source>
        <translation>Decided at</translation>
    </message>
    <message>
        <source>Sidik data</source>
        <translation>Data hash</translation>
    </message>
    <message>
        <source>Versi aturan</source>
        <translation>Rules version</translation>
    </message>
    <message>
        <source>Hasil saat diputuskan (JSON)</source>
        <translation>Result when decided (JSON)</translation>
    </message>
    <message>
        <source>Nama berkas</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Waktu foto</source>
        <translation>Photo taken at</translation>
    </message>
    <message>
        <source>Keterangan foto</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>Kolom lain dari sumber</source>
        <translation>Other columns of the source</translation>
    </message>
    <message>
        <source>Nomor data</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>Jam buka</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Boleh diperkenalkan ke umum</source>
        <translation>May be shown to the public</translation>
    </message>
    <message>
        <source>Cara ke sana</source>
        <translation>How to get there</translation>
    </message>
    <message>
        <source>Nama di berkas</source>
        <translation>Name in the file</translation>
    </message>
    <message>
        <source>Kecamatan di berkas</source>
        <translation>Kecamatan in the file</translation>
    </message>
    <message>
        <source>Kode kelurahan</source>
        <translation>Kelurahan code</translation>
    </message>
    <message>
        <source>Berkas foto</source>
        <translation>Photo files</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Kampung &quot;%1&quot; yang akan ditampung tidak ada di berkas rencana.</source>
        <translation>The kampung &quot;%1&quot; that is to be taken in is not in the plan.</translation>
    </message>
    <message>
        <source>KBLI %1 (%2) termasuk kategori %3, bukan industri (C): periksa apakah sentra IKM memang wadahnya, atau sentra UKM/jasa.</source>
        <translation>KBLI %1 (%2) is of category %3, not industry (C): check whether a sentra IKM is the right vehicle, or a sentra UKM/jasa.</translation>
    </message>
    <message>
        <source>KBLI %1 tidak ada di daftar yang tersedia; kategorinya tidak diketahui.</source>
        <translation>KBLI %1 is not in the list at hand; its category is not known.</translation>
    </message>
    <message>
        <source>Satuan bukti &quot;%1&quot; tidak cocok dengan satuan aturannya; bukti itu tidak dipakai.</source>
        <translation>The unit of the evidence &quot;%1&quot; does not fit the rule&apos;s unit; that evidence is not used.</translation>
    </message>
    <message>
        <source>Kelompok usahanya memenuhi syarat sentra, tetapi tempatnya sekarang tidak layak: carikan lokasi lain, atau pisahkan tempat produksi dan tempat pajang.</source>
        <translation>The group of businesses qualifies as a sentra, but its present place is not feasible: look for another site, or separate production from display.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; tampaknya tercatat dua kali (nomor lain: %2).</source>
        <translation>&quot;%1&quot; seems to be recorded twice (the other number: %2).</translation>
    </message>
    <message>
        <source>Tertulis %1, tetapi titiknya di %2; hanya %3 m dari batas, jadi batas peta bisa keliru.</source>
        <translation>It says %1, but the point lies in %2; only %3 m from the border, so the map&apos;s border may be wrong.</translation>
    </message>
    <message>
        <source>Tertulis %1, tetapi titiknya di %2 (%3 m dari batas).</source>
        <translation>It says %1, but the point lies in %2 (%3 m from the border).</translation>
    </message>
    <message>
        <source>Tertulis %1, tetapi kelurahan itu ada di Kecamatan %2.</source>
        <translation>It says %1, but that kelurahan is in Kecamatan %2.</translation>
    </message>
    <message>
        <source>Ada %1 kelurahan bernama %2 (%3); sebutkan kecamatannya.</source>
        <translation>There are %1 kelurahan called %2 (%3); say which kecamatan.</translation>
    </message>
    <message>
        <source>Belum punya letak di peta.</source>
        <translation>No place on the map yet.</translation>
    </message>
    <message>
        <source>Letaknya (%1, %2) di luar %3.</source>
        <translation>Its place (%1, %2) is outside %3.</translation>
    </message>
    <message>
        <source>Ketelitian GPS %1 m; di atas %2 m letaknya meragukan.</source>
        <translation>GPS accuracy %1 m; above %2 m the place is doubtful.</translation>
    </message>
    <message>
        <source>KBLI &quot;%1&quot; tidak ada di daftar yang tersedia.</source>
        <translation>KBLI &quot;%1&quot; is not in the list at hand.</translation>
    </message>
    <message>
        <source>Kode &quot;%1&quot; di kolom %2 tidak dikenal.</source>
        <translation>The code &quot;%1&quot; in the field %2 is not known.</translation>
    </message>
    <message>
        <source>Kriteria &quot;%1&quot; tidak dibaca oleh aturan mana pun.</source>
        <translation>No rule reads the criterion &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Garis luarnya tidak tertutup.</source>
        <translation>Its outline is not closed.</translation>
    </message>
    <message>
        <source>Garis luarnya memotong dirinya di dekat %1, %2.</source>
        <translation>Its outline crosses itself near %1, %2.</translation>
    </message>
    <message>
        <source>Koordinatnya bukan angka.</source>
        <translation>Its coordinates are not numbers.</translation>
    </message>
    <message>
        <source>Garisnya tidak punya panjang.</source>
        <translation>Its line has no length.</translation>
    </message>
    <message>
        <source>Luasnya kurang dari 1 m².</source>
        <translation>Its area is below 1 m².</translation>
    </message>
    <message>
        <source>Rencana ini belum memuat petanya.</source>
        <translation>This plan has no such map yet.</translation>
    </message>
    <message>
        <source>%1 m² dicakup lebih dari satu bidang dan dihitung sekali, pada bidang yang lebih dahulu.</source>
        <translation>%1 m² are covered by more than one shape and count once, for the earlier one.</translation>
    </message>
    <message>
        <source>Luas menurut zona</source>
        <translation>Area by zone</translation>
    </message>
    <message>
        <source>di luar peta zona</source>
        <translation>outside the zone map</translation>
    </message>
    <message>
        <source>Luas menurut rawan bencana</source>
        <translation>Area by hazard</translation>
    </message>
    <message>
        <source>di luar peta rawan bencana</source>
        <translation>outside the hazard map</translation>
    </message>
    <message>
        <source>Tidak terpenuhi: %1 (nilai %2; %3).</source>
        <translation>Not met: %1 (value %2; %3).</translation>
    </message>
    <message>
        <source>Jarak dari tempat usaha sekarang</source>
        <translation>Distance from where the businesses are now</translation>
    </message>
    <message>
        <source>Rata-rata garis lurus dari %1 usaha; paling jauh %2 m.</source>
        <translation>Mean straight line from %1 businesses; the farthest %2 m.</translation>
    </message>
    <message>
        <source>Kios dibanding jumlah usaha</source>
        <translation>Stalls against the number of businesses</translation>
    </message>
    <message>
        <source>%1 kios untuk %2 usaha: tidak semua tertampung.</source>
        <translation>%1 stalls for %2 businesses: not all have room.</translation>
    </message>
    <message>
        <source>%1 kios untuk %2 usaha.</source>
        <translation>%1 stalls for %2 businesses.</translation>
    </message>
    <message>
        <source>%1 dari %2 usaha di sini, %3 dari %4 di seluruh rencana; jumlahnya terlalu kecil untuk dipegang.</source>
        <translation>%1 of %2 businesses here, %3 of %4 in the whole plan; too few to rely on.</translation>
    </message>
    <message>
        <source>%1 dari %2 usaha di sini, %3 dari %4 di seluruh rencana.</source>
        <translation>%1 of %2 businesses here, %3 of %4 in the whole plan.</translation>
    </message>
    <message>
        <source>Kekhususan di kelurahan (LQ) untuk KBLI %1</source>
        <translation>Specialisation in the kelurahan (LQ) for KBLI %1</translation>
    </message>
    <message>
        <source>Kekhususan di kecamatan (LQ) untuk KBLI %1</source>
        <translation>Specialisation in the kecamatan (LQ) for KBLI %1</translation>
    </message>
    <message>
        <source>Berproduksi di antara yang terdaftar</source>
        <translation>Producing among those registered</translation>
    </message>
    <message>
        <source>Terdaftar %1, berproduksi %2: sentra terhitung lebih penuh daripada kenyataannya.</source>
        <translation>Registered %1, producing %2: the cluster is counted fuller than it is.</translation>
    </message>
    <message>
        <source>Kebutuhan yang belum terpenuhi</source>
        <translation>Needs not met yet</translation>
    </message>
    <message>
        <source>Dari %1 kebutuhan yang tercatat.</source>
        <translation>Of %1 needs on record.</translation>
    </message>
    <message>
        <source>Pembinaan</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>Terakhir: %1.</source>
        <translation>Last: %1.</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Menempati</source>
        <translation>Occupying</translation>
    </message>
    <message>
        <source>Berproduksi</source>
        <translation>Producing</translation>
    </message>
    <message>
        <source>Indeks omzet (sebelum pindah = 100)</source>
        <translation>Turnover index (before the move = 100)</translation>
    </message>
    <message>
        <source>Kelas jalan menurut lebarnya</source>
        <translation>Road class by width</translation>
    </message>
    <message>
        <source>Lebar %1 m; kelas menurut %2.</source>
        <translation>Width %1 m; class after %2.</translation>
    </message>
    <message>
        <source>Sisa lebar di samping mobil parkir</source>
        <translation>Width left beside a parked car</translation>
    </message>
    <message>
        <source>Satu mobil yang parkir menutup jalan bagi mobil lain (perlu %1 m; parkir %2 m, %3).</source>
        <translation>One parked car closes the street to other cars (%1 m needed; parked %2 m, %3).</translation>
    </message>
    <message>
        <source>Mobil lain masih dapat lewat (perlu %1 m; parkir %2 m, %3).</source>
        <translation>Other cars still get through (%1 m needed; parked %2 m, %3).</translation>
    </message>
    <message>
        <source>Belum pasti apakah mobil lain dapat lewat (perlu %1 m; parkir %2 m, %3).</source>
        <translation>It is not certain whether other cars get through (%1 m needed; parked %2 m, %3).</translation>
    </message>
    <message>
        <source>Jalan masuk mobil pemadam</source>
        <translation>Access for a fire engine</translation>
    </message>
    <message>
        <source>Perlu %1 m (%2, belum diverifikasi); %3 catatan menunjukkan sisa lebar di bawah itu.</source>
        <translation>%1 m needed (%2, not verified); %3 notes show less width left.</translation>
    </message>
    <message>
        <source>Beban kemacetan (lebar terhalang × lama)</source>
        <translation>Congestion load (blocked width × duration)</translation>
    </message>
    <message>
        <source>Belum ada catatan kemacetan di sini; itu bukan berarti lancar.</source>
        <translation>No congestion note here yet; that does not mean that traffic flows.</translation>
    </message>
    <message>
        <source>Dihitung %1; catatan berumur %2 hari berbobot setengah; %3 catatan tanpa lebar atau lama.</source>
        <translation>Counted on %1; a note %2 days old weighs half; %3 notes without width or duration.</translation>
    </message>
    <message>
        <source>Setara tertutup penuh</source>
        <translation>Equal to closed altogether</translation>
    </message>
    <message>
        <source>Usaha yang jalannya belum diamati</source>
        <translation>Businesses whose street nobody has watched</translation>
    </message>
    <message>
        <source>Dari %1 usaha, lebih dari %2 m dari setiap catatan. Bagian hari tanpa catatan: %3.</source>
        <translation>Of %1 businesses, more than %2 m from every note. Times of the day without a note: %3.</translation>
    </message>
    <message>
        <source>Usaha sejenis di antara semua usaha</source>
        <translation>Like businesses among all</translation>
    </message>
    <message>
        <source>%1 dari %2 usaha; yang tidak mencatat KBLI maupun produk membuat rentangnya lebar.</source>
        <translation>%1 of %2 businesses; those with neither KBLI nor product widen the range.</translation>
    </message>
    <message>
        <source>Generasi usaha tertua</source>
        <translation>Generation of the oldest business</translation>
    </message>
    <message>
        <source>generasi ke-%1</source>
        <translation>generation %1</translation>
    </message>
    <message>
        <source>%1 usaha tidak mencatatnya.</source>
        <translation>%1 businesses do not say.</translation>
    </message>
    <message>
        <source>Umur usaha rata-rata</source>
        <translation>Mean age of the businesses</translation>
    </message>
    <message>
        <source>Dari %1 usaha yang mencatat tahun berdirinya.</source>
        <translation>Of %1 businesses that say when they were founded.</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>laki-laki</source>
        <translation>men</translation>
    </message>
    <message>
        <source>perempuan</source>
        <translation>women</translation>
    </message>
    <message>
        <source>Bersedia pindah</source>
        <translation>Willing to move</translation>
    </message>
    <message>
        <source>bersedia</source>
        <translation>willing</translation>
    </message>
    <message>
        <source>bersedia dengan syarat</source>
        <translation>willing on a condition</translation>
    </message>
    <message>
        <source>tidak bersedia</source>
        <translation>not willing</translation>
    </message>
    <message>
        <source>belum ditanya</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>Skala usaha (%1)</source>
        <translation>Business size (%1)</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Usaha yang akan ditampung</source>
        <translation>Businesses to be housed</translation>
    </message>
    <message>
        <source>Usaha di kampung</source>
        <translation>Businesses in the kampung</translation>
    </message>
    <message>
        <source>Rumah juga tempat usaha</source>
        <translation>Home is workplace</translation>
    </message>
    <message>
        <source>Luas tempat kerja tiap pekerja</source>
        <translation>Floor area per worker</translation>
    </message>
    <message>
        <source>Jarak lewat jalan dari tempat usaha sekarang</source>
        <translation>Distance along the streets from the present workshops</translation>
    </message>
    <message>
        <source>Tidak ada jalan di peta yang menyambung usaha-usaha dengan lokasi ini.</source>
        <translation>No street on the map connects the workshops with this site.</translation>
    </message>
    <message>
        <source>Rata-rata lewat jalan dari %1 usaha; paling jauh %2 m.</source>
        <translation>Mean along the streets from %1 businesses; the farthest %2 m.</translation>
    </message>
    <message>
        <source>Rata-rata lewat jalan dari %1 usaha, paling jauh %2 m; usaha lain tidak tersambung jalan di peta.</source>
        <translation>Mean along the streets from %1 businesses, the farthest %2 m; no street on the map connects the others.</translation>
    </message>
</context>
<context>
    <name>FindingKind</name>
    <message>
        <source>Tempat bertentangan</source>
        <translation>Contradicting place</translation>
    </message>
    <message>
        <source>Mungkin ganda</source>
        <translation>Perhaps a duplicate</translation>
    </message>
    <message>
        <source>Di luar wilayah</source>
        <translation>Outside the area</translation>
    </message>
    <message>
        <source>Bentuk tidak sah</source>
        <translation>Invalid shape</translation>
    </message>
    <message>
        <source>Belum ada lokasi</source>
        <translation>No location yet</translation>
    </message>
    <message>
        <source>KBLI tidak dikenal</source>
        <translation>KBLI not known</translation>
    </message>
    <message>
        <source>Bukan industri</source>
        <translation>Not industry</translation>
    </message>
    <message>
        <source>Nama tempat sama</source>
        <translation>Same place name</translation>
    </message>
    <message>
        <source>GPS kurang teliti</source>
        <translation>GPS not accurate</translation>
    </message>
    <message>
        <source>Kode tidak dikenal</source>
        <translation>Unknown code</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Usaha</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Tenaga kerja dan usaha</source>
        <translation>Workforce and business</translation>
    </message>
    <message>
        <source>Hubungan dan sumber</source>
        <translation>Contact and source</translation>
    </message>
    <message>
        <source>Kejadian</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Ukuran jalan</source>
        <translation>Street measurements</translation>
    </message>
    <message>
        <source>Pengamat dan sumber</source>
        <translation>Observer and source</translation>
    </message>
    <message>
        <source>Kampung</source>
        <translation>Kampung</translation>
    </message>
    <message>
        <source>Jalan dan letak</source>
        <translation>Street and location</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Calon lokasi</source>
        <translation>Candidate site</translation>
    </message>
    <message>
        <source>Tanah</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>Geometry</name>
    <message>
        <source>garis batas memotong dirinya sendiri di %1</source>
        <translation>the outline crosses itself at %1</translation>
    </message>
    <message>
        <source>garis batas menyentuh dirinya sendiri di %1</source>
        <translation>the outline touches itself at %1</translation>
    </message>
    <message>
        <source>lubang terletak di luar batasnya di %1</source>
        <translation>a hole lies outside its shell at %1</translation>
    </message>
    <message>
        <source>lubang di dalam lubang di %1</source>
        <translation>a hole inside a hole at %1</translation>
    </message>
    <message>
        <source>bagian dalam terputus di %1</source>
        <translation>the interior is cut apart at %1</translation>
    </message>
    <message>
        <source>bidang di dalam bidang di %1</source>
        <translation>an area inside an area at %1</translation>
    </message>
    <message>
        <source>batas yang sama dua kali di %1</source>
        <translation>the same outline twice at %1</translation>
    </message>
    <message>
        <source>titik batas terlalu sedikit di %1</source>
        <translation>too few points in the outline at %1</translation>
    </message>
    <message>
        <source>koordinat bukan angka di %1</source>
        <translation>a coordinate is not a number at %1</translation>
    </message>
    <message>
        <source>garis batas tidak tertutup di %1</source>
        <translation>the outline is not closed at %1</translation>
    </message>
    <message>
        <source>bentuk tidak sah di %1 (%2)</source>
        <translation>invalid shape at %1 (%2)</translation>
    </message>
    <message>
        <source>garis batas tidak tertutup</source>
        <translation>the outline is not closed</translation>
    </message>
    <message>
        <source>titik batas terlalu sedikit</source>
        <translation>too few points in the outline</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Perbaikan akan mengubah luas %1 %: %2</source>
        <translation>The repair would change the area by %1 %: %2</translation>
    </message>
    <message>
        <source>impor </source>
        <translation>import </translation>
    </message>
    <message>
        <source> (titik)</source>
        <translation> (points)</translation>
    </message>
    <message>
        <source> (garis)</source>
        <translation> (lines)</translation>
    </message>
    <message>
        <source> (bidang)</source>
        <translation> (areas)</translation>
    </message>
    <message>
        <source>ditentukan oleh format berkas</source>
        <translation>given by the file format</translation>
    </message>
    <message>
        <source>dipilih pengguna</source>
        <translation>chosen by the user</translation>
    </message>
    <message>
        <source>%1: “%2” tidak dapat dibaca dan disimpan di catatan</source>
        <translation>%1: “%2” cannot be read and was kept in the note</translation>
    </message>
    <message>
        <source>%1: “%2” dibaca %3</source>
        <translation>%1: “%2” read as %3</translation>
    </message>
    <message>
        <source>Baris memuat beberapa jenis bentuk; yang pertama dipakai</source>
        <translation>The row holds several kinds of shapes; the first was used</translation>
    </message>
    <message>
        <source>Bentuk diganti titik di dalamnya: %1</source>
        <translation>The shape was replaced by a point inside it: %1</translation>
    </message>
    <message>
        <source>Garis terdiri dari %1 bagian; yang pertama dipakai</source>
        <translation>The line has %1 parts; the first was used</translation>
    </message>
    <message>
        <source>Titik atau garis bukan batas; disimpan tanpa lokasi</source>
        <translation>A point or line is no outline; stored without a location</translation>
    </message>
    <message>
        <source>Tidak ada kolom yang dikenal dan tidak ada lokasi</source>
        <translation>No known column and no location</translation>
    </message>
    <message>
        <source>Catatan kemacetan tanpa lokasi</source>
        <translation>Congestion note without a location</translation>
    </message>
    <message>
        <source>Koordinat %1 tanpa koma desimal dibaca %2</source>
        <translation>Coordinate %1 without a decimal point read as %2</translation>
    </message>
    <message>
        <source>Sumbu %1 ditukar menjadi %2</source>
        <translation>Axes %1 swapped to %2</translation>
    </message>
    <message>
        <source>Tanda minus lintang ditambahkan: %1 menjadi %2</source>
        <translation>Minus added to the latitude: %1 becomes %2</translation>
    </message>
    <message>
        <source>Bentuk tidak lengkap</source>
        <translation>Incomplete shape</translation>
    </message>
    <message>
        <source>Koordinat tidak mungkin: %1</source>
        <translation>Impossible coordinate: %1</translation>
    </message>
    <message>
        <source>Bentuk tidak sah dan tidak dapat diperbaiki: %1</source>
        <translation>Invalid shape that cannot be repaired: %1</translation>
    </message>
    <message>
        <source>Terletak di luar %1 (%2)</source>
        <translation>Lies outside %1 (%2)</translation>
    </message>
    <message>
        <source>Lintang dan bujur tertukar kolom: %1</source>
        <translation>Latitude and longitude columns swapped: %1</translation>
    </message>
    <message>
        <source>Koordinat tidak dapat dibaca: %1</source>
        <translation>Coordinate cannot be read: %1</translation>
    </message>
    <message>
        <source>Koordinat 0, 0 dianggap belum ada lokasi</source>
        <translation>Coordinates 0, 0 are taken as no location yet</translation>
    </message>
    <message>
        <source>Derajat-menit-detik “%1” dibaca %2</source>
        <translation>Degrees-minutes-seconds “%1” read as %2</translation>
    </message>
    <message>
        <source>Koma desimal “%1” dibaca %2</source>
        <translation>Decimal comma “%1” read as %2</translation>
    </message>
    <message>
        <source>WKT tidak dapat dibaca: %1</source>
        <translation>WKT cannot be read: %1</translation>
    </message>
    <message>
        <source>Baris terpotong sebelum kolom koordinat</source>
        <translation>The row ends before its coordinate columns</translation>
    </message>
    <message>
        <source>Teks tidak sah sebagai %1; dibaca sebagai windows-1252: “%2”</source>
        <translation>Text is not valid %1; read as windows-1252: “%2”</translation>
    </message>
    <message>
        <source>Bentuk tidak dapat dibaca: %1</source>
        <translation>Shape cannot be read: %1</translation>
    </message>
    <message>
        <source>%1: “%2” dari berkas tidak dipakai; di rencana sudah diubah menjadi “%3”</source>
        <translation>%1: “%2” from the file is not used; it was changed to “%3” in the plan</translation>
    </message>
    <message>
        <source>Ketelitian GPS hanya %1 m</source>
        <translation>The GPS accuracy is only %1 m</translation>
    </message>
    <message>
        <source>Koordinat %1 dibaca sebagai %2, bukan %3</source>
        <translation>Coordinates %1 read as %2, not %3</translation>
    </message>
    <message>
        <source>ingat nama tempat</source>
        <translation>remember place names</translation>
    </message>
    <message>
        <source>Impor dulu batas kelurahan beserta kodenya (--role kelurahan).</source>
        <translation>Import the kelurahan boundaries with their codes first (--role kelurahan).</translation>
    </message>
    <message>
        <source>Tidak menyebut kelurahan</source>
        <translation>Names no kelurahan</translation>
    </message>
    <message>
        <source>Kode kelurahan %1 tidak ada di peta</source>
        <translation>Kelurahan code %1 is not on the map</translation>
    </message>
    <message>
        <source>“%1” dapat berarti %2; sebutkan kecamatan atau kodenya</source>
        <translation>“%1” may mean %2; state the kecamatan or the code</translation>
    </message>
    <message>
        <source>“%1” tidak ada di Kecamatan %2; yang bernama itu: %3</source>
        <translation>“%1” is not in Kecamatan %2; those of that name: %3</translation>
    </message>
    <message>
        <source>Kelurahan “%1” tidak ada di peta</source>
        <translation>Kelurahan “%1” is not on the map</translation>
    </message>
    <message>
        <source>Kelurahan “%1” tidak ada di peta; yang mirip: %2</source>
        <translation>Kelurahan “%1” is not on the map; similar: %2</translation>
    </message>
    <message>
        <source>Tertulis “%1”, tetapi kode %2 adalah %3; kodenya yang dipakai</source>
        <translation>Written “%1”, but code %2 is %3; the code was used</translation>
    </message>
    <message>
        <source>Kode %1 tidak ada di peta; menurut namanya %2</source>
        <translation>Code %1 is not on the map; by its name it is %2</translation>
    </message>
    <message>
        <source>“%1” dibaca %2</source>
        <translation>“%1” read as %2</translation>
    </message>
    <message>
        <source>“%1” adalah %2, menurut jawaban yang disimpan</source>
        <translation>“%1” is %2, by a stored answer</translation>
    </message>
    <message>
        <source>Jumlah rumah tangga %1 tidak mungkin</source>
        <translation>%1 households are impossible</translation>
    </message>
    <message>
        <source>Jumlah rumah tangga “%1” bukan bilangan bulat</source>
        <translation>Number of households “%1” is not a whole number</translation>
    </message>
    <message>
        <source>%1 sudah ada di baris %2, dengan jumlah yang sama</source>
        <translation>%1 is already in row %2, with the same number</translation>
    </message>
    <message>
        <source>%1 sudah ada di baris %2, dengan jumlah lain</source>
        <translation>%1 is already in row %2, with another number</translation>
    </message>
    <message>
        <source>%1 ada lagi di baris %2 dengan jumlah lain; yang disimpan baris ini</source>
        <translation>%1 stands again in row %2 with another number; this row is stored</translation>
    </message>
    <message>
        <source>Jumlah rumah tangga tidak diketahui</source>
        <translation>Number of households unknown</translation>
    </message>
    <message>
        <source>%1 kelurahan di peta tidak disebut tabel ini: %2</source>
        <translation>%1 kelurahan of the map are not mentioned in this table: %2</translation>
    </message>
    <message>
        <source>%1 kelurahan di peta tidak disebut tabel ini, di antaranya %2</source>
        <translation>%1 kelurahan of the map are not mentioned in this table, among them %2</translation>
    </message>
    <message>
        <source>batas bersama akan memotong dirinya sendiri</source>
        <translation>the shared border would cross itself</translation>
    </message>
    <message>
        <source>RT/RW ini di %1 sudah ada di baris %2, dengan jumlah yang sama</source>
        <translation>This RT/RW of %1 is already in row %2, with the same number</translation>
    </message>
    <message>
        <source>RT/RW ini di %1 sudah ada di baris %2, dengan jumlah lain</source>
        <translation>This RT/RW of %1 is already in row %2, with another number</translation>
    </message>
    <message>
        <source>RT/RW ini di %1 ada lagi di baris %2 dengan jumlah lain</source>
        <translation>This RT/RW of %1 is in row %2 again, with another number</translation>
    </message>
    <message>
        <source>Tidak menyebut RT/RW seperti baris lain di %1: mungkin jumlahnya, maka tidak ikut dijumlahkan</source>
        <translation>Names no RT/RW as other rows in %1 do: it may be their total and is not added</translation>
    </message>
    <message>
        <source>Jumlah rumah tangga %1 tidak diketahui, karena jumlah di baris %2 tidak diketahui</source>
        <translation>The number of households of %1 is unknown, because the number in row %2 is unknown</translation>
    </message>
    <message>
        <source>%1 baris per RT atau RW dijumlahkan menjadi %2 kelurahan</source>
        <translation>%1 rows per RT or RW were summed into %2 kelurahan</translation>
    </message>
    <message>
        <source>Tidak ada koordinat.</source>
        <translation>No coordinates.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>titik</source>
        <translation>corner</translation>
    </message>
    <message>
        <source>tepi</source>
        <translation>edge</translation>
    </message>
    <message>
        <source>U</source>
        <comment>north</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>Berkas rencana ini hanya dapat dibaca; perubahan tidak dapat disimpan.</source>
        <translation>This plan file can only be read; changes cannot be stored.</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>Nama usaha seperti dikenal orang.</source>
        <translation>Name of the business as people know it.</translation>
    </message>
    <message>
        <source>Nama pemilik usaha. Data pribadi.</source>
        <translation>Name of the owner. Personal.</translation>
    </message>
    <message>
        <source>Barang yang dibuat atau jasa yang dijual.</source>
        <translation>Goods made or services sold.</translation>
    </message>
    <message>
        <source>Kode kegiatan menurut KBLI, sebagai teks agar nol di depan tetap ada.</source>
        <translation>Activity code of KBLI, as text so that leading zeros stay.</translation>
    </message>
    <message>
        <source>Tahun terbit KBLI tempat kode itu berlaku.</source>
        <translation>Edition of KBLI that the code belongs to.</translation>
    </message>
    <message>
        <source>Banyaknya pekerja laki-laki, termasuk keluarga yang ikut bekerja.</source>
        <translation>Number of male workers, working family included.</translation>
    </message>
    <message>
        <source>Banyaknya pekerja perempuan, termasuk keluarga yang ikut bekerja.</source>
        <translation>Number of female workers, working family included.</translation>
    </message>
    <message>
        <source>Modal usaha di luar tanah dan bangunan. Data pribadi.</source>
        <translation>Capital without land and building. Personal.</translation>
    </message>
    <message>
        <source>Hasil penjualan dalam setahun. Data pribadi.</source>
        <translation>Sales in one year. Personal.</translation>
    </message>
    <message>
        <source>Nilai investasi di luar tanah dan bangunan. Data pribadi.</source>
        <translation>Investment without land and building. Personal.</translation>
    </message>
    <message>
        <source>Luas lantai yang dipakai untuk bekerja.</source>
        <translation>Floor area used for work.</translation>
    </message>
    <message>
        <source>Tahun usaha mulai berjalan.</source>
        <translation>Year in which the business began.</translation>
    </message>
    <message>
        <source>Generasi keluarga yang kini menjalankan usaha; 1 adalah pendiri.</source>
        <translation>Generation of the family that runs it now; 1 is the founder.</translation>
    </message>
    <message>
        <source>Apakah tempat usaha juga rumah tinggal.</source>
        <translation>Whether the workplace is a home too.</translation>
    </message>
    <message>
        <source>Nomor Induk Berusaha; satu pelaku usaha hanya punya satu. Data pribadi.</source>
        <translation>Business identification number; one a person or company. Personal.</translation>
    </message>
    <message>
        <source>Alamat tempat usaha seperti ditulis sumbernya. Data pribadi bila juga rumah.</source>
        <translation>Address of the workplace as its source writes it. Personal where it is a home.</translation>
    </message>
    <message>
        <source>Nomor telepon seperti ditulis sumbernya. Data pribadi.</source>
        <translation>Telephone number as its source writes it. Personal.</translation>
    </message>
    <message>
        <source>Jawaban pemilik bila usahanya dipindah. Data pribadi.</source>
        <translation>What the owner answered about moving. Personal.</translation>
    </message>
    <message>
        <source>Jawaban pemilik: ya membuka alamatnya di halaman umum, tidak menutup seluruh datanya; kosong berarti belum ditanya.</source>
        <translation>The owner&apos;s answer: yes shows the address on the public page, no keeps the whole record inside; empty means not asked yet.</translation>
    </message>
    <message>
        <source>Hari dan jam pembeli dapat datang.</source>
        <translation>Days and hours when customers can come.</translation>
    </message>
    <message>
        <source>Bagaimana orang luar sampai ke sini: angkutan, parkir, patokan.</source>
        <translation>How people from elsewhere get here: transport, parking, landmarks.</translation>
    </message>
    <message>
        <source>Ketelitian titik menurut alat yang mencatatnya; makin kecil makin teliti.</source>
        <translation>Accuracy of the point according to the device; smaller is better.</translation>
    </message>
    <message>
        <source>Nama kampung tempat usaha, sering bukan nama resmi.</source>
        <translation>Name of the kampung of the business, often not an official one.</translation>
    </message>
    <message>
        <source>Kelurahan yang ditulis sumber; dapat berbeda dari peta.</source>
        <translation>Kelurahan as the source writes it; may differ from the map.</translation>
    </message>
    <message>
        <source>Kecamatan yang ditulis sumber; dapat berbeda dari peta.</source>
        <translation>Kecamatan as the source writes it; may differ from the map.</translation>
    </message>
    <message>
        <source>Kode kelurahan tempat titik atau tengah bentuknya, dihitung dari peta batas.</source>
        <translation>Code of the kelurahan that holds the point or the middle of the shape, computed from the boundary map.</translation>
    </message>
    <message>
        <source>Dari mana data ini berasal.</source>
        <translation>Where this record comes from.</translation>
    </message>
    <message>
        <source>Tanggal keadaan data menurut sumbernya.</source>
        <translation>Date of the data according to its source.</translation>
    </message>
    <message>
        <source>Nomor data ini di berkas atau aplikasi asalnya.</source>
        <translation>Number of this record in the file or application it came from.</translation>
    </message>
    <message>
        <source>Catatan bebas; tidak ikut dalam data untuk umum.</source>
        <translation>Free note; not part of data for the public.</translation>
    </message>
    <message>
        <source>Luas di permukaan bumi, dihitung dari bentuknya.</source>
        <translation>Area on the surface of the earth, computed from the shape.</translation>
    </message>
    <message>
        <source>Kapan kemacetan dilihat, waktu setempat.</source>
        <translation>When the congestion was seen, local time.</translation>
    </message>
    <message>
        <source>Bagian hari saat kemacetan terjadi.</source>
        <translation>Part of the day when it is congested.</translation>
    </message>
    <message>
        <source>Hari saat kemacetan biasa terjadi.</source>
        <translation>Days when it is usually congested.</translation>
    </message>
    <message>
        <source>Penyebab utama menurut pengamat.</source>
        <translation>Main cause according to the observer.</translation>
    </message>
    <message>
        <source>Tingkat kemacetan dari 1 (lancar) sampai 5 (tertutup).</source>
        <translation>Degree of congestion from 1 (free) to 5 (blocked).</translation>
    </message>
    <message>
        <source>Lebar badan jalan dari tepi ke tepi.</source>
        <translation>Width of the carriageway from edge to edge.</translation>
    </message>
    <message>
        <source>Bagian lebar jalan yang tidak dapat dilewati.</source>
        <translation>Part of the width that cannot be passed.</translation>
    </message>
    <message>
        <source>Berapa lama keadaan itu berlangsung.</source>
        <translation>How long it lasted.</translation>
    </message>
    <message>
        <source>Nama yang mengamati. Data pribadi.</source>
        <translation>Name of the observer. Personal.</translation>
    </message>
    <message>
        <source>Nama berkas foto; tidak ikut dalam data untuk umum.</source>
        <translation>Name of a photo file; not part of data for the public.</translation>
    </message>
    <message>
        <source>Produk yang membuat kampung ini dikenal.</source>
        <translation>Product that the kampung is known for.</translation>
    </message>
    <message>
        <source>Lembaga atau paguyuban yang membina.</source>
        <translation>Body or association that supports it.</translation>
    </message>
    <message>
        <source>Cara penataan yang diusulkan di lokasi ini.</source>
        <translation>Kind of arrangement proposed at this site.</translation>
    </message>
    <message>
        <source>Sampai di mana lokasi ini dinilai.</source>
        <translation>How far the site has been evaluated.</translation>
    </message>
    <message>
        <source>Banyaknya tempat usaha yang dapat ditampung.</source>
        <translation>Number of workshops that find room.</translation>
    </message>
    <message>
        <source>Hak atas tanah, misalnya aset pemerintah kota atau sewa.</source>
        <translation>Right to the land, for instance city property or lease.</translation>
    </message>
    <message>
        <source>Nama pemilik tanah. Data pribadi.</source>
        <translation>Name of the land&apos;s owner. Personal.</translation>
    </message>
    <message>
        <source>Kode atau nama zona dalam rencana tata ruang.</source>
        <translation>Code or name of the zone in the spatial plan.</translation>
    </message>
    <message>
        <source>Kampung yang usahanya akan memakai lokasi ini.</source>
        <translation>Kampung whose businesses would use the site.</translation>
    </message>
    <message>
        <source>Nomor tetap dari data ini di rencana; tidak berubah bila namanya diganti.</source>
        <translation>Lasting number of this record in the plan; it stays when the name changes.</translation>
    </message>
    <message>
        <source>Berkas foto yang ikut diekspor, dari letak berkas ini; beberapa dipisah titik koma.</source>
        <translation>Photo files exported along, from where this file lies; several are separated by semicolons.</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>%1 ha (%2)</source>
        <translation>%1 ha (%2)</translation>
    </message>
</context>
<context>
    <name>PlanJump</name>
    <message>
        <source>Data ini tidak ada lagi di rencana: sudah dihapus, digabungkan, atau impornya diurungkan.</source>
        <translation>This record is no longer in the plan: it was removed or merged, or its import was undone.</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Batas kelurahan</source>
        <translation>Kelurahan boundaries</translation>
    </message>
    <message>
        <source>Batas kecamatan</source>
        <translation>Kecamatan boundaries</translation>
    </message>
    <message>
        <source>Jalan</source>
        <translation>Roads</translation>
    </message>
    <message>
        <source>Zona tata ruang</source>
        <translation>Spatial plan zones</translation>
    </message>
    <message>
        <source>Kawasan rawan bencana</source>
        <translation>Hazard areas</translation>
    </message>
    <message>
        <source>Jumlah rumah tangga</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>DINAS PERINDUSTRIAN</source>
        <translation>INDUSTRY OFFICE</translation>
    </message>
    <message>
        <source>PEMERINTAH %1</source>
        <translation>GOVERNMENT OF %1</translation>
    </message>
    <message>
        <source>Edisi 1 – %1</source>
        <translation>Edition 1 – %1</translation>
    </message>
    <message>
        <source>DATA LOKASI</source>
        <translation>SITE DATA</translation>
    </message>
    <message>
        <source>DATA KAMPUNG</source>
        <translation>KAMPUNG DATA</translation>
    </message>
    <message>
        <source>DATA KOTA</source>
        <translation>CITY DATA</translation>
    </message>
    <message>
        <source>Dibuat oleh</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>Diperiksa oleh</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>Disetujui oleh</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Batas lokasi</source>
        <translation>Site boundary</translation>
    </message>
    <message>
        <source>Batas kampung</source>
        <translation>Kampung boundary</translation>
    </message>
    <message>
        <source>Kecamatan %1</source>
        <translation>Kecamatan %1</translation>
    </message>
    <message>
        <source>sumber belum diketahui</source>
        <translation>source not yet known</translation>
    </message>
    <message>
        <source>berkas %1, sumber belum diketahui</source>
        <translation>file %1, source not yet known</translation>
    </message>
    <message>
        <source>LS</source>
        <comment>southern latitude</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>LU</source>
        <comment>northern latitude</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>BB</source>
        <comment>western longitude</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>BT</source>
        <comment>eastern longitude</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>Luas</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Bentuk penataan</source>
        <translation>Kind of site</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Daya tampung</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source> kios</source>
        <translation> stalls</translation>
    </message>
    <message>
        <source>Usaha di dalamnya</source>
        <translation>Businesses inside</translation>
    </message>
    <message>
        <source>Status tanah</source>
        <translation>Land status</translation>
    </message>
    <message>
        <source>Zona rencana</source>
        <translation>Plan zone</translation>
    </message>
    <message>
        <source>Titik tengah</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Dikenal dengan</source>
        <translation>Known for</translation>
    </message>
    <message>
        <source>Jalan utama</source>
        <translation>Main street</translation>
    </message>
    <message>
        <source>Lebar jalan</source>
        <translation>Street width</translation>
    </message>
    <message>
        <source>Pembina</source>
        <translation>Coached by</translation>
    </message>
    <message>
        <source>Usaha tercatat</source>
        <translation>Businesses recorded</translation>
    </message>
    <message>
        <source>Kampung</source>
        <translation>Kampung</translation>
    </message>
    <message>
        <source>Catatan kemacetan</source>
        <translation>Congestion notes</translation>
    </message>
    <message>
        <source>Calon lokasi</source>
        <translation>Candidate site</translation>
    </message>
    <message>
        <source>PETA KEMACETAN</source>
        <translation>CONGESTION MAP</translation>
    </message>
    <message>
        <source>PETA KELOMPOK USAHA SEJENIS</source>
        <translation>MAP OF GROUPS OF LIKE BUSINESSES</translation>
    </message>
    <message>
        <source>PETA ZONA RENCANA TATA RUANG</source>
        <translation>SPATIAL PLAN ZONE MAP</translation>
    </message>
    <message>
        <source>PETA CALON LOKASI SENTRA INDUSTRI</source>
        <translation>MAP OF CANDIDATE INDUSTRIAL CLUSTER SITES</translation>
    </message>
    <message>
        <source>PETA KAMPUNG USAHA</source>
        <translation>BUSINESS KAMPUNG MAP</translation>
    </message>
    <message>
        <source>PETA IKHTISAR SENTRA INDUSTRI</source>
        <translation>INDUSTRIAL CLUSTER OVERVIEW MAP</translation>
    </message>
    <message>
        <source>Kelurahan %1</source>
        <translation>Kelurahan %1</translation>
    </message>
    <message>
        <source>zona</source>
        <comment>of a projection</comment>
        <translation>zone</translation>
    </message>
    <message>
        <source>Proyeksi</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>%1 (%2 kali)</source>
        <translation>%1 (%2 times)</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not yet known</translation>
    </message>
    <message>
        <source>Lembar %1</source>
        <translation>Sheet %1</translation>
    </message>
    <message>
        <source>DRAFT – belum diputuskan</source>
        <translation>DRAFT – not yet decided</translation>
    </message>
    <message>
        <source>Utara sebenarnya</source>
        <translation>True north</translation>
    </message>
    <message>
        <source>konvergensi %1°</source>
        <translation>convergence %1°</translation>
    </message>
    <message>
        <source>SKALA %1</source>
        <translation>SCALE %1</translation>
    </message>
    <message>
        <source>1 cm di peta = %1 m di lapangan</source>
        <translation>1 cm on the map = %1 m on the ground</translation>
    </message>
    <message>
        <source>KETERANGAN</source>
        <translation>LEGEND</translation>
    </message>
    <message>
        <source>SISTEM KOORDINAT</source>
        <translation>COORDINATE SYSTEM</translation>
    </message>
    <message>
        <source>SUMBER DATA</source>
        <translation>DATA SOURCES</translation>
    </message>
    <message>
        <source>RIWAYAT PETA</source>
        <translation>MAP HISTORY</translation>
    </message>
    <message>
        <source>mT</source>
        <comment>metre east</comment>
        <translation>mE</translation>
    </message>
    <message>
        <source>mU</source>
        <comment>metre north</comment>
        <translation>mN</translation>
    </message>
    <message>
        <source>DIAGRAM LOKASI</source>
        <translation>LOCATION DIAGRAM</translation>
    </message>
    <message>
        <source>Batas kota belum ada di rencana ini.</source>
        <translation>The city boundary is not in this plan yet.</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <comment>mark across a sheet that nobody has decided on</comment>
        <translation>DRAFT</translation>
    </message>
    <message>
        <source>U</source>
        <comment>letter at the north arrow</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>Kelompok %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>DATA KELOMPOK</source>
        <translation>GROUP DATA</translation>
    </message>
    <message>
        <source>Selubung kelompok</source>
        <translation>Hull of the group</translation>
    </message>
    <message>
        <source>memenuhi</source>
        <translation>met</translation>
    </message>
    <message>
        <source>memenuhi dengan syarat</source>
        <translation>met under a condition</translation>
    </message>
    <message>
        <source>tidak memenuhi</source>
        <translation>not met</translation>
    </message>
    <message>
        <source>Sejenis</source>
        <translation>Like by</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>%1 usaha</source>
        <translation>%1 businesses</translation>
    </message>
    <message>
        <source>Luas selubung</source>
        <translation>Hull area</translation>
    </message>
    <message>
        <source>Kelompok %1: KBLI %2, %3 usaha</source>
        <translation>Group %1: KBLI %2, %3 businesses</translation>
    </message>
    <message>
        <source>Keputusan %1</source>
        <translation>Decision %1</translation>
    </message>
    <message>
        <source>Hasil penilaian, belum diputuskan</source>
        <translation>Result of the evaluation, not decided</translation>
    </message>
    <message>
        <source>(belum diverifikasi)</source>
        <translation>(not verified)</translation>
    </message>
    <message>
        <source>Data yang ditunjukkan lembar ini</source>
        <translation>The data that this sheet shows</translation>
    </message>
    <message>
        <source>PDF rusak atau bukan PDF</source>
        <translation>a damaged PDF, or no PDF</translation>
    </message>
    <message>
        <source>bukan lembar PetaSentra: tidak membawa data rencana</source>
        <translation>not a PetaSentra sheet: it carries no data of a plan</translation>
    </message>
    <message>
        <source>lampiran datanya diubah atau rusak</source>
        <translation>its attached data was changed or is damaged</translation>
    </message>
    <message>
        <source>bukan lembar PetaSentra: lampirannya tidak dikenal</source>
        <translation>not a PetaSentra sheet: its attachment is not known</translation>
    </message>
    <message>
        <source>(pembanding)</source>
        <translation>(for comparison)</translation>
    </message>
    <message>
        <source>tidak berlaku</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>bobot %1 %</source>
        <translation>weight %1 %</translation>
    </message>
    <message>
        <source>Nilai (0–1)</source>
        <translation>Score (0–1)</translation>
    </message>
    <message>
        <source>paling sedikit %1</source>
        <translation>at least %1</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>Gagal</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Dengan syarat</source>
        <translation>Under a condition</translation>
    </message>
    <message>
        <source>Syarat</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>semua terpenuhi</source>
        <translation>all met</translation>
    </message>
    <message>
        <source>BERBEDA</source>
        <translation>WHERE THEY DIFFER</translation>
    </message>
    <message>
        <source>SAMA UNTUK SEMUA</source>
        <translation>THE SAME FOR ALL</translation>
    </message>
    <message>
        <source>Rencana: %1 (%2) · data %3 · dicetak %4 · PetaSentra %5</source>
        <translation>Plan: %1 (%2) · data %3 · printed %4 · PetaSentra %5</translation>
    </message>
    <message>
        <source>%1 dan %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>Sebut 2 sampai 6 calon lokasi.</source>
        <translation>Name 2 to 6 candidate sites.</translation>
    </message>
    <message>
        <source>Batas lokasi yang dibandingkan</source>
        <translation>Outlines of the compared sites</translation>
    </message>
    <message>
        <source>PETA PERBANDINGAN CALON LOKASI</source>
        <translation>COMPARISON OF CANDIDATE SITES</translation>
    </message>
    <message>
        <source>Peringkat dan kepekaannya</source>
        <translation>Ranking and its sensitivity</translation>
    </message>
    <message>
        <source>Peta semua calon lokasi</source>
        <translation>Map of all candidate sites</translation>
    </message>
    <message>
        <source>FAKTA CALON LOKASI</source>
        <translation>FACTS OF A CANDIDATE SITE</translation>
    </message>
    <message>
        <source>Letaknya belum diketahui</source>
        <translation>Its place is not known</translation>
    </message>
    <message>
        <source>Halaman %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>BUKU CALON LOKASI SENTRA INDUSTRI</source>
        <translation>BOOK OF CANDIDATE SITES FOR AN INDUSTRIAL SENTRA</translation>
    </message>
    <message>
        <source>%1 · %2 calon lokasi</source>
        <translation>%1 · %2 candidate sites</translation>
    </message>
    <message>
        <source>Daftar isi</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Peta</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Fakta</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Buku calon lokasi sentra industri – %1</source>
        <translation>Book of candidate sites – %1</translation>
    </message>
    <message>
        <source>DRAFT – belum semua diputuskan</source>
        <translation>DRAFT – not all decided</translation>
    </message>
    <message>
        <source>Halaman %1 dari %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Laporan evaluasi %1</source>
        <translation>Evaluation report of %1</translation>
    </message>
    <message>
        <source>%1 · %2 · dicetak %3</source>
        <translation>%1 · %2 · printed %3</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Tidak ada syarat yang menentukan di aturan yang dipakai.</source>
        <translation>The rules in use have no decisive requirement.</translation>
    </message>
    <message>
        <source>Tidak ada.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source> atau </source>
        <comment>between possible verdicts</comment>
        <translation> or </translation>
    </message>
    <message>
        <source>%1 menang pada %2 % dari %3 bobot acak.</source>
        <translation>%1 wins with %2 % of %3 random weightings.</translation>
    </message>
    <message>
        <source>Semua calon gagal pada syarat yang menentukan; nilai tidak menutupinya.</source>
        <translation>All candidates fail a deciding requirement; a score does not make up for it.</translation>
    </message>
    <message>
        <source>Calon yang gagal pada syarat yang menentukan tidak ikut bersaing.</source>
        <translation>Candidates that fail a deciding requirement do not compete.</translation>
    </message>
    <message>
        <source>Kriteria</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Bobot</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>Berganti pemenang pada bobot</source>
        <translation>Winner changes at weight</translation>
    </message>
    <message>
        <source>Pemenang lalu</source>
        <translation>Winner then</translation>
    </message>
    <message>
        <source>tidak pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>%1 dari %2 syarat yang menentukan terpenuhi.</source>
        <translation>%1 of %2 decisive requirements are met.</translation>
    </message>
    <message>
        <source>Gagal: %1.</source>
        <translation>Failed: %1.</translation>
    </message>
    <message>
        <source>Belum diketahui: %1.</source>
        <translation>Unknown: %1.</translation>
    </message>
    <message>
        <source>Terpenuhi dengan syarat: %1.</source>
        <translation>Met under a condition: %1.</translation>
    </message>
    <message>
        <source>Nilai %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source> (paling sedikit %1)</source>
        <translation> (at least %1)</translation>
    </message>
    <message>
        <source>Syarat yang menentukan</source>
        <translation>Decisive requirements</translation>
    </message>
    <message>
        <source>Syarat sebagai pembanding</source>
        <translation>Requirements for comparison</translation>
    </message>
    <message>
        <source>Penilaian</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <source>Nilai 0–1</source>
        <translation>Worth 0–1</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tidak ada kriteria yang dinilai di aturan yang dipakai.</source>
        <translation>The rules in use score no criterion.</translation>
    </message>
    <message>
        <source>Kriteria tanpa bukti dapat bernilai 0 sampai 1; nilainya karena itu sebuah rentang.</source>
        <translation>A criterion without evidence may be worth anything from 0 to 1, so the score is a range.</translation>
    </message>
    <message>
        <source>Bukti yang belum ada</source>
        <translation>Evidence not there yet</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Menentukan putusan</source>
        <translation>Settles the verdict</translation>
    </message>
    <message>
        <source>Putusan yang mungkin</source>
        <translation>Possible verdicts</translation>
    </message>
    <message>
        <source>ditunggu syarat yang menentukan</source>
        <translation>a decisive requirement waits for it</translation>
    </message>
    <message>
        <source>ya, sendirian</source>
        <translation>yes, alone</translation>
    </message>
    <message>
        <source>bersama yang lain</source>
        <translation>with the others</translation>
    </message>
    <message>
        <source>Semua bukti yang diminta aturan sudah ada.</source>
        <translation>All evidence that the rules ask for is there.</translation>
    </message>
    <message>
        <source>Bukti yang tercatat</source>
        <translation>Recorded evidence</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Belum ada bukti yang dicatat untuk lokasi ini.</source>
        <translation>No evidence has been recorded for this site.</translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Menang</source>
        <translation>Wins</translation>
    </message>
    <message>
        <source>Putusan</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Menang: bagian dari %1 pembobotan acak yang menempatkannya pertama.</source>
        <translation>Wins: the share of %1 random weightings that place it first.</translation>
    </message>
    <message>
        <source>LAPORAN EVALUASI CALON LOKASI SENTRA</source>
        <translation>EVALUATION REPORT OF A CANDIDATE SITE</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Batas lokasi belum digambar, jadi belum ada petanya.</source>
        <translation>The site has no outline yet, so there is no map of it.</translation>
    </message>
    <message>
        <source>Peta %1, skala %2</source>
        <translation>Map of %1, scale %2</translation>
    </message>
    <message>
        <source>Tahapan</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Tahap</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Tanggal dan alasan</source>
        <translation>Date and reason</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>lulus</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>dikembalikan</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>Kemacetan di sekitarnya</source>
        <translation>Congestion nearby</translation>
    </message>
    <message>
        <source>Jalan</source>
        <translation>Roads</translation>
    </message>
    <message>
        <source>Penyebab</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Tingkat</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Terhalang</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Jarak</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source> dari %1 m</source>
        <translation> of %1 m</translation>
    </message>
    <message>
        <source>%1 menit</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>di dalam</source>
        <translation>inside</translation>
    </message>
    <message>
        <source>Tidak ada catatan kemacetan sampai %1 m dari lokasi.</source>
        <translation>No congestion note within %1 m of the site.</translation>
    </message>
    <message>
        <source>Usaha anggota</source>
        <translation>Member businesses</translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Produk atau jasa</source>
        <translation>Product or service</translation>
    </message>
    <message>
        <source>KBLI</source>
        <translation>KBLI</translation>
    </message>
    <message>
        <source>Pekerja</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Kesediaan pindah</source>
        <translation>Willing to move</translation>
    </message>
    <message>
        <source>Belum ada usaha di dalam lokasi atau di kampung asalnya.</source>
        <translation>No business inside the site or in the kampung it is for yet.</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>%1 (berkasnya tidak ada di samping rencana)</source>
        <translation>%1 (its file is not beside the plan)</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>data masih sama</source>
        <translation>data still the same</translation>
    </message>
    <message>
        <source>data berubah sejak itu</source>
        <translation>data changed since</translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>data %1</translation>
    </message>
    <message>
        <source>Belum ada keputusan tentang lokasi ini.</source>
        <translation>No decision about this site yet.</translation>
    </message>
    <message>
        <source>Sumber data dan aturan</source>
        <translation>Sources of data and rules</translation>
    </message>
    <message>
        <source>Versi aturan: %1</source>
        <translation>Rule versions: %1</translation>
    </message>
    <message>
        <source>Sidik data evaluasi: %1</source>
        <translation>Hash of the evaluation data: %1</translation>
    </message>
    <message>
        <source>Batas lokasi belum digambar</source>
        <translation>The site has no outline yet</translation>
    </message>
    <message>
        <source>… dan %1 baris lagi; seluruhnya ada di laporan evaluasi.</source>
        <translation>… and %1 more rows; all are in the evaluation report.</translation>
    </message>
    <message>
        <source>CATATAN</source>
        <translation>NOTES</translation>
    </message>
    <message>
        <source>FORMULIR USAHA</source>
        <translation>BUSINESS FORM</translation>
    </message>
    <message>
        <source>No Formulir</source>
        <translation>No Formulir</translation>
    </message>
    <message>
        <source>Nama usaha</source>
        <translation>Nama usaha (business name)</translation>
    </message>
    <message>
        <source>Pemilik</source>
        <translation>Pemilik (owner)</translation>
    </message>
    <message>
        <source>Tahun berdiri</source>
        <translation>Tahun berdiri (founded)</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Alamat (address)</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Pekerja laki-laki</source>
        <translation>Pekerja laki-laki (men)</translation>
    </message>
    <message>
        <source>Pekerja perempuan</source>
        <translation>Pekerja perempuan (women)</translation>
    </message>
    <message>
        <source>Luas lantai (m²)</source>
        <translation>Luas lantai (floor, m²)</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telepon (phone)</translation>
    </message>
    <message>
        <source>Koordinat dari grid peta: timur (m)</source>
        <translation>Coordinates from the map grid: east (m)</translation>
    </message>
    <message>
        <source>utara (m)</source>
        <translation>north (m)</translation>
    </message>
    <message>
        <source>NIB</source>
        <translation>NIB</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
    <message>
        <source>belum tahu</source>
        <translation>not sure</translation>
    </message>
    <message>
        <source>Rumah juga tempat usaha</source>
        <translation>Home is the workplace</translation>
    </message>
    <message>
        <source>Bersedia pindah</source>
        <translation>Willing to move</translation>
    </message>
    <message>
        <source>Setuju ditampilkan untuk umum</source>
        <translation>May be shown to the public</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Surveyor</translation>
    </message>
    <message>
        <source>Formulir usaha – %1</source>
        <translation>Business forms – %1</translation>
    </message>
    <message>
        <source>Formulir</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Ketik ke lembar kerja dengan judul kolom seperti di formulir ini, lalu impor sebagai daftar usaha.</source>
        <translation>Type into a spreadsheet with the Indonesian column titles of this form, then import it as a list of businesses.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Impor batas kelurahan</source>
        <translation>Import kelurahan boundaries</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kelurahan</source>
        <translation>
            <numerusform>%Ln kelurahan</numerusform>
            <numerusform>%Ln kelurahan</numerusform>
        </translation>
    </message>
    <message>
        <source>Inventaris</source>
        <translation>Inventory</translation>
    </message>
    <message>
        <source>Impor atau catat usaha</source>
        <translation>Import or record businesses</translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha</source>
        <translation>
            <numerusform>%Ln business</numerusform>
            <numerusform>%Ln businesses</numerusform>
        </translation>
    </message>
    <message>
        <source>gambar kampung</source>
        <translation>draw a kampung</translation>
    </message>
    <message>
        <source>catat kemacetan</source>
        <translation>note congestion</translation>
    </message>
    <message numerus="yes">
        <source>%Ln catatan</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Kenali kelompok</source>
        <translation>Identify groups</translation>
    </message>
    <message numerus="yes">
        <source>Perlu %Ln usaha atau lebih</source>
        <translation>
            <numerusform>Needs %Ln business or more</numerusform>
            <numerusform>Needs %Ln businesses or more</numerusform>
        </translation>
    </message>
    <message>
        <source>Calon lokasi</source>
        <translation>Candidate sites</translation>
    </message>
    <message>
        <source>Gambar calon lokasi</source>
        <translation>Draw a candidate site</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calon lokasi</source>
        <translation>
            <numerusform>%Ln candidate site</numerusform>
            <numerusform>%Ln candidate sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Nilai kelayakan</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>Perlu kampung atau calon lokasi</source>
        <translation>Needs a kampung or a site</translation>
    </message>
    <message>
        <source>Belum ada bukti</source>
        <translation>No evidence yet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bukti</source>
        <translation>
            <numerusform>%Ln piece of evidence</numerusform>
            <numerusform>%Ln pieces of evidence</numerusform>
        </translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Perlu dua calon lokasi</source>
        <translation>Needs two candidate sites</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calon dapat dibandingkan</source>
        <translation>
            <numerusform>%Ln site can be compared</numerusform>
            <numerusform>%Ln sites can be compared</numerusform>
        </translation>
    </message>
    <message>
        <source>Putuskan dan cetak</source>
        <translation>Decide and print</translation>
    </message>
    <message>
        <source>Belum diputuskan; lembar draf</source>
        <translation>Not decided; draft sheet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keputusan</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message>
        <source>Cari kelompok usaha sejenis</source>
        <translation>Find groups of like businesses</translation>
    </message>
</context>
<context>
    <name>Style</name>
    <message>
        <source>tidak ada data</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>Biru</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Kuning ke cokelat</source>
        <translation>Yellow to brown</translation>
    </message>
    <message>
        <source>Kuning ke biru tua</source>
        <translation>Yellow to dark blue</translation>
    </message>
    <message>
        <source>Ungu</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>Badan air</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>Bahaya rendah</source>
        <translation>Low hazard</translation>
    </message>
    <message>
        <source>Bahaya sedang</source>
        <translation>Medium hazard</translation>
    </message>
    <message>
        <source>Bahaya tinggi</source>
        <translation>High hazard</translation>
    </message>
    <message>
        <source>Calon lokasi sentra</source>
        <translation>Candidate sites</translation>
    </message>
    <message>
        <source>Catatan kemacetan</source>
        <translation>Congestion notes</translation>
    </message>
    <message>
        <source>Dinilai</source>
        <translation>Evaluated</translation>
    </message>
    <message>
        <source>Diperiksa</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Diputuskan</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Ditinjau ulang</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>Industri</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>Jalan</source>
        <translation>Roads</translation>
    </message>
    <message>
        <source>Jalan arteri</source>
        <translation>Arterial road</translation>
    </message>
    <message>
        <source>Jalan kolektor</source>
        <translation>Collector road</translation>
    </message>
    <message>
        <source>Jalan lingkungan</source>
        <translation>Neighbourhood road</translation>
    </message>
    <message>
        <source>Jalan lokal</source>
        <translation>Local road</translation>
    </message>
    <message>
        <source>Kampung</source>
        <translation>Kampung</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>Lapisan lain</source>
        <translation>Other layer</translation>
    </message>
    <message>
        <source>Macet atau tertutup (4–5)</source>
        <translation>Jammed or closed (4–5)</translation>
    </message>
    <message>
        <source>Padat (3)</source>
        <translation>Dense (3)</translation>
    </message>
    <message>
        <source>Perdagangan dan jasa</source>
        <translation>Trade and services</translation>
    </message>
    <message>
        <source>Perumahan</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>Rawan bencana</source>
        <translation>Hazard</translation>
    </message>
    <message>
        <source>Ruang terbuka hijau</source>
        <translation>Green open space</translation>
    </message>
    <message>
        <source>Rumah tangga</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>Sarana pelayanan umum</source>
        <translation>Public services</translation>
    </message>
    <message>
        <source>Tersendat (1–2)</source>
        <translation>Slow (1–2)</translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>Usulan</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Zona rencana tata ruang</source>
        <translation>Zoning plan</translation>
    </message>
</context>
<context>
    <name>SubjectWork</name>
    <message>
        <source>Gerbang %1 belum dilewati.</source>
        <translation>Gate %1 is not passed yet.</translation>
    </message>
    <message>
        <source>Syarat yang gagal: %1.</source>
        <translation>Rules that fail: %1.</translation>
    </message>
    <message>
        <source>Bukti yang belum ada: %1.</source>
        <translation>Evidence that is missing: %1.</translation>
    </message>
    <message>
        <source>lewati gerbang %1: %2</source>
        <translation>pass gate %1: %2</translation>
    </message>
    <message>
        <source>kembalikan di gerbang %1: %2</source>
        <translation>return at gate %1: %2</translation>
    </message>
    <message>
        <source>Syarat &quot;%1&quot; gagal (%2), jadi putusannya hanya bisa tidak.</source>
        <translation>The rule &quot;%1&quot; fails (%2), so the verdict can only be tidak.</translation>
    </message>
    <message>
        <source>putuskan: %1</source>
        <translation>decide: %1</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Usaha</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>Catatan kemacetan</source>
        <translation>Congestion notes</translation>
    </message>
    <message>
        <source>Kampung</source>
        <translation>Kampung</translation>
    </message>
    <message>
        <source>Calon lokasi</source>
        <translation>Candidate sites</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Kebutuhan</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Pembinaan</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>Bobot</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Nama tempat</source>
        <translation>Place names</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message>
        <source>menit</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>units</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>(tanpa nama)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>BT</source>
        <translation>E</translation>
    </message>
    <message>
        <source>BB</source>
        <translation>W</translation>
    </message>
    <message>
        <source>LU</source>
        <translation>N</translation>
    </message>
    <message>
        <source>LS</source>
        <translation>S</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Gabungkan kedua data</source>
        <translation>Merge the two records</translation>
    </message>
    <message>
        <source>%1 menjadi %2</source>
        <translation>%1 becomes %2</translation>
    </message>
    <message>
        <source>menentukan putusan</source>
        <translation>settles the verdict</translation>
    </message>
    <message>
        <source>belum diverifikasi</source>
        <translation>not verified</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Bujur (°)</source>
        <translation>Longitude (°)</translation>
    </message>
    <message>
        <source>Lintang (°)</source>
        <translation>Latitude (°)</translation>
    </message>
    <message>
        <source>Bentuk (WKT)</source>
        <translation>Shape (WKT)</translation>
    </message>
    <message>
        <source>Bilangan bulat</source>
        <translation>Whole number</translation>
    </message>
    <message>
        <source>Bilangan</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Benar (ya) atau salah (tidak)</source>
        <translation>True (yes) or false (no)</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tanggal dan jam</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>Teks</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kamus data</source>
        <translation>Data dictionary</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Nama di berkas lain</source>
        <translation>Name in other files</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Arti</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Daftar kode</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Bujur</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Bujur di WGS 84 (EPSG:4326); kosong bila tempatnya belum diketahui.</source>
        <translation>Longitude in WGS 84 (EPSG:4326); empty where the place is not known.</translation>
    </message>
    <message>
        <source>Lintang</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Lintang di WGS 84 (EPSG:4326); selatan negatif.</source>
        <translation>Latitude in WGS 84 (EPSG:4326); south is negative.</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>Bentuk sebagai WKT di WGS 84, bujur lebih dahulu; kosong bila lebih panjang dari 32.767 huruf.</source>
        <translation>Shape as WKT in WGS 84, longitude first; empty where it is longer than 32,767 characters.</translation>
    </message>
</context>
<context>
    <name>app::AboutDialog</name>
    <message>
        <source>Tentang PetaSentra</source>
        <translation>About PetaSentra</translation>
    </message>
    <message>
        <source>Perencanaan sentra industri kota, dari data usaha ke keputusan dan lembar peta.</source>
        <translation>Planning industrial clusters for a city, from business data to a decision and a map sheet.</translation>
    </message>
    <message>
        <source>Perangkat lunak bebas dengan lisensi GPL-3.0 atau yang lebih baru. Tanpa jaminan apa pun.</source>
        <translation>Free software under GPL-3.0 or later. Without any warranty.</translation>
    </message>
    <message>
        <source>Dibangun di atas Qt, GDAL, PROJ, GEOS, dan SQLite. Batas wilayah dan data usaha berasal dari sumber yang tertulis pada setiap lapisan dan pada lembar cetak.</source>
        <translation>Built on Qt, GDAL, PROJ, GEOS and SQLite. Boundaries and business data come from the sources named on each layer and on the printed sheet.</translation>
    </message>
</context>
<context>
    <name>app::AddBusinessTool</name>
    <message>
        <source>Klik tempat usaha di peta; usaha langsung tersimpan dan namanya dapat diketik di panel rincian.</source>
        <translation>Click the place of the business; it is stored at once and its name can be typed in the details.</translation>
    </message>
    <message>
        <source>Usaha</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>tambah usaha</source>
        <translation>add business</translation>
    </message>
</context>
<context>
    <name>app::AddNoteTool</name>
    <message>
        <source>Klik tempat kemacetan; catatan langsung tersimpan. Klik lagi untuk menariknya sepanjang jalan.</source>
        <translation>Click the place of the congestion; the note is stored at once. Click again to draw it along the street.</translation>
    </message>
    <message>
        <source>Catatan tersimpan. Klik lagi untuk menariknya sepanjang jalan, atau Enter untuk catatan berikutnya.</source>
        <translation>Note stored. Click again to draw it along the street, or Enter for the next note.</translation>
    </message>
    <message>
        <source>tambah catatan kemacetan</source>
        <translation>add congestion note</translation>
    </message>
    <message>
        <source>tarik catatan kemacetan sepanjang jalan</source>
        <translation>draw congestion note along the street</translation>
    </message>
</context>
<context>
    <name>app::AnalysisCommands</name>
    <message>
        <source>Menilai kelayakan</source>
        <translation>Evaluating</translation>
    </message>
    <message>
        <source>Memeriksa data</source>
        <translation>Checking the data</translation>
    </message>
    <message>
        <source>Terima Temuan</source>
        <translation>Accept Finding</translation>
    </message>
    <message>
        <source>Mengapa ini benar adanya? Alasan ini disimpan di rencana.</source>
        <translation>Why is this true to fact? The reason is kept in the plan.</translation>
    </message>
    <message>
        <source>terima temuan</source>
        <translation>accept finding</translation>
    </message>
    <message>
        <source>perbaiki temuan</source>
        <translation>mend finding</translation>
    </message>
    <message>
        <source>gabungkan data ganda</source>
        <translation>merge duplicates</translation>
    </message>
    <message>
        <source>Menggabungkan</source>
        <translation>Merging</translation>
    </message>
    <message>
        <source>tambah bukti tentang %1</source>
        <translation>add evidence about %1</translation>
    </message>
</context>
<context>
    <name>app::ArrangementPanel</name>
    <message>
        <source>Susunan tersimpan</source>
        <translation>Stored templates</translation>
    </message>
    <message>
        <source>Simpan Susuna&amp;n…</source>
        <translation>Save Te&amp;mplate…</translation>
    </message>
    <message>
        <source>&amp;Hapus</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Teks</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>menurut isi lembar</source>
        <translation>by what the sheet shows</translation>
    </message>
    <message>
        <source>&amp;Judul</source>
        <translation>T&amp;itle</translation>
    </message>
    <message>
        <source>tanpa catatan</source>
        <translation>no notes</translation>
    </message>
    <message>
        <source>&amp;Catatan</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>Unsur dan tempatnya</source>
        <translation>Elements and their places</translation>
    </message>
    <message>
        <source>Unsur lembar</source>
        <translation>Elements of the sheet</translation>
    </message>
    <message>
        <source>Dari k&amp;iri</source>
        <translation>From le&amp;ft</translation>
    </message>
    <message>
        <source>Dari &amp;atas</source>
        <translation>From t&amp;op</translation>
    </message>
    <message>
        <source>&amp;Lebar</source>
        <translation>&amp;Width</translation>
    </message>
    <message>
        <source>&amp;Tinggi</source>
        <translation>&amp;Height</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Kembalikan ke Tempat Semula</source>
        <translation>&amp;Put Back in Its Place</translation>
    </message>
    <message>
        <source>Unsur juga dapat digeser dan ditarik tepinya di pratinjau.</source>
        <translation>Elements can also be dragged on the preview, by their edges too.</translation>
    </message>
    <message>
        <source>(susunan baku)</source>
        <translation>(standard arrangement)</translation>
    </message>
    <message>
        <source>Susunan dinas</source>
        <translation>Office template</translation>
    </message>
    <message>
        <source>Simpan Susunan</source>
        <translation>Save Template</translation>
    </message>
    <message>
        <source>Nama susunan; yang bernama sama diganti:</source>
        <translation>Name of the template; one with the same name is replaced:</translation>
    </message>
</context>
<context>
    <name>app::ColumnTable</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kode wilayah</source>
        <translation>Area code</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Kelas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Lebar jalan (m)</source>
        <translation>Road width (m)</translation>
    </message>
    <message>
        <source>Jumlah rumah tangga</source>
        <translation>Number of households</translation>
    </message>
    <message>
        <source>Kolom berkas dan artinya</source>
        <translation>Columns of the file and what they mean</translation>
    </message>
    <message>
        <source>Kolom di berkas</source>
        <translation>Column in the file</translation>
    </message>
    <message>
        <source>Contoh isi</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Lokasi: lintang atau Y</source>
        <translation>Location: latitude or Y</translation>
    </message>
    <message>
        <source>Lokasi: bujur atau X</source>
        <translation>Location: longitude or X</translation>
    </message>
    <message>
        <source>Lokasi: keduanya dalam satu kolom</source>
        <translation>Location: both in one column</translation>
    </message>
    <message>
        <source>Lokasi: bentuk WKT</source>
        <translation>Location: shape as WKT</translation>
    </message>
    <message>
        <source>%1 menjadi</source>
        <translation>%1 becomes</translation>
    </message>
    <message>
        <source>Lokasi (dikenali)</source>
        <translation>Location (recognised)</translation>
    </message>
    <message>
        <source>(disimpan apa adanya)</source>
        <translation>(kept as it is)</translation>
    </message>
    <message>
        <source>(disimpan di keterangan)</source>
        <translation>(kept in the remarks)</translation>
    </message>
</context>
<context>
    <name>app::CompareDialog</name>
    <message>
        <source>Sedang membandingkan…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Bandingkan Calon Lokasi</source>
        <translation>Compare Candidate Sites</translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Calon lokasi</source>
        <translation>Candidate site</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Putusan</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Membandingkan calon lokasi</source>
        <translation>Comparing candidate sites</translation>
    </message>
    <message>
        <source>Perbandingan tidak dapat dihitung.</source>
        <translation>The comparison could not be computed.</translation>
    </message>
    <message>
        <source>Perbedaan</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Menang acak</source>
        <translation>Random wins</translation>
    </message>
    <message>
        <source>Berapa bagian dari 10.000 bobot acak yang dimenangkannya</source>
        <translation>What share of 10,000 random weightings it wins</translation>
    </message>
    <message>
        <source>Bobot</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>Simpan Bobot…</source>
        <translation>Save Weights…</translation>
    </message>
    <message>
        <source>Bobot kriteria</source>
        <translation>Weights of the criteria</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Apakah pemenangnya bertahan?</source>
        <translation>Does the winner hold?</translation>
    </message>
    <message>
        <source>Centang dua sampai enam calon untuk dibandingkan berdampingan. Nilai tinggi tidak menutupi syarat mutlak yang gagal.</source>
        <translation>Tick two to six sites to see them side by side. A high score does not outweigh a hard rule that fails.</translation>
    </message>
    <message>
        <source>Belum ada yang dapat dibandingkan: gambar dua calon lokasi atau lebih.</source>
        <translation>Nothing to compare yet: draw two candidate sites or more.</translation>
    </message>
    <message>
        <source>Bobot menurut aturan</source>
        <translation>Weights of the rules</translation>
    </message>
    <message>
        <source>Menguji pemenangnya</source>
        <translation>Testing the winner</translation>
    </message>
    <message>
        <source>gugur</source>
        <translation>ruled out</translation>
    </message>
    <message>
        <source>Kriteria</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Simpan Bobot</source>
        <translation>Save Weights</translation>
    </message>
    <message>
        <source>Nama bobot ini, misalnya rapat atau penilai</source>
        <translation>A name for these weights, such as a meeting or an evaluator</translation>
    </message>
    <message>
        <source>simpan bobot %1</source>
        <translation>save weights %1</translation>
    </message>
    <message>
        <source>Peta</source>
        <translation>Maps</translation>
    </message>
</context>
<context>
    <name>app::CurveChart</name>
    <message>
        <source>Nilai guna</source>
        <translation>Worth</translation>
    </message>
</context>
<context>
    <name>app::CutHoleTool</name>
    <message>
        <source>Klik titik-titik bagian yang dibuang dari batas; Enter atau klik kanan selesai.</source>
        <translation>Click the corners of the part to take out of the outline; Enter or a right click finishes.</translation>
    </message>
    <message>
        <source>potong batas %1</source>
        <translation>cut outline %1</translation>
    </message>
    <message>
        <source>Bagian ini tidak memotong batas, atau tidak menyisakan apa-apa.</source>
        <translation>This part does not touch the outline, or leaves nothing of it.</translation>
    </message>
</context>
<context>
    <name>app::DecisionDialog</name>
    <message>
        <source>Sedang menilai…</source>
        <translation>Evaluating…</translation>
    </message>
    <message>
        <source>Tetapkan Keputusan</source>
        <translation>Make a Decision</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Mengapa demikian; ini yang dibaca orang kelak</source>
        <translation>Why so; this is what people will read later</translation>
    </message>
    <message>
        <source>Ditetapkan oleh</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>nama dan jabatan</source>
        <translation>name and office</translation>
    </message>
    <message>
        <source>Tetapkan</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Keputusan disimpan bersama angka, aturan, dan sidik datanya, lalu tidak dapat diubah lagi. Keputusan berikutnya merujuk kepadanya.</source>
        <translation>The decision is kept with its figures, rules and data hash and cannot be changed any more. The next one refers to it.</translation>
    </message>
    <message>
        <source>Menilai kelayakan</source>
        <translation>Evaluating</translation>
    </message>
    <message>
        <source>Penilaian tidak dapat dihitung.</source>
        <translation>The evaluation cannot be computed.</translation>
    </message>
    <message>
        <source>Menurut aturan: %1.</source>
        <translation>By the rules: %1.</translation>
    </message>
    <message>
        <source>Syarat mutlak yang gagal: %1. Karena itu tidak dapat diputuskan layak.</source>
        <translation>A hard rule fails: %1. So it cannot be decided feasible.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bukti untuk syarat mutlak belum ada.</source>
        <translation>
            <numerusform>%Ln piece of evidence for the hard rules is missing.</numerusform>
            <numerusform>%Ln pieces of evidence for the hard rules are missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keputusan sebelumnya: %1.</source>
        <translation>The decision before: %1.</translation>
    </message>
    <message>
        <source>Menetapkan keputusan</source>
        <translation>Making the decision</translation>
    </message>
    <message>
        <source>Keputusan tentang %1 ditetapkan: %2.</source>
        <translation>Decision about %1: %2.</translation>
    </message>
</context>
<context>
    <name>app::DetailsPanel</name>
    <message>
        <source>Tampilkan di Peta</source>
        <translation>Show on the Map</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Pilih sesuatu di peta atau di tabel; di sini muncul seluruh isinya dan dapat diubah langsung.</source>
        <translation>Select something on the map or in a table; all of it appears here and can be changed in place.</translation>
    </message>
    <message>
        <source>Rincian</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Isi benda lapisan</source>
        <translation>Content of a layer&apos;s feature</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dipilih</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Pilih satu saja untuk melihat dan mengubah isinya.</source>
        <translation>Select just one to see and change what it says.</translation>
    </message>
    <message>
        <source>Benda nomor %1</source>
        <translation>Feature number %1</translation>
    </message>
</context>
<context>
    <name>app::Document</name>
    <message>
        <source>hapus lapisan %1</source>
        <translation>remove layer %1</translation>
    </message>
</context>
<context>
    <name>app::DrawAreaTool</name>
    <message>
        <source>Klik titik-titik batas kampung; Enter atau klik kanan selesai.</source>
        <translation>Click the corners of the kampung; Enter or right click finishes.</translation>
    </message>
    <message>
        <source>Klik titik-titik batas calon lokasi; Enter atau klik kanan selesai.</source>
        <translation>Click the corners of the candidate site; Enter or right click finishes.</translation>
    </message>
    <message>
        <source>Kampung</source>
        <translation>Kampung</translation>
    </message>
    <message>
        <source>gambar kampung</source>
        <translation>draw a kampung</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>gambar calon lokasi</source>
        <translation>draw candidate site</translation>
    </message>
</context>
<context>
    <name>app::EditShapeTool</name>
    <message>
        <source>Klik benda yang akan diubah bentuknya.</source>
        <translation>Click the thing whose shape is to be changed.</translation>
    </message>
    <message>
        <source>Seret titik untuk memindahkannya, tengah tepi untuk menambah titik, bagian dalam untuk memindahkan seluruhnya; Delete menghapus titik yang diklik.</source>
        <translation>Drag a corner to move it, the middle of an edge to add a corner, the inside to move the whole; Delete removes the corner that was clicked.</translation>
    </message>
    <message>
        <source>pindah %1</source>
        <translation>move %1</translation>
    </message>
    <message>
        <source>tambah titik batas %1</source>
        <translation>add corner to %1</translation>
    </message>
    <message>
        <source>pindah titik %1</source>
        <translation>move corner of %1</translation>
    </message>
    <message>
        <source>Titik ini tidak dapat dihapus: bentuknya memerlukan titik yang tersisa.</source>
        <translation>This corner cannot be removed: the shape needs the ones that are left.</translation>
    </message>
    <message>
        <source>hapus titik batas %1</source>
        <translation>remove corner of %1</translation>
    </message>
    <message>
        <source>Garis batas akan memotong dirinya sendiri; titik dikembalikan ke tempat semula.</source>
        <translation>The outline would cross itself; the corner went back to its place.</translation>
    </message>
    <message>
        <source>Batas tetangga tetap di tempatnya.</source>
        <translation>The neighbours&apos; outlines stay where they are.</translation>
    </message>
    <message numerus="yes">
        <source>%n tetangga yang berbagi batas ini ikut berubah; tahan Ctrl agar tetap di tempatnya.</source>
        <translation>
            <numerusform>%n neighbour that shares this border changes along; hold Ctrl to leave it where it is.</numerusform>
            <numerusform>%n neighbours that share this border change along; hold Ctrl to leave them where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::EvidenceDialog</name>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>misalnya 3,5 atau ya</source>
        <translation>for example 3.5 or yes</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>misalnya survei lapangan, peta RDTR</source>
        <translation>for example field survey, spatial plan map</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>hh/bb/tttt</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Syarat</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>bila nilainya hanya berlaku dengan syarat</source>
        <translation>where the value holds only under a condition</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tambah Bukti</source>
        <translation>Add Evidence</translation>
    </message>
    <message>
        <source>Kriteria</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Simpan Bukti</source>
        <translation>Save Evidence</translation>
    </message>
    <message>
        <source>Tentang %1</source>
        <translation>About %1</translation>
    </message>
    <message>
        <source>Tulis tanggal sebagai hari/bulan/tahun.</source>
        <translation>Write the date as day/month/year.</translation>
    </message>
    <message>
        <source>Pilih kriteria dan tulis nilainya.</source>
        <translation>Choose the criterion and enter its value.</translation>
    </message>
</context>
<context>
    <name>app::ExportDialog</name>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Teks dengan pemisah (CSV)</source>
        <translation>Separated text (CSV)</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>Shapefile, semua berkasnya dalam satu ZIP</source>
        <translation>Shapefile, all its files in one ZIP</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>KML (Google Earth)</source>
        <translation>KML (Google Earth)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln baris akan ditulis.</source>
        <translation>
            <numerusform>%Ln row will be written.</numerusform>
            <numerusform>%Ln rows will be written.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shapefile hanya menerima nama kolom sampai 10 huruf: %1.</source>
        <translation>A Shapefile takes column names of up to 10 letters: %1.</translation>
    </message>
    <message>
        <source>Tidak ikut karena data pribadi: %1.</source>
        <translation>Left out because personal: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln baris tidak punya tempat di peta.</source>
        <translation>
            <numerusform>%Ln row has no place on the map.</numerusform>
            <numerusform>%Ln rows have no place on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha tidak ikut karena pemiliknya tidak bersedia.</source>
        <translation>
            <numerusform>%Ln business is left out because its owner does not agree.</numerusform>
            <numerusform>%Ln businesses are left out because their owners do not agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tempat dikaburkan karena juga rumah.</source>
        <translation>
            <numerusform>%Ln place is told roughly because it is a home.</numerusform>
            <numerusform>%Ln places are told roughly because they are homes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln teks di kolom %1 terlalu panjang dan dipotong.</source>
        <translation>
            <numerusform>%Ln text in column %1 is too long and was cut.</numerusform>
            <numerusform>%Ln texts in column %1 are too long and were cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tanggal di kolom %1 tidak terbaca dan dikosongkan.</source>
        <translation>
            <numerusform>%Ln date in column %1 could not be read and is left empty.</numerusform>
            <numerusform>%Ln dates in column %1 could not be read and are left empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bentuk terlalu panjang untuk satu sel dan tidak ikut.</source>
        <translation>
            <numerusform>%Ln shape is too long for a cell and is left out.</numerusform>
            <numerusform>%Ln shapes are too long for a cell and are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ekspor Data</source>
        <translation>Export Data</translation>
    </message>
    <message>
        <source>&amp;Isi</source>
        <translation>&amp;Content</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Indonesia: 1234,5 dengan titik koma</source>
        <translation>Indonesian: 1234,5 with semicolons</translation>
    </message>
    <message>
        <source>Inggris: 1234.5 dengan koma</source>
        <translation>English: 1234.5 with commas</translation>
    </message>
    <message>
        <source>Untuk program lain: nama kolom asli, 1234.5</source>
        <translation>For other programs: the columns&apos; own names, 1234.5</translation>
    </message>
    <message>
        <source>&amp;Angka</source>
        <translation>&amp;Numbers</translation>
    </message>
    <message>
        <source>Untuk &amp;umum: tanpa data pribadi</source>
        <translation>For the &amp;public: without personal data</translation>
    </message>
    <message>
        <source>&amp;Buka Folder</source>
        <translation>Open &amp;Folder</translation>
    </message>
    <message>
        <source>Lapisan: %1</source>
        <translation>Layer: %1</translation>
    </message>
    <message>
        <source>Simpan Ekspor</source>
        <translation>Save Export</translation>
    </message>
    <message>
        <source>Mengekspor data</source>
        <translation>Exporting data</translation>
    </message>
    <message numerus="yes">
        <source>%Ln baris tersimpan: %1</source>
        <translation>
            <numerusform>%Ln row saved: %1</numerusform>
            <numerusform>%Ln rows saved: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln foto ikut, di folder berakhiran -foto di samping berkas atau di dalam ZIP.</source>
        <translation>
            <numerusform>%Ln photo goes along, in a folder ending in -foto beside the file or inside the ZIP.</numerusform>
            <numerusform>%Ln photos go along, in a folder ending in -foto beside the file or inside the ZIP.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln foto tidak ikut karena tidak ditandai boleh untuk umum, atau bukan JPEG atau PNG.</source>
        <translation>
            <numerusform>%Ln photo stays behind because it is not marked for the public, or is neither JPEG nor PNG.</numerusform>
            <numerusform>%Ln photos stay behind because they are not marked for the public, or are neither JPEG nor PNG.</numerusform>
        </translation>
    </message>
    <message>
        <source>Foto yang berkasnya tidak ada di samping rencana: %1.</source>
        <translation>Photos whose file is not beside the plan: %1.</translation>
    </message>
    <message>
        <source>Sertakan f&amp;oto</source>
        <translation>Include ph&amp;otos</translation>
    </message>
</context>
<context>
    <name>app::FieldEditor</name>
    <message>
        <source>hh/bb/tttt</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>hh/bb/tttt jj:mm</source>
        <translation>dd/mm/yyyy hh:mm</translation>
    </message>
    <message>
        <source>Tulis bilangan bulat, misalnya 12, atau kosongkan bila belum diketahui.</source>
        <translation>Write a whole number, for example 12, or leave it empty where it is not known.</translation>
    </message>
    <message>
        <source>Tulis angka, misalnya 1.250,5, atau kosongkan bila belum diketahui.</source>
        <translation>Write a number, for example 1250.5, or leave it empty where it is not known.</translation>
    </message>
    <message>
        <source>Tulis tanggal sebagai hari/bulan/tahun, misalnya 24/11/2026.</source>
        <translation>Write a date as day/month/year, for example 24/11/2026.</translation>
    </message>
    <message>
        <source>%1 (kode tidak dikenal)</source>
        <translation>%1 (unknown code)</translation>
    </message>
</context>
<context>
    <name>app::FindingsModel</name>
    <message>
        <source>Tinggi</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Sedang</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Rendah</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Tingkat</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Yang dapat dilakukan</source>
        <translation>What can be done</translation>
    </message>
</context>
<context>
    <name>app::FindingsTable</name>
    <message>
        <source>Terima…</source>
        <translation>Accept…</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Data belum diperiksa. Pemeriksaan mencari tempat yang bertentangan, data ganda, dan kode yang tidak dikenal.</source>
        <translation>The data has not been checked. The check looks for contradicting places, duplicates and unknown codes.</translation>
    </message>
    <message>
        <source>Periksa Data</source>
        <translation>Check Data</translation>
    </message>
    <message>
        <source>Periksa Lagi</source>
        <translation>Check Again</translation>
    </message>
    <message>
        <source>Tandai temuan ini sebagai benar adanya, dengan alasan.</source>
        <translation>Mark this finding as true to fact, with a reason.</translation>
    </message>
    <message>
        <source>Tidak ada temuan.</source>
        <translation>No findings.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln temuan.</source>
        <translation>
            <numerusform>%Ln finding.</numerusform>
            <numerusform>%Ln findings.</numerusform>
        </translation>
    </message>
    <message>
        <source>Data berubah sejak pemeriksaan ini.</source>
        <translation>The data changed since this check.</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Mend</translation>
    </message>
    <message>
        <source>Lakukan yang disarankan; dapat diurungkan.</source>
        <translation>Do what is suggested; it can be undone.</translation>
    </message>
</context>
<context>
    <name>app::FormsDialog</name>
    <message>
        <source>&amp;Buka Formulir</source>
        <translation>&amp;Open Forms</translation>
    </message>
    <message>
        <source>Formulir Lapangan – %1</source>
        <translation>Field Forms – %1</translation>
    </message>
    <message>
        <source>Jumlah formulir</source>
        <translation>Number of forms</translation>
    </message>
    <message>
        <source>Mulai nomor</source>
        <translation>First number</translation>
    </message>
    <message>
        <source>&amp;Jumlah formulir</source>
        <translation>&amp;Number of forms</translation>
    </message>
    <message>
        <source>&amp;Mulai nomor</source>
        <translation>&amp;First number</translation>
    </message>
    <message>
        <source>Halaman pertama peta kampung dengan grid UTM, lalu %1 sampai %2, dua formulir sehalaman.

Hasil yang diketik dengan kolom “No Formulir” dikenali saat diimpor: daftar yang dibetulkan mengubah usaha yang sama.</source>
        <translation>The first page is the map of the kampung with its UTM grid, then %1 to %2, two forms a page.

What is typed with the column “No Formulir” is recognised on import: a corrected list changes the same businesses.</translation>
    </message>
    <message>
        <source>Formulir %1</source>
        <translation>Forms %1</translation>
    </message>
    <message>
        <source>Simpan Formulir</source>
        <translation>Save Forms</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Menulis formulir</source>
        <translation>Writing forms</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>app::GatesDialog</name>
    <message>
        <source>Sedang membaca…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Lewati Gerbang</source>
        <translation>Pass the Gate</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Gerbang Tahapan</source>
        <translation>Gates of the Stages</translation>
    </message>
    <message>
        <source>Gerbang</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>nama dan jabatan</source>
        <translation>name and office</translation>
    </message>
    <message>
        <source>alasan melewati, atau catatan untuk diperbaiki</source>
        <translation>why it passes, or what to mend</translation>
    </message>
    <message>
        <source>Membaca tahapan</source>
        <translation>Reading the stages</translation>
    </message>
    <message>
        <source>✓ dilewati</source>
        <translation>✓ passed</translation>
    </message>
    <message>
        <source>↩ dikembalikan</source>
        <translation>↩ returned</translation>
    </message>
    <message>
        <source>dapat dilewati</source>
        <translation>can be passed</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Tidak ada yang menghalangi gerbang ini.</source>
        <translation>Nothing stands in the way of this gate.</translation>
    </message>
    <message>
        <source>Mencatat gerbang</source>
        <translation>Recording the gate</translation>
    </message>
</context>
<context>
    <name>app::GroupsDialog</name>
    <message>
        <source>Kelompok Usaha Sejenis</source>
        <translation>Groups of Like Businesses</translation>
    </message>
    <message>
        <source>Jarak dalam meter</source>
        <translation>Distance in metres</translation>
    </message>
    <message>
        <source>Anggota paling sedikit</source>
        <translation>Members at least</translation>
    </message>
    <message>
        <source>Sejenis menurut</source>
        <translation>Alike by</translation>
    </message>
    <message>
        <source>kode KBLI</source>
        <translation>KBLI code</translation>
    </message>
    <message>
        <source>produk</source>
        <translation>product</translation>
    </message>
    <message>
        <source>Sejenis</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Luas</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Kampung</source>
        <translation>Kampung</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>dalam jarak</source>
        <translation>within</translation>
    </message>
    <message>
        <source>paling sedikit</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>Sedang mencari…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Mencari kelompok usaha</source>
        <translation>Finding groups of businesses</translation>
    </message>
    <message>
        <source>Tidak ada kelompok dengan syarat ini. Coba jarak yang lebih jauh atau anggota lebih sedikit.</source>
        <translation>No group under these conditions. Try a larger distance or fewer members.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kelompok. Pilih satu untuk melihat anggotanya di peta.</source>
        <translation>
            <numerusform>%Ln group. Choose one to see its members on the map.</numerusform>
            <numerusform>%Ln groups. Choose one to see their members on the map.</numerusform>
        </translation>
    </message>
    <message>
        <source>Jadikan Kampung</source>
        <translation>Make it a Kampung</translation>
    </message>
    <message>
        <source>Garis luar kelompok yang dipilih menjadi batas kampung baru, yang dapat diubah seperti batas lain</source>
        <translation>The outline of the chosen group becomes a new kampung, which can be edited like any other</translation>
    </message>
    <message>
        <source>Membuat kampung dari kelompok</source>
        <translation>Making a kampung of the group</translation>
    </message>
    <message>
        <source>jadikan kampung</source>
        <translation>make it a kampung</translation>
    </message>
    <message>
        <source>Jarak diukur</source>
        <translation>Distance measured</translation>
    </message>
    <message>
        <source>garis lurus</source>
        <translation>in a straight line</translation>
    </message>
    <message>
        <source>menyusuri jalan</source>
        <translation>along the streets</translation>
    </message>
    <message>
        <source>Menyusuri jalan: lapisan dengan peran jalan, usaha paling jauh 50 m darinya</source>
        <translation>Along the streets: layers with the role road, businesses at most 50 m from them</translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha tidak punya jalan di dekatnya.</source>
        <translation>
            <numerusform>%Ln business has no street near it.</numerusform>
            <numerusform>%Ln businesses have no street near them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::HistoryPanel</name>
    <message>
        <source>Kembali ke Sini</source>
        <translation>Go Back Here</translation>
    </message>
    <message>
        <source>Riwayat perubahan</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Urungkan atau ulangi sampai perubahan ini menjadi yang terakhir.</source>
        <translation>Undo or redo until this change is the last one.</translation>
    </message>
    <message>
        <source>Laporan Impor</source>
        <translation>Import Report</translation>
    </message>
    <message>
        <source>Lihat apa yang terjadi dengan tiap baris berkas itu.</source>
        <translation>See what became of each row of that file.</translation>
    </message>
</context>
<context>
    <name>app::ImportDialog</name>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Batalkan Impor Ini</source>
        <translation>Undo This Import</translation>
    </message>
    <message>
        <source>Impor Data</source>
        <translation>Import Data</translation>
    </message>
    <message>
        <source>Mengimpor %1</source>
        <translation>Importing %1</translation>
    </message>
    <message>
        <source>Sedang mengimpor…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>Periksa Dulu</source>
        <translation>Check First</translation>
    </message>
    <message>
        <source>Memeriksa %1</source>
        <translation>Checking %1</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Impor Semua</source>
        <translation>Import All</translation>
    </message>
    <message>
        <source>Berkas yang diimpor</source>
        <translation>Files to import</translation>
    </message>
    <message>
        <source>gagal</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>%1 disimpan, %2 ditolak</source>
        <translation>%1 stored, %2 rejected</translation>
    </message>
    <message>
        <source>sudah ada</source>
        <translation>already there</translation>
    </message>
    <message>
        <source>%1 disimpan</source>
        <translation>%1 stored</translation>
    </message>
    <message>
        <source>Impor Semua (%1)</source>
        <translation>Import All (%1)</translation>
    </message>
    <message>
        <source>Berkas ini berisi beberapa lapisan. Pilih satu.</source>
        <translation>This file holds several layers. Choose one.</translation>
    </message>
    <message>
        <source>Impor dahulu; sesudah itu baris dapat dilihat di peta.</source>
        <translation>Import first; then rows can be seen on the map.</translation>
    </message>
    <message>
        <source>Masih ada berkas yang menunggu. Laporan ini tetap tersimpan di Riwayat.</source>
        <translation>Files are still waiting. This report stays in the history.</translation>
    </message>
</context>
<context>
    <name>app::ImportQuestions</name>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Masukkan sebagai</source>
        <translation>Import as</translation>
    </message>
    <message>
        <source>Isi lapisan</source>
        <translation>What the layer is</translation>
    </message>
    <message>
        <source>Nama lapisan</source>
        <translation>Layer name</translation>
    </message>
    <message>
        <source>Lapisan di dalam berkas</source>
        <translation>Layer in the file</translation>
    </message>
    <message>
        <source>Sistem koordinat</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>Pengodean huruf</source>
        <translation>Text encoding</translation>
    </message>
    <message>
        <source>Terima perbaikan bentuk di atas 1 % luas</source>
        <translation>Accept shape repairs above 1 % of the area</translation>
    </message>
    <message>
        <source>Templat kolom</source>
        <translation>Column template</translation>
    </message>
    <message>
        <source>Simpan…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>menurut nama berkas</source>
        <translation>after the file&apos;s name</translation>
    </message>
    <message>
        <source>dikenali sendiri; atau misalnya EPSG:32749</source>
        <translation>recognised by itself; or for example EPSG:32749</translation>
    </message>
    <message>
        <source>Lapisan peta (batas, jalan, zona)</source>
        <translation>Map layer (boundaries, roads, zones)</translation>
    </message>
    <message>
        <source>Daftar usaha</source>
        <translation>Business list</translation>
    </message>
    <message>
        <source>Catatan kemacetan</source>
        <translation>Congestion notes</translation>
    </message>
    <message>
        <source>Batas kampung</source>
        <translation>Kampung boundary</translation>
    </message>
    <message>
        <source>Calon lokasi</source>
        <translation>Candidate site</translation>
    </message>
    <message>
        <source>dikenali sendiri</source>
        <translation>recognised by itself</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Lapisan di berkas</source>
        <translation>Layer in the file</translation>
    </message>
    <message>
        <source>Isi berkas di atas peta rencana</source>
        <translation>The file over the plan&apos;s map</translation>
    </message>
    <message>
        <source>Isi berkas</source>
        <translation>Content of the file</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Di atas peta</source>
        <translation>On the map</translation>
    </message>
    <message>
        <source>Simpan pilihan kolom sebagai templat</source>
        <translation>Save the choice of columns as a template</translation>
    </message>
    <message>
        <source>Hapus templat ini</source>
        <translation>Remove this template</translation>
    </message>
    <message>
        <source>Data peta dan tabel (*.shp *.zip *.gpkg *.geojson *.json *.kml *.kmz *.gpx *.csv *.txt *.xlsx *.ods *.fgb *.tab *.dxf);;Semua berkas (*)</source>
        <translation>Map data and tables (*.shp *.zip *.gpkg *.geojson *.json *.kml *.kmz *.gpx *.csv *.txt *.xlsx *.ods *.fgb *.tab *.dxf);;All files (*)</translation>
    </message>
    <message>
        <source>Pilih Berkas</source>
        <translation>Choose a File</translation>
    </message>
    <message>
        <source>Pilih berkas, atau seret ke jendela ini.</source>
        <translation>Choose a file, or drag one into this window.</translation>
    </message>
    <message>
        <source>Membaca baris pertama…</source>
        <translation>Reading the first rows…</translation>
    </message>
    <message>
        <source>(dianggap; periksa di peta)</source>
        <translation>(assumed; check on the map)</translation>
    </message>
    <message>
        <source>(dikenali sendiri)</source>
        <translation>(recognised by itself)</translation>
    </message>
    <message>
        <source>Templat “%1” dipakai, karena semua kolomnya ada di berkas ini.</source>
        <translation>Template “%1” is used, because this file has all of its columns.</translation>
    </message>
    <message>
        <source>Simpan Templat</source>
        <translation>Save Template</translation>
    </message>
    <message>
        <source>Nama templat:</source>
        <translation>Name of the template:</translation>
    </message>
    <message>
        <source>simpan templat impor %1</source>
        <translation>save import template %1</translation>
    </message>
    <message>
        <source>hapus templat impor %1</source>
        <translation>remove import template %1</translation>
    </message>
    <message>
        <source>%1 kolom; %2 baris pertama dibaca.</source>
        <translation>%1 columns; the first %2 rows were read.</translation>
    </message>
    <message>
        <source>Belum ada kolom yang menjadi “%1”.</source>
        <translation>No column becomes “%1” yet.</translation>
    </message>
</context>
<context>
    <name>app::ImportReportPage</name>
    <message>
        <source>Baris yang perlu dilihat</source>
        <translation>Rows worth a look</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Diperbaiki</source>
        <translation>Repaired</translation>
    </message>
    <message>
        <source>Perlu dilihat</source>
        <translation>Worth a look</translation>
    </message>
    <message>
        <source>(kosong)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>%1 · %2: %3 menjadi %4</source>
        <translation>%1 · %2: %3 becomes %4</translation>
    </message>
    <message>
        <source>Tidak ada lagi</source>
        <translation>No longer there</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; dari %2 baris akan disimpan.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; of %2 rows will be stored.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; dari %2 baris disimpan.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; of %2 rows stored.</translation>
    </message>
    <message>
        <source>Versi baru berkas yang sudah ada: %1 baru, %2 berubah.</source>
        <translation>A newer version of a file that is here already: %1 new, %2 changed.</translation>
    </message>
    <message>
        <source>%1 tidak ada lagi di berkas; di rencana tetap disimpan.</source>
        <translation>%1 are no longer in the file; they are kept in the plan.</translation>
    </message>
    <message>
        <source>%1 sudah ada dan dilewati.</source>
        <translation>%1 were there already and skipped.</translation>
    </message>
    <message>
        <source>%1 ditolak.</source>
        <translation>%1 rejected.</translation>
    </message>
    <message>
        <source>%1 belum punya lokasi.</source>
        <translation>%1 have no location yet.</translation>
    </message>
    <message>
        <source>Sistem koordinat: %1. %2</source>
        <translation>Coordinate system: %1. %2</translation>
    </message>
    <message>
        <source>(dianggap; periksa di peta)</source>
        <translation>(assumed; check on the map)</translation>
    </message>
    <message>
        <source>Pengodean huruf: %1.</source>
        <translation>Text encoding: %1.</translation>
    </message>
    <message>
        <source>Kolom yang tidak dipakai: %1.</source>
        <translation>Columns not used: %1.</translation>
    </message>
    <message>
        <source>Tentang baris yang dipilih</source>
        <translation>About the chosen row</translation>
    </message>
    <message>
        <source>Pilih sebuah baris untuk melihat isinya.</source>
        <translation>Choose a row to see what is in it.</translation>
    </message>
    <message>
        <source>Klik dua kali atau tekan Enter untuk melihatnya di peta dan tabel.</source>
        <translation>Double-click or press Enter to see it on the map and in its table.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Laporan ini tidak memuat data lain tentang baris ini.</source>
        <translation>This report says nothing more about this row.</translation>
    </message>
    <message>
        <source>Baris %1 di berkas: %2</source>
        <translation>Row %1 of the file: %2</translation>
    </message>
    <message>
        <source>Belum ada lokasi</source>
        <translation>No location yet</translation>
    </message>
</context>
<context>
    <name>app::KeptReportDialog</name>
    <message>
        <source>Laporan Impor</source>
        <translation>Import Report</translation>
    </message>
    <message>
        <source>Laporan Impor: %1</source>
        <translation>Import Report: %1</translation>
    </message>
</context>
<context>
    <name>app::LayerDialog</name>
    <message>
        <source>tanpa batas</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Skala terbesar</source>
        <translation>Largest scale</translation>
    </message>
    <message>
        <source>Skala terkecil</source>
        <translation>Smallest scale</translation>
    </message>
    <message>
        <source>Tampilan Lapisan %1</source>
        <translation>Look of Layer %1</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Satu lambang</source>
        <translation>One symbol</translation>
    </message>
    <message>
        <source>Menurut golongan</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>Menurut angka</source>
        <translation>By number</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>tanpa label</source>
        <translation>no labels</translation>
    </message>
    <message>
        <source>Cara membagi</source>
        <translation>Classes by</translation>
    </message>
    <message>
        <source>Jeda alami (Jenks)</source>
        <translation>Natural breaks (Jenks)</translation>
    </message>
    <message>
        <source>Kuantil: sama banyak</source>
        <translation>Quantiles: as many in each</translation>
    </message>
    <message>
        <source>Selang sama lebar</source>
        <translation>Equal intervals</translation>
    </message>
    <message>
        <source>Batas sendiri</source>
        <translation>Own edges</translation>
    </message>
    <message>
        <source>Jumlah kelas</source>
        <translation>Number of classes</translation>
    </message>
    <message>
        <source>Batas kelas</source>
        <translation>Class edges</translation>
    </message>
    <message>
        <source>misalnya 0; 100; 500; 2.000</source>
        <translation>for example 0; 100; 500; 2,000</translation>
    </message>
    <message>
        <source>Warna kelas</source>
        <translation>Class colours</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Banyaknya</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Kepekatan</source>
        <translation>Opacity</translation>
    </message>
    <message>
        <source>Lapisan ini tidak punya kolom.</source>
        <translation>This layer has no columns.</translation>
    </message>
    <message>
        <source>Sedang membaca kolom…</source>
        <translation>Reading the column…</translation>
    </message>
    <message>
        <source>Membaca kolom %1</source>
        <translation>Reading column %1</translation>
    </message>
    <message>
        <source>Tulis dua batas atau lebih, dari kecil ke besar.</source>
        <translation>Type two or more edges, from small to large.</translation>
    </message>
    <message>
        <source>Kolom ini tidak berisi angka.</source>
        <translation>This column holds no numbers.</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>ubah tampilan lapisan %1</source>
        <translation>change look of layer %1</translation>
    </message>
</context>
<context>
    <name>app::LayersModel</name>
    <message numerus="yes">
        <source>%1
%2 · %Ln benda</source>
        <translation>
            <numerusform>%1
%2 · %Ln feature</numerusform>
            <numerusform>%1
%2 · %Ln features</numerusform>
        </translation>
    </message>
    <message>
        <source>tampilkan lapisan %1</source>
        <translation>show layer %1</translation>
    </message>
    <message>
        <source>sembunyikan lapisan %1</source>
        <translation>hide layer %1</translation>
    </message>
    <message>
        <source>ganti nama lapisan %1</source>
        <translation>rename layer %1</translation>
    </message>
    <message>
        <source>ubah urutan lapisan %1</source>
        <translation>reorder layer %1</translation>
    </message>
</context>
<context>
    <name>app::LayersPanel</name>
    <message>
        <source>Naikkan Lapisan</source>
        <translation>Move Layer Up</translation>
    </message>
    <message>
        <source>Turunkan Lapisan</source>
        <translation>Move Layer Down</translation>
    </message>
    <message>
        <source>Tampilkan Seluruh Lapisan</source>
        <translation>Show the Whole Layer</translation>
    </message>
    <message>
        <source>Lapisan peta</source>
        <translation>Map layers</translation>
    </message>
    <message>
        <source>Belum ada lapisan. Seret berkas batas wilayah ke sini, atau impor.</source>
        <translation>No layers yet. Drag a boundary file here, or import one.</translation>
    </message>
    <message>
        <source>Impor Data…</source>
        <translation>Import Data…</translation>
    </message>
    <message>
        <source>Ganti Nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Hapus Lapisan (Del)</source>
        <translation>Remove Layer (Del)</translation>
    </message>
    <message>
        <source>Hapus Lapisan</source>
        <translation>Remove Layer</translation>
    </message>
    <message>
        <source>Tampilan…</source>
        <translation>Look…</translation>
    </message>
</context>
<context>
    <name>app::LegendDelegate</name>
    <message numerus="yes">
        <source>dan %Ln kelas lagi</source>
        <translation>
            <numerusform>and %Ln more class</numerusform>
            <numerusform>and %Ln more classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Peta</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>&amp;Bahasa</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Alat</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Tahapan</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Lapisan</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Rincian</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Salin %1</source>
        <translation>Copy %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln baris dibiarkan karena sudah diubah program lain.</source>
        <translation>
            <numerusform>%Ln row was left because another program changed it.</numerusform>
            <numerusform>%Ln rows were left because another program changed them.</numerusform>
        </translation>
    </message>
    <message>
        <source>(hanya baca)</source>
        <translation>(read only)</translation>
    </message>
</context>
<context>
    <name>app::MapCanvas</name>
    <message>
        <source>Peta</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Sumber: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Titik baru menempel ke titik dan tepi yang sudah ada. Tombol S mematikannya.</source>
        <translation>New points snap to corners and edges that are there. The key S switches it off.</translation>
    </message>
    <message>
        <source>Titik baru tidak menempel. Tombol S menyalakannya lagi.</source>
        <translation>New points do not snap. The key S switches it on again.</translation>
    </message>
    <message numerus="yes">
        <source>%n nama tidak muat</source>
        <translation>
            <numerusform>%n name left out</numerusform>
            <numerusform>%n names left out</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; bukan jarak atau koordinat. Contoh: 25 m ke arah kursor; 25 &lt; 90 ke timur; -6,9803 110,4335.</source>
        <translation>&quot;%1&quot; is neither a distance nor coordinates. Examples: 25 m towards the cursor; 25 &lt; 90 to the east; -6.9803 110.4335.</translation>
    </message>
</context>
<context>
    <name>app::MeasureTool</name>
    <message>
        <source>Klik titik-titik garis yang diukur; Enter atau klik kanan selesai.</source>
        <translation>Click the points of the line to measure; Enter or right click finishes.</translation>
    </message>
    <message>
        <source>Klik titik-titik bidang yang diukur; Enter atau klik kanan selesai.</source>
        <translation>Click the points of the area to measure; Enter or right click finishes.</translation>
    </message>
    <message>
        <source>Panjang %1</source>
        <translation>Length %1</translation>
    </message>
    <message>
        <source>Luas %1, keliling %2</source>
        <translation>Area %1, perimeter %2</translation>
    </message>
    <message>
        <source>%1; dihitung pada elipsoid WGS 84 (Karney 2013).</source>
        <translation>%1; computed on the WGS 84 ellipsoid (Karney 2013).</translation>
    </message>
</context>
<context>
    <name>app::MessageBar</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>app::NewPlanDialog</name>
    <message>
        <source>Batas (derajat)</source>
        <translation>Bounds (degrees)</translation>
    </message>
    <message>
        <source>Rencana Baru</source>
        <translation>New Plan</translation>
    </message>
    <message>
        <source>Sentra Industri Semarang</source>
        <translation>Semarang Industrial Cluster</translation>
    </message>
    <message>
        <source>Judul rencana</source>
        <translation>Title of the plan</translation>
    </message>
    <message>
        <source>Berkas rencana</source>
        <translation>Plan file</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Wilayah lain…</source>
        <translation>Another area…</translation>
    </message>
    <message>
        <source>Batas wilayah: barat, selatan, timur, utara</source>
        <translation>Bounds of the area: west, south, east, north</translation>
    </message>
    <message>
        <source>Sistem koordinat</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>Buat Rencana</source>
        <translation>Make the Plan</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Pilih tempat berkas</source>
        <translation>Choose where the file goes</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Semua perubahan langsung tersimpan di berkas ini dan dapat diurungkan kapan saja.</source>
        <translation>Every change is saved to this file at once and can be undone at any time.</translation>
    </message>
    <message>
        <source>Wilayah rencana</source>
        <translation>Area of the plan</translation>
    </message>
    <message>
        <source>Simpan Rencana Sebagai</source>
        <translation>Save Plan As</translation>
    </message>
    <message>
        <source>Rencana PetaSentra (*.gpkg)</source>
        <translation>PetaSentra plan (*.gpkg)</translation>
    </message>
    <message>
        <source>Beri judul.</source>
        <translation>Give a title.</translation>
    </message>
    <message>
        <source>Pilih tempat berkas.</source>
        <translation>Choose where the file goes.</translation>
    </message>
    <message>
        <source>Berkas itu sudah ada dan tidak akan ditimpa. Pilih nama lain.</source>
        <translation>That file exists and will not be overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>Folder itu tidak ada.</source>
        <translation>That folder does not exist.</translation>
    </message>
    <message>
        <source>Tulis batas sebagai empat angka: barat, selatan, timur, utara.</source>
        <translation>Write the bounds as four numbers: west, south, east, north.</translation>
    </message>
</context>
<context>
    <name>app::OverAreaTool</name>
    <message>
        <source>Klik kampung atau lokasi yang batasnya akan diubah.</source>
        <translation>Click the kampung or site whose outline is to change.</translation>
    </message>
</context>
<context>
    <name>app::Picker</name>
    <message>
        <source>%1, %2 dari %3 di tempat ini; klik lagi untuk yang berikutnya. Juga di sini: %4.</source>
        <translation>%1, %2 of %3 at this place; click again for the next. Also here: %4.</translation>
    </message>
    <message>
        <source>Tidak ada data rencana yang seluruhnya di dalam kotak.</source>
        <translation>No data of the plan lies wholly inside the box.</translation>
    </message>
    <message numerus="yes">
        <source>%n data dipilih.</source>
        <translation>
            <numerusform>%n record selected.</numerusform>
            <numerusform>%n records selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PlaceQuestions</name>
    <message>
        <source>Impor Lagi</source>
        <translation>Import Again</translation>
    </message>
    <message>
        <source>Nama berikut tidak dikenal peta kelurahan rencana ini. Pilih maksudnya, lalu impor lagi; jawaban diingat.</source>
        <translation>The kelurahan map of this plan does not know these names. Choose what they mean and import again; answers are remembered.</translation>
    </message>
    <message>
        <source>Nama kelurahan yang belum dikenal</source>
        <translation>Kelurahan names that are not known yet</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Tertulis di berkas</source>
        <translation>As the file has it</translation>
    </message>
    <message>
        <source>Maksudnya</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Maksud %1</source>
        <translation>Meaning of %1</translation>
    </message>
    <message>
        <source>(belum dijawab)</source>
        <translation>(not answered yet)</translation>
    </message>
</context>
<context>
    <name>app::PlanCommands</name>
    <message>
        <source>Buka Rencana</source>
        <translation>Open Plan</translation>
    </message>
    <message>
        <source>Rencana PetaSentra (*.gpkg);;Semua berkas (*)</source>
        <translation>PetaSentra plan (*.gpkg);;All files (*)</translation>
    </message>
    <message>
        <source>Contoh Kampung Ligu</source>
        <translation>Kampung Ligu Sample</translation>
    </message>
    <message>
        <source>Menyiapkan contoh…</source>
        <translation>Preparing the sample…</translation>
    </message>
    <message>
        <source>Simpan Salinan Sebagai</source>
        <translation>Save Copy As</translation>
    </message>
    <message>
        <source>Rencana PetaSentra (*.gpkg)</source>
        <translation>PetaSentra plan (*.gpkg)</translation>
    </message>
    <message>
        <source>Membuat salinan</source>
        <translation>Making a copy</translation>
    </message>
    <message>
        <source>Salinan tersimpan dan sudah diperiksa: %1</source>
        <translation>Copy saved and checked: %1</translation>
    </message>
    <message>
        <source>hapus %1</source>
        <translation>remove %1</translation>
    </message>
    <message numerus="yes">
        <source>hapus %Ln %1</source>
        <translation>
            <numerusform>remove %Ln %1</numerusform>
            <numerusform>remove %Ln %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data dihapus. Ctrl+Z mengembalikannya.</source>
        <translation>
            <numerusform>%Ln record removed. Ctrl+Z brings it back.</numerusform>
            <numerusform>%Ln records removed. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Simpan Versi</source>
        <translation>Save Version</translation>
    </message>
    <message>
        <source>Semua perubahan sudah tersimpan. Nama untuk keadaan ini, agar dapat dicari dalam riwayat:</source>
        <translation>All changes are saved already. A name for this state, to find it in the history:</translation>
    </message>
    <message>
        <source>Versi %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>simpan susunan lembar %1</source>
        <translation>save sheet template %1</translation>
    </message>
    <message>
        <source>hapus susunan lembar %1</source>
        <translation>remove sheet template %1</translation>
    </message>
    <message>
        <source>Menggabungkan batas</source>
        <translation>Uniting outlines</translation>
    </message>
    <message>
        <source>gabungkan batas</source>
        <translation>unite outlines</translation>
    </message>
    <message numerus="yes">
        <source>%Ln batas digabungkan. Ctrl+Z mengembalikannya.</source>
        <translation>
            <numerusform>%Ln outline united. Ctrl+Z brings it back.</numerusform>
            <numerusform>%Ln outlines united. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PrintChoices</name>
    <message>
        <source>Lokasi: %1</source>
        <translation>Site: %1</translation>
    </message>
    <message>
        <source>Kampung: %1</source>
        <translation>Kampung: %1</translation>
    </message>
    <message>
        <source>Seluruh kota</source>
        <translation>Whole city</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>&amp;Isi</source>
        <translation>&amp;Content</translation>
    </message>
    <message>
        <source>&amp;Kertas</source>
        <translation>&amp;Paper</translation>
    </message>
    <message>
        <source>&amp;Arah</source>
        <translation>&amp;Orientation</translation>
    </message>
    <message>
        <source>Tegak</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Mendatar</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>&amp;Tema</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Kemacetan</source>
        <translation>Congestion</translation>
    </message>
    <message>
        <source>Kelompok usaha</source>
        <translation>Groups of businesses</translation>
    </message>
    <message>
        <source>Zona rencana</source>
        <translation>Plan zone</translation>
    </message>
    <message>
        <source>&amp;Skala</source>
        <translation>&amp;Scale</translation>
    </message>
    <message>
        <source>Otomatis</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Tanda &amp;DRAFT, juga bila sudah diputuskan</source>
        <translation>&amp;DRAFT mark, also where decided</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1: nama</source>
        <translation>%1: name</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>%1: NIP</source>
        <translation>%1: NIP</translation>
    </message>
    <message>
        <source>&amp;Dinas</source>
        <translation>&amp;Office</translation>
    </message>
    <message>
        <source>&amp;Nomor lembar</source>
        <translation>Sheet &amp;number</translation>
    </message>
    <message>
        <source>Dibuat oleh</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>Diperiksa oleh</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>Disetujui oleh</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Otomatis (%1)</source>
        <translation>Automatic (%1)</translation>
    </message>
    <message>
        <source>Kelompok: %1</source>
        <translation>Group: %1</translation>
    </message>
    <message>
        <source>Perbandingan calon lokasi</source>
        <translation>Comparison of candidate sites</translation>
    </message>
    <message>
        <source>Susunan</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>Kop dan Pengesahan</source>
        <translation>Heading and Signatures</translation>
    </message>
</context>
<context>
    <name>app::PrintDialog</name>
    <message>
        <source>Cetak Lembar</source>
        <translation>Print Sheet</translation>
    </message>
    <message>
        <source>&amp;Buka Berkas</source>
        <translation>&amp;Open File</translation>
    </message>
    <message>
        <source>Simpan &amp;PDF…</source>
        <translation>Save &amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Tutup</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>kota</source>
        <translation>city</translation>
    </message>
    <message>
        <source>Simpan Lembar</source>
        <translation>Save Sheet</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png)</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Mencetak lembar</source>
        <translation>Printing the sheet</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;ODT (*.odt)</source>
        <translation>PDF (*.pdf);;ODT (*.odt)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Lainnya</source>
        <translation>&amp;More</translation>
    </message>
    <message>
        <source>&amp;Laporan evaluasi lokasi ini…</source>
        <translation>&amp;Evaluation report of this site…</translation>
    </message>
    <message>
        <source>&amp;Buku semua calon lokasi…</source>
        <translation>&amp;Book of all candidate sites…</translation>
    </message>
    <message>
        <source>laporan %1</source>
        <comment>file name</comment>
        <translation>report %1</translation>
    </message>
    <message>
        <source>buku calon lokasi</source>
        <comment>file name</comment>
        <translation>book of candidate sites</translation>
    </message>
</context>
<context>
    <name>app::ProfileChart</name>
    <message>
        <source>Profil calon lokasi</source>
        <translation>Profile of the candidate sites</translation>
    </message>
</context>
<context>
    <name>app::PublishDialog</name>
    <message numerus="yes">
        <source>Halaman menampilkan %Ln usaha dan</source>
        <translation>
            <numerusform>The page shows %Ln business and</numerusform>
            <numerusform>The page shows %Ln businesses and</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln calon lokasi.</source>
        <translation>
            <numerusform>%Ln candidate site.</numerusform>
            <numerusform>%Ln candidate sites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha ada di daftar saja: tempatnya belum diketahui, atau juga rumah.</source>
        <translation>
            <numerusform>%Ln business is only in the list: its place is not known, or it is a home.</numerusform>
            <numerusform>%Ln businesses are only in the list: their places are not known, or they are homes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln usaha tidak tampil karena pemiliknya tidak bersedia.</source>
        <translation>
            <numerusform>%Ln business is not shown because its owner does not agree.</numerusform>
            <numerusform>%Ln businesses are not shown because their owners do not agree.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nama pemilik, telepon, NIB, uang, catatan, dan alamat rumah tidak pernah ikut.</source>
        <translation>Names of owners, telephones, NIB, money, notes and home addresses are never part of it.</translation>
    </message>
    <message>
        <source>Halaman untuk Umum</source>
        <translation>Public Page</translation>
    </message>
    <message>
        <source>Semua yang tidak ditolak</source>
        <translation>All that were not turned down</translation>
    </message>
    <message>
        <source>Hanya yang diputuskan layak</source>
        <translation>Only those decided as feasible</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Tawarkan &amp;latar OpenStreetMap (perlu internet)</source>
        <translation>&amp;Offer OpenStreetMap behind the map (needs the internet)</translation>
    </message>
    <message>
        <source>&amp;Calon lokasi</source>
        <translation>Candidate s&amp;ites</translation>
    </message>
    <message>
        <source>&amp;Buka Halaman</source>
        <translation>Open &amp;Page</translation>
    </message>
    <message>
        <source>Simpan Halaman</source>
        <translation>Save Page</translation>
    </message>
    <message>
        <source>Halaman web (*.html)</source>
        <translation>Web page (*.html)</translation>
    </message>
    <message>
        <source>Menulis halaman</source>
        <translation>Writing the page</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>app::RecordForm</name>
    <message>
        <source>ubah %1 pada %2</source>
        <translation>change %1 of %2</translation>
    </message>
</context>
<context>
    <name>app::SavingDialog</name>
    <message>
        <source>&amp;Simpan…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>&amp;Tutup</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>app::SearchBox</name>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Cari tempat, usaha, perintah (Ctrl+K)</source>
        <translation>Search places, businesses, commands (Ctrl+K)</translation>
    </message>
    <message>
        <source>Hasil pencarian</source>
        <translation>Search results</translation>
    </message>
</context>
<context>
    <name>app::SearchModel</name>
    <message>
        <source>Perintah</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Pusatkan peta di tempat ini</source>
        <translation>Centre the map here</translation>
    </message>
    <message>
        <source>Koordinat</source>
        <translation>Coordinates</translation>
    </message>
    <message>
        <source>Pandangan tersimpan</source>
        <translation>Saved view</translation>
    </message>
</context>
<context>
    <name>app::SelectTool</name>
    <message>
        <source>Klik untuk memilih, Shift+klik menambah, Ctrl+seret memilih dengan kotak; seret untuk menggeser peta.</source>
        <translation>Click to select, Shift+click adds, Ctrl+drag selects with a box; drag to move the map.</translation>
    </message>
</context>
<context>
    <name>app::SheetPreview</name>
    <message>
        <source>Pratinjau lembar</source>
        <translation>Sheet preview</translation>
    </message>
    <message>
        <source>Menyiapkan pratinjau…</source>
        <translation>Preparing the preview…</translation>
    </message>
    <message>
        <source>Memperbarui…</source>
        <translation>Updating…</translation>
    </message>
    <message>
        <source>Tombol panah menggeser unsur yang dipilih 1 mm, dengan Ctrl 0,1 mm, dengan Shift ukurannya.</source>
        <translation>Arrow keys move the selected element by 1 mm, with Ctrl by 0.1 mm, with Shift its size.</translation>
    </message>
</context>
<context>
    <name>app::ShortcutSheet</name>
    <message>
        <source>Daftar Tombol</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>Tetikus dan tombol di peta</source>
        <translation>Mouse and keys on the map</translation>
    </message>
    <message>
        <source>Klik kiri</source>
        <translation>Left click</translation>
    </message>
    <message>
        <source>Pilih, atau taruh titik</source>
        <translation>Select, or set a point</translation>
    </message>
    <message>
        <source>Klik kanan, Enter</source>
        <translation>Right click, Enter</translation>
    </message>
    <message>
        <source>Selesaikan gambar</source>
        <translation>Finish drawing</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Hapus titik terakhir</source>
        <translation>Remove the last point</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Berhenti menggambar; gambar disimpan untuk nanti</source>
        <translation>Stop drawing; the sketch is kept for later</translation>
    </message>
    <message>
        <source>Roda</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>Perbesar dan perkecil di tempat penunjuk</source>
        <translation>Zoom in and out at the pointer</translation>
    </message>
    <message>
        <source>Ctrl+roda</source>
        <translation>Ctrl+wheel</translation>
    </message>
    <message>
        <source>Perbesar dan perkecil lebih halus</source>
        <translation>Zoom in finer steps</translation>
    </message>
    <message>
        <source>Tombol tengah, Spasi, panah</source>
        <translation>Middle button, Space, arrows</translation>
    </message>
    <message>
        <source>Geser peta</source>
        <translation>Move the map</translation>
    </message>
    <message>
        <source>Angka</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>Jarak ke titik berikutnya (25 m, 25 &lt; 90°) atau koordinatnya</source>
        <translation>Distance to the next point (25 m, 25 &lt; 90°) or its coordinates</translation>
    </message>
    <message>
        <source>Ctrl saat menyeret titik</source>
        <translation>Ctrl while a point is dragged</translation>
    </message>
    <message>
        <source>Batas tetangga tetap di tempatnya</source>
        <translation>The neighbours&apos; outlines stay where they are</translation>
    </message>
</context>
<context>
    <name>app::SiteMaps</name>
    <message>
        <source>Peta calon lokasi dengan skala yang sama</source>
        <translation>Maps of the candidates at one scale</translation>
    </message>
    <message>
        <source>Menggambar…</source>
        <translation>Drawing…</translation>
    </message>
    <message>
        <source>Belum punya batas</source>
        <translation>No outline yet</translation>
    </message>
    <message>
        <source>Centang calon di tab Urutan untuk melihat petanya.</source>
        <translation>Tick candidates on the Ranking tab to see their maps.</translation>
    </message>
    <message>
        <source>Semua peta 1:%1. Roda tetikus memperbesar semuanya, seret menggeser semuanya.</source>
        <translation>All maps 1:%1. The mouse wheel zooms all of them, dragging moves all of them.</translation>
    </message>
</context>
<context>
    <name>app::SketchTool</name>
    <message>
        <source>panjang %1</source>
        <translation>length %1</translation>
    </message>
    <message>
        <source>luas %1, keliling %2</source>
        <translation>area %1, perimeter %2</translation>
    </message>
    <message numerus="yes">
        <source>Ada sketsa %n titik yang belum selesai: Enter melanjutkan, Delete membuangnya, klik di tempat lain memulai yang baru.</source>
        <translation>
            <numerusform>There is an unfinished sketch of %n point: Enter goes on with it, Delete drops it, a click elsewhere begins a new one.</numerusform>
            <numerusform>There is an unfinished sketch of %n points: Enter goes on with it, Delete drops it, a click elsewhere begins a new one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Garis memerlukan sedikitnya dua titik.</source>
        <translation>A line needs at least two points.</translation>
    </message>
    <message>
        <source>Batas memerlukan sedikitnya tiga titik yang tidak segaris.</source>
        <translation>An outline needs at least three points that are not on one line.</translation>
    </message>
    <message>
        <source>Garis batas memotong dirinya sendiri di tanda silang; hapus titik dengan Backspace, lalu selesaikan.</source>
        <translation>The outline crosses itself at the cross; remove points with Backspace, then finish.</translation>
    </message>
    <message numerus="yes">
        <source>%n titik, %1. Enter: selesai; angka: jarak atau koordinat; Backspace: mundur; Esc: simpan untuk nanti.</source>
        <translation>
            <numerusform>%n point, %1. Enter: done; digits: distance or coordinates; Backspace: one back; Esc: keep for later.</numerusform>
            <numerusform>%n points, %1. Enter: done; digits: distance or coordinates; Backspace: one back; Esc: keep for later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SplitShapeTool</name>
    <message>
        <source>Klik titik-titik garis yang membelah batas, dari luar ke luar; Enter atau klik kanan selesai.</source>
        <translation>Click the line that splits the outline, from outside to outside; Enter or a right click finishes.</translation>
    </message>
    <message>
        <source>belah batas %1</source>
        <translation>split outline %1</translation>
    </message>
    <message>
        <source>Garis ini tidak membelah batas: mulai dan akhiri di luarnya.</source>
        <translation>This line does not split the outline: begin and end outside of it.</translation>
    </message>
</context>
<context>
    <name>app::StartPage</name>
    <message>
        <source>Dari daftar usaha dan batas wilayah ke keputusan sentra industri yang dapat dipertanggungjawabkan, lengkap dengan lembar petanya.</source>
        <translation>From a list of businesses and a boundary file to a decision about an industrial cluster that can be defended, with its map sheet.</translation>
    </message>
    <message>
        <source>Rencana terakhir</source>
        <translation>Recent plans</translation>
    </message>
    <message>
        <source>Belum ada. Buat rencana baru, atau coba contoh Kampung Ligu.</source>
        <translation>None yet. Make a new plan, or try the Kampung Ligu sample.</translation>
    </message>
    <message>
        <source>Buka %1</source>
        <translation>Open %1</translation>
    </message>
</context>
<context>
    <name>app::StatusArea</name>
    <message>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Batalkan pekerjaan</source>
        <translation>Cancel the job</translation>
    </message>
    <message>
        <source>Koordinat derajat</source>
        <translation>Coordinates in degrees</translation>
    </message>
    <message>
        <source>Koordinat rencana</source>
        <translation>Coordinates of the plan</translation>
    </message>
    <message>
        <source>Sistem koordinat</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>Skala peta</source>
        <translation>Map scale</translation>
    </message>
    <message>
        <source>Skala peta di layar; pilih atau ketik, misalnya 1:10.000.</source>
        <translation>Scale of the map on the screen; choose or type, for example 1:10,000.</translation>
    </message>
</context>
<context>
    <name>app::SymbolRows</name>
    <message>
        <source>Pilih Warna…</source>
        <translation>Choose Colour…</translation>
    </message>
    <message>
        <source>Warna</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Warna tepi</source>
        <translation>Colour of the outline</translation>
    </message>
    <message>
        <source>Tebal tepi</source>
        <translation>Width of the outline</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Tebal</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Arsir</source>
        <translation>Hatch</translation>
    </message>
    <message>
        <source>tanpa arsir</source>
        <translation>no hatch</translation>
    </message>
    <message>
        <source>miring ke kanan</source>
        <translation>rising to the right</translation>
    </message>
    <message>
        <source>miring ke kiri</source>
        <translation>falling to the right</translation>
    </message>
    <message>
        <source>silang</source>
        <translation>crossed</translation>
    </message>
    <message>
        <source>mendatar</source>
        <translation>horizontal</translation>
    </message>
    <message>
        <source>tegak</source>
        <translation>vertical</translation>
    </message>
    <message>
        <source>titik</source>
        <translation>dots</translation>
    </message>
</context>
<context>
    <name>app::TablesPanel</name>
    <message>
        <source>Tabel</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Saring baris</source>
        <translation>Filter rows</translation>
    </message>
    <message>
        <source>Belum ada usaha. Impor daftar usaha, atau klik tempatnya di peta.</source>
        <translation>No businesses yet. Import a list, or click their places on the map.</translation>
    </message>
    <message>
        <source>Tambah Usaha</source>
        <translation>Add Business</translation>
    </message>
    <message>
        <source>Belum ada catatan kemacetan. Klik tempat kejadian di peta.</source>
        <translation>No congestion notes yet. Click the place on the map.</translation>
    </message>
    <message>
        <source>Tambah Catatan</source>
        <translation>Add Note</translation>
    </message>
    <message>
        <source>Belum ada kampung. Gambar batasnya di peta.</source>
        <translation>No kampung yet. Draw its outline on the map.</translation>
    </message>
    <message>
        <source>Gambar Kampung</source>
        <translation>Draw Kampung</translation>
    </message>
    <message>
        <source>Belum ada calon lokasi. Gambar batasnya di peta.</source>
        <translation>No candidate sites yet. Draw an outline on the map.</translation>
    </message>
    <message>
        <source>Gambar Calon Lokasi</source>
        <translation>Draw Candidate Site</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>mencari…</source>
        <translation>searching…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln baris cocok</source>
        <translation>
            <numerusform>%Ln row matches</numerusform>
            <numerusform>%Ln rows match</numerusform>
        </translation>
    </message>
    <message>
        <source>mengurutkan…</source>
        <translation>sorting…</translation>
    </message>
</context>
<context>
    <name>app::VerdictCard</name>
    <message>
        <source>Layak</source>
        <translation>Feasible</translation>
    </message>
    <message>
        <source>Layak bersyarat</source>
        <translation>Feasible under conditions</translation>
    </message>
    <message>
        <source>Tidak layak</source>
        <translation>Not feasible</translation>
    </message>
    <message>
        <source>Belum cukup data</source>
        <translation>Not enough data</translation>
    </message>
    <message>
        <source>✓ terpenuhi</source>
        <translation>✓ holds</translation>
    </message>
    <message>
        <source>✗ tidak terpenuhi</source>
        <translation>✗ fails</translation>
    </message>
    <message>
        <source>! bersyarat</source>
        <translation>! conditional</translation>
    </message>
    <message>
        <source>? belum diketahui</source>
        <translation>? not known</translation>
    </message>
    <message>
        <source>Nilai Kelayakan</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>Tambah Bukti…</source>
        <translation>Add Evidence…</translation>
    </message>
    <message>
        <source>Kelayakan belum dinilai. Penilaian memakai aturan yang berlaku dan bukti yang tercatat.</source>
        <translation>Not evaluated yet. The evaluation uses the rules in force and the evidence recorded.</translation>
    </message>
    <message>
        <source>Sedang menilai…</source>
        <translation>Evaluating…</translation>
    </message>
    <message>
        <source>Aturan dan alasannya:</source>
        <translation>Rules and reasons:</translation>
    </message>
    <message>
        <source>Nilai %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>Bukti yang paling menentukan</source>
        <translation>Evidence that would settle most</translation>
    </message>
    <message>
        <source>Nilai Lagi</source>
        <translation>Evaluate Again</translation>
    </message>
    <message>
        <source>Data berubah sejak penilaian ini.</source>
        <translation>The data changed since this evaluation.</translation>
    </message>
    <message>
        <source>tidak menentukan</source>
        <translation>does not decide</translation>
    </message>
    <message>
        <source>Perhatian: %1</source>
        <translation>Attention: %1</translation>
    </message>
    <message>
        <source>Keadaan menurut data rencana</source>
        <translation>What the plan&apos;s data says</translation>
    </message>
    <message>
        <source>Sumber: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message numerus="yes">
        <source>… dan %Ln lagi</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::VertexEntry</name>
    <message>
        <source>Titik berikutnya: koordinat atau jarak</source>
        <translation>Next point: coordinates or distance</translation>
    </message>
    <message>
        <source>25 m, 25 &lt; 90°, atau koordinat</source>
        <translation>25 m, 25 &lt; 90°, or coordinates</translation>
    </message>
</context>
<context>
    <name>app::ViewsDialog</name>
    <message>
        <source>&amp;Simpan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Belum ada pandangan tersimpan. Kelurahan dan kampung tidak perlu disimpan: ketik namanya di kotak pencarian.</source>
        <translation>No view is saved yet. Kelurahan and kampung need not be saved: type their name in the search box.</translation>
    </message>
    <message>
        <source>&amp;Tampilkan</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>&amp;Hapus</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Pandangan Tersimpan</source>
        <translation>Saved Views</translation>
    </message>
    <message>
        <source>&amp;Nama untuk yang tampak sekarang</source>
        <translation>&amp;Name for what is seen now</translation>
    </message>
    <message>
        <source>Nama pandangan</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>simpan pandangan %1</source>
        <translation>save view %1</translation>
    </message>
    <message>
        <source>hapus pandangan %1</source>
        <translation>remove view %1</translation>
    </message>
</context>
</TS>
