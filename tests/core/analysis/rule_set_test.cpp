#include "core/analysis/rules/rule_library.h"

#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

std::string oneRule(const std::string& rule)
{
    return "{\"id\": \"x\", \"title\": \"X\", \"version\": \"1\", \"kind\": \"suitability\",\n"
           " \"subjects\": [\"site\"], \"source\": \"S\", \"rules\": [" +
           rule + "]}";
}

Error errorOf(const std::string& text)
{
    const auto set = readRuleSet(text, "x.json");
    REQUIRE(!set);
    CHECK(set.error().code == ErrorCode::RuleUnreadable);
    return set.error();
}

Record row(const std::string& id, const std::string& content, bool shipped, std::int64_t active)
{
    Record record;
    record.fields = {
        {"id", id}, {"content", content}, {"shipped", std::int64_t{shipped}}, {"active", active}};
    return record;
}

const std::string slope15 = R"({"id": "slope", "title": "T", "compare": "<=", "limit": 15})";
const std::string slope8 = R"({"id": "slope", "title": "T", "compare": "<=", "limit": 8})";

double limitOf(const RuleSet& set)
{
    return intervalOf(std::get<LimitTest>(set.rules.front().test).limit.value({})).low;
}

} // namespace

TEST_CASE("A broken rule file names the place", "[rules]")
{
    CHECK(errorOf("{\n  \"id\": \"x\",\n  oops\n}").subject == "x.json:3:3");
    CHECK(errorOf("[]").subject == "x.json: .");
    CHECK(errorOf("{}").subject == "x.json: id");
    CHECK(errorOf(oneRule("")).subject == "x.json: rules");
    CHECK(errorOf(oneRule(R"({"id": "a", "title": "T"})")).subject == "x.json: rules[0].limit");
    CHECK(errorOf(oneRule(R"({"id": "a", "title": "T", "compare": "<>", "limit": 1})")).subject ==
          "x.json: rules[0].compare");
    CHECK(errorOf(oneRule(R"({"id": "a", "title": "T", "compare": ">=", "limit": "1 +"})")).subject ==
          "x.json: rules[0].limit");
    CHECK(errorOf(oneRule(R"({"id": "A b", "title": "T", "compare": ">=", "limit": 1})")).subject ==
          "x.json: rules[0].id");
    CHECK(errorOf(oneRule(slope15 + "," + slope8)).subject == "x.json: rules[1].id");
    CHECK(
        errorOf(oneRule(R"({"id": "a", "title": "T", "compare": ">=", "limit": 1, "hrad": true})")).subject ==
        "x.json: rules[0].hrad");
    CHECK(errorOf(oneRule(R"({"id": "a", "title": "T", "pass": ["ya"]})")).subject ==
          "x.json: rules[0].fail");
    CHECK(errorOf(oneRule(R"({"id": "a", "title": "T", "pass": "ya", "fail": ["tidak"]})")).subject ==
          "x.json: rules[0].pass");
}

TEST_CASE("What is not said to be verified is not", "[rules]")
{
    CHECK(!readRuleSet(oneRule(slope15), "x.json")->rules.front().provenance.verified);
}

TEST_CASE("A plan's own rule set goes before the file, the file before the plan's copy", "[rules]")
{
    const tests::TemporaryFolder folder;
    tests::writeFile(folder.file("x.json"), oneRule(slope15));
    const auto setsWith = [&](const std::vector<Record>& rows, const std::string& path) {
        auto sets = ruleSetsFor(path, rows);
        INFO((sets ? std::string{} : sets.error().subject + sets.error().detail));
        REQUIRE(sets);
        return *sets;
    };
    const auto here = folder.path().string();
    CHECK(limitOf(setsWith({}, here).front()) == 15.0);
    CHECK(limitOf(setsWith({row("x", oneRule(slope8), true, 1)}, here).front()) == 15.0);
    CHECK(limitOf(setsWith({row("x", oneRule(slope8), false, 1)}, here).front()) == 8.0);
    CHECK(limitOf(setsWith({row("x", oneRule(slope8), true, 1)}, folder.file("absent")).front()) == 8.0);
    CHECK(setsWith({row("x-sendiri", oneRule(slope8), false, 1)}, here).size() == 2);
    CHECK(!setsWith({row("x", oneRule(slope15), true, 0)}, here).front().active);
    CHECK(ruleSetsFor(here, {row("x", "{", false, 1)}).error().subject == "rule_set x:1:2");
}

TEST_CASE("Every shipped rule file is read, and two files may not share an id", "[rules]")
{
    const auto shipped = std::string{PETASENTRA_SOURCE_DIR} + "/resources/rules";
    const auto records = shippedRuleSets(shipped);
    INFO((records ? std::string{} : records.error().subject + " " + records.error().detail));
    REQUIRE(records);
    std::set<std::string> ids;
    for (const auto& record : *records)
        ids.insert(record.text("id"));
    for (const auto* id : {"pp29-2018", "bps-direktori", "sikim", "lokasi"})
        CHECK(ids.contains(id));

    const tests::TemporaryFolder folder;
    tests::writeFile(folder.file("a.json"), oneRule(slope15));
    tests::writeFile(folder.file("b.json"), oneRule(slope8));
    const auto both = readRuleFolder(folder.path().string());
    REQUIRE(!both);
    CHECK(both.error().subject == folder.file("b.json") + ": id");
}

TEST_CASE("A broken permission matrix names the cell", "[rules][matrix]")
{
    const auto where = [](const std::string& matrix) {
        return errorOf(oneRule(R"({"id": "zone", "title": "T", "pass": ["i"], "fail": ["x"], "matrix": )" +
                               matrix + "}"))
            .subject;
    };
    CHECK(where("[]") == "x.json: rules[0].matrix");
    CHECK(where(R"({"cells": []})") == "x.json: rules[0].matrix.column");
    CHECK(where(R"({"column": "kbli"})") == "x.json: rules[0].matrix.cells");
    CHECK(where(R"({"column": "kbli", "cells": [["R-1", "*"]]})") == "x.json: rules[0].matrix.cells[0]");
    CHECK(where(R"({"column": "kbli", "cells": [["R-1", "*", "T"]]})") == "x.json: rules[0].matrix.cells[0]");
    CHECK(where(R"({"column": "kbli", "cells": [["R-1", "*", "I"], ["R-1", "*", "X"]]})") ==
          "x.json: rules[0].matrix.cells[1]");
    CHECK(where(R"({"column": "kbli", "cells": [], "sel": 1})") == "x.json: rules[0].matrix.sel");
}
