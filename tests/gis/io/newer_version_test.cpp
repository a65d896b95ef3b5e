#include "tests/gis/io/import_support.h"

#include "tests/support/plan_dump.h"

#include <catch2/catch.hpp>

using gis::ImportTarget;
using tests::ImportBench;

namespace {

const std::string firstVersion = "nama,pemilik,telepon,jenis lantai,lat,lon\n"
                                 "Bengkel Jaya,Kamin,0812,keramik,-6.98,110.43\n"
                                 "Las Barokah,Siti,0813,tanah,-6.981,110.432\n"
                                 "Cat Duco,Budi,0814,semen,-6.982,110.433\n";
const std::string secondVersion = "nama,pemilik,telepon,jenis lantai,lat,lon\n"
                                  "Bengkel Jaya,Kamin,0899,keramik,-6.98,110.43\n"
                                  "Las Barokah,Siti,0813,semen,-6.981,110.432\n"
                                  "Bubut Abadi,Joko,0815,tanah,-6.983,110.434\n";

std::string kelurahan(const std::string& households, bool third)
{
    const auto feature = [](const std::string& code, const std::string& name, const std::string& kk,
                            double x) {
        const auto at = [](double a, double b) {
            return "[" + std::to_string(a) + "," + std::to_string(b) + "]";
        };
        return R"({"type":"Feature","properties":{"kode":")" + code + R"(","nama":")" + name + R"(","kk":)" +
               kk + R"(},"geometry":{"type":"Polygon","coordinates":[[)" + at(x, -6.98) + "," +
               at(x + 0.01, -6.98) + "," + at(x + 0.01, -6.97) + "," + at(x, -6.97) + "," + at(x, -6.98) +
               "]]}}";
    };
    return R"({"type":"FeatureCollection","features":[)" +
           feature("33.74.03.1007", "Sarirejo", households, 110.42) + "," +
           feature("33.74.03.1008", "Bugangan", "900", 110.43) +
           (third ? "," + feature("33.74.03.1009", "Rejosari", "700", 110.44) : std::string{}) + "]}";
}

} // namespace

TEST_CASE("Columns that are no field of ours keep their values", "[import]")
{
    ImportBench bench;
    const auto report = bench.importText(firstVersion);
    CHECK(report.unmapped == std::vector<std::string>{"jenis lantai"});
    CHECK(report.added == 3);
    CHECK(bench.records("business")[0].text("extra") == "jenis lantai: keramik");
}

TEST_CASE("The same file again changes nothing", "[import][again]")
{
    ImportBench bench;
    bench.importText(firstVersion);
    const auto before = tests::dump(bench.plan());
    const auto again = bench.importText(firstVersion);
    CHECK(again.alreadyPresent == 3);
    CHECK(again.stored == 0);
    CHECK(again.gone.empty());
    CHECK(again.historyId == 0);
    CHECK(tests::dump(bench.plan()) == before);
}

TEST_CASE("A newer version of a list tells what is new, what differs and what is gone", "[import][again]")
{
    ImportBench bench;
    bench.importText(firstVersion);
    const auto before = tests::dump(bench.plan());
    tests::writeFile(bench.folder().file("usaha.csv"), secondVersion);
    auto request = bench.request(bench.folder().file("usaha.csv"), ImportTarget::Business);

    const auto check = [](const gis::ImportReport& report) {
        CHECK(report.rowsRead == 3);
        CHECK(report.stored == 3);
        CHECK(report.added == 1);
        REQUIRE(report.changed.size() == 2);
        CHECK(report.changed[0].row == 2);
        CHECK(report.changed[0].name == "Bengkel Jaya");
        REQUIRE(report.changed[0].fields.size() == 1);
        CHECK(report.changed[0].fields[0].name == "phone");
        CHECK(report.changed[0].fields[0].before == "0812");
        CHECK(report.changed[0].fields[0].after == "0899");
        CHECK(report.changed[1].fields[0].name == "extra");
        REQUIRE(report.gone.size() == 1);
        CHECK(report.gone[0].name == "Cat Duco");
    };
    SECTION("before it is stored")
    {
        request.dryRun = true;
        check(bench.import(request).value());
        CHECK(tests::dump(bench.plan()) == before);
    }
    SECTION("and is one entry that can be undone")
    {
        const auto report = bench.import(request).value();
        check(report);
        CHECK(report.historyId != 0);
        CHECK(bench.records("business").size() == 4); // the one that is gone is kept
        CHECK(bench.plan().find("business", "Bengkel Jaya")->text("phone") == "0899");
        CHECK(bench.plan().find("business", "Las Barokah")->text("extra") == "jenis lantai: semen");
        CHECK(bench.import(request)->alreadyPresent == 3);
        REQUIRE(bench.plan().undo("uji"));
        CHECK(tests::dump(bench.plan()) == before);
        REQUIRE(bench.plan().redo("uji"));
        CHECK(bench.records("business").size() == 4);
    }
    SECTION("and leaves alone what somebody has corrected here")
    {
        const auto jaya = bench.plan().find("business", "Bengkel Jaya").value();
        REQUIRE(bench.plan().edit({"uji", "telepon"}, [&](core::PlanEdit& edit) {
            return edit.update("business", jaya.uuid, {{"phone", std::string{"0800"}}});
        }));
        const auto report = bench.import(request).value();
        CHECK(report.changed.size() == 1);
        CHECK(report.alreadyPresent == 1);
        CHECK(tests::conflicts(report, "kept-edit") == 1);
        CHECK(bench.plan().find("business", "Bengkel Jaya")->text("phone") == "0800");
    }
}

TEST_CASE("Submissions are known by the number of their source", "[import][again]")
{
    ImportBench bench;
    bench.importText("nama,_uuid,lat,lon\nLigu,a-1,-6.98,110.43\nBarito,a-2,-6.97,110.44\n");
    const auto report = bench.importText(
        "nama,_uuid,lat,lon\nLigu Baru,a-1,-6.98,110.43\nBarito,a-2,-6.97,110.44\nCipto,a-3,-6.97,110.45\n",
        ImportTarget::Business, "kobo.csv"); // every export has another name
    CHECK(report.alreadyPresent == 1);
    CHECK(report.added == 1);
    REQUIRE(report.changed.size() == 1);
    CHECK(bench.records("business").size() == 3);
    CHECK(bench.plan().find("business", "Ligu Baru"));
}

TEST_CASE("Another list of the same name is another list", "[import][again]")
{
    ImportBench bench;
    bench.importText("nama,lat,lon\nA Satu,-6.98,110.43\nB Dua,-6.97,110.44\n");
    const auto report = bench.importText("nama,lat,lon\nC Tiga,-6.98,110.43\n");
    CHECK(report.added == 1);
    CHECK(report.changed.empty());
    CHECK(report.gone.empty());
    CHECK(bench.records("business").size() == 3);
}

TEST_CASE("A newer version of a layer changes it by code", "[import][again]")
{
    ImportBench bench;
    const auto path = bench.folder().file("kelurahan.geojson");
    tests::writeFile(path, kelurahan("800", false));
    auto request = bench.request(path);
    request.role = core::LayerRole::Kelurahan;
    REQUIRE(bench.import(request)->stored == 2);
    const auto before = tests::dump(bench.plan());

    tests::writeFile(path, kelurahan("850", true));
    const auto report = bench.import(request).value();
    CHECK(report.added == 1);
    REQUIRE(report.changed.size() == 1);
    CHECK(report.changed[0].name == "33.74.03.1007");
    CHECK(report.changed[0].fields[0].before == "800");
    CHECK(report.changed[0].fields[0].after == "850");
    CHECK(report.alreadyPresent == 1);
    const auto layers = bench.plan().layers().value();
    REQUIRE(layers.size() == 1);
    CHECK(layers[0].features == 3);
    CHECK(bench.plan().verify().value().empty());
    REQUIRE(bench.plan().undo("uji"));
    CHECK(tests::dump(bench.plan()) == before);
}

TEST_CASE("A repaired outline is kept as it was, with the entry", "[import]")
{
    ImportBench bench;
    const auto path = bench.folder().file("paku.geojson");
    tests::writeFile(
        path, R"({"type":"Feature","properties":{"nama":"b"},"geometry":{"type":"Polygon","coordinates":)"
              "[[[110.42,-6.98],[110.43,-6.98],[110.43,-6.97],[110.425,-6.97],[110.425,-6.96],"
              "[110.425,-6.97],[110.42,-6.97],[110.42,-6.98]]]}}");
    REQUIRE(bench.import(bench.request(path))->repaired.size() == 1);
    const auto report = bench.plan().database().scalar("SELECT report FROM ps_history");
    REQUIRE(report);
    CHECK(core::toText(*report).find("110.425 -6.96") != std::string::npos);
}
