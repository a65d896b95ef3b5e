#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

json answer(std::vector<std::string> words)
{
    words.push_back("--json");
    const auto result = tests::run(words);
    INFO(result.errors);
    REQUIRE(result.exitCode == 0);
    return json::parse(result.output);
}

std::vector<json> findingsOf(const std::string& plan, const std::string& kind)
{
    std::vector<json> found;
    const auto checked = answer({"check", plan});
    for (const auto& finding : checked.at("findings"))
        if (finding.at("kind") == kind)
            found.push_back(finding);
    return found;
}

} // namespace

TEST_CASE("The brief's own mistake is caught on the real kelurahan", "[check][program]")
{
    const auto boundaries = tests::sharedData("semarang/kelurahan.geojson");
    if (boundaries.empty()) {
        WARN("the shared kelurahan file is not beside this checkout");
        return;
    }
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("p.gpkg");
    answer({"new", plan, "--title", "Uji"});
    answer({"import", plan, boundaries, "--as", "layer", "--role", "kelurahan"});
    const auto add = [&](const std::string& kelurahan, const std::string& kecamatan, const std::string& wkt) {
        return answer({"add", plan, "business", "--set", "name=" + kelurahan, "--set",
                       "stated_kelurahan=" + kelurahan, "--set", "stated_kecamatan=" + kecamatan, "--wkt",
                       wkt})
            .at("uuid")
            .get<std::string>();
    };
    const auto wrong = add("Kelurahan Sarirejo", "Kecamatan Semarang Tengah", "POINT(110.4335 -6.9803)");
    add("KEL. SARIREJO", "Kec. Semarang Timur", "POINT(110.4335 -6.9803)");
    const auto findings = findingsOf(plan, "place-conflict");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().at("uuid") == wrong);
    CHECK(findings.front().at("severity") == "high");
    CHECK(findings.front().at("data").at("kecamatan") == "Semarang Timur");

    const auto before = tests::readFile(plan);
    CHECK(findingsOf(plan, "place-conflict").size() == 1);
    CHECK(tests::readFile(plan) == before);

    const auto id = findings.front().at("id").get<std::string>();
    CHECK(tests::run({"accept", plan, id}).exitCode == 2);
    answer({"accept", plan, id, "--reason", "alamat menurut KTP"});
    CHECK(findingsOf(plan, "place-conflict").empty());
    CHECK(answer({"check", plan}).at("accepted").size() == 1);
    answer({"undo", plan});
    CHECK(findingsOf(plan, "place-conflict").size() == 1);
}

TEST_CASE("Two records become one, with what either knew, and undo parts them again", "[check][program]")
{
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("p.gpkg");
    answer({"new", plan, "--title", "Uji"});
    const auto first =
        answer({"add", plan, "business", "--set", "name=Bengkel Jaya", "--set", "owner=Kasno"});
    const auto second = answer({"add", plan, "business", "--set", "name=BENGKEL JAYA", "--set", "owner=KASNO",
                                "--set", "workers_male=3", "--wkt", "POINT(110.4335 -6.9803)"});
    const auto found = findingsOf(plan, "duplicate");
    REQUIRE(found.size() == 1);
    CHECK(found.front().at("fix").at("with") == first.at("uuid"));
    const auto kept = first.at("uuid").get<std::string>();
    const auto merged = answer({"merge", plan, "business", kept, second.at("uuid").get<std::string>()});
    CHECK(merged.at("uuid") == kept);
    const auto rows = answer({"list", plan, "business"}).at("rows");
    REQUIRE(rows.size() == 1);
    CHECK(rows.at(0).at("name") == "Bengkel Jaya");
    CHECK(rows.at(0).at("workers_male") == 3);
    CHECK(!rows.at(0).at("wkt").is_null());
    answer({"undo", plan});
    CHECK(answer({"list", plan, "business"}).at("rows").size() == 2);
    CHECK(tests::run({"merge", plan, "business", kept, kept}).exitCode == 2);
}

TEST_CASE("Gates are passed in order, with their evidence, and a decision can be recomputed",
          "[decide][program]")
{
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("p.gpkg");
    answer({"new", plan, "--title", "Uji"});
    answer({"add", plan, "site", "--set", "name=Lahan"});
    const auto stage = [&](const std::string& gate, const std::string& act) {
        return tests::run({"stage", plan, "--site", "Lahan", "--gate", gate, act, "--who", "Sri", "--reason",
                           "uji", "--json"});
    };
    CHECK(stage("1", "--pass").exitCode == 2); // gate 0 comes first
    CHECK(stage("0", "--pass").exitCode == 0);
    CHECK(stage("1", "--pass").exitCode == 2); // no evidence yet
    const auto evidence = [&](const std::string& criterion, const std::string& value) {
        return answer({"add", plan, "evidence", "--set", "subject=site:Lahan", "--set",
                       "criterion=" + criterion, "--set", "value=" + value})
            .at("uuid")
            .get<std::string>();
    };
    const auto slope = evidence("slope", "18");
    CHECK(tests::run({"decide", plan, "--site", "Lahan", "--verdict", "layak", "--reason", "r", "--who", "w"})
              .exitCode == 2); // a hard rule fails
    answer({"set", plan, "evidence", slope, "--set", "value=4"});
    for (const auto& [criterion, value] : std::vector<std::pair<std::string, std::string>>{
             {"hazard", "rendah"}, {"land_status", "hak milik"}, {"zone", "I"}, {"street_width", "7"}})
        evidence(criterion, value);
    const auto passed = stage("1", "--pass");
    CHECK(passed.exitCode == 0);
    CHECK(json::parse(passed.output).at("state") == "diperiksa");

    const auto decided = answer({"decide", plan, "--site", "Lahan", "--verdict", "bersyarat", "--reason",
                                 "uji coba", "--who", "Sri"});
    CHECK(decided.at("data_hash").get<std::string>().size() == 64);
    const auto decision = decided.at("decision").get<std::string>();
    const auto same = answer({"evaluate", plan, "--decision", decision});
    CHECK(same.at("same") == true);
    CHECK(same.at("changes").empty());
    answer({"set", plan, "evidence", slope, "--set", "value=14"});
    const auto changed = answer({"evaluate", plan, "--decision", decision});
    CHECK(changed.at("same") == false);
    CHECK(!changed.at("changes").empty());
    const auto returned = stage("1", "--return");
    CHECK(json::parse(returned.output).at("state") == "ditinjau-ulang");
    CHECK(stage("2", "--pass").exitCode == 2);
    const auto later =
        answer({"decide", plan, "--site", "Lahan", "--verdict", "tidak", "--reason", "uji", "--who", "Sri"});
    CHECK(later.at("former") == decision);
}

TEST_CASE("lq, ahp and compare answer from files, and name what is wrong with them", "[compare][program]")
{
    const tests::TemporaryFolder folder;
    tests::writeFile(folder.file("ahp.json"), R"({"criteria": ["a", "b", "c"],
        "matrix": [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]]})");
    const auto ahp = answer({"ahp", folder.file("ahp.json")});
    CHECK(ahp.at("weights").at(0).get<double>() == Approx(4.0 / 7.0));
    CHECK(ahp.at("cr").get<double>() == Approx(0.0).margin(1e-9));
    CHECK(ahp.at("worst").is_null());
    tests::writeFile(folder.file("bad.json"), R"({"matrix": [[1, 2], [2, 1]]})");
    CHECK(tests::run({"ahp", folder.file("bad.json")}).exitCode == 2);
    tests::writeFile(folder.file("text.json"), "{");
    CHECK(tests::run({"ahp", folder.file("text.json")}).exitCode == 3);
    CHECK(tests::run({"ahp", folder.file("none.json")}).exitCode == 3);

    tests::writeFile(folder.file("compare.json"), R"({"sites": ["A", "B"], "criteria": [
        {"name": "dekat", "direction": "cost", "weight": 0.3}, {"name": "luas", "direction": "benefit", "weight": 0.7}],
        "values": [[100, 5], [900, 8]]})");
    const auto compared = answer({"compare", folder.file("compare.json")});
    CHECK(compared.at("ranking").at(0).at("site") == "B");
    CHECK(compared.at("ranking").at(0).at("score").get<double>() == Approx(0.7));
    // A wins when "dekat" weighs more than "luas": at one half.
    CHECK(compared.at("flip").at(0).at("flip_weight").get<double>() == Approx(0.5));
    CHECK(compared.at("flip").at(0).at("new_winner") == "A");
    CHECK(compared.at("win_share").at("A").get<double>() == Approx(0.5).margin(0.02));

    tests::writeFile(folder.file("lq.csv"), "area,activity,value\nA,x,30\nA,y,10\nB,x,10\nB,y,50\n");
    const auto lq = answer({"lq", folder.file("lq.csv")});
    CHECK(lq.at("rows").at(0).at("lq").get<double>() == Approx(1.875));
    CHECK(lq.at("shift_share").is_null());
}
