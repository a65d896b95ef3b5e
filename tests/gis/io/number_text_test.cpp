#include "gis/io/date_text.h"
#include "gis/io/number_text.h"

#include <catch2/catch.hpp>

namespace {

constexpr gis::NumberStyle indonesian{',', '.'};
constexpr gis::NumberStyle english{'.', ','};

gis::NumberStyle vote(const std::vector<const char*>& cells, bool commaLikely = false)
{
    gis::NumberVote vote;
    for (const auto* cell : cells)
        vote.add(cell);
    return vote.style(commaLikely);
}

} // namespace

TEST_CASE("Numbers are read as people write them", "[io]")
{
    CHECK(gis::readNumber("Rp 1.500.000", indonesian) == 1500000.0);
    CHECK(gis::readNumber("Rp1.500.000,-", indonesian) == 1500000.0);
    CHECK(gis::readNumber("1.234,5", indonesian) == 1234.5);
    CHECK(gis::readNumber("-6,98", indonesian) == -6.98);
    CHECK(gis::readNumber("1,250.75", english) == 1250.75);
    CHECK(gis::readNumber("12 orang", indonesian) == 12.0);
    CHECK(gis::readNumber("3,5 m", indonesian) == 3.5);
    CHECK(gis::readNumber("1.5e3", {}) == 1500.0);
    CHECK_FALSE(gis::readNumber("lima", indonesian));
    CHECK_FALSE(gis::readNumber("33.74.03.1007 A", indonesian));
    CHECK_FALSE(gis::readNumber("1e400", {}));
    CHECK_FALSE(gis::readNumber("", {}));
}

TEST_CASE("What is no day or no time is none, however it is cut off", "[io]")
{
    CHECK_FALSE(gis::readDate("1/257/2024", false)); // 257 is 1 in eight bits
    CHECK_FALSE(gis::readDate("257/1/2024", false));
    CHECK(gis::readDate("5/3/2024 7:", true) == "2024-03-05");
    CHECK(gis::readDate("2024-03-05T10:20:30.000+07:00", true) == "2024-03-05T10:20:30+07:00");
    CHECK(gis::readDate("2024-03-05T10:20:30Z", true) == "2024-03-05T10:20:30Z");
    CHECK(gis::readDate("2024-03-05 10:20 WIB+", true) == "2024-03-05T10:20:00");
}

TEST_CASE("A number that is not written like its column is read, not lost", "[io]")
{
    bool changed = false;
    CHECK(gis::readNumber("4.52E+04", indonesian) == 45200.0); // what Excel makes of 45200
    CHECK_FALSE(gis::readNumber("3.5", indonesian));           // no group of three
    CHECK(gis::readNumberEither("3.5", indonesian, &changed) == 3.5);
    CHECK(changed);
    CHECK(gis::readNumberEither("1.500", indonesian) == 1500.0);
    CHECK_FALSE(gis::readNumberEither("1.2.3", indonesian));
}

TEST_CASE("More digits than a number keeps are a name", "[io]")
{
    gis::NumberVote vote;
    vote.add("3374012345678901");
    CHECK(vote.codes());
    gis::NumberVote nib;
    nib.add("912030123");
    CHECK_FALSE(nib.codes());
}

TEST_CASE("What was understood beyond plain digits is told", "[io]")
{
    bool changed = true;
    CHECK(gis::readNumber("12.5", {}, &changed) == 12.5);
    CHECK_FALSE(changed);
    CHECK(gis::readNumber("12,5", indonesian, &changed) == 12.5);
    CHECK(changed);
}

TEST_CASE("A column's cells decide together how it writes numbers", "[io]")
{
    CHECK(vote({"1.500", "12,5"}) == indonesian);
    CHECK(vote({"1,500", "12.5"}) == english);
    CHECK(vote({"1.500.000", "750.000"}) == indonesian);
    CHECK(vote({"1.500", "2.750"}, true) == indonesian);
    CHECK(vote({"-6.988481", "-6.9"}).decimal == '.');
    CHECK(vote({"-6,988481", "-6,9"}).decimal == ',');
    CHECK(vote({"0.500"}).decimal == '.'); // nobody groups after a zero
}

TEST_CASE("Codes are told from numbers", "[io]")
{
    gis::NumberVote codes;
    codes.add("003");
    CHECK(codes.codes());
    gis::NumberVote places;
    places.add("33.74.03.1007");
    CHECK_FALSE(places.allNumbers());
    gis::NumberVote integers;
    integers.add("5");
    integers.add("-");
    integers.add("tidak ada");
    integers.add("NaN");
    CHECK(integers.allIntegers());
}

TEST_CASE("Dates are read day first, with month names and as a spreadsheet's serial", "[io]")
{
    CHECK(gis::readDate("2024-03-05", false) == "2024-03-05");
    CHECK(gis::readDate("5/3/2024", false) == "2024-03-05");
    CHECK(gis::readDate("05-03-24", false) == "2024-03-05");
    CHECK(gis::readDate("5 Maret 2024", false) == "2024-03-05");
    CHECK(gis::readDate("Senin, 17 Agustus 1945", false) == "1945-08-17");
    CHECK(gis::readDate("2024/03/05", false) == "2024-03-05");
    CHECK(gis::readDate("45356", false) == "2024-03-05"); // Excel: 45292 is 2024-01-01
    CHECK(gis::readDate("2024-03-05T10:20:30", true) == "2024-03-05T10:20:30");
    CHECK(gis::readDate("5/3/2024 07:05", true) == "2024-03-05T07:05:00");
    CHECK_FALSE(gis::readDate("31/2/2024", false));
    CHECK_FALSE(gis::readDate("2024", false));
    CHECK_FALSE(gis::readDate("kemarin", false));
}
