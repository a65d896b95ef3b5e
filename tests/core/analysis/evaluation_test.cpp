#include "core/analysis/evaluation.h"

#include "core/analysis/rules/rule_library.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace core;

namespace {

RuleSet setOf(const std::string& rest)
{
    auto set = readRuleSet("{\"id\": \"x\", \"title\": \"X\", \"version\": \"1\", \"kind\": \"suitability\", "
                           "\"subjects\": [\"site\"], " +
                               rest + "}",
                           "x.json");
    INFO((set ? std::string{} : set.error().subject + ": " + set.error().detail));
    REQUIRE(set);
    return *set;
}

Inputs inputsOf(const std::map<std::string, std::string>& words)
{
    Inputs inputs;
    for (const auto& [name, text] : words)
        inputs[name].value = readKnown(text);
    return inputs;
}

Evaluation evaluated(const RuleSet& set, const Inputs& inputs)
{
    const AppliedRuleSet applied{&set, true};
    return evaluate({&applied, 1}, inputs);
}

const char* placeRules = R"("minimum_score": 0.5,
    "rules": [
      {"id": "slope", "title": "Lereng", "compare": "<=", "limit": 15, "conditional_limit": 20, "condition": "diratakan"},
      {"id": "hazard", "title": "Bahaya", "pass": ["rendah"], "conditional": ["sedang"], "fail": ["tinggi"]}],
    "criteria": [
      {"id": "near", "title": "Dekat", "weight": 3, "curve": [[0, 1], [1000, 0]]},
      {"id": "access", "title": "Akses", "weight": 1, "words": {"baik": 1, "buruk": 0}}])";

} // namespace

TEST_CASE("The four verdicts mean what the design says", "[evaluate]")
{
    const auto set = setOf(placeRules);
    const auto verdict = [&](const std::map<std::string, std::string>& evidence) {
        return evaluated(set, inputsOf(evidence)).verdict;
    };
    CHECK(verdict({}) == Verdict::NotEnough);
    CHECK(verdict({{"slope", "18"}}) == Verdict::NotEnough);
    CHECK(verdict({{"slope", "21"}}) == Verdict::NotFeasible);
    CHECK(verdict({{"slope", "10"}, {"hazard", "rendah"}}) == Verdict::NotEnough); // the score straddles 0.5
    CHECK(verdict({{"slope", "10"}, {"hazard", "rendah"}, {"near", "0"}}) == Verdict::Feasible); // 0.75 to 1
    CHECK(verdict({{"slope", "10"}, {"hazard", "sedang"}, {"near", "0"}}) == Verdict::Conditional);
    CHECK(verdict({{"slope", "18"}, {"hazard", "rendah"}, {"near", "0"}}) == Verdict::Conditional);
    CHECK(verdict({{"slope", "10"}, {"hazard", "tinggi"}, {"near", "0"}, {"access", "baik"}}) ==
          Verdict::NotFeasible);
    CHECK(verdict({{"slope", "10"}, {"hazard", "rendah"}, {"near", "1000"}}) ==
          Verdict::NotFeasible); // 0 to 0.25
    CHECK(verdict({{"slope", "10"}, {"hazard", "entah"}, {"near", "0"}}) == Verdict::NotEnough);
}

TEST_CASE("Evidence with a condition makes a rule that holds conditional, and mends none that fails",
          "[evaluate]")
{
    const auto set = setOf(placeRules);
    auto inputs = inputsOf({{"slope", "10"}, {"hazard", "rendah"}, {"near", "0"}});
    inputs["slope"].condition = "urukan selesai";
    const auto conditional = evaluated(set, inputs);
    CHECK(conditional.verdict == Verdict::Conditional);
    CHECK(conditional.rules.front().condition == "urukan selesai");
    inputs["slope"].value = Interval::exactly(30.0);
    CHECK(evaluated(set, inputs).verdict == Verdict::NotFeasible);
}

TEST_CASE("What would settle the verdict comes first", "[evaluate]")
{
    const auto set = setOf(placeRules);
    const auto two = evaluated(set, inputsOf({{"near", "0"}})).missing;
    REQUIRE(two.size() == 3);
    CHECK(!two.front().wouldSettle); // slope and hazard wait for each other
    const auto one = evaluated(set, inputsOf({{"near", "0"}, {"slope", "3"}})).missing;
    REQUIRE(one.size() == 2);
    CHECK(one.front().criterion == "hazard");
    CHECK(one.front().wouldSettle);
    CHECK(one.front().outcomes == std::vector{Verdict::Feasible, Verdict::Conditional, Verdict::NotFeasible});
    CHECK(one.back().criterion == "access");
    CHECK(!one.back().wouldSettle);
}

TEST_CASE("An input that is assumed counts until somebody says otherwise", "[evaluate]")
{
    const auto set = setOf(R"j("rules": [{"id": "street_width", "title": "Jalan", "compare": ">=",
        "limit": "if(three_wheelers = 'tidak', 3.5, 6.5)", "assume": {
    "three_wheelers" : "ya"}}])j");
    CHECK(evaluated(set, inputsOf({{"street_width", "<4"}})).verdict == Verdict::NotFeasible);
    CHECK(evaluated(set, inputsOf({{"street_width", "3.8"}, {"three_wheelers", "tidak"}})).verdict ==
          Verdict::Feasible);
    CHECK(evaluated(set, {}).missing.size() == 1);
}

TEST_CASE("A value is worth what its curve says, over the whole interval", "[evaluate]")
{
    const auto set = setOf(R"("criteria": [{"id": "a", "title": "A", "weight": 1,
        "curve": [[0, 0], [10, 1], [20, 0.5]]}])");
    const auto& criterion = set.criteria.front();
    CHECK(worthOf(criterion, Interval::exactly(5.0)) == Interval::exactly(0.5));
    CHECK(worthOf(criterion, Interval::exactly(15.0)) == Interval::exactly(0.75));
    CHECK(worthOf(criterion, Interval::exactly(-3.0)) == Interval::exactly(0.0));
    CHECK(worthOf(criterion, Interval{5.0, 15.0}) == Interval{0.5, 1.0});
    CHECK(worthOf(criterion, Interval{15.0, std::numeric_limits<double>::infinity()}) == Interval{0.5, 0.75});
    CHECK(worthOf(criterion, {}) == Interval{0.0, 1.0});
}

TEST_CASE("A failed hard rule never ends in layak, and evidence never widens the score",
          "[evaluate][property]")
{
    const auto set = setOf(placeRules);
    const bool holds = rc::check("verdicts", [&] {
        const auto maybe = [](Inputs& inputs, const char* name, const std::string& text) {
            if (*rc::gen::arbitrary<bool>())
                inputs[name].value = readKnown(text);
            if (*rc::gen::weightedElement<int>({{4, 0}, {1, 1}}) == 1)
                inputs[name].condition = "syarat";
        };
        Inputs inputs;
        maybe(inputs, "slope", std::to_string(*rc::gen::inRange(0, 30)));
        maybe(inputs, "hazard", *rc::gen::element<std::string>("rendah", "sedang", "tinggi", "entah"));
        maybe(inputs, "near", std::to_string(*rc::gen::inRange(0, 1200)));
        const auto before = evaluated(set, inputs);
        const auto some = [&](auto is) {
            return std::any_of(before.rules.begin(), before.rules.end(),
                               [&](const RuleResult& rule) { return is(rule.result); });
        };
        if (some([](Truth truth) { return truth.isFail(); }))
            RC_ASSERT(before.verdict == Verdict::NotFeasible);
        else if (some([](Truth truth) { return !truth.isKnown(); }))
            RC_ASSERT(before.verdict == Verdict::NotEnough);
        if (before.verdict == Verdict::Feasible)
            RC_ASSERT(before.score->low >= 0.5);

        auto more = inputs;
        more["access"].value = *rc::gen::element<std::string>("baik", "buruk");
        const auto after = evaluated(set, more);
        RC_ASSERT(after.score->low >= before.score->low - 1e-12);
        RC_ASSERT(after.score->high <= before.score->high + 1e-12);
        if (before.verdict != Verdict::NotEnough)
            RC_ASSERT(after.verdict == before.verdict);
    });
    CHECK(holds);
}

namespace {

/// Cells of an invented matrix; what RDTR Semarang permits is not verified.
RuleSet zoneRules()
{
    return setOf(R"("rules": [
      {"id": "zone", "title": "Zona", "pass": ["i"], "conditional": ["t", "b"], "fail": ["x"], "condition": "KKPR",
       "matrix": {"column": "kbli", "cells": [
         ["R-*", "*", "X"], ["R-*", "452*", "T"], ["R-*", "45201", "B"], ["R-4", "*", "I"],
         ["K-*", "45*", "I"], ["K-*", "1*", "I"]]}}])");
}

RuleResult zoneResult(const RuleSet& set, const std::string& zone, const std::string& kbli)
{
    Inputs inputs;
    inputs["zone"].value = readKnown(zone);
    if (!kbli.empty())
        inputs["kbli"].value = kbli;
    return evaluateRule(set.rules.front(), inputs);
}

} // namespace

TEST_CASE("A zone code is looked up by the activity, the closest cell first", "[evaluate][matrix]")
{
    const auto set = zoneRules();
    const auto result = [&](const std::string& zone, const std::string& kbli) {
        return zoneResult(set, zone, kbli).result;
    };
    CHECK(result("R-3", "10130").isFail());
    CHECK(result("R-3", "45202").isConditional());
    CHECK(result("r 3", "45201").isConditional());
    CHECK(knownText(zoneResult(set, "R-3", "45201").value) == "R-3 × 45201: b");
    CHECK(result("R-4", "45201").isPass()); // the zone's own row goes before that of all of them
    CHECK(result("K-1", "45201").isPass());
    CHECK(!result("K-1", "20111").isKnown()); // no cell
    CHECK(!result("RTH-1", "45201").isKnown());
    CHECK(result("X", "45201").isFail()); // an answer is no code

    // Without the activity only what holds for every activity is known.
    CHECK(result("R-4", "").isPass());
    CHECK(!result("R-3", "").isKnown());
    CHECK(!result("K-1", "").isKnown()); // both cells say yes, but there are other activities
}

TEST_CASE("What a zone lacks is asked for", "[evaluate][matrix]")
{
    const auto set = zoneRules();
    const auto missing = [&](const std::string& zone, const std::string& kbli) {
        Inputs inputs;
        inputs["zone"].value = readKnown(zone);
        if (!kbli.empty())
            inputs["kbli"].value = kbli;
        std::vector<std::string> names;
        for (const auto& one : evaluated(set, inputs).missing)
            names.push_back(one.criterion);
        std::sort(names.begin(), names.end());
        return names;
    };
    CHECK(missing("RTH-1", "45201") == std::vector<std::string>{"zone"});
    CHECK(missing("R-3", "") == std::vector<std::string>{"kbli", "zone"});
    CHECK(missing("R-3", "45201").empty());
}

TEST_CASE("A known answer of the matrix is that of every activity that may be meant", "[evaluate][matrix]")
{
    // By enumeration: what is said without the code must hold for each code.
    const auto set = zoneRules();
    for (const auto* zone : {"R-1", "R-4", "K-2", "RTH-1"}) {
        const auto open = zoneResult(set, zone, "").result;
        if (!open.isKnown())
            continue;
        for (const auto* kbli : {"45201", "45202", "10130", "01111", "99999"})
            CHECK(zoneResult(set, zone, kbli).result == open);
    }
}
