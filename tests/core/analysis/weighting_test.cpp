#include "core/analysis/weight_choice.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <numeric>

using namespace core;

namespace {

nlohmann::ordered_json json(const char* text)
{
    return nlohmann::ordered_json::parse(text);
}

const std::vector<std::string> abc{"a", "b", "c"};

} // namespace

TEST_CASE("Shares and percent are taken within one part in ten thousand, points in proportion", "[weights]")
{
    const auto scaleOf = [](const std::vector<double>& given) {
        const auto result = normalisedWeights(given);
        return result ? std::string{weightScaleName(result->scale)} : "refused: " + result.error().detail;
    };
    CHECK(scaleOf({0.3, 0.4, 0.3}) == "share");
    CHECK(scaleOf({33.33, 33.33, 33.33}) == "percent"); // 99.99
    CHECK(scaleOf({33.34, 33.34, 33.33}) == "percent"); // 100.01
    CHECK(scaleOf({33.34, 33.34, 33.34}) == "refused: 100.02");
    CHECK(scaleOf({33.33, 33.33, 33.32}) == "refused: 99.98");
    CHECK(scaleOf({0.3, 0.4, 0.2}) == "refused: 0.9");
    CHECK(scaleOf({50, 30, 40}) == "refused: 120");
    CHECK(scaleOf({5, 3, 4, 4, 2}) == "points"); // Kusumadewi et al. 2006, Fuzzy MADM
    CHECK(scaleOf({0, 0}) == "refused: 0");
    CHECK(scaleOf({1.5, -0.5}) == "refused: -0.5");
    CHECK(scaleOf({NAN, 1}) == "refused: nan");
    CHECK(normalisedWeights(std::vector{33.33, 33.33, 33.33})->sum == Approx(99.99));
}

TEST_CASE("Rank order centroid gives the published weights", "[weights]")
{
    // Barron and Barrett 1996, table 1, to four digits.
    const auto four = *rankOrderWeights(std::vector{1.0, 2.0, 3.0, 4.0});
    CHECK(four[0] == Approx(0.5208).margin(5e-5));
    CHECK(four[1] == Approx(0.2708).margin(5e-5));
    CHECK(four[2] == Approx(0.1458).margin(5e-5));
    CHECK(four[3] == Approx(0.0625).margin(5e-5));
    const auto three = *rankOrderWeights(std::vector{2.0, 1.0, 3.0});
    CHECK(three[0] == Approx(0.2778).margin(5e-5));
    CHECK(three[1] == Approx(0.6111).margin(5e-5));
    CHECK(three[2] == Approx(0.1111).margin(5e-5));
    const auto tied = *rankOrderWeights(std::vector{1.0, 2.0, 2.0});
    CHECK(tied[1] == Approx((0.2778 + 0.1111) / 2).margin(5e-5));
    CHECK(tied[1] == tied[2]);
    CHECK_FALSE(rankOrderWeights(std::vector{0.0, 1.0}));
    CHECK_FALSE(rankOrderWeights(std::vector{1.0, 3.0}));
    CHECK_FALSE(rankOrderWeights(std::vector<double>{}));
}

TEST_CASE("Weights are read in each form", "[weights]")
{
    const auto weights = [](const char* text) {
        const auto choice = readWeights(json(text), abc);
        INFO((choice ? std::string{} : choice.error().subject + ": " + choice.error().detail));
        REQUIRE(choice);
        return choice->weights;
    };
    CHECK(weights(R"({"weights": {"a": 20, "b": 30, "c": 50}})") == std::vector{0.2, 0.3, 0.5});
    CHECK(weights(R"({"c": 0.5, "b": 0.3, "a": 0.2})") == std::vector{0.2, 0.3, 0.5});
    CHECK(weights(R"([2, 3, 5])") == std::vector{0.2, 0.3, 0.5});
    CHECK(weights(R"({"method": "swing", "points": {"a": 100, "b": 60, "c": 40}})") ==
          std::vector{0.5, 0.3, 0.2});
    CHECK(weights(R"({"method": "rank", "order": ["b", "a", "c"]})")[1] == Approx(0.6111).margin(5e-5));
    const auto pairs =
        weights(R"({"criteria": ["c", "b", "a"], "matrix": [[1, 2, 4], ["1/2", 1, 2], ["1/4", "1/2", 1]]})");
    CHECK(pairs[0] == Approx(1.0 / 7.0));
    CHECK(pairs[2] == Approx(4.0 / 7.0));
}

TEST_CASE("Weights that do not fit the criteria are refused by name", "[weights]")
{
    const auto refused = [](const char* text) {
        const auto choice = readWeights(json(text), abc);
        return choice ? std::string{"taken"} : choice.error().subject;
    };
    CHECK(refused(R"({"a": 0.5, "b": 0.5})") == "c");
    CHECK(refused(R"({"a": 0.4, "b": 0.3, "c": 0.2, "d": 0.1})") == "d");
    CHECK(refused(R"({"a": 0.4, "b": 0.3, "c": "0.3"})") == "c");
    CHECK(refused(R"([0.5, 0.5])") == "weights");
    CHECK(refused(R"({"method": "rank", "order": ["a", "b"]})") == "c");
    CHECK(refused(R"({"method": "rank", "order": ["a", "b", "b"]})") == "order");
    CHECK(refused(R"({"method": "magic", "weights": [1, 1, 1]})") == "method");
    CHECK(refused(R"({"matrix": [[1, 2], ["1/2", 1]]})") == "weights");
    CHECK(refused(R"({"matrix": [[1, "2/0"], ["1/2", 1]]})") == "matrix[0][1]");
    CHECK(refused(R"({"evaluators": []})") == "evaluators");
}

TEST_CASE("Several people's weights become one by the geometric mean", "[weights]")
{
    const auto choice = readWeights(json(R"({"evaluators": [
        {"name": "Dinas", "weights": {"a": 0.6, "b": 0.3, "c": 0.1}},
        {"name": "Camat", "weights": {"a": 0.1, "b": 0.3, "c": 0.6}}]})"),
                                    abc);
    REQUIRE(choice);
    const double ends = std::sqrt(0.06);
    CHECK(choice->weights[0] == Approx(ends / (2 * ends + 0.3)));
    CHECK(choice->weights[1] == Approx(0.3 / (2 * ends + 0.3)));
    CHECK(*choice->agreement == Approx(0.0).margin(1e-12)); // opposite orders
}

TEST_CASE("Kendall's W of the published example", "[weights]")
{
    // Three judges rank six applicants (Siegel and Castellan 1988): W = 0.162; ranks turned into weights.
    const std::vector<std::vector<double>> ranks{{1, 6, 3, 2, 5, 4}, {1, 5, 6, 4, 2, 3}, {6, 3, 2, 5, 4, 1}};
    std::vector<EvaluatorWeights> judges;
    for (const auto& order : ranks)
        judges.push_back({"", *rankOrderWeights(order)});
    CHECK(groupWeights(judges)->agreement == Approx(0.162).margin(5e-4));
    CHECK(groupWeights(std::vector{judges[0], judges[0]})->agreement == Approx(1.0));
}

TEST_CASE("Every way of weighting sums to one", "[weights][property]")
{
    CHECK(rc::check("sums", [] {
        const auto points = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 11)));
        const std::vector<double> given(points.begin(), points.end());
        const auto sum = [](const std::vector<double>& all) {
            return std::accumulate(all.begin(), all.end(), 0.0);
        };
        if (const auto direct = normalisedWeights(given))
            RC_ASSERT(std::abs(sum(direct->weights) - 1.0) < 1e-12);
        std::vector<double> ranks;
        for (const double one : given)
            ranks.push_back(std::min(one + 1.0, static_cast<double>(given.size())));
        RC_ASSERT(std::abs(sum(*rankOrderWeights(ranks)) - 1.0) < 1e-12);
    }));
}
