#include "core/analysis/rules/rule_library.h"

#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

/// Evidence that makes a rule pass and evidence that makes it fail; without either it is unknown.
struct Row
{
    std::string set{};
    std::string rule{};
    std::string criterion{};
    std::string passes{};
    std::string fails{};
};

const std::vector<Row> rows{
    {"pp29-2018", "like_units", "like_units", "5", "4"},
    {"bps-direktori", "household_share", "household_share", "20", "19,9"},
    {"bps-direktori", "organised", "organised", "ya", "tidak"},
    {"bps-direktori", "publicly_known", "publicly_known", "ya", "tidak"},
    {"sikim", "sikim_units", "sikim_units", "5", "4"},
    {"sikim", "infrastructure", "infrastructure", "ada", "tidak ada"},
    {"sikim", "wide_pollution", "wide_pollution", "tidak", "ya"},
    {"sikim", "feasibility_study", "feasibility_study", "sudah", "belum"},
    {"kukm-23-2005", "kukm_units", "kukm_units", "20", "19"},
    {"dak-ikm", "dak_units", "dak_minimum_units", "5", "6"}, // with 5 like units
    {"dak-ikm", "dak_documents", "dak_documents", "lengkap", "tidak lengkap"},
    {"lokasi", "hazard", "hazard", "rendah", "tinggi"},
    {"lokasi", "slope", "slope", "15", "15,1"},
    {"lokasi", "land_status", "land_status", "Hak Milik", "sengketa"},
    {"lokasi", "zone", "zone", "I", "X"},
    {"lokasi", "street_width", "street_width", "6.5", "<4"},
    {"lokasi", "work_on_road", "work_on_road", "tidak", "ya"},
    {"kawasan-industri-lama", "distance_city_centre", "distance_city_centre", "10000", "3000"},
    {"kawasan-industri-lama", "distance_housing", "distance_housing", "2000", "50"},
    {"kawasan-industri-lama", "estate_area", "estate_area", "50000", "4000"},
    {"pelajaran-relokasi", "relocation_distance", "distance_from_home", "3000", "3001"},
    {"pelajaran-relokasi", "walk_in_customers", "customer_access", "baik", "buruk"},
    {"pelajaran-relokasi", "initiative", "initiative", "pengusaha", "terpaksa"},
    {"pelajaran-relokasi", "operating", "operating", "semua", "papan nama saja"},
};

json answer(const std::vector<std::string>& words)
{
    auto all = words;
    all.push_back("--json");
    const auto result = tests::run(all);
    INFO(result.errors);
    REQUIRE(result.exitCode == 0);
    return json::parse(result.output);
}

void addEvidence(const std::string& plan, const std::string& subject, const std::string& criterion,
                 const std::string& value)
{
    answer({"add", plan, "evidence", "--set", "subject=" + subject, "--set", "criterion=" + criterion,
            "--set", "value=" + value});
}

std::string resultOf(const json& evaluation, const std::string& rule)
{
    for (const auto& one : evaluation.at("rules"))
        if (one.at("id") == rule)
            return one.at("result");
    return "missing from the answer";
}

bool isForSite(const std::string& set)
{
    return set == "lokasi" || set == "kawasan-industri-lama" || set == "pelajaran-relokasi";
}

} // namespace

TEST_CASE("Every shipped rule can be driven to pass, fail and unknown from the command line",
          "[rules][program]")
{
    const auto sets = core::readRuleFolder(std::string{PETASENTRA_SOURCE_DIR} + "/resources/rules");
    REQUIRE(sets);
    for (const auto& set : *sets)
        for (const auto& rule : set.rules) {
            INFO(set.id << " " << rule.id << " has no row in this table");
            CHECK(std::any_of(rows.begin(), rows.end(),
                              [&](const Row& row) { return row.set == set.id && row.rule == rule.id; }));
        }

    const tests::TemporaryFolder folder;
    const auto plan = folder.file("p.gpkg");
    answer({"new", plan, "--title", "Uji"});
    for (const auto* table : {"kampung", "site"})
        for (const auto* name : {"pass", "fail", "unknown"})
            answer({"add", plan, table, "--set", std::string{"name="} + name});
    addEvidence(plan, "kampung:fail", "like_units", "4");
    for (const auto* name :
         {"pass", "fail", "unknown"}) // only of a site that is in use is it asked who works there
        addEvidence(plan, std::string{"site:"} + name, "occupied", "ya");
    for (const auto& row : rows) {
        const std::string kind = isForSite(row.set) ? "site:" : "kampung:";
        addEvidence(plan, kind + "pass", row.criterion, row.passes);
        if (row.rule != "like_units")
            addEvidence(plan, kind + "fail", row.criterion, row.fails);
    }
    for (const auto& set : *sets)
        for (const auto* state : {"pass", "fail", "unknown"}) {
            const auto option = isForSite(set.id) || set.rules.empty() ? "--site" : "--kampung";
            const auto evaluation = answer({"evaluate", plan, option, state, "--rules", set.id});
            for (const auto& row : rows)
                if (row.set == set.id) {
                    INFO(row.set << " " << row.rule << " " << state);
                    CHECK(resultOf(evaluation, row.rule) == state);
                }
            const bool decides = std::any_of(set.rules.begin(), set.rules.end(),
                                             [](const core::Rule& rule) { return rule.hard; });
            if (decides) {
                const std::string expected = std::string{state} == "pass"   ? "layak"
                                             : std::string{state} == "fail" ? "tidak"
                                                                            : "belum-cukup-data";
                INFO(set.id << " " << state);
                CHECK(evaluation.at("verdict") == expected);
            }
        }
}

TEST_CASE("A new rule file works at once, and a broken one is named with its place", "[rules][program]")
{
    const tests::TemporaryFolder folder;
    const auto plan = folder.file("p.gpkg");
    answer({"new", plan, "--title", "Uji"});
    answer({"add", plan, "site", "--set", "name=Lahan", "--set", "stalls=8"});
    const auto own = folder.file("kios.json");
    tests::writeFile(own, R"({"id": "kios", "title": "Kios", "version": "1", "kind": "suitability",
        "subjects": ["site"], "rules": [{"id": "enough", "title": "Cukup", "value": "stalls", "compare": ">=",
        "limit": 10}]})");
    answer({"add", plan, "rule_set", "--set", "id=kios", "--set", "title=Kios", "--set",
            "content=" + tests::readFile(own)});
    const auto evaluation = answer({"evaluate", plan, "--site", "Lahan", "--rules", "kios"});
    CHECK(evaluation.at("verdict") == "tidak");
    CHECK(evaluation.at("rules").at(0).at("value") == 8);

    answer({"add", plan, "rule_set", "--set", "id=rusak", "--set", "content={\"id\": \"rusak\","});
    const auto broken = tests::run({"evaluate", plan, "--site", "Lahan"});
    CHECK(broken.exitCode == 3);
    CHECK(broken.errors.find("rule_set rusak:1:") != std::string::npos);
    CHECK(tests::run({"evaluate", plan, "--site", "Lahan", "--rules", "tiada"}).exitCode != 0);
    CHECK(tests::run({"evaluate", plan}).exitCode == 2);
}
