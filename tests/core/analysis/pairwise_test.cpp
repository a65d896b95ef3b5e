#include "core/analysis/pairwise.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <rapidcheck.h>

using namespace core;

namespace {

// "Perhitungan Manual Metode AHP" (Scribd 139889973), rows Ko, Ho, Ag, Jk, Us, Tu.
const Matrix published{
    {1, 1, 5, 3, 3, 1},
    {1, 1, 5, 3, 3, 1},
    {1.0 / 5, 1.0 / 5, 1, 1.0 / 3, 1.0 / 5, 1.0 / 3},
    {1.0 / 3, 1.0 / 3, 3, 1, 1.0 / 3, 1.0 / 3},
    {1.0 / 3, 1.0 / 3, 5, 3, 1, 1.0 / 5},
    {1, 1, 3, 3, 5, 1},
};

void checkWeights(PairwiseMethod method, const std::vector<double>& expected)
{
    const auto result = pairwiseWeights(published, method);
    REQUIRE(result);
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(result->weights[i] == Approx(expected[i]).margin(5e-5));
}

} // namespace

TEST_CASE("Weights of the published six criteria", "[ahp]")
{
    checkWeights(PairwiseMethod::Eigenvector, {.2440, .2440, .0435, .0777, .1224, .2684});
    checkWeights(PairwiseMethod::GeometricMean, {.2556, .2556, .0420, .0783, .1129, .2556});
    const auto result = pairwiseWeights(published, PairwiseMethod::Eigenvector);
    CHECK(result->largestEigenvalue == Approx(6.4523).margin(5e-5));
    CHECK(result->consistencyIndex == Approx(.0905).margin(5e-5));
    CHECK(result->consistencyRatio == Approx(.0729).margin(5e-5));
}

TEST_CASE("The most contradictory pair is named with the value that would mend it", "[ahp]")
{
    // Weights 4 : 2 : 1, but the first is said to be nine times the third instead of four.
    const auto result =
        pairwiseWeights({{1, 2, 9}, {0.5, 1, 2}, {1.0 / 9, 0.5, 1}}, PairwiseMethod::GeometricMean);
    REQUIRE(result->worst);
    // With three criteria all pairs are off by the same factor, (9 / 4)^(1/3).
    CHECK(std::abs(std::log(result->worst->now / result->worst->consistent)) ==
          Approx(std::log(9.0 / 4.0) / 3.0));
    CHECK(!pairwiseWeights({{1, 2, 4}, {0.5, 1, 2}, {0.25, 0.5, 1}}, PairwiseMethod::Eigenvector)->worst);
}

TEST_CASE("A consistent matrix gives back its weights", "[ahp][property]")
{
    const bool holds = rc::check("weights", [] {
        const auto size = static_cast<std::size_t>(*rc::gen::inRange(1, 9));
        std::vector<double> weights;
        double sum = 0.0;
        for (std::size_t i = 0; i < size; ++i)
            sum += weights.emplace_back(*rc::gen::inRange(1, 100));
        Matrix matrix(size, std::vector<double>(size));
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j)
                matrix[i][j] = weights[i] / weights[j];
        for (const auto method : {PairwiseMethod::Eigenvector, PairwiseMethod::GeometricMean}) {
            const auto result = pairwiseWeights(matrix, method);
            RC_ASSERT(result.has_value());
            for (std::size_t i = 0; i < size; ++i)
                RC_ASSERT(std::abs(result->weights[i] - weights[i] / sum) < 1e-9);
            RC_ASSERT(result->consistencyRatio < 1e-9);
        }
    });
    CHECK(holds);
}

TEST_CASE("A matrix that cannot be is refused with the cell", "[ahp]")
{
    const auto subject = [](const Matrix& matrix) {
        const auto result = pairwiseWeights(matrix, PairwiseMethod::Eigenvector);
        REQUIRE(!result);
        return result.error().subject;
    };
    CHECK(subject({}) == "matrix");
    CHECK(subject({{1, 2}, {0.5}}) == "matrix[1]");
    CHECK(subject({{1, 2}, {2, 1}}) == "matrix[0][1]");
    CHECK(subject({{1, 0}, {2, 1}}) == "matrix[0][1]");
    CHECK(subject({{2, 1}, {1, 1}}) == "matrix[0][0]");
    CHECK(pairwiseWeights({{1, 8}, {0.13, 1}}, PairwiseMethod::Eigenvector));
}

TEST_CASE("Several evaluators count by the geometric mean", "[ahp]")
{
    const auto combined = combinedJudgements({{{1, 9}, {1.0 / 9, 1}}, {{1, 1}, {1, 1}}});
    REQUIRE(combined);
    CHECK((*combined)[0][1] == Approx(3.0));
    CHECK((*combined)[1][0] == Approx(1.0 / 3.0));
}
