#include "core/storage/plan_file.h"
#include "core/storage/sqlite.h"
#include "gis/paint/plan_scene.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <map>
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

    SECTION("an edit of a layer shows at once, and so does its undo")
    {
        core::Progress progress;
        const auto namesOf = [&](const core::PlanFile& file) {
            auto sources = gis::PlanSources::open(file.path());
            REQUIRE(sources);
            auto layers = sources->layers({});
            REQUIRE(layers);
            gis::FeatureQuery query;
            query.within = file.layers()->front().extent;
            query.resolution = 1e-4;
            query.labelField = "kelurahan";
            const auto features = layers->front().source->load(query, progress);
            REQUIRE(features);
            std::map<std::int64_t, std::pair<std::string, core::Position>> names;
            (*features)->visitLabels([&](const gis::FeatureLabel& label) {
                names[label.fid] = {std::string(label.text), label.anchor};
                return true;
            });
            return names;
        };
        auto file = core::PlanFile::open(plan, core::PlanFile::Access::Write);
        REQUIRE(file);
        const auto layer = file->layers()->front();
        const auto original = namesOf(*file);
        REQUIRE(original.size() == 177);
        REQUIRE(file->edit({"uji", "ganti nama"}, [&](core::PlanEdit& edit) {
            return edit.updateFeature(layer, 1, {{"kelurahan", std::string("Nama Baru")}}, std::nullopt);
        }));
        CHECK(namesOf(*file).at(1).first == "Nama Baru");
        core::MultiPolygon square{{{{{{110, -7}, {110.2, -7}, {110.2, -6.8}, {110, -6.8}, {110, -7}}}}}};
        REQUIRE(file->edit({"uji", "ganti bentuk"},
                           [&](core::PlanEdit& edit) { return edit.updateFeature(layer, 2, {}, square); }));
        const auto moved = namesOf(*file).at(2).second;
        CHECK(moved.x == Approx(110.1).margin(0.01));
        CHECK(moved.y == Approx(-6.9).margin(0.01));
        REQUIRE(file->undo("uji"));
        REQUIRE(file->undo("uji"));
        CHECK(namesOf(*file) == original);
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
