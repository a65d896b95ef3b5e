#include "tests/gis/io/import_support.h"

#include "core/model/wkt.h"

#include <catch2/catch.hpp>
#include <filesystem>

using tests::ImportBench;
using tests::mapped;

namespace {

std::string feature(const std::string& type, const std::string& coordinates, const std::string& name)
{
    return R"({"type":"Feature","properties":{"nama":")" + name + R"("},"geometry":{"type":")" + type +
           R"(","coordinates":)" + coordinates + "}}";
}

std::string collection(const std::vector<std::string>& features)
{
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (const auto& each : features)
        text += (&each == &features.front() ? "" : ",") + each;
    return text + "]}";
}

const std::string square = "[[[110.42,-6.98],[110.43,-6.98],[110.43,-6.97],[110.42,-6.97],[110.42,-6.98]]]";

} // namespace

TEST_CASE("The kelurahan of Semarang come in from both of their files", "[import]")
{
    const auto shapefile = tests::sharedData("semarang/kelurahan_utm49s/kelurahan_utm49s.shp");
    const auto geojson = tests::sharedData("semarang/kelurahan.geojson");
    if (shapefile.empty() || geojson.empty()) {
        WARN("the shared data is not beside the checkout");
        return;
    }
    ImportBench bench;
    auto request = bench.request(shapefile);
    request.role = core::LayerRole::Kelurahan;
    const auto report = bench.import(request);
    REQUIRE(report);
    CHECK(report->driver == "ESRI Shapefile");
    CHECK(report->crs.name == "EPSG:32749");
    CHECK_FALSE(report->crs.assumed);
    CHECK(report->stored == 177);
    CHECK(mapped(*report, "name") == "kelurahan");
    CHECK(mapped(*report, "code") == "kode_kmdgr");
    CHECK(mapped(*report, "kecamatan") == "kecamatan");

    request.path = geojson;
    REQUIRE(bench.import(request)->stored == 177);
    const auto layers = bench.plan().layers().value();
    REQUIRE(layers.size() == 2);

    SECTION("and lie in the same places")
    {
        // The README of the data gives the extent of the city.
        for (const auto& layer : layers) {
            CHECK(layer.features == 177);
            CHECK(layer.extent.minX == Approx(110.2691).margin(0.0001));
            CHECK(layer.extent.maxX == Approx(110.5054).margin(0.0001));
            CHECK(layer.extent.minY == Approx(-7.1146).margin(0.0001));
            CHECK(layer.extent.maxY == Approx(-6.9315).margin(0.0001));
        }
    }
    SECTION("Sarirejo is where it lies, with its code")
    {
        bool found = false;
        REQUIRE(bench.plan().features(
            layers[1], core::Box{110.4335, -6.9803, 110.4335, -6.9803}, [&](core::Record&& record) {
                const auto* area = std::get_if<core::MultiPolygon>(&record.geometry);
                if (area != nullptr && core::contains(*area, {110.4335, -6.9803}) &&
                    record.text("kelurahan") == "Sarirejo") {
                    found = true;
                    CHECK(record.text("kode_kemendagri") == "33.74.03.1007");
                    CHECK(record.text("kecamatan") == "Semarang Timur");
                }
                return true;
            }));
        CHECK(found);
    }
    SECTION("a second import of either stores nothing")
    {
        const auto again = bench.import(request);
        REQUIRE(again);
        CHECK(again->stored == 0);
        CHECK(again->alreadyPresent == 177);
        CHECK(again->historyId == 0);
        CHECK(bench.plan().layers()->size() == 2);
    }
    SECTION("one undo takes one of them away")
    {
        REQUIRE(bench.plan().undo("uji"));
        CHECK(bench.plan().layers()->size() == 1);
    }
}

TEST_CASE("A dry run tells everything and stores nothing", "[import]")
{
    ImportBench bench;
    tests::writeFile(bench.folder().file("a.geojson"), collection({feature("Polygon", square, "Ligu")}));
    auto request = bench.request(bench.folder().file("a.geojson"));
    request.dryRun = true;
    const auto report = bench.import(request);
    REQUIRE(report);
    CHECK(report->stored == 1);
    CHECK(report->historyId == 0);
    CHECK(mapped(*report, "name") == "nama");
    CHECK(bench.plan().layers()->empty());
    CHECK(bench.plan().history()->empty());
}

TEST_CASE("A file that mixes kinds of geometry becomes a layer for each", "[import]")
{
    ImportBench bench;
    tests::writeFile(
        bench.folder().file("campur.geojson"),
        collection({feature("Polygon", square, "bidang"), feature("Point", "[110.43,-6.98]", "titik"),
                    feature("LineString", "[[110.43,-6.98],[110.44,-6.98]]", "garis"),
                    R"({"type":"Feature","properties":{"nama":"tanpa"},"geometry":null})"}));
    const auto report = bench.import(bench.request(bench.folder().file("campur.geojson")));
    REQUIRE(report);
    CHECK(report->stored == 4);
    CHECK(report->withoutLocation == 1);
    const auto layers = bench.plan().layers().value();
    REQUIRE(layers.size() == 3);
    CHECK(layers[0].name == "campur");
    CHECK(layers[0].features + layers[1].features + layers[2].features == 4);
    CHECK(bench.import(bench.request(bench.folder().file("campur.geojson")))->alreadyPresent == 4);
}

TEST_CASE("A repair within one percent is stored, beyond it only with consent", "[import]")
{
    ImportBench bench;
    const std::string bowTie =
        "[[[110.42,-6.98],[110.43,-6.97],[110.43,-6.98],[110.42,-6.97],[110.42,-6.98]]]";
    const std::string spike = "[[[110.42,-6.98],[110.43,-6.98],[110.43,-6.97],[110.425,-6.97],[110.425,-6.96]"
                              ",[110.425,-6.97],[110.42,-6.97],[110.42,-6.98]]]";
    tests::writeFile(bench.folder().file("rusak.geojson"),
                     collection({feature("Polygon", bowTie, "a"), feature("Polygon", spike, "b"),
                                 feature("Polygon", square, "c")}));
    auto request = bench.request(bench.folder().file("rusak.geojson"));

    SECTION("without consent")
    {
        const auto report = bench.import(request);
        REQUIRE(report);
        CHECK(report->stored == 2);
        REQUIRE(report->rejected.size() == 1);
        CHECK(report->rejected[0].row == 1);
        CHECK(core::filled(report->rejected[0].message).find("100.0 %") != std::string::npos);
        REQUIRE(report->repaired.size() == 1);
        CHECK(report->repaired[0].row == 2);
        CHECK(report->repaired[0].areaChange <= 0.01);
    }
    SECTION("with consent")
    {
        request.allowRepair = true;
        const auto report = bench.import(request);
        REQUIRE(report);
        CHECK(report->stored == 3);
        CHECK(report->repaired.size() == 2);
    }
}

TEST_CASE("Rows outside the plan's area are stored and listed", "[import]")
{
    ImportBench bench;
    tests::writeFile(bench.folder().file("titik.geojson"),
                     collection({feature("Point", "[110.43,-6.98]", "Ligu"),
                                 feature("Point", "[106.8,-6.2]", "Jakarta")}));
    const auto report = bench.import(bench.request(bench.folder().file("titik.geojson")));
    REQUIRE(report);
    CHECK(report->stored == 2);
    REQUIRE(report->conflicts.size() == 1);
    CHECK(report->conflicts[0].row == 2);
    CHECK(report->conflicts[0].kind == "outside-area");
}

TEST_CASE("What cannot be read is an error with its cause", "[import]")
{
    using core::ErrorCode;
    ImportBench bench;
    const auto error = [&](const std::string& name, const std::string& content) {
        if (!content.empty())
            tests::writeFile(bench.folder().file(name), content);
        const auto report = bench.import(bench.request(bench.folder().file(name)));
        REQUIRE_FALSE(report);
        return report.error();
    };
    CHECK(error("tiada.shp", "").code == ErrorCode::FileNotFound);
    CHECK(error("acak.shp", "bukan shapefile").code == ErrorCode::FormatUnknown);
    CHECK(error("acak.bin", "bukan peta").code == ErrorCode::FormatUnknown);
    CHECK(error("kosong.zip", "PK").code == ErrorCode::FileUnreadable);
    CHECK(bench.plan().history()->empty());

    tests::writeFile(bench.folder().file("a.geojson"), collection({feature("Polygon", square, "Ligu")}));
    auto request = bench.request(bench.folder().file("a.geojson"));
    SECTION("an unknown system")
    {
        request.crs = "EPSG:1";
        CHECK(bench.import(request).error().code == ErrorCode::CrsUnknown);
    }
    SECTION("an unknown encoding")
    {
        request.encoding = "huruf-kuno";
        CHECK(bench.import(request).error().code == ErrorCode::EncodingUnknown);
    }
    SECTION("a layer that is not in the file")
    {
        request.layer = "tiada";
        CHECK(bench.import(request).error().code == ErrorCode::LayerUnknown);
    }
    SECTION("a column that is not in the file")
    {
        request.mapping = {{"name", "tiada"}};
        CHECK(bench.import(request).error().code == ErrorCode::UnknownField);
    }
}

TEST_CASE("A cancelled import leaves the plan as it was", "[import]")
{
    ImportBench bench;
    tests::writeFile(bench.folder().file("a.geojson"), collection({feature("Polygon", square, "Ligu")}));
    core::Progress progress;
    progress.cancel();
    const auto report =
        gis::importFile(bench.plan(), bench.request(bench.folder().file("a.geojson")), progress);
    REQUIRE_FALSE(report);
    CHECK(report.error().code == core::ErrorCode::Cancelled);
    CHECK(bench.plan().layers()->empty());
}
