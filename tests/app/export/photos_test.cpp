#include "tests/app/export/export_support.h"

#include <QImage>
#include <algorithm>

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// A plan with two sites; the first has three photos, of which one is not there.
class PhotoBench : public tests::ExportBench
{
public:
    PhotoBench()
    {
        fs::create_directory(file("foto"));
        fs::create_directory(file("foto/lama"));
        paint("foto/depan.jpg", 120);
        paint("foto/lama/Depan.jpg", 200);
        for (const auto* name : {"Lahan A", "Lahan B"})
            add("site", {std::string{"name="} + name},
                "POLYGON((110.43 -6.99,110.44 -6.99,110.44 -6.98,110.43 -6.99))");
        for (const auto* photo : {"foto/depan.jpg", "foto/lama/Depan.jpg", "foto/hilang.jpg"})
            add("photo", {"subject=site:Lahan A", std::string{"file_name="} + photo});
    }

    void paint(const char* name, int grey) const
    {
        QImage image{64, 48, QImage::Format_RGB32};
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 64; ++x)
                image.setPixel(x, y, qRgb(grey, (x * 37 + y * 91) % 256, (x * y) % 256));
        REQUIRE(image.save(QString::fromStdString(file(name)), "JPEG", 95));
        REQUIRE(fs::file_size(file(name)) > 1024);
    }

    static std::vector<std::string> filesIn(const std::string& folder)
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator{folder})
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }
    /// Nothing but what was there before, whatever its name.
    std::size_t entries() const { return filesIn(folder().string()).size(); }
};

} // namespace

TEST_CASE_METHOD(PhotoBench, "Photos go with an export, and a column names them", "[export][photo]")
{
    const std::string wanted = "data-foto/depan.jpg; data-foto/Depan_2.jpg";
    for (const auto* format : {"gpkg", "geojson", "kml", "xlsx", "csv"}) {
        INFO(format);
        const auto path = file(std::string{"data."} + format);
        const auto told = answer("site", format, path, {"--photos"});
        CHECK(told["written"] == 2);
        CHECK(told["photos"] == 2);
        CHECK(told["missing_photos"] == json::array({"foto/hilang.jpg"}));
        CHECK(filesIn(file("data-foto")) == std::vector<std::string>{"Depan_2.jpg", "depan.jpg"});
        CHECK(tests::readFile(file("data-foto/depan.jpg")) == tests::readFile(file("foto/depan.jpg")));
        CHECK(tests::readFile(file("data-foto/Depan_2.jpg")) == tests::readFile(file("foto/lama/Depan.jpg")));
        const auto read = readBack(path);
        const auto& rows = read["layers"][0]["rows"];
        REQUIRE(rows.size() == 2);
        const auto* column = std::string{format} == "xlsx" ? "Berkas foto" : "photos";
        CHECK(rows[0][column] == wanted);
        CHECK((rows[1][column].is_null() || rows[1][column] == ""));
        fs::remove_all(file("data-foto"));
    }
    SECTION("in a Shapefile's zip they are inside")
    {
        answer("site", "shp", file("data.zip"), {"--photos"});
        CHECK_FALSE(fs::exists(file("data-foto")));
        const auto members = scan(file("data.zip"))["members"];
        for (const auto* member : {"data.shp", "data-foto/depan.jpg", "data-foto/Depan_2.jpg"})
            CHECK(std::ranges::find(members, member) != members.end());
        CHECK(readBack(file("data.zip"))["layers"][0]["rows"][0]["photos"] == wanted);
    }
    SECTION("without the word there is neither folder nor column")
    {
        CHECK(answer("site", "csv", file("data.csv"))["photos"] == 0);
        CHECK_FALSE(fs::exists(file("data-foto")));
        CHECK(tests::readFile(file("data.csv")).find("photos") == std::string::npos);
    }
    SECTION("a dry run tells of them and writes nothing")
    {
        const auto count = entries();
        const auto told = tests::run(
            {"export", plan, "--what", "site", "--format", "csv", "--photos", "--dry-run", "--json"});
        CHECK(json::parse(told.output)["photos"] == 2);
        CHECK(entries() == count);
    }
}

TEST_CASE_METHOD(PhotoBench, "The photo that a congestion note names goes with it", "[export][photo]")
{
    add("note", {"street=Jl. A", "photo=foto/depan.jpg"}, "POINT(110.43 -6.98)");
    CHECK(answer("note", "csv", file("catatan.csv"), {"--photos"})["photos"] == 1);
    CHECK(filesIn(file("catatan-foto")) == std::vector<std::string>{"depan.jpg"});
    CHECK(tests::readFile(file("catatan.csv")).find("catatan-foto/depan.jpg") != std::string::npos);
}

TEST_CASE_METHOD(PhotoBench, "File and photos are there together or not at all", "[export][photo]")
{
    SECTION("a folder that is there already is not touched")
    {
        fs::create_directory(file("data-foto"));
        tests::writeFile(file("data-foto/punya-orang.txt"), "milik");
        tests::writeFile(file("data.csv"), "lama");
        const auto count = entries();
        const auto result = exportTo("site", "csv", file("data.csv"), {"--photos"});
        CHECK(result.exitCode == 3);
        CHECK(result.errors.find("data-foto") != std::string::npos);
        CHECK(filesIn(file("data-foto")) == std::vector<std::string>{"punya-orang.txt"});
        CHECK(tests::readFile(file("data.csv")) == "lama");
        CHECK(entries() == count);
    }
    SECTION("a full disk leaves no folder")
    {
        const auto count = entries();
        // A limit of 1,024 bytes on the size of files: the photos are larger, the list is not.
        const auto line = std::string{"ulimit -f 1; exec " PETASENTRA_PROGRAM " export "} + plan +
                          " --what site --format csv --photos --out " + file("data.csv");
        CHECK(tests::run({"-c", line}, "/bin/bash").exitCode == 3);
        CHECK(entries() == count);
    }
    SECTION("nor does a file that cannot be written")
    {
        const auto count = entries();
        CHECK(exportTo("site", "csv", plan, {"--photos"}).exitCode == 3);
        CHECK(entries() == count);
    }
}
