#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace tests;

namespace {

using Json = nlohmann::json;

/// The sample plan and one-line questions to it.
class Sample
{
public:
    Sample()
    {
        const std::string source{PETASENTRA_SOURCE_DIR};
        const auto made = run({source + "/data/kampung-ligu/make", PETASENTRA_PROGRAM, plan()}, "/bin/bash");
        INFO(made.errors);
        REQUIRE(made.exitCode == 0);
    }

    std::string plan() const { return m_folder.file("contoh.gpkg"); }
    std::string file(const std::string& name, const std::string& content) const
    {
        const auto path = m_folder.file(name);
        writeFile(path, content);
        return path;
    }

    Json ask(std::vector<std::string> words) const
    {
        words.insert(words.begin() + 1, plan());
        words.push_back("--json");
        const auto result = run(words);
        INFO(result.errors);
        REQUIRE(result.exitCode == 0);
        return Json::parse(result.output);
    }

    int code(std::vector<std::string> words) const
    {
        words.insert(words.begin() + 1, plan());
        return run(words).exitCode;
    }

private:
    TemporaryFolder m_folder{};
};

Json indicator(const Json& answer, const std::string& id)
{
    for (const auto& one : answer.at("indicators"))
        if (one.at("id") == id)
            return one;
    return nullptr;
}

Json compared(const std::string& content, int expected = 0)
{
    const TemporaryFolder folder;
    const auto path = folder.file("tabel.json");
    writeFile(path, content);
    const auto result = run({"compare", path, "--sites", "all", "--method", "topsis", "--json"});
    INFO(content << result.errors);
    REQUIRE(result.exitCode == expected);
    CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == (expected == 0 ? 0 : 1));
    return expected == 0 ? Json::parse(result.output) : Json{};
}

std::string table(const std::string& weights)
{
    return R"({"sites": ["A", "B"], "criteria": [{"name": "c", "weight": )" + weights +
           R"(}, {"name": "d", "weight": 0.5}], "values": [[1, 2], [2, 1]]})";
}

} // namespace

TEST_CASE("TOPSIS gives the closeness of Hwang and Yoon's fighter aircraft", "[cli][compare]")
{
    // Hwang and Yoon 1981: 0.643, 0.268, 0.613, 0.312 (worked with three digits throughout).
    const auto answer = compared(R"({"sites": ["A1", "A2", "A3", "A4"], "criteria": [
        {"name": "speed", "weight": 0.2}, {"name": "range", "weight": 0.1}, {"name": "payload", "weight": 0.1},
        {"name": "cost", "direction": "cost", "weight": 0.1}, {"name": "reliability", "weight": 0.2},
        {"name": "manoeuvre", "weight": 0.3}],
        "values": [[2.0, 1500, 20000, 5.5, 5, 9], [2.5, 2700, 18000, 6.5, 3, 5], [1.8, 2000, 21000, 4.5, 7, 7],
                   [2.2, 1800, 20000, 5.0, 5, 5]]})");
    std::map<std::string, double> scores;
    for (const auto& row : answer.at("ranking"))
        scores[row.at("site")] = row.at("score");
    CHECK(scores["A1"] == Approx(0.643).margin(1e-3));
    CHECK(scores["A2"] == Approx(0.268).margin(1e-3));
    CHECK(scores["A3"] == Approx(0.613).margin(1e-3));
    CHECK(scores["A4"] == Approx(0.312).margin(1e-3));
}

TEST_CASE("Weights of a file are taken, normalised in sight, or refused", "[cli][compare]")
{
    CHECK(compared(table("0.5")).at("weight_sum") == 1.0);
    CHECK(compared(table("0.50005")).at("weighting").at("normalised") == true);
    compared(table("0.4"), 2);
    compared(table("-0.5"), 2);
    compared(table("\"x\""), 2);
    compared(
        R"({"sites": ["A"], "criteria": [{"name": "c", "weight": 1}, {"name": "d"}], "values": [[1, 2]]})",
        2);
    compared(R"({"sites": ["A", "A"], "criteria": [{"name": "c"}], "values": [[1], [2]]})", 2);
    CHECK(
        compared(
            R"({"sites": ["A", "B"], "criteria": [{"name": "c"}, {"name": "d"}], "values": [[1, 2], [2, 1]]})")
            .at("weights")
            .at("c") == 0.5);
}

TEST_CASE("Several people's weights show who would change the winner", "[cli][compare]")
{
    const auto answer =
        compared(R"({"sites": ["Dekat", "Luas"], "criteria": [{"name": "jarak"}, {"name": "luas"}],
        "values": [[9, 1], [1, 9]], "weights": {"evaluators": [
            {"name": "Dinas", "weights": {"jarak": 0.8, "luas": 0.2}},
            {"name": "Camat", "weights": {"jarak": 0.7, "luas": 0.3}},
            {"name": "Bappeda", "method": "rank", "order": ["luas", "jarak"]}]}})");
    CHECK(answer.at("ranking").at(0).at("site") == "Dekat");
    CHECK(answer.at("evaluators").at(0).at("changes_winner") == false);
    CHECK(answer.at("evaluators").at(2).at("changes_winner") == true);
    CHECK(answer.at("weighting").at("agreement").get<double>() ==
          Approx(1.0 / 9.0)); // rank sums 4 and 5 of three
}

TEST_CASE("Indicators carry the records behind them and their sources", "[cli][evaluate]")
{
    const Sample sample;
    const auto ligu = sample.ask({"evaluate", "--kampung", "Kampung Ligu"});
    const auto load = indicator(ligu, "blocked_metre_hours");
    CHECK(load.at("records").size() == 5); // five notes name the street or touch the outline
    CHECK(load.at("value").get<double>() > 0.0);
    CHECK(load.at("date") == "2026-11-19");
    CHECK(indicator(ligu, "closed_hours").at("value").get<double>() ==
          Approx(2.1 / 3.8 * 0.75 + 2.3 / 3.8 * 3.0 + 1.0 + 1.0 / 3.8 * 0.5 + 2.0 / 3.8 / 3.0));
    CHECK(indicator(ligu, "remaining_width").at("value").get<double>() == Approx(1.5)); // 3.8 - 2.3
    CHECK(indicator(ligu, "street_class").at("value") == "lingkungan tanpa kendaraan roda tiga atau lebih");
    const auto willing = indicator(ligu, "willingness_share");
    std::size_t all = 0;
    for (const auto& part : willing.at("parts"))
        all += part.at("records").size();
    CHECK(all == indicator(ligu, "units").at("value").get<std::size_t>());

    const auto site = sample.ask({"evaluate", "--site", "Lahan Sidodadi"});
    const auto ways = indicator(site, "distance_from_workshops");
    CHECK(ways.at("parts").size() == ways.at("records").size());
    CHECK(ways.at("parts").at(0).at("value") >= ways.at("parts").at(1).at("value"));
    // By the streets it is never nearer than in a straight line from the outline, which reaches some 100 m.
    const auto streets = indicator(site, "street_distance_from_workshops");
    CHECK(streets.at("value").get<double>() > ways.at("value").get<double>() - 100.0);
    CHECK(streets.at("parts").size() <= ways.at("parts").size());
    CHECK(indicator(site, "area_by_zone").at("value").is_null()); // the sample has no zone map
}

TEST_CASE("A made decision is sealed, and a later one refers to it", "[cli][decide]")
{
    const Sample sample;
    const auto decide = [&](const char* reason) {
        return sample.ask({"decide", "--site", "Gudang Barito", "--verdict", "belum-cukup-data", "--reason",
                           reason, "--who", "Kepala Dinas"});
    };
    const auto first = decide("bukti kurang");
    const std::string uuid = first.at("decision");
    CHECK(sample.code({"set", "decision", uuid, "--set", "verdict=layak"}) == 2);
    CHECK(sample.code({"set", "decision", uuid, "--set", "note=x"}) == 2);
    CHECK(sample.code({"remove", "decision", uuid}) == 2);
    CHECK(sample.ask({"list", "decision"}).at("rows").at(0).at("verdict") == "belum-cukup-data");
    CHECK(sample.ask({"evaluate", "--decision", uuid}).at("same") == true);
    CHECK(decide("masih kurang").at("former") == uuid);

    sample.ask({"add", "evidence", "--set", "subject=site:Gudang Barito", "--set", "criterion=hazard",
                "--set", "value=tinggi"});
    const auto later = sample.ask({"evaluate", "--decision", uuid});
    CHECK(later.at("same") == false);
    CHECK(later.at("same_with_its_rules") == false); // it is the data that changed
    CHECK_FALSE(later.at("changes").empty());
    CHECK(later.at("rules_version") == later.at("rules_version_now"));

    sample.ask({"remove", "site", "Gudang Barito"});
    const auto gone = sample.ask({"evaluate", "--decision", uuid});
    CHECK(gone.at("same") == false);
    CHECK(gone.at("changes").at(0).at("path") == "/subject");
}

TEST_CASE("A decision keeps the rules it used", "[cli][decide]")
{
    const Sample sample;
    const auto made = sample.ask(
        {"decide", "--site", "Gudang Barito", "--verdict", "tidak", "--reason", "jauh", "--who", "K"});
    auto content =
        Json::parse(readFile(std::string{PETASENTRA_SOURCE_DIR} + "/resources/rules/penilaian-lokasi.json"));
    content["version"] = "2";
    content["criteria"][0]["weight"] = 9;
    sample.ask({"add", "rule_set", "--set", "id=penilaian-lokasi", "--set", "shipped=tidak", "--set",
                "content=" + content.dump()});
    const auto later = sample.ask({"evaluate", "--decision", made.at("decision").get<std::string>()});
    CHECK(later.at("same") == false);
    CHECK(later.at("same_with_its_rules") == true); // the data is as it was
    CHECK(later.at("rules_version") != later.at("rules_version_now"));
}

TEST_CASE("Gates are passed by their own command only, in order, and the list says what is missing",
          "[cli][stage]")
{
    const Sample sample;
    CHECK(sample.code({"add", "evidence", "--set", "subject=site:Gudang Barito", "--set", "criterion=gate-0",
                       "--set", "value=lulus"}) == 2);
    const auto before = sample.ask({"stage", "--site", "Gudang Barito"});
    CHECK(before.at("passed").is_null());
    CHECK(before.at("gates").size() == 9);
    CHECK(before.at("gates").at(0).at("can_pass") == true);
    CHECK(before.at("gates").at(1).at("obstacles").at("earlier") == 0);
    sample.ask({"stage", "--site", "Gudang Barito", "--gate", "0", "--pass", "--who", "Staf", "--reason",
                "tercatat"});
    CHECK(sample.code({"stage", "--site", "Gudang Barito", "--gate", "1", "--pass", "--who", "Staf",
                       "--reason", "x"}) == 2);
    sample.ask({"stage", "--site", "Gudang Barito", "--gate", "1", "--return", "--who", "Kabid", "--reason",
                "lengkapi bahaya"});
    const auto after = sample.ask({"stage", "--site", "Gudang Barito"});
    CHECK(after.at("passed") == 0);
    CHECK(after.at("gates").at(0).at("who") == "Staf");
    CHECK(after.at("gates").at(1).at("result") == "return");
    CHECK(after.at("gates").at(1).at("reason") == "lengkapi bahaya");
}

TEST_CASE("Scenarios tell what each site would mean for each workshop and change nothing", "[cli][scenarios]")
{
    const Sample sample;
    const auto before = readFile(sample.plan());
    const auto answer = sample.ask({"scenarios", "--kampung", "Kampung Ligu"});
    CHECK(answer.at("scenarios").size() == 3);
    CHECK(answer.at("before").at("mean_distance_from_home") == 0.0);
    for (const auto& scenario : answer.at("scenarios"))
        CHECK(scenario.at("workshops").size() == answer.at("before").at("workshops").get<std::size_t>());
    CHECK(readFile(sample.plan()) == before);
    CHECK(sample.code({"scenarios", "--kampung", "Tidak Ada"}) == 2);
    CHECK(sample.code({"scenarios"}) == 2);
}

TEST_CASE("Saaty's house gives his published priorities, and fractions may be written as such", "[cli][ahp]")
{
    // Saaty, How to make a decision, EJOR 48 (1990), table 2: lambda max 9.669, C.R. 0.169.
    const TemporaryFolder folder;
    const auto path = folder.file("rumah.json");
    writeFile(path, R"({"matrix": [[1,5,3,7,6,6,"1/3","1/4"], ["1/5",1,"1/3",5,3,3,"1/5","1/7"],
        ["1/3",3,1,6,3,4,6,"1/5"], ["1/7","1/5","1/6",1,"1/3","1/4","1/7","1/8"],
        ["1/6","1/3","1/3",3,1,"1/2","1/5","1/6"], ["1/6","1/3","1/4",4,2,1,"1/5","1/6"],
        [3,5,"1/6",7,5,5,1,"1/2"], [4,7,5,8,6,6,2,1]]})");
    const auto result = run({"ahp", path, "--json"});
    REQUIRE(result.exitCode == 0);
    const auto answer = Json::parse(result.output);
    const double printed[] = {0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333};
    for (std::size_t i = 0; i < 8; ++i)
        CHECK(answer.at("weights").at(i).get<double>() == Approx(printed[i]).margin(6e-4));
    CHECK(answer.at("lambda_max").get<double>() == Approx(9.669).margin(6e-4));
    CHECK(answer.at("cr").get<double>() == Approx(0.169).margin(6e-4));
    CHECK(answer.at("acceptable") == false);
    for (const auto* wrong :
         {R"({"matrix": [[1.02, 3], ["1/3", 1]]})", R"({"matrix": [[1, 3], [3, 1]]})",
          R"({"matrix": [[1, 0], [0, 1]]})", R"({"criteria": ["a"], "matrix": [[1, 3], ["1/3", 1]]})"}) {
        writeFile(path, wrong);
        INFO(wrong);
        CHECK(run({"ahp", path}).exitCode != 0);
    }
}

TEST_CASE("Other rules show which verdicts would change", "[cli][verdicts]")
{
    const Sample sample;
    const auto now = sample.ask({"verdicts"});
    CHECK(now.at("rows").size() == 5); // two kampung, three sites
    const auto with = sample.ask({"verdicts", "--rules", "pp29-2018"});
    for (const auto& row : with.at("rows")) {
        const bool kampung = row.at("subject").get<std::string>().starts_with("kampung:");
        CHECK(row.at("with").is_null() != kampung); // the definition is not for sites
        CHECK(row.at("changed") == (kampung && row.at("with") != row.at("verdict")));
        if (row.at("subject") == "kampung:Kampung Ligu") // enough like units, but the street is too narrow
            CHECK(row.at("changed") == true);
    }
    CHECK(sample.code({"verdicts", "--rules", "tidak-ada"}) == 2);
}

TEST_CASE("Along the streets a group is never wider than by air", "[cli][groups]")
{
    const Sample sample;
    const auto ask = [&](const std::string& distance, bool streets) {
        std::vector<std::string> words{"groups", "--distance", distance, "--min", "2"};
        if (streets)
            words.push_back("--streets");
        return sample.ask(words);
    };
    for (const auto* distance : {"10", "40", "150"}) {
        const auto air = ask(distance, false);
        const auto street = ask(distance, true);
        CHECK(air.at("along") == "straight");
        CHECK(street.at("along") == "streets");
        CHECK(street.at("without_street").is_number_integer());
        for (const auto& group : street.at("groups")) {
            const auto holds = [&](const Json& wide) {
                return std::all_of(group.at("members").begin(), group.at("members").end(),
                                   [&](const Json& member) {
                                       const auto& all = wide.at("members");
                                       return std::find(all.begin(), all.end(), member) != all.end();
                                   });
            };
            CHECK(std::any_of(air.at("groups").begin(), air.at("groups").end(), holds));
        }
    }
    CHECK(!ask("150", true).at("groups").empty());
}

TEST_CASE("Without a layer of roads nothing is measured along them", "[cli][groups]")
{
    const TemporaryFolder folder;
    const auto plan = folder.file("p.gpkg");
    REQUIRE(run({"new", plan, "--title", "Uji"}).exitCode == 0);
    REQUIRE(run({"add", plan, "business", "--set", "name=A", "--set", "kbli=45201", "--wkt",
                 "POINT(110.43 -6.98)"})
                .exitCode == 0);
    const auto result = run({"groups", plan, "--streets"});
    CHECK(result.exitCode == 2);
    CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
    CHECK(result.errors.find("--role road") != std::string::npos);
}

TEST_CASE("An office's own permission matrix decides what a zone allows", "[cli][evaluate][matrix]")
{
    const Sample sample;
    const std::string site = "Lahan Uji";
    REQUIRE(sample.code({"add", "site", "--set", "name=" + site, "--set", "zone=K-2", "--set",
                         "for_kampung=Kampung Ligu"}) == 0);
    const auto zone = [&] {
        const auto answer = sample.ask({"evaluate", "--site", site});
        for (const auto& rule : answer.at("rules"))
            if (rule.at("id") == "zone")
                return rule;
        return Json{};
    };
    CHECK(zone().at("result") == "unknown"); // the shipped rules know no zone code

    const std::string own =
        R"({"id": "lokasi", "title": "Aturan sendiri", "version": "uji", "kind": "suitability",
        "subjects": ["site"], "source": "RDTR, contoh",
        "rules" : [ {
            "id" : "zone",
            "title" : "Zona",
            "pass" : ["i"],
            "conditional" : ["t"],
            "fail" : ["x"],
            "condition" : "KKPR",
            "matrix" : {"column" : "kbli", "cells" : [ [ "K-*", "45*", "T" ], [ "K-*", "*", "X" ] ]}
        } ]
})";
    REQUIRE(sample.code({"add", "rule_set", "--set", "id=lokasi", "--set", "title=Aturan sendiri", "--set",
                         "content=" + own}) == 0);
    const auto result = zone();
    CHECK(result.at("result") == "conditional");
    CHECK(result.at("value") == "K-2 × 45201: t");
}
