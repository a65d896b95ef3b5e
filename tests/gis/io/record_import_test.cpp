#include "tests/gis/io/import_support.h"

#include <catch2/catch.hpp>
#include <filesystem>

using gis::ImportTarget;
using tests::conflicts;
using tests::ImportBench;
using tests::mapped;

TEST_CASE("A list of workshops as an office keeps it becomes businesses", "[import]")
{
    ImportBench bench;
    const auto report = bench.importText("DAFTAR IKM KOTA SEMARANG TAHUN 2024;;;;;;;;\r\n"
                                         ";;;;;;;;\r\n"
                                         "No;Nama IKM;Nama Pemilik;Kode KBLI;TKL;TKP;Omzet;Lintang;Bujur\r\n"
                                         "1;Bengkel Kamin;Kamin;45201;4;-;Rp 150.000.000;-6,9800;110,4330\r\n"
                                         "2;Las Barito;Sutrisno;25920;2;1;75.500.000;-6,9790;110,4400\r\n"
                                         "3;Cat Duko;tidak ada;45201;lima;0;12.000.000,50;;\r\n"
                                         ";JUMLAH;;;6;1;237.500.000,50;;\r\n");
    CHECK(report.rowsRead == 3);
    CHECK(report.stored == 3);
    CHECK(report.withoutLocation == 1);
    CHECK(report.crs.name == "EPSG:4326");
    CHECK(report.crs.assumed);
    CHECK(mapped(report, "name") == "Nama IKM");
    CHECK(mapped(report, "workers_male") == "TKL");
    CHECK(report.unmapped == std::vector<std::string>{"No"});
    CHECK(conflicts(report, "comma-read") == 2);

    const auto records = bench.records("business");
    REQUIRE(records.size() == 3);
    CHECK(records[0].text("name") == "Bengkel Kamin");
    CHECK(records[0].text("kbli") == "45201");
    CHECK(records[0].number("workers_male") == 4.0);
    CHECK(core::isUnknown(records[0]["workers_female"])); // "-" is unknown, never 0
    CHECK(records[1].number("workers_female") == 1.0);
    CHECK(records[2].number("workers_female") == 0.0);
    CHECK(records[0].number("sales") == 150000000.0);
    CHECK(records[1].number("sales") == 75500000.0);
    CHECK(records[2].number("sales") == 12000000.5);
    CHECK(core::isUnknown(records[2]["owner"]));
    CHECK(records[0].geometry == core::Geometry{core::Position{110.433, -6.98}});
    CHECK(core::isEmpty(records[2].geometry));

    SECTION("a word where a number belongs is kept in the note")
    {
        CHECK(core::isUnknown(records[2]["workers_male"]));
        CHECK(records[2].text("note") == "TKL: lima");
        CHECK(conflicts(report, "value-unreadable") == 1);
    }
    SECTION("the same file again changes nothing")
    {
        const auto again =
            bench.import(bench.request(bench.folder().file("usaha.csv"), ImportTarget::Business));
        REQUIRE(again);
        CHECK(again->stored == 0);
        CHECK(again->alreadyPresent == 3);
        CHECK(bench.records("business").size() == 3);
    }
    SECTION("one undo takes all of it away")
    {
        REQUIRE(bench.plan().undo("uji"));
        CHECK(bench.records("business").empty());
    }
}

TEST_CASE("Rows are numbered as a person sees them", "[import]")
{
    ImportBench bench;
    const auto report =
        bench.importText("nama,lat,lon\n\nLigu,-6.98,110.43\n\"Dua\nbaris\",-6.98,110.43\nJauh,-6.2,106.8\n");
    CHECK(report.stored == 3);
    REQUIRE(report.conflicts.size() == 1);
    CHECK(report.conflicts[0].row == 6);
}

TEST_CASE("Single points typed wrongly are put right and listed with their row", "[import]")
{
    ImportBench bench;
    const auto report = bench.importText("nama,lat,lon\n"
                                         "benar,-6.98,110.43\nbenar2,-6.97,110.42\nbenar3,-6.96,110.41\n"
                                         "tertukar,110.43,-6.98\n"
                                         "tanpa minus,6.98,110.43\n"
                                         "nol,0,0\n"
                                         "salah,abc,110.43\n"
                                         "juta,-6980000,110430000\n");
    CHECK(report.stored == 8);
    CHECK(report.withoutLocation == 2);
    CHECK(conflicts(report, "axes-swapped") == 1);
    CHECK(conflicts(report, "sign-added") == 1);
    CHECK(conflicts(report, "degrees-scaled") == 1);
    CHECK(conflicts(report, "location-unreadable") == 2);
    CHECK(conflicts(report, "outside-area") == 0);
    for (const auto& record : bench.records("business"))
        if (const auto* point = std::get_if<core::Position>(&record.geometry)) {
            CHECK(point->x == Approx(110.42).margin(0.011));
            CHECK(point->y == Approx(-6.97).margin(0.011));
        }
}

TEST_CASE("Locations are found in one column, as metres, as degrees and minutes, and as WKT", "[import]")
{
    const auto* text = GENERATE(
        "nama,koordinat\nLigu,\"-6.9798, 110.4306\"\n", "nama;koordinat\nLigu;-6,9798, 110,4306\n",
        "nama,X,Y\nLigu,437105.47,9228446.20\n", "nama;X;Y\nLigu;437.105,47;9.228.446,20\n",
        "nama,x,y\nLigu,302825.41,728151.14\n",
        "nama,lintang,bujur\nLigu,\"6°58'47.28\"\" LS\",\"110°25'50.16\"\" BT\"\n",
        "nama,wkt\nLigu,POINT (110.4306 -6.9798)\n", "nama,keterangan tempat\nLigu,\"-6.9798, 110.4306\"\n",
        "nama,_gps_latitude,_gps_longitude,_gps_precision\nLigu,-6.9798,110.4306,4.5\n");
    ImportBench bench;
    const auto report = bench.importText(text);
    CHECK(report.stored == 1);
    CHECK(report.withoutLocation == 0);
    const auto records = bench.records("business");
    REQUIRE(records.size() == 1);
    const auto* point = std::get_if<core::Position>(&records[0].geometry);
    REQUIRE(point != nullptr);
    CHECK(point->x == Approx(110.4306).margin(1e-6));
    CHECK(point->y == Approx(-6.9798).margin(1e-6));
    CHECK(records[0].text("name") == "Ligu");
}

TEST_CASE("Codes stay text and keep their zeros", "[import]")
{
    ImportBench bench;
    bench.importText("nama,kbli,rt,rw,telp,nib,_uuid\nLigu,01111,003,05,08122334455,0123456789012,a-1\n");
    const auto records = bench.records("business");
    REQUIRE(records.size() == 1);
    CHECK(records[0].text("kbli") == "01111");
    CHECK(records[0].text("rt") == "003");
    CHECK(records[0].text("phone") == "08122334455");
    CHECK(records[0].text("nib") == "0123456789012");
    CHECK(records[0].text("external_id") == "a-1");
}

TEST_CASE("A record with a number of its source is known by it", "[import]")
{
    ImportBench bench;
    bench.importText("nama,_uuid,lat,lon\nLigu,a-1,-6.98,110.43\n");
    const auto report =
        bench.importText("nama,_uuid,lat,lon\nLigu Baru,a-1,-6.98,110.43\nBarito,a-2,-6.97,110.44\n");
    CHECK(report.alreadyPresent == 0);
    CHECK(report.stored == 2);
    CHECK(report.added == 1);
    REQUIRE(report.changed.size() == 1);
    CHECK(report.changed[0].fields[0].name == "name");
    CHECK(bench.records("business").size() == 2);
}

TEST_CASE("A column may be named by hand", "[import]")
{
    ImportBench bench;
    tests::writeFile(bench.folder().file("a.csv"), "kolom a,kolom b,kiri,kanan\nLigu,Kamin,-6.98,110.43\n");
    auto request = bench.request(bench.folder().file("a.csv"), ImportTarget::Business);
    request.mapping = {{"name", "kolom a"}, {"owner", "kolom b"}, {"lat", "kiri"}, {"lon", "kanan"}};
    REQUIRE(bench.import(request));
    const auto records = bench.records("business");
    REQUIRE(records.size() == 1);
    CHECK(records[0].text("owner") == "Kamin");
    CHECK(records[0].geometry == core::Geometry{core::Position{110.43, -6.98}});
}

TEST_CASE("Headings as people write them find their field", "[import]")
{
    ImportBench bench;
    const auto report = bench.importText(
        "No.;Nama Usaha/IKM;Nama Pemilik Usaha;Kel./Desa;Kec.;Tenaga Kerja (L);Tenaga Kerja P;Omzet per "
        "Tahun "
        "(Rp);No. Telp/HP;_lokasi_latitude;_lokasi_longitude;_lokasi_precision\n"
        "1;Las Jaya;Budi;Sarirejo;Semarang Timur;3;1;120.000.000;0812-333;-6.98;110.43;4.5\n");
    CHECK(report.unmapped == std::vector<std::string>{"No."});
    const auto records = bench.records("business");
    REQUIRE(records.size() == 1);
    CHECK(records[0].text("name") == "Las Jaya");
    CHECK(records[0].text("owner") == "Budi");
    CHECK(records[0].text("stated_kelurahan") == "Sarirejo");
    CHECK(records[0].text("stated_kecamatan") == "Semarang Timur");
    CHECK(records[0].number("workers_male") == 3.0);
    CHECK(records[0].number("workers_female") == 1.0);
    CHECK(records[0].number("sales") == 120000000.0);
    CHECK(records[0].text("phone") == "0812-333");
    CHECK(records[0].number("gps_accuracy") == 4.5);
}

TEST_CASE("A heading that counts in millions is understood", "[import]")
{
    ImportBench bench;
    const auto report = bench.importText("nama;Omzet (juta Rp);Investasi (Rp)\nLas;12,5;900.000\n");
    const auto records = bench.records("business");
    REQUIRE(records.size() == 1);
    CHECK(records[0].number("sales") == 12'500'000.0);
    CHECK(records[0].number("investment") == 900'000.0);
    CHECK(conflicts(report, "number-read") >= 1);
}

TEST_CASE("Titles that repeat, and columns that are empty, do not mislead", "[import]")
{
    ImportBench bench;
    bench.importText("nama,nama,NAMA,lat,lon\n,B,C,-6.98,110.43\n");
    const auto records = bench.records("business");
    REQUIRE(records.size() == 1);
    CHECK_FALSE(core::isEmpty(records[0].geometry));
}

TEST_CASE("A folder with one data set is that data set", "[import]")
{
    ImportBench bench;
    const auto folder = bench.folder().path() / "isi";
    std::filesystem::create_directory(folder);
    tests::writeFile((folder / "usaha.csv").string(), "nama,lat,lon\nLigu,-6.98,110.43\n");
    tests::writeFile((folder / "baca saya.txt").string(), "halo");
    CHECK(bench.import(bench.request(folder.string(), ImportTarget::Business))->stored == 1);
    tests::writeFile((folder / "lain.csv").string(), "nama,lat,lon\nBarito,-6.98,110.44\n");
    auto request = bench.request(folder.string(), ImportTarget::Business);
    const auto several = bench.import(request);
    REQUIRE_FALSE(several);
    CHECK(several.error().code == core::ErrorCode::LayerNotChosen);
    CHECK(several.error().detail == "lain, usaha");
    request.layer = "lain";
    CHECK(bench.import(request)->stored == 1);
}

TEST_CASE("Notes need a place, kampung and sites may wait for theirs", "[import]")
{
    ImportBench bench;
    const auto notes = bench.importText("jalan,penyebab,tingkat,lebar_jalan,lat,lon\nLigu "
                                        "Tengah,bengkel,4,\"3,8\",-6.98,110.43\nTanpa Tempat,parkir,2,5,,\n",
                                        ImportTarget::Note);
    CHECK(notes.stored == 1);
    REQUIRE(notes.rejected.size() == 1);
    CHECK(notes.rejected[0].row == 3);
    const auto records = bench.records("congestion_note");
    REQUIRE(records.size() == 1);
    CHECK(records[0].text("cause") == "kerja-di-jalan");
    CHECK(records[0].number("street_width") == 3.8);

    const auto sites = bench.importText("nama,wkt,kios\nTapak,\"POLYGON((110.42 -6.98,110.43 -6.98,110.43 "
                                        "-6.97,110.42 -6.98))\",74\nBelum,,20\n",
                                        ImportTarget::Site, "lokasi.csv");
    CHECK(sites.stored == 2);
    CHECK(sites.withoutLocation == 1);
    const auto site = bench.plan().find("site", "Tapak");
    REQUIRE(site);
    CHECK(std::holds_alternative<core::MultiPolygon>(site->geometry));
    CHECK(site->number("stalls") == 74.0);
}

TEST_CASE("Every row of the shared lists arrives", "[import]")
{
    const auto poi = tests::sharedData("semarang/poi_osm.csv");
    const auto semicolons = tests::sharedData("messy/poi_semicolon_comma/usaha_titik_koma.csv");
    if (poi.empty() || semicolons.empty()) {
        WARN("the shared data is not beside the checkout");
        return;
    }
    ImportBench bench;
    const auto report = bench.import(bench.request(poi, ImportTarget::Business));
    REQUIRE(report);
    CHECK(report->stored == 146);
    CHECK(report->withoutLocation == 0);
    CHECK(mapped(*report, "external_id") == "osm_id");
    ImportBench second;
    const auto other = second.import(second.request(semicolons, ImportTarget::Business));
    REQUIRE(other);
    CHECK(other->stored == 146);
    CHECK(conflicts(*other, "comma-read") == 146);
}
