#include "core/analysis/location_quotient.h"

#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

std::vector<ActivityValue> rows(const std::string& area, const std::vector<std::string>& activities,
                                const std::vector<double>& values, const std::vector<double>& later = {})
{
    std::vector<ActivityValue> all;
    for (std::size_t i = 0; i < activities.size(); ++i)
        all.push_back(
            {area, activities[i], values[i], later.empty() ? std::nullopt : std::optional{later[i]}});
    return all;
}

template <class Rows>
void append(std::vector<ActivityValue>& all, const Rows& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

TEST_CASE("Location quotients equal the published table, with its slip put right", "[lq]")
{
    // "Metode Location Quotient" (Scribd 336649674); the sheet prints 4.2 for teh, which its own numbers make
    // 0.735.
    const std::vector<std::string> crops{"karet", "sawit", "teh", "kayu manis"};
    auto values = rows("daerah", crops, {850, 650, 700, 400});
    append(values, rows("*", crops, {1320, 2450, 4000, 3150}));
    const auto result = locationQuotients(values);
    REQUIRE(result);
    REQUIRE(result->rows.size() == 4);
    const double published[] = {2.704545, 1.114286, 0.735, 0.533333};
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(*result->rows[i].quotient == Approx(published[i]).margin(5e-7));
    CHECK(result->rows[0].localTotal == 2600);
    CHECK(result->rows[0].referenceTotal == 10920);
    CHECK(result->shiftShare.empty());
}

TEST_CASE("Shift-share equals Holukuluku", "[lq]")
{
    // Krumme, University of Washington: national sectors grow 10, 20, 30, 40 %, the whole 29 %.
    const std::vector<std::string> sectors{"1", "2", "3", "4"};
    auto values = rows("Holukuluku", sectors, {500, 100, 200, 200}, {1000, 100, 250, 280});
    append(values, rows("*", sectors, {1000, 2000, 4000, 3000}, {1100, 2400, 5200, 4200}));
    const auto result = locationQuotients(values);
    REQUIRE(result);
    const double quotients[] = {5.0, 0.5, 0.5, 2.0 / 3.0};
    const double national[] = {145, 29, 58, 58};
    const double mix[] = {-95, -9, 2, 22};
    const double regional[] = {450, -20, -10, 0};
    REQUIRE(result->shiftShare.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(*result->rows[i].quotient == Approx(quotients[i]));
        CHECK(result->shiftShare[i].national == Approx(national[i]));
        CHECK(result->shiftShare[i].mix == Approx(mix[i]));
        CHECK(result->shiftShare[i].regional == Approx(regional[i]).margin(1e-9));
    }
}

TEST_CASE("Without a reference the sum of all areas is it", "[lq]")
{
    auto values = rows("A", {"x", "y"}, {30, 10});
    append(values, rows("B", {"x", "y"}, {10, 50}));
    const auto result = locationQuotients(values);
    REQUIRE(result);
    CHECK(*result->rows[0].quotient == Approx((30.0 / 40.0) / (40.0 / 100.0)));
    CHECK(!result->rows[0].small);
    CHECK(locationQuotients(rows("A", {"x"}, {3}))->rows.front().small);
}

TEST_CASE("What cannot be divided is not known, and nonsense is refused", "[lq]")
{
    CHECK(!locationQuotients(rows("A", {"x"}, {0}))->rows.front().quotient);
    CHECK(locationQuotients({}).error().code == ErrorCode::InvalidValue);
    CHECK(locationQuotients(rows("A", {"x"}, {-1})).error().code == ErrorCode::InvalidValue);
    const tests::TemporaryFolder folder;
    tests::writeFile(folder.file("a.csv"), "area,activity,value\nA,x,5\nA,y,banyak\n");
    CHECK(readActivityCsv(folder.file("a.csv")).error().subject == folder.file("a.csv") + ":3");
    tests::writeFile(folder.file("b.csv"), "area,activity,value,value_later\r\n\"A, barat\",x,5,7\r\n");
    const auto read = readActivityCsv(folder.file("b.csv"));
    REQUIRE(read);
    CHECK(read->front().area == "A, barat");
    CHECK(read->front().later == 7.0);
    CHECK(readActivityCsv(folder.file("none.csv")).error().code == ErrorCode::FileNotFound);
}
