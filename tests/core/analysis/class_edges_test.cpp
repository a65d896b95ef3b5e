#include "core/analysis/class_edges.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <random>

using namespace core;

namespace {

using Numbers = std::vector<double>;

Numbers edgesOf(const Numbers& values, ClassMethod method, int classes)
{
    Progress progress;
    return classEdges(values, method, classes, progress).value();
}

/// Squared deviations from the means of the classes that these edges make.
double deviation(const Numbers& values, const Numbers& edges)
{
    double all = 0.0;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        Numbers members;
        for (const double value : values)
            if (value >= edges[i] && (value < edges[i + 1] || i + 2 == edges.size()))
                members.push_back(value);
        const double mean =
            std::accumulate(members.begin(), members.end(), 0.0) / static_cast<double>(members.size());
        for (const double value : members)
            all += (value - mean) * (value - mean);
    }
    return all;
}

/// The least deviation of every way to put edges at distinct values.
double bruteForce(const Numbers& values, int classes)
{
    Numbers distinct = values;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    double least = std::numeric_limits<double>::infinity();
    const std::function<void(Numbers, std::size_t, int)> place = [&](Numbers edges, std::size_t from,
                                                                     int left) {
        if (left == 0) {
            edges.push_back(distinct.back());
            least = std::min(least, deviation(values, edges));
            return;
        }
        for (std::size_t i = from; i < distinct.size(); ++i) {
            auto more = edges;
            more.push_back(distinct[i]);
            place(more, i + 1, left - 1);
        }
    };
    place({distinct.front()}, 1, classes - 1);
    return least;
}

} // namespace

TEST_CASE("Natural breaks are the best of all ways to part the values", "[class-edges]")
{
    std::mt19937 random{20261124};
    for (int round = 0; round < 60; ++round) {
        const bool many = round % 2 == 0; // of one value
        std::uniform_real_distribution<double> number{-50.0, 1000.0};
        Numbers values(12);
        for (auto& value : values)
            value = many ? std::floor(number(random) / 150.0) : number(random);
        auto distinct = values;
        std::sort(distinct.begin(), distinct.end());
        distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
        for (int classes = 2; classes <= std::min(5, static_cast<int>(distinct.size()) - 1); ++classes) {
            INFO("round " << round << ", classes " << classes);
            const auto edges = edgesOf(values, ClassMethod::NaturalBreaks, classes);
            REQUIRE(edges.size() == static_cast<std::size_t>(classes) + 1);
            CHECK(deviation(values, edges) == Approx(bruteForce(values, classes)).margin(1e-6));
        }
    }
}

TEST_CASE("Natural breaks fall into the gaps, also far from zero", "[class-edges]")
{
    const double far = GENERATE(0.0, 1e9, -1e12);
    Numbers values;
    for (const double value : {1.0, 2.0, 3.0, 40.0, 41.0, 44.0, 100.0, 104.0})
        values.push_back(far + value);
    CHECK(edgesOf(values, ClassMethod::NaturalBreaks, 3) ==
          Numbers{far + 1.0, far + 40.0, far + 100.0, far + 104.0});
}

TEST_CASE("Quantiles are those of Hyndman and Fan's type 7", "[class-edges]")
{
    // R's help page ?quantile and numpy's default: quantile(1:10, 0:4/4) is 1, 3.25, 5.5, 7.75, 10.
    Numbers values(10);
    std::iota(values.begin(), values.end(), 1.0);
    const auto edges = edgesOf(values, ClassMethod::Quantile, 4);
    CHECK(edges == Numbers{1.0, 3.25, 5.5, 7.75, 10.0});
    CHECK(classCounts(values, edges) == std::vector<std::int64_t>{3, 2, 2, 3});

    SECTION("edges that would part nothing are left out, and no class is empty")
    {
        const Numbers tied{0, 0, 0, 0, 0, 0, 0, 5, 6, 7};
        for (int classes = 1; classes <= 9; ++classes)
            for (const auto count : classCounts(tied, edgesOf(tied, ClassMethod::Quantile, classes)))
                CHECK(count > 0);
        const Numbers high{1, 2, 9, 9, 9, 9, 9};
        for (int classes = 1; classes <= 9; ++classes)
            for (const auto count : classCounts(high, edgesOf(high, ClassMethod::Quantile, classes)))
                CHECK(count > 0);
    }
}

TEST_CASE("Equal intervals are as wide each, and may be empty", "[class-edges]")
{
    const Numbers values{0, 1, 2, 100};
    const auto edges = edgesOf(values, ClassMethod::EqualInterval, 4);
    CHECK(edges == Numbers{0, 25, 50, 75, 100});
    CHECK(classCounts(values, edges) == std::vector<std::int64_t>{3, 0, 0, 1});
    constexpr double most = std::numeric_limits<double>::max();
    for (const double edge : edgesOf({-most, most}, ClassMethod::EqualInterval, 4))
        CHECK(std::isfinite(edge));
}

TEST_CASE("Values that are few, alike or no numbers", "[class-edges]")
{
    const auto method =
        GENERATE(ClassMethod::Quantile, ClassMethod::EqualInterval, ClassMethod::NaturalBreaks);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    INFO(methodName(method));
    CHECK(edgesOf({}, method, 5).empty());
    CHECK(edgesOf({nan, infinite, -infinite}, method, 5).empty());
    CHECK(edgesOf({7.0}, method, 5) == Numbers{7.0, 7.0});
    CHECK(edgesOf({7.0, 7.0, nan, 7.0}, method, 5) == Numbers{7.0, 7.0});
    CHECK(classCounts(Numbers{7.0, 7.0, nan}, Numbers{7.0, 7.0}) == std::vector<std::int64_t>{2});
    CHECK(edgesOf({4.0, 1.0, 2.0}, method, 1) == Numbers{1.0, 4.0});

    SECTION("every finite value is in one class, whatever the order they come in")
    {
        const Numbers values{3, nan, 1, 2, 2, 8, infinite, 1};
        for (int classes = 1; classes <= 9; ++classes) {
            const auto edges = edgesOf(values, method, classes);
            CHECK(std::is_sorted(edges.begin(), edges.end()));
            CHECK(edges.front() == 1.0);
            CHECK(edges.back() == 8.0);
            const auto counts = classCounts(values, edges);
            CHECK(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}) == 6);
        }
    }
    SECTION("wrong wishes are refused")
    {
        Progress progress;
        CHECK(classEdges(Numbers{1.0}, method, 0, progress).error().code == ErrorCode::InvalidValue);
        CHECK(classEdges(Numbers{1.0}, ClassMethod::Own, 3, progress).error().code ==
              ErrorCode::InvalidValue);
    }
}

TEST_CASE("Finding natural breaks can be cancelled", "[class-edges]")
{
    Progress progress;
    progress.cancel();
    CHECK(classEdges(Numbers{1, 2, 3, 4}, ClassMethod::NaturalBreaks, 2, progress).error().code ==
          ErrorCode::Cancelled);
}

TEST_CASE("Methods have names in files", "[class-edges]")
{
    for (const auto method :
         {ClassMethod::Quantile, ClassMethod::EqualInterval, ClassMethod::NaturalBreaks, ClassMethod::Own}) {
        auto read = ClassMethod::Own;
        CHECK(parseMethod(methodName(method), read));
        CHECK(read == method);
    }
    auto read = ClassMethod::Own;
    CHECK_FALSE(parseMethod("jenks?", read));
}
