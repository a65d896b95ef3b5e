#include "gis/io/import_template.h"
#include "gis/io/preview.h"
#include "tests/gis/io/import_support.h"

using namespace tests;

namespace {

core::Result<gis::FilePreview> preview(ImportBench& bench, const gis::ImportRequest& request,
                                       std::int64_t rows = 5)
{
    core::Progress progress;
    return gis::previewFile(bench.plan(), request, rows, progress);
}

std::string listOf(int rows)
{
    std::string text = "Nama Bengkel;Lintang;Bujur;Pekerja\n";
    for (int i = 0; i < rows; ++i)
        text += "Bengkel " + std::to_string(i) + ";-6,9" + std::to_string(800 + i % 100) + ";110,43;4\n";
    return text;
}

} // namespace

TEST_CASE("The first rows of a list are seen without reading it all", "[io][preview]")
{
    ImportBench bench;
    const auto path = bench.folder().file("usaha.csv");
    writeFile(path, listOf(100'000)); // 3 MB, of which only the start is read
    const auto seen = preview(bench, bench.request(path, gis::ImportTarget::Business));
    REQUIRE(seen);
    CHECK(seen->rows.size() == 5);
    CHECK(seen->header.columns.size() == 4);
    CHECK(seen->header.hasGeometry);
    CHECK(seen->header.columns[1].place);
    CHECK(seen->header.rows < 20'000);
    CHECK(core::toText(seen->rows[4].values[0]) == "Bengkel 4");
    CHECK(seen->rows[0].parts.size() == 1);
    CHECK(bench.records("business").empty());
}

TEST_CASE("A line that is longer than what is looked at is seen as far as that goes", "[io][preview]")
{
    ImportBench bench;
    const auto path = bench.folder().file("panjang.csv");
    writeFile(path, "nama;catatan\nA;" + std::string(400'000, 'x') + "\nB;y\n");
    const auto seen = preview(bench, bench.request(path, gis::ImportTarget::Business));
    REQUIRE(seen);
    CHECK(seen->header.columns.size() == 2);
}

TEST_CASE("A file that cannot be read cannot be seen either", "[io][preview]")
{
    ImportBench bench;
    CHECK(preview(bench, bench.request(bench.folder().file("tiada.csv"))).error().code ==
          core::ErrorCode::FileNotFound);
    writeFile(bench.folder().file("laman.csv"), "<html><body>404</body></html>");
    CHECK_FALSE(preview(bench, bench.request(bench.folder().file("laman.csv"))));
}

TEST_CASE("A field that is to stay empty takes no column", "[io][mapping]")
{
    ImportBench bench;
    const auto path = bench.folder().file("usaha.csv");
    writeFile(path, "nama,pemilik,telepon\nLigu Motor,Slamet,0812\n");
    auto request = bench.request(path, gis::ImportTarget::Business);
    request.mapping = {{"owner", ""}, {"product", "pemilik"}};
    REQUIRE(bench.import(request));
    const auto record = bench.records("business").at(0);
    CHECK(record.text("owner").empty());
    CHECK(record.text("product") == "Slamet");
    CHECK(record.text("phone") == "0812");
}

TEST_CASE("An import template says the same when it comes back, and knows its files", "[io][mapping]")
{
    const gis::ImportTemplate office{gis::ImportTarget::Business,
                                     core::LayerRole::Other,
                                     {{"name", "Nama \"IKM\""}, {"owner", ""}, {"lat", "Y"}}};
    CHECK(gis::parseImportTemplate(gis::importTemplateJson(office)).value() == office);
    const auto columns = [](std::vector<const char*> titles) {
        std::vector<gis::SourceColumn> made;
        for (const auto* title : titles)
            made.push_back({title, "TEXT", false, {}, false});
        return made;
    };
    CHECK(office.fits(columns({"No", "Nama \"IKM\"", "Y", "X"})));
    CHECK_FALSE(office.fits(columns({"Nama \"IKM\"", "X"})));

    for (const auto* damaged : {"", "[]", "{}", R"({"as":"gudang","role":"other","mapping":{}})",
                                R"({"as":"business","role":"other","mapping":[1]})"})
        CHECK(gis::parseImportTemplate(damaged).error().code == core::ErrorCode::InvalidValue);
}
