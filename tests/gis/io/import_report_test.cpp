#include "core/storage/edit_more.h"
#include "tests/gis/io/import_support.h"

#include <catch2/catch.hpp>

using gis::ImportReport;
using gis::ImportTarget;
using tests::ImportBench;

namespace {

ImportReport kept(ImportBench& bench, std::int64_t historyId)
{
    const auto text = core::reportOf(bench.plan(), historyId);
    REQUIRE(text);
    auto report = gis::parseReport(*text);
    REQUIRE(report);
    return *std::move(report);
}

const ImportReport::Row& lineAbout(const std::vector<ImportReport::Row>& lines, std::int64_t row)
{
    for (const auto& line : lines)
        if (line.row == row)
            return line;
    FAIL("no line about row " << row);
    return lines.front();
}

constexpr const char* list = "nama,pemilik,lat,lon\n"
                             "Ligu Motor,Slamet,-6.98,110.43\n"
                             "Jauh Sekali,Rini,-7.5,110.43\n"
                             "Tanpa Alamat,Budi,,\n";

} // namespace

TEST_CASE("The kept report says which record each line is about", "[import][report]")
{
    ImportBench bench;
    const auto stored = bench.importText(list);
    const auto report = kept(bench, stored.historyId);
    CHECK(report.file == "usaha.csv");
    CHECK(report.stored == 3);
    CHECK(report.withoutLocation == 1);
    CHECK(report.columns == std::vector<std::string>{"nama", "pemilik", "lat", "lon"});

    const auto far = bench.plan().find("business", "Jauh Sekali").value();
    const auto& outside = lineAbout(report.conflicts, 3);
    CHECK(outside.kind == "outside-area");
    CHECK(outside.stored == gis::StoredRow{"business", far.uuid, 0});
    const auto nowhere = bench.plan().find("business", "Tanpa Alamat").value();
    REQUIRE(report.unlocated.size() == 1);
    CHECK(report.unlocated[0].row == 4);
    CHECK(report.unlocated[0].stored.uuid == nowhere.uuid);

    SECTION("also after undo and redo")
    {
        REQUIRE(bench.plan().undo("uji"));
        CHECK_FALSE(bench.plan().record("business", far.uuid).value().has_value());
        REQUIRE(bench.plan().redo("uji"));
        CHECK(bench.plan().record("business", far.uuid).value()->text("name") == "Jauh Sekali");
        CHECK(kept(bench, stored.historyId).conflicts[0].stored.uuid == far.uuid);
    }
    SECTION("and of a newer version, also of those that are there already")
    {
        const auto newer = bench.importText("nama,pemilik,lat,lon\n"
                                            "Ligu Motor,Slamet,-6.98,110.43\n"
                                            "Jauh Sekali,Rini,-7.6,110.43\n"
                                            "Baru Sekali,Joko,-7.7,110.43\n");
        REQUIRE(newer.historyId != 0);
        const auto again = kept(bench, newer.historyId);
        REQUIRE(again.changed.size() == 1);
        CHECK(again.changed[0].stored.uuid == far.uuid);
        CHECK(again.changed[0].fields.at(0).name == "geom");
        REQUIRE(again.gone.size() == 1);
        CHECK(again.gone[0].stored == gis::StoredRow{"business", nowhere.uuid, 0});
        CHECK(lineAbout(again.conflicts, 3).stored.uuid == far.uuid);
        CHECK(lineAbout(again.conflicts, 4).stored.uuid ==
              bench.plan().find("business", "Baru Sekali")->uuid);
    }
}

TEST_CASE("The kept report holds what was in the cells of a rejected row", "[import][report]")
{
    ImportBench bench;
    const auto stored =
        bench.importText("penyebab;keterangan;lat;lon\nparkir;" + std::string(250, 'a') +
                             ";-6.98;110.43\nparkir;Tanpa tempat " + std::string(185, 'a') + "ééé;;\n",
                         ImportTarget::Note, "macet.csv");
    REQUIRE(stored.stored == 1);
    const auto report = kept(bench, stored.historyId);
    REQUIRE(report.rejected.size() == 1);
    CHECK(report.rejected[0].row == 3);
    CHECK(report.rejected[0].stored.empty());
    REQUIRE(report.rejected[0].cells.size() >= 2);
    CHECK(report.columns.at(0) == "penyebab");
    CHECK(report.rejected[0].cells[0] == "parkir");
    // 200 bytes: 13 + 185 + one letter of two bytes.
    CHECK(report.rejected[0].cells[1] == "Tanpa tempat " + std::string(185, 'a') + "é…");
}

TEST_CASE("Lines about a layer name the feature, wherever the first outline came", "[import][report]")
{
    ImportBench bench;
    tests::writeFile(bench.folder().file("zona.geojson"), R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"kode":"A"},"geometry":null},
        {"type":"Feature","properties":{"kode":"B"},"geometry":{"type":"Polygon","coordinates":
            [[[110.42,-6.98],[110.43,-6.97],[110.43,-6.98],[110.42,-6.97],[110.42,-6.98]]]}}]})");
    auto request = bench.request(bench.folder().file("zona.geojson"));
    request.allowRepair = true;
    const auto stored = bench.import(request);
    REQUIRE(stored);
    const auto report = kept(bench, stored->historyId);
    const auto layer = bench.plan().layers()->at(0);
    std::map<std::int64_t, std::string> codes;
    REQUIRE(bench.plan().features(layer, std::nullopt, [&](core::Record&& record) {
        codes[record.fid] = record.text("kode");
        return true;
    }));
    REQUIRE(report.repaired.size() == 1);
    CHECK(report.repaired[0].stored.table == layer.table);
    CHECK(codes.at(report.repaired[0].stored.feature) == "B");
    REQUIRE(report.unlocated.size() == 1);
    CHECK(report.unlocated[0].stored.table == layer.table);
    CHECK(codes.at(report.unlocated[0].stored.feature) == "A");
}

TEST_CASE("What is printed on the command line is no more than INTERFACE.md says", "[import][report]")
{
    ImportBench bench;
    const auto json = gis::reportJson(bench.importText(list));
    CHECK_FALSE(json.contains("unlocated"));
    CHECK_FALSE(json.contains("columns"));
    CHECK(json["conflicts"][0].size() == 3); // row, kind, message
}

TEST_CASE("Something else is no report", "[import][report]")
{
    CHECK(gis::parseReport("").error().code == core::ErrorCode::InvalidValue);
    CHECK(gis::parseReport("[1]").error().code == core::ErrorCode::InvalidValue);
    const auto odd = gis::parseReport(R"({"file":3,"rejected":[7,{"row":"x","cells":{}}],"stored":"viel"})");
    REQUIRE(odd);
    CHECK(odd->file.empty());
    CHECK(odd->stored == 0);
    REQUIRE(odd->rejected.size() == 1);
    CHECK(odd->rejected[0].row == 0);
}
