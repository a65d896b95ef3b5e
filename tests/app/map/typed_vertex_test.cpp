#include "app/map/typed_vertex.h"

#include "core/model/ellipsoid.h"
#include "tests/app/map/canvas_fixture.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QLocale>

using namespace app;
using tests::CanvasFixture;

namespace {

const core::Position ligu{110.4335, -6.9803};
const core::Position eastOfIt{110.4435, -6.9803};

std::optional<core::Position> typed(const char* text, std::optional<core::Position> from = ligu)
{
    return typedVertex(QString::fromUtf8(text), from, eastOfIt, core::PlanSettings{});
}

QLineEdit* entryOf(CanvasFixture& map)
{
    return map.canvas().findChild<QLineEdit*>(QStringLiteral("vertexEntry"));
}

/// Types the text on the map and ends it with Return.
void type(CanvasFixture& map, const QString& text)
{
    QTest::keyClick(&map.canvas(), text[0].toLatin1());
    auto* entry = entryOf(map);
    REQUIRE(entry->isVisibleTo(&map.canvas()));
    QTest::keyClicks(entry, text.mid(1));
    QTest::keyClick(entry, Qt::Key_Return);
}

} // namespace

TEST_CASE("A distance goes towards the cursor, or where it is told", "[typed-vertex]")
{
    QLocale::setDefault(QLocale{QLocale::Indonesian});
    for (const auto& [text, metres, azimuth] :
         {std::tuple{"25", 25.0, 90.0}, std::tuple{"25 m", 25.0, 90.0}, std::tuple{"12,5m", 12.5, 90.0},
          std::tuple{"0,3 km", 300.0, 90.0}, std::tuple{"25 < 0", 25.0, 0.0},
          std::tuple{"1.250 m < 225,5°", 1250.0, -134.5}, std::tuple{"25@-90", 25.0, -90.0}}) {
        INFO(text);
        const auto at = typed(text);
        REQUIRE(at);
        CHECK(core::distance(ligu, *at) == Approx(metres).margin(1e-6));
        CHECK(core::azimuth(ligu, *at) == Approx(azimuth).margin(0.001));
    }
}

TEST_CASE("Coordinates are a place with or without a vertex before", "[typed-vertex]")
{
    CHECK(typed("-6,9803 110,4335") == ligu);
    CHECK(typed("110.4335, -6.9803", std::nullopt) == ligu);
}

TEST_CASE("What is neither is refused", "[typed-vertex]")
{
    for (const auto* text : {"", "Ligu", "-25", "0", "25 < timur", "1e9", "25 mil", "101 km"}) {
        INFO(text);
        CHECK_FALSE(typed(text));
    }
    CHECK_FALSE(typed("25", std::nullopt)); // from where?
}

TEST_CASE("A site is drawn by numbers alone", "[typed-vertex]")
{
    CanvasFixture map;
    map.canvas().setTool(ToolId::DrawSite);
    map.hover({400, 300});
    type(map, QStringLiteral("-6,9803 110,4335"));
    type(map, QStringLiteral("40 < 90"));
    type(map, QStringLiteral("30 < 0"));
    type(map, QStringLiteral("40 < 270"));
    map.key(Qt::Key_Return);
    map.settle();
    const auto site = map.only("site");
    const auto ring = std::get<core::MultiPolygon>(site.geometry).polygons.at(0).rings.at(0);
    REQUIRE(ring.size() == 5);
    CHECK(std::find(ring.begin(), ring.end(), ligu) != ring.end()); // to the last digit
    CHECK(site.number("area").value() == Approx(1200.0).epsilon(1e-4));
}

TEST_CASE("What is typed wrong stays to be mended, and Esc puts only the line away", "[typed-vertex]")
{
    CanvasFixture map;
    map.canvas().setTool(ToolId::DrawSite);
    map.click({400, 300});
    QSignalSpy hints{&map.canvas(), &MapCanvas::hint};
    type(map, QStringLiteral("25 kaki"));
    auto* entry = entryOf(map);
    CHECK(entry->isVisibleTo(&map.canvas()));
    CHECK(hints.last().at(0).toString().contains(QStringLiteral("25 kaki")));
    QTest::keyClick(entry, Qt::Key_Escape);
    CHECK_FALSE(entry->isVisibleTo(&map.canvas()));
    CHECK(map.canvas().tool() == ToolId::DrawSite);
    type(map, QStringLiteral("25 < 0")); // the first vertex is still there to go on from
    CHECK_FALSE(entry->isVisibleTo(&map.canvas()));
}

TEST_CASE("A digit means nothing to a tool that draws nothing", "[typed-vertex]")
{
    CanvasFixture map;
    QTest::keyClick(&map.canvas(), '7');
    CHECK_FALSE(entryOf(map)->isVisibleTo(&map.canvas()));
}
