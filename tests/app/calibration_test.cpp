#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace tests;

namespace {

using Json = nlohmann::json;

std::vector<std::string> warningsOf(const Json& answer)
{
    std::vector<std::string> kinds;
    for (const auto& warning : answer.at("warnings"))
        kinds.push_back(warning.at("kind").get<std::string>());
    return kinds;
}

bool contains(const std::vector<std::string>& words, const char* word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

TEST_CASE("The evaluation warns of what went wrong in Semarang's relocations, and not of what went well",
          "[calibration]")
{
    const TemporaryFolder folder;
    const std::string source{PETASENTRA_SOURCE_DIR};
    const auto plan = folder.file("kalibrasi.gpkg");
    const auto made = run({source + "/data/kalibrasi/make", PETASENTRA_PROGRAM, plan}, "/bin/bash");
    INFO(made.errors);
    REQUIRE(made.exitCode == 0);
    const auto evaluated = [&](const std::string& site) {
        const auto result = run({"evaluate", plan, "--site", site, "--json"});
        INFO(site << result.errors);
        REQUIRE(result.exitCode == 0);
        return Json::parse(result.output);
    };

    SECTION("the bad cases warn of distance, of walk-in customers and of stalls that are only registered")
    {
        const auto penggaron = evaluated("Penggaron (Barito Baru)");
        const auto barito = warningsOf(penggaron);
        CHECK(contains(barito, "rule-relocation_distance"));
        CHECK(contains(barito, "rule-walk_in_customers"));
        CHECK(contains(barito, "rule-initiative"));
        const auto tapak = warningsOf(evaluated("Sentra IKM Logam Tapak/KIW"));
        CHECK(contains(tapak, "rule-relocation_distance"));
        CHECK(contains(tapak, "rule-walk_in_customers"));
        CHECK(contains(tapak, "rule-operating"));
        CHECK(contains(warningsOf(evaluated("Pasar Banjardowo")), "rule-walk_in_customers"));
        CHECK(penggaron.at("verdict") != "layak");
        const auto& indicators = penggaron.at("indicators");
        const auto share = std::find_if(indicators.begin(), indicators.end(),
                                        [](const Json& one) { return one.at("id") == "operating_share"; });
        REQUIRE(share != indicators.end()); // a third of 63 closed: 42 at most
        CHECK(share->at("records").size() == 2);
        CHECK(share->at("value") == "0–66.6667");
    }
    SECTION("the good cases warn of nothing")
    {
        for (const auto* site : {"Puspogiwang, Gisikdrono", "Bandarharjo tepi Kali Semarang"}) {
            const auto answer = evaluated(site);
            INFO(answer.at("warnings").dump());
            CHECK(answer.at("warnings").empty());
        }
    }
    SECTION("what nobody reported stays unknown")
    {
        CHECK(evaluated("Pasar Banjardowo").at("verdict") == "belum-cukup-data");
        CHECK(evaluated("Puspogiwang, Gisikdrono").at("verdict") == "belum-cukup-data");
    }
}
