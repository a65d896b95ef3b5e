#include "app/models/text.h"

#include <catch2/catch.hpp>

TEST_CASE("A measure is read with as many decimals as its size deserves", "[text]")
{
    CHECK(app::shownMeasure(1136.249) == QStringLiteral("1.136"));
    CHECK(app::shownMeasure(-128.571) == QStringLiteral("-128,6"));
    CHECK(app::shownMeasure(71.4286) == QStringLiteral("71,43"));
    CHECK(app::shownMeasure(3.6) == QStringLiteral("3,6"));
    CHECK(app::shownMeasure(12.0) == QStringLiteral("12"));
    CHECK(app::shownMeasure(0.0) == QStringLiteral("0"));
}
