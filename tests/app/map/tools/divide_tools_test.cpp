#include "core/model/ellipsoid.h"
#include "tests/app/map/canvas_fixture.h"

#include <catch2/catch.hpp>

using namespace app;
using tests::CanvasFixture;
using tests::square;

namespace {

double areaOf(const core::Record& record)
{
    return core::area(std::get<core::MultiPolygon>(record.geometry));
}

} // namespace

TEST_CASE("A line across the selected site makes two of it, in one edit", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawSite, square);
    const auto before = map.only("site");
    map.draw(ToolId::SplitShape, {{380, 200}, {380, 400}});
    map.settle();
    const auto parts = map.stored("site");
    REQUIRE(parts.size() == 2);
    const auto& kept = parts[0].uuid == before.uuid ? parts[0] : parts[1];
    const auto& made = parts[0].uuid == before.uuid ? parts[1] : parts[0];
    CHECK(areaOf(kept) / areaOf(made) == Approx(70.0 / 30.0).epsilon(0.02)); // at 30 of 100 pixels
    CHECK(areaOf(kept) + areaOf(made) == Approx(areaOf(before)).epsilon(1e-6));
    CHECK(made.text("name") == "Lokasi 1 (2)");
    CHECK(made.text("state") == "usulan");
    CHECK(map.document().undoLabel() == QStringLiteral("belah batas Lokasi 1"));

    map.undo();
    CHECK(map.only("site").geometry == before.geometry);
}

TEST_CASE("A line that does not reach across changes nothing and says so", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawSite, square);
    const auto before = map.only("site");
    QSignalSpy said{&map.canvas(), &MapCanvas::hint};
    map.draw(ToolId::SplitShape, {{380, 200}, {380, 300}});
    map.settle();
    CHECK(map.only("site").geometry == before.geometry);
    REQUIRE_FALSE(said.isEmpty());
    CHECK(said.last().at(0).toString().contains("tidak membelah"));
}

TEST_CASE("A ring drawn inside the selected kampung becomes a hole", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawKampung, square);
    const auto before = map.only("kampung");
    map.draw(ToolId::CutHole, {{380, 280}, {420, 280}, {420, 320}, {380, 320}});
    map.settle();
    const auto now = map.only("kampung");
    const auto& area = std::get<core::MultiPolygon>(now.geometry);
    REQUIRE(area.polygons.size() == 1);
    CHECK(area.polygons[0].rings.size() == 2);
    CHECK(areaOf(now) / areaOf(before) == Approx(1.0 - 0.16).epsilon(0.01)); // 40 of 100 pixels each way
    CHECK_FALSE(core::contains(area, map.lonLatAt({400, 300})));
    map.undo();
    CHECK(map.only("kampung").geometry == before.geometry);
}

TEST_CASE("With nothing selected the first click selects what is to be divided", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawSite, square);
    map.document().clearSelection();
    map.canvas().setTool(ToolId::SplitShape);
    map.hover({400, 300});
    map.click({400, 300});
    map.settle();
    CHECK(map.document().selection().single());
    CHECK(map.stored("site").size() == 1);
}
