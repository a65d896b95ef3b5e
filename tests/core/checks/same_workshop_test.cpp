#include "core/checks/same_workshop.h"

#include "core/base/csv.h"

#include <catch2/catch.hpp>

namespace {

struct Pair
{
    bool same = false;
    core::Record first{};
    core::Record second{};
};

core::Record recordOf(const std::vector<std::string>& titles, const std::vector<std::string>& cells,
                      char side)
{
    core::Record record;
    std::string lon;
    std::string lat;
    for (std::size_t i = 1; i < titles.size(); ++i) {
        const auto field = titles[i].substr(2);
        if (titles[i][0] != side || cells[i].empty())
            continue;
        if (field == "lon")
            lon = cells[i];
        else if (field == "lat")
            lat = cells[i];
        else
            record.fields[field] = cells[i];
    }
    if (!lon.empty())
        record.geometry = core::Position{std::stod(lon), std::stod(lat)};
    return record;
}

std::vector<Pair> pairsOf(const std::string& file)
{
    const auto text = core::readTextFile(std::string{PETASENTRA_SOURCE_DIR "/data/duplicate-pairs/"} + file);
    REQUIRE(text);
    const auto rows = core::readCsv(*text);
    std::vector<Pair> pairs;
    for (std::size_t i = 1; i < rows.size(); ++i)
        pairs.push_back(
            {rows[i][0] == "1", recordOf(rows[0], rows[i], 'a'), recordOf(rows[0], rows[i], 'b')});
    return pairs;
}

bool same(const core::Record& a, const core::Record& b)
{
    return core::samenessOf(core::workshopWords(a), core::workshopWords(b)) >= core::sameWorkshopScore;
}

} // namespace

TEST_CASE("Twins of the labelled sets are found, and strangers are left apart", "[checks][duplicates]")
{
    const auto* file = GENERATE("pairs_2026.csv", "pairs_7.csv");
    const auto pairs = pairsOf(file);
    REQUIRE(pairs.size() == 1000);
    double found = 0;
    double wrong = 0;
    double missed = 0;
    for (const auto& pair : pairs) {
        const bool taken = same(pair.first, pair.second);
        CHECK(taken == same(pair.second, pair.first));
        found += taken && pair.same ? 1 : 0;
        wrong += taken && !pair.same ? 1 : 0;
        missed += !taken && pair.same ? 1 : 0;
    }
    INFO(file << ": found " << found << ", wrong " << wrong << ", missed " << missed);
    CHECK(found / (found + wrong) >= 0.95);
    CHECK(found / (found + missed) >= 0.90);
}

// The pairs and values of Winkler (1990), table 2.1 of "Record Linkage", as they are quoted everywhere.
TEST_CASE("Jaro and Winkler's measure has its published values", "[checks][duplicates]")
{
    CHECK(core::jaroWinkler("martha", "marhta") == Approx(0.961).margin(0.001));
    CHECK(core::jaroWinkler("dwayne", "duane") == Approx(0.840).margin(0.001));
    CHECK(core::jaroWinkler("dixon", "dicksonx") == Approx(0.813).margin(0.001));
    CHECK(core::jaroWinkler("", "") == 1.0);
    CHECK(core::jaroWinkler("a", "") == 0.0);
}
