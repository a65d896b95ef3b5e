#include "tests/app/export/export_support.h"

#include "core/model/tables.h"
#include "core/storage/plan_file.h"

#include <QFile>
#include <map>
#include <set>

using nlohmann::json;

namespace {

struct Format
{
    const char* name;
    const char* file;
};
constexpr Format formats[] = {{"shp", "data.zip"}, {"gpkg", "data.gpkg"}, {"geojson", "data.geojson"},
                              {"kml", "data.kml"}, {"xlsx", "data.xlsx"}, {"csv", "data.csv"}};

/// Whatever a format makes of a value, as text: numbers without needless zeros, unknown empty.
std::string shown(const json& value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_integer())
        return std::to_string(value.get<std::int64_t>());
    if (value.is_number()) {
        std::string text = json(value.get<double>()).dump();
        return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
    }
    return value.dump();
}

const json& rowWith(const json& rows, const std::string& field, const std::string& value)
{
    for (const auto& row : rows)
        if (shown(row.at(field)) == value)
            return row;
    FAIL("no row with " + field + " = " + value);
    return rows.front();
}

/// The rows of all data layers of a file (a zip may hold several; a sheet's dictionary is none).
json dataRows(const json& read)
{
    json rows = json::array();
    for (const auto& layer : read["layers"])
        if (layer["name"] != "Kamus data" && !layer["name"].get<std::string>().ends_with("teks_lengkap"))
            for (const auto& row : layer["rows"])
                rows.push_back(row);
    return rows;
}

/// Names that hard formats trip over; Javanese and Arabic script, emoji, quotes, line breaks, markup.
const std::vector<std::string> awkward{
    "Bengkel \"Jaya\", Tbk; & Rekan",
    "baris satu\nbaris dua",
    "ꦧꦼꦁꦏꦺꦭ꧀ ꦱꦼꦩꦫꦁ",
    "ورشة السيارات",
    "Las 🔧 Cepat",
    "</script><img src=x onerror=alert(1)>",
    "O'Brien's \\ 50% <b>tebal</b>",
};

} // namespace

TEST_CASE_METHOD(tests::ExportBench, "Every format gives back the same rows, values and places", "[export]")
{
    for (std::size_t i = 0; i < awkward.size(); ++i)
        add("business",
            {"name=" + awkward[i], "product=Produk " + std::to_string(i), "kbli=01111",
             "workers_male=" + std::to_string(i), "sales=1250000.5", "founded_year=1994",
             "home_is_workplace=ya", "source_date=2026-11-20", "phone=+62812345"},
            "POINT(110.43" + std::to_string(i) + "811 -6.983278)");
    add("business", {"name=Tanpa tempat", "product=Produk tanpa"});
    const auto before = tests::readFile(plan);

    for (const auto& format : formats) {
        INFO(format.name);
        const auto path = file(format.file);
        const auto answer = this->answer("business", format.name, path);
        CHECK(answer["written"] == 8);
        CHECK(answer["without_location"] == 1);
        CHECK(answer["warnings"].empty());
        CHECK(answer["renamed_fields"].empty() == (std::string{format.name} != "shp"));
        const auto read = readBack(path);
        const auto rows = dataRows(read);
        REQUIRE(rows.size() == 8);
        const bool sheet = std::string{format.name} == "xlsx";
        const auto name = sheet ? "Nama usaha" : std::string{format.name} == "kml" ? "Name" : "name";
        const auto product = sheet ? "Produk atau jasa" : "product";
        for (std::size_t i = 0; i < awkward.size(); ++i) {
            const auto& row = rowWith(rows, product, "Produk " + std::to_string(i));
            CHECK(shown(row[name]) == awkward[i]);
            CHECK(shown(row[sheet ? "KBLI" : "kbli"]) == "01111");
            const auto men = sheet                               ? "Pekerja laki-laki (orang)"
                             : std::string{format.name} == "shp" ? "workers_ma"
                                                                 : "workers_male";
            CHECK(shown(row[men]) == std::to_string(i)); // 0 is a number, not unknown
            CHECK(shown(row[sheet ? "Omzet setahun (Rp)" : "sales"]) == "1250000.5");
            const auto phone = shown(row[sheet ? "Telepon" : "phone"]);
            CHECK(phone == (std::string{format.name} == "csv" ? "'+62812345" : "+62812345"));
            const auto date = sheet                               ? "Tanggal sumber"
                              : std::string{format.name} == "shp" ? "source_dat"
                                                                  : "source_date";
            auto day = shown(row[date]);
            std::replace(day.begin(), day.end(), '/', '-');
            CHECK(day == "2026-11-20");
            double x = 0.0;
            double y = 0.0;
            if (sheet || std::string{format.name} == "csv") {
                x = std::stod(shown(row[sheet ? "Bujur (°)" : "longitude"]));
                y = std::stod(shown(row[sheet ? "Lintang (°)" : "latitude"]));
            } else {
                REQUIRE(row["points"].size() == 1);
                x = row["points"][0][0].get<double>();
                y = row["points"][0][1].get<double>();
            }
            CHECK(x == Approx(std::stod("110.43" + std::to_string(i) + "811")).margin(1e-9));
            CHECK(y == Approx(-6.983278).margin(1e-9));
        }
        const auto& placeless = rowWith(rows, product, "Produk tanpa");
        CHECK(placeless["wkt"].is_null());
        CHECK(shown(placeless[sheet ? "Omzet setahun (Rp)" : "sales"]).empty()); // unknown is not 0
    }
    CHECK(tests::readFile(plan) == before);
    CHECK(std::distance(std::filesystem::directory_iterator{folder()}, {}) == 1 + std::ssize(formats));
}

TEST_CASE_METHOD(tests::ExportBench, "Points and lines of notes go into a shapefile each", "[export]")
{
    add("note", {"street=Jl. A", "severity=3"}, "POINT(110.43 -6.98)");
    add("note", {"street=Jl. B"}, "LINESTRING(110.43 -6.98,110.44 -6.98)");
    add("note", {"street=Jl. C"});
    const auto path = file("catatan.zip");
    CHECK(answer("note", "shp", path)["written"] == 3);
    std::set<std::string> members;
    const auto scanned = scan(path);
    for (const auto& member : scanned["members"])
        members.insert(member.get<std::string>());
    for (const auto* stem : {"catatan_titik", "catatan_garis"})
        for (const auto* suffix : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
            INFO(stem << suffix);
            CHECK(members.contains(std::string{stem} + suffix));
        }
    const auto read = readBack(path);
    REQUIRE(read["layers"].size() == 2);
    std::map<std::string, std::size_t> counts;
    for (const auto& layer : read["layers"]) {
        counts[layer["geometry"]] = layer["rows"].size();
        CHECK(layer["epsg"] == "4326");
    }
    CHECK(counts == std::map<std::string, std::size_t>{{"Line String", 1}, {"Point", 2}});
    CHECK(dataRows(readBack(path)).size() == 3);
    CHECK(shown(rowWith(dataRows(read), "street", "Jl. C")["severity"]).empty());
}

TEST_CASE_METHOD(tests::ExportBench, "Long column names are told before anything is written", "[export]")
{
    add("site", {"name=Lahan", "kind=relokasi"},
        "POLYGON((110.43 -6.99,110.44 -6.99,110.44 -6.98,110.43 -6.99))");
    const auto result =
        tests::run({"export", plan, "--what", "site", "--format", "shp", "--dry-run", "--json"});
    REQUIRE(result.exitCode == 0);
    const auto told = json::parse(result.output)["renamed_fields"];
    CHECK(told["for_kampung"] == "for_kampun");
    CHECK(told["kelurahan_code"] == "kelurahan");
    CHECK(std::distance(std::filesystem::directory_iterator{folder()}, {}) == 1);
    CHECK(answer("site", "shp", file("lahan.zip"))["renamed_fields"] == told);
    const auto read = readBack(file("lahan.zip"));
    std::set<std::string> names;
    for (const auto& [name, type] : read["layers"][0]["fields"].items()) {
        CHECK(name.size() <= 10);
        CHECK(names.insert(name).second);
    }
    for (const auto& [name, inFile] : told.items())
        CHECK(names.contains(inFile.get<std::string>()));
}

TEST_CASE_METHOD(tests::ExportBench, "A text that DBF cannot hold is told and kept beside it", "[export]")
{
    std::string longText;
    for (int i = 0; i < 200; ++i)
        longText += "é" + std::to_string(i) + " ";
    add("kampung", {"name=K", "note=" + longText},
        "POLYGON((110.43 -6.99,110.44 -6.99,110.44 -6.98,110.43 -6.99))");
    const auto path = file("k.zip");
    CHECK(answer("kampung", "shp", path)["shortened_fields"] == json{{"note", 1}});
    const auto read = readBack(path);
    const auto note = shown(dataRows(read)[0]["note"]);
    CHECK(note.size() <= 254);
    CHECK(longText.starts_with(note));
    CHECK(note.size() > 250);
    const auto beside = scan(path)["text"].get<std::string>();
    // The scan reads bytes as Latin-1, so the é is two letters there; the numbers tell enough.
    CHECK(beside.find("199 ") != std::string::npos);
}

TEST_CASE_METHOD(tests::ExportBench, "A text that looks like a formula stays a text", "[export]")
{
    for (const auto* text : {"=1+1", "+62", "-5", "@SUM(A1)"})
        add("business", {std::string{"name="} + text}, "POINT(110.43 -6.98)");
    const auto csv = file("f.csv");
    CHECK(answer("business", "csv", csv)["protected_cells"] == 4);
    const auto text = tests::readFile(csv);
    for (const auto* cell : {",=1+1", ",+62", ",-5", ",@SUM"})
        CHECK(text.find(cell) == std::string::npos);
    CHECK(text.find(",'=1+1,") != std::string::npos);
    CHECK(text.find(",-6.98\r\n") != std::string::npos); // a number is no text
    answer("business", "xlsx", file("f.xlsx"));
    const auto sheet = scan(file("f.xlsx"))["text"].get<std::string>();
    CHECK(sheet.find("<f>") == std::string::npos);
    CHECK(sheet.find("=1+1") != std::string::npos);
}

TEST_CASE_METHOD(tests::ExportBench, "Our own import reads an exported CSV back as it was", "[export]")
{
    for (std::size_t i = 0; i < awkward.size(); ++i)
        add("business",
            {"name=" + awkward[i], "product=Produk " + std::to_string(i), "phone=+6281" + std::to_string(i),
             "kbli=01111", "workers_male=0", "sales=1250000.5", "source_date=2026-11-20",
             "home_is_workplace=tidak", "source=Survei"},
            "POINT(110.43" + std::to_string(i) + "811 -6.983278)");
    add("business", {"name=Tanpa tempat", "source=Survei"});
    const auto csv = file("keluar.csv");
    CHECK(answer("business", "csv", csv)["written"] == 8);
    const auto other = file("lain.gpkg");
    REQUIRE(tests::run({"new", other, "--title", "Lain"}).exitCode == 0);
    const auto report = tests::run({"import", other, csv, "--as", "business", "--json"});
    INFO(report.output << report.errors);
    REQUIRE(report.exitCode == 0);
    CHECK(json::parse(report.output)["stored"] == 8);
    const auto rowsOf = [](const std::string& path) {
        auto rows = json::parse(tests::run({"list", path, "business", "--json"}).output)["rows"];
        for (auto& row : rows)
            for (const auto* own : {"uuid", "external_id"})
                row.erase(own);
        return rows;
    };
    CHECK(rowsOf(other) == rowsOf(plan));
}

TEST_CASE_METHOD(tests::ExportBench, "CSV follows the locale that is chosen", "[export]")
{
    add("business", {"name=A", "sales=1234.5"}, "POINT(110.5 -6.98)");
    answer("business", "csv", file("c.csv"));
    answer("business", "csv", file("id.csv"), {"--locale", "id"});
    answer("business", "csv", file("en.csv"), {"--locale", "en"});
    CHECK(tests::readFile(file("c.csv")).starts_with("uuid,name,owner,"));
    CHECK(tests::readFile(file("c.csv")).find(",1234.5,") != std::string::npos);
    const auto indonesian = tests::readFile(file("id.csv"));
    CHECK(indonesian.starts_with("\xEF\xBB\xBFNomor data;Nama usaha;Pemilik;"));
    CHECK(indonesian.find(";Omzet setahun (Rp);") != std::string::npos);
    CHECK(indonesian.find(";1234,5;") != std::string::npos);
    CHECK(indonesian.find(";110,5;-6,98\r\n") != std::string::npos);
    const auto english = tests::readFile(file("en.csv"));
    CHECK(english.find(",Business name,") != std::string::npos);
    CHECK(english.find(",1234.5,") != std::string::npos);
    CHECK(exportTo("business", "csv", file("x.csv"), {"--locale", "fr"}).exitCode == 2);
}

TEST_CASE_METHOD(tests::ExportBench, "A workbook has typed cells and a dictionary of its columns", "[export]")
{
    add("business",
        {"name=A", "kbli=01111", "workers_male=3", "source_date=2026-11-20", "willing_to_move=bersyarat"},
        "POINT(110.43 -6.98)");
    answer("business", "xlsx", file("a.xlsx"));
    const auto read = readBack(file("a.xlsx"));
    REQUIRE(read["layers"].size() == 2);
    const auto& fields = read["layers"][0]["fields"];
    CHECK(fields["KBLI"] == "String");
    CHECK(fields["Pekerja laki-laki (orang)"] == "Integer");
    CHECK(fields["Tanggal sumber"] == "Date");
    CHECK(fields["Bujur (°)"] == "Real");
    const auto& dictionary = read["layers"][1]["rows"];
    const auto& willing = rowWith(dictionary, "Nama di berkas lain", "willing_to_move");
    CHECK(shown(willing["Daftar kode"]).find("bersyarat = Bersedia dengan syarat") != std::string::npos);
    const auto& floor = rowWith(dictionary, "Nama di berkas lain", "floor_area");
    CHECK(floor["Satuan"] == "m²");
    CHECK(floor["Arti"] == "Luas lantai yang dipakai untuk bekerja.");
    answer("business", "xlsx", file("b.xlsx"), {"--lang", "en"});
    CHECK(readBack(file("b.xlsx"))["layers"][1]["name"] == "Data dictionary");
}

TEST_CASE_METHOD(tests::ExportBench,
                 "An export never takes the place of a plan, and is there whole or not at all", "[export]")
{
    add("business", {"name=A"}, "POINT(110.43 -6.98)");
    const auto before = tests::readFile(plan);
    const auto refused = [&](const std::string& path, int code) {
        const auto result = exportTo("business", "gpkg", path);
        CHECK(result.exitCode == code);
        CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
    };
    refused(plan, 3);
    const auto other = file("lain.gpkg");
    REQUIRE(tests::run({"new", other, "--title", "Lain"}).exitCode == 0);
    refused(other, 3);
    std::filesystem::create_symlink(other, file("tautan.gpkg"));
    refused(file("tautan.gpkg"), 3);
    refused(file("tidak-ada/x.gpkg"), 3);
    refused(folder().string(), 3);
    refused(plan + "-journal", 3);
    CHECK(tests::readFile(plan) == before);

    SECTION("an older export is replaced")
    {
        tests::writeFile(file("old.gpkg"), "old");
        CHECK(exportTo("business", "gpkg", file("old.gpkg")).exitCode == 0);
        CHECK(readBack(file("old.gpkg"))["layers"][0]["rows"].size() == 1);
        CHECK(exportTo("business", "gpkg", file("old.gpkg")).exitCode == 0); // an export is no plan
    }
    SECTION("a full disk leaves the older file")
    {
        for (int i = 0; i < 12; ++i)
            add("business", {"name=" + std::string(3000, 'x')}, "POINT(110.43 -6.98)");
        const auto count = std::distance(std::filesystem::directory_iterator{folder()}, {});
        for (const auto& format : formats) {
            INFO(format.name);
            const auto path = file(format.file);
            tests::writeFile(path, "old");
            // A limit of 1,024 bytes on the size of files.
            const auto line = std::string{"ulimit -f 1; exec " PETASENTRA_PROGRAM " export "} + plan +
                              " --what business --format " + format.name + " --out " + path;
            const auto result = tests::run({"-c", line}, "/bin/bash");
            CHECK(result.exitCode == 3);
            CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
            CHECK(tests::readFile(path) == "old");
            std::filesystem::remove(path);
        }
        CHECK(std::distance(std::filesystem::directory_iterator{folder()}, {}) == count);
    }
}

TEST_CASE_METHOD(tests::ExportBench, "export refuses what it does not know", "[export]")
{
    const auto code = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"export", plan};
        words.insert(words.end(), more.begin(), more.end());
        return tests::run(words).exitCode;
    };
    CHECK(code({"--what", "business", "--format", "shp"}) == 2);
    CHECK(code({"--what", "business", "--format", "dwg", "--out", file("x")}) == 2);
    CHECK(code({"--what", "evidence", "--format", "csv", "--out", file("x")}) == 2);
    CHECK(code({"--what", "layer:Tidak Ada", "--format", "csv", "--out", file("x")}) == 2);
    CHECK(tests::run({"export", file("tidak.gpkg"), "--what", "site", "--format", "csv", "--out", file("x")})
              .exitCode >= 3);
}

TEST_CASE_METHOD(tests::ExportBench, "The city's kelurahan leave as they came", "[export]")
{
    const auto source = tests::sharedData("semarang/kelurahan.geojson");
    if (source.empty())
        return;
    REQUIRE(
        tests::run({"import", plan, source, "--as", "layer", "--role", "kelurahan", "--name", "Kelurahan"})
            .exitCode == 0);
    const auto original = readBack(source)["layers"][0];
    for (const auto& format : formats) {
        INFO(format.name);
        const auto path = file(format.file);
        CHECK(answer("layer:Kelurahan", format.name, path)["written"] == original["rows"].size());
        const auto rows = dataRows(readBack(path));
        REQUIRE(rows.size() == original["rows"].size());
        if (std::string{format.name} == "xlsx")
            continue;
        for (std::size_t i = 0; i < rows.size(); i += 11) {
            double sum = 0.0;
            for (const auto* side : {&rows[i], &original["rows"][i]})
                for (const auto& point : (*side)["points"])
                    sum +=
                        (side == &rows[i] ? 1.0 : -1.0) * (point[0].get<double>() + point[1].get<double>());
            if (std::string{format.name} != "csv")
                CHECK(std::abs(sum) < 1e-6);
        }
    }
}
