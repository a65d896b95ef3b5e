#include "app/panels/field_editor.h"

#include <catch2/catch.hpp>

using app::readMoment;
using app::readNumber;

TEST_CASE("Numbers are read as people here write them", "[forms]")
{
    CHECK(readNumber("12") == 12.0);
    CHECK(readNumber("3,5") == 3.5);
    CHECK(readNumber("3.5") == 3.5);
    CHECK(readNumber("1.250") == 1250.0); // grouped
    CHECK(readNumber("1.250.000") == 1250000.0);
    CHECK(readNumber("1.250,75") == 1250.75);
    CHECK(readNumber("1,250.75") == 1250.75);
    CHECK(readNumber("Rp 125.000.000") == 125000000.0);
    CHECK(readNumber("-7,5") == -7.5);
    CHECK_FALSE(readNumber("tiga"));
    CHECK_FALSE(readNumber(""));
}

TEST_CASE("Dates are read day first or in ISO form", "[forms]")
{
    CHECK(readMoment("24/11/2026", false) == QString{"2026-11-24"});
    CHECK(readMoment("4-3-2026", false) == QString{"2026-03-04"});
    CHECK(readMoment("2026-11-24", false) == QString{"2026-11-24"});
    CHECK_FALSE(readMoment("31/02/2026", false));
    CHECK_FALSE(readMoment("besok", false));
    CHECK(readMoment("24/11/2026 07:30", true)->startsWith("2026-11-24T"));
}
