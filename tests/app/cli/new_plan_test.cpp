#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

using nlohmann::json;

namespace {

std::set<std::string> shippedIds()
{
    std::set<std::string> ids;
    for (const auto& entry : std::filesystem::directory_iterator{PETASENTRA_SOURCE_DIR "/resources/rules"})
        if (entry.path().extension() == ".json")
            ids.insert(json::parse(tests::readFile(entry.path().string())).at("id").get<std::string>());
    return ids;
}

} // namespace

TEST_CASE("A new plan carries the shipped rule sets, and nothing to undo", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("plan.gpkg");
    REQUIRE(tests::run({"new", plan, "--title", "Uji"}).exitCode == 0);
    const auto rows = json::parse(tests::run({"list", plan, "rule_set", "--json"}).output).at("rows");
    std::set<std::string> ids;
    for (const auto& row : rows)
        ids.insert(row.at("id").get<std::string>());
    CHECK(ids == shippedIds());
    const auto info = json::parse(tests::run({"info", plan, "--json"}).output);
    CHECK(info.at("history").at("undoable") == 0);
    CHECK(tests::run({"undo", plan}).exitCode != 0);
}

TEST_CASE("remove takes an imported layer away, undo brings it back", "[cli]")
{
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("plan.gpkg");
    REQUIRE(tests::run({"new", plan, "--title", "Uji"}).exitCode == 0);
    tests::writeFile(
        folder.file("jalan.geojson"),
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nama":"Jl. A"},
        "geometry":{"type":"LineString","coordinates":[[110.4,-7],[110.41,-7]]}}]})");
    REQUIRE(tests::run({"import", plan, folder.file("jalan.geojson"), "--as", "layer"}).exitCode == 0);
    const auto layers = [&] {
        return json::parse(tests::run({"info", plan, "--json"}).output).at("layers").size();
    };
    REQUIRE(layers() == 1);
    CHECK(tests::run({"remove", plan, "layer", "sungai"}).exitCode == 2);
    REQUIRE(tests::run({"remove", plan, "layer", "jalan"}).exitCode == 0);
    CHECK(layers() == 0);
    REQUIRE(tests::run({"undo", plan}).exitCode == 0);
    CHECK(layers() == 1);
}
