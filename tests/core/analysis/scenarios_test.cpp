#include "core/analysis/scenarios.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

Record workshop(const char* name, Position at, const char* willing)
{
    Record record{.uuid = Uuid{name}, .fields = {{"name", std::string{name}}}, .geometry = at};
    if (*willing != '\0')
        record.fields["willing_to_move"] = std::string{willing};
    return record;
}

Record site(const char* kind, double west, double stalls)
{
    constexpr double half = 0.0001;
    Record record{.uuid = Uuid{"site"},
                  .fields = {{"name", std::string{"Lahan"}},
                             {"kind", std::string{kind}},
                             {"stalls", static_cast<std::int64_t>(stalls)}}};
    record.geometry = MultiPolygon{{Polygon{{{{west - half, -half},
                                              {west + half, -half},
                                              {west + half, half},
                                              {west - half, half},
                                              {west - half, -half}}}}}};
    return record;
}

Record note(const char* cause, double width, double minutes)
{
    return {.fields = {{"cause", std::string{cause}}, {"blocked_width", width}, {"duration", minutes}}};
}

// One hundredth of a degree of longitude on the equator (WGS 84): 111,319.49 m / 100.
constexpr double step = 1113.1949;

} // namespace

TEST_CASE("What a site means for each workshop depends on what kind of site it is", "[scenarios]")
{
    const std::vector workshops{workshop("a", {0.0, 0.0}, "tidak"), workshop("b", {0.0, 0.0}, "ya"),
                                workshop("c", {0.0, 0.0}, "")};
    const std::vector notes{note("kerja-di-jalan", 2.0, 60.0), note("kendaraan-antre", 1.0, 30.0),
                            note("sekolah", 2.0, 30.0)};
    const auto after = [&](const char* kind) {
        const std::vector sites{site(kind, 0.01, 2)};
        return scenarios(workshops, notes, sites).at(1);
    };

    SECTION("today nobody moves and the street bears all of it")
    {
        const auto today = scenarios(workshops, notes, {}).front();
        CHECK(today.totals.meanFromHome == 0.0);
        CHECK(today.totals.blockedMetreHours == Approx(3.5)); // 2 + 0.5 + 1
        CHECK(today.totals.unwilling == 0);
    }
    SECTION("a relocation takes work and customers away, and the willing get the stalls")
    {
        const auto move = after("relokasi");
        CHECK(*move.totals.meanFromHome == Approx(step).epsilon(1e-4));
        CHECK(*move.totals.meanFromCustomers == Approx(step).epsilon(1e-4));
        CHECK(move.totals.blockedMetreHours == Approx(1.0));
        CHECK(move.totals.without == 1);
        CHECK(move.workshops[0].stall == false);
        CHECK(move.workshops[1].stall == true);
        CHECK(move.totals.unwilling == 1);
        CHECK(move.totals.notAsked == 1);
    }
    SECTION("a split site serves customers where they are")
    {
        const auto split = after("terpisah");
        CHECK(*split.totals.meanFromHome == Approx(step).epsilon(1e-4));
        CHECK(split.totals.meanFromCustomers == 0.0);
        CHECK(split.totals.blockedMetreHours == Approx(1.5));
    }
    SECTION("an upgrade in place moves nobody; a shared facility is a way to go")
    {
        CHECK(after("in-situ").totals.meanFromHome == 0.0);
        const auto shared = after("fasilitas-bersama");
        CHECK(*shared.totals.meanFromHome == Approx(step).epsilon(1e-4));
        CHECK(shared.totals.unwilling == 0);
        CHECK(shared.totals.blockedMetreHours == Approx(3.5));
    }
    SECTION("a workshop without a place has no distance")
    {
        auto lost = workshops;
        lost[0].geometry = {};
        const std::vector sites{site("relokasi", 0.01, 9)};
        const auto move = scenarios(lost, notes, sites).at(1);
        CHECK(move.totals.unplaced == 1);
        CHECK_FALSE(move.workshops[0].fromHome);
        CHECK(move.totals.stallsOpen == 6.0);
    }
}
