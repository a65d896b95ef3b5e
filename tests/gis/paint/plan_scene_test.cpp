#include "core/storage/plan_file.h"
#include "core/storage/sqlite.h"
#include "gis/geometry/layer_levels.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <nlohmann/json.hpp>

namespace {

using tests::run;

const std::vector<std::string> cityView{"--extent", "110.2691,-7.1146,110.5054,-6.9315", "--size", "640x480"};

struct Drawn
{
    int exitCode = -1;
    nlohmann::json json{};
    QImage image{};
};

Drawn drawWith(const std::string& file, const std::string& png, std::vector<std::string> more)
{
    std::vector<std::string> words{"draw", file, "--out", png, "--json"};
    words.insert(words.end(), cityView.begin(), cityView.end());
    words.insert(words.end(), more.begin(), more.end());
    const auto result = run(words);
    INFO(result.errors);
    CHECK(result.exitCode == 0);
    return {result.exitCode, nlohmann::json::parse(result.output, nullptr, false),
            QImage(QString::fromStdString(png))};
}

} // namespace

TEST_CASE("A plan draws alike with and without its drawing cache, and is not touched", "[paint][plan]")
{
    const auto kelurahan = tests::sharedData("semarang/kelurahan.geojson");
    if (kelurahan.empty()) {
        WARN("shared data is missing");
        return;
    }
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("kota.gpkg");
    const auto bare = folder.file("tanpa-simpanan.gpkg");
    REQUIRE(run({"new", plan, "--title", "Kota"}).exitCode == 0);
    REQUIRE(run({"import", plan, kelurahan, "--as", "layer", "--role", "kelurahan"}).exitCode == 0);
    REQUIRE(run({"add", plan, "business", "--set", "name=Bengkel Ligu", "--wkt", "POINT(110.4335 -6.9803)"})
                .exitCode == 0);
    tests::writeFile(bare, tests::readFile(plan));
    {
        auto database = core::Database::open(bare, core::Database::Access::ReadWrite);
        REQUIRE(database);
        REQUIRE(database->exec("DELETE FROM ps_cache"));
    }
    const auto before = tests::readFile(plan);
    const auto bareBefore = tests::readFile(bare);

    const std::vector<std::string> looks{"--label", "kelurahan", "--repeat", "2"};
    const auto cached = drawWith(plan, folder.file("a.png"), looks);
    const auto built = drawWith(bare, folder.file("b.png"), looks);
    CHECK(cached.image == built.image);
    CHECK(cached.json["features_drawn"] == 178);
    CHECK(cached.json["vertices_drawn"] == built.json["vertices_drawn"]);
    CHECK(cached.json["labels_drawn"] > 30);
    CHECK(cached.json["draw_s"].size() == 2);
    CHECK(tests::readFile(plan) == before);
    CHECK(tests::readFile(bare) == bareBefore);

    SECTION("the cache can be made anew, outside the history")
    {
        auto opened = core::PlanFile::open(bare, core::PlanFile::Access::Write);
        REQUIRE(opened);
        const auto layer = opened->layers()->front();
        const auto entries = opened->history()->size();
        CHECK_FALSE(gis::cachedLevels(*opened, layer)->has_value());
        core::Progress progress;
        REQUIRE(gis::storeLevels(*opened, layer, progress));
        CHECK(gis::cachedLevels(*opened, layer)->has_value());
        CHECK(opened->history()->size() == entries);
        CHECK(drawWith(bare, folder.file("g.png"), looks).image == cached.image);
    }
    SECTION("one layer alone")
    {
        CHECK(drawWith(plan, folder.file("c.png"), {"--layer", "kelurahan"}).json["features_drawn"] == 177);
        CHECK(drawWith(plan, folder.file("c.png"), {"--layer", "business"}).json["features_drawn"] == 1);
    }
    SECTION("the foreign file itself, in the same looks")
    {
        const auto own = drawWith(plan, folder.file("d.png"),
                                  {"--layer", "kelurahan", "--fill", "#dddddd", "--stroke", "#333333"});
        const auto foreign =
            drawWith(kelurahan, folder.file("e.png"), {"--fill", "#dddddd", "--stroke", "#333333"});
        CHECK(own.image == foreign.image);
    }
    SECTION("a layer or field that is not there is wrong usage")
    {
        for (const auto& wrong : {std::vector<std::string>{"--layer", "sungai"},
                                  {"--label", "tinggi"},
                                  {"--fill", "warna"},
                                  {"--crs", "EPSG:999999"},
                                  {"--size", "0x5"}}) {
            std::vector<std::string> words{"draw", plan, "--out", folder.file("f.png")};
            words.insert(words.end(), cityView.begin(), cityView.end());
            words.insert(words.end(), wrong.begin(), wrong.end());
            CHECK(run(words).exitCode == 2);
        }
    }
}
