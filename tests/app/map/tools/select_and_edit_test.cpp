#include "tests/app/map/canvas_fixture.h"

#include <catch2/catch.hpp>

using namespace app;
using tests::CanvasFixture;
using tests::square;

namespace {

core::Path ringOf(const core::Record& record)
{
    return std::get<core::MultiPolygon>(record.geometry).polygons.at(0).rings.at(0);
}

core::Uuid addBusiness(CanvasFixture& map, QPoint pixel, const std::string& name)
{
    const auto uuid = core::Uuid::make();
    map.edit([uuid, name, at = map.lonLatAt(pixel)](core::PlanEdit& edit) -> core::Result<void> {
        PS_TRY(edit.insert("business", {.uuid = uuid, .fields = {{"name", name}}, .geometry = at}));
        return {};
    });
    return uuid;
}

void pick(CanvasFixture& map, QPoint pixel, Qt::KeyboardModifiers modifiers = {})
{
    map.click(pixel, modifiers);
    map.settle();
}

} // namespace

TEST_CASE("A click selects what lies there, and empty ground clears the selection", "[tools]")
{
    CanvasFixture map;
    const auto ligu = addBusiness(map, {300, 300}, "Bengkel Ligu");
    pick(map, {303, 302});
    CHECK(map.document().selection() == Selection{"business", {ligu}, 0});
    pick(map, {310, 300}); // 10 px away is beside it
    CHECK(map.document().selection().empty());
}

TEST_CASE("Several things at one place are all named and selected in turn", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawKampung, square);
    const auto first = addBusiness(map, {400, 300}, "Bengkel A");
    const auto second = addBusiness(map, {402, 300}, "Bengkel B");
    const auto kampung = map.only("kampung").uuid;
    map.canvas().setTool(ToolId::Select);
    QSignalSpy found{&map.canvas(), &MapCanvas::found};

    pick(map, {400, 300});
    CHECK(map.document().selection() == Selection{"business", {first}, 0}); // the nearest point
    REQUIRE(found.size() == 1);
    const auto all = found.last().at(0).value<std::vector<MapFeature>>();
    REQUIRE(all.size() == 3);
    CHECK(all[0].name == "Bengkel A");
    CHECK(all[1].name == "Bengkel B");
    CHECK(all[2].name == "Kampung 1");
    pick(map, {400, 300});
    CHECK(map.document().selection() == Selection{"business", {second}, 0});
    pick(map, {400, 300});
    CHECK(map.document().selection() == Selection{"kampung", {kampung}, 0});
    pick(map, {400, 300});
    CHECK(map.document().selection() == Selection{"business", {first}, 0});
}

TEST_CASE("Shift adds to the selection and takes away", "[tools]")
{
    CanvasFixture map;
    const auto first = addBusiness(map, {300, 300}, "A");
    const auto second = addBusiness(map, {500, 300}, "B");
    pick(map, {300, 300});
    pick(map, {500, 300}, Qt::ShiftModifier);
    CHECK(map.document().selection() == Selection{"business", {first, second}, 0});
    pick(map, {300, 300}, Qt::ShiftModifier);
    CHECK(map.document().selection() == Selection{"business", {second}, 0});
    map.key(Qt::Key_Escape);
    CHECK(map.document().selection().empty());
}

TEST_CASE("Ctrl and drag selects what lies in the box", "[tools]")
{
    CanvasFixture map;
    const auto first = addBusiness(map, {300, 300}, "A");
    const auto second = addBusiness(map, {340, 320}, "B");
    addBusiness(map, {500, 300}, "outside");
    map.drag({280, 280}, {360, 340}, Qt::LeftButton, Qt::ControlModifier);
    map.settle();
    CHECK(map.document().selection() == Selection{"business", {first, second}, 0});
}

TEST_CASE("A vertex is dragged, and the edit can be undone", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawSite, square);
    const auto before = map.only("site");
    map.canvas().setTool(ToolId::EditShape); // the site just drawn is selected
    map.settle();
    map.drag(square[1], {520, 380});
    map.settle();
    const auto after = map.only("site");
    CHECK(map.pixelOf(ringOf(after)[1]) == QPoint(520, 380));
    CHECK(ringOf(after)[0] == ringOf(before)[0]); // the others kept their very numbers
    CHECK(ringOf(after)[2] == ringOf(before)[2]);
    CHECK(after.number("area").value() > before.number("area").value());
    CHECK(map.document().undoLabel() == QStringLiteral("pindah titik Lokasi 1"));
    map.undo();
    CHECK(ringOf(map.only("site")) == ringOf(before));

    SECTION("and what undo brought back can be edited on")
    {
        map.drag(square[1], {500, 360});
        map.settle();
        CHECK(map.pixelOf(ringOf(map.only("site"))[1]) == QPoint(500, 360));
    }
}

TEST_CASE("Dragging the middle of an edge makes a vertex; Delete removes one", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawSite, square);
    map.canvas().setTool(ToolId::EditShape);
    map.settle();
    map.drag({400, 350}, {400, 400}); // between the first two corners
    map.settle();
    auto ring = ringOf(map.only("site"));
    REQUIRE(ring.size() == 6);
    CHECK(map.pixelOf(ring[1]) == QPoint(400, 400));

    map.click({400, 400});
    map.key(Qt::Key_Delete);
    map.settle();
    CHECK(ringOf(map.only("site")).size() == 5);
    map.click(square[0]);
    map.key(Qt::Key_Delete);
    map.settle();
    CHECK(ringOf(map.only("site")).size() == 4);
    map.click(square[1]);
    map.key(Qt::Key_Delete); // three corners are the least
    map.settle();
    CHECK(ringOf(map.only("site")).size() == 4);
    for (int i = 0; i < 3; ++i)
        map.undo();
    CHECK(ringOf(map.only("site")).size() == 5);
}

TEST_CASE("A drag inside moves the whole", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawSite, square);
    map.canvas().setTool(ToolId::EditShape);
    map.settle();
    map.drag({390, 310}, {440, 290});
    map.settle();
    const auto ring = ringOf(map.only("site"));
    for (std::size_t i = 0; i < square.size(); ++i)
        CHECK(map.pixelOf(ring[i]) == square[i] + QPoint(50, -20));
    map.undo();
    CHECK(map.pixelOf(ringOf(map.only("site"))[0]) == square[0]);
}

TEST_CASE("A shape is not left crossing itself", "[tools]")
{
    CanvasFixture map;
    QSignalSpy hints{&map.canvas(), &MapCanvas::hint};
    map.draw(ToolId::DrawSite, square);
    const auto before = ringOf(map.only("site"));
    map.canvas().setTool(ToolId::EditShape);
    map.settle();
    map.drag(square[1], {300, 300}); // across the opposite side
    map.settle();
    CHECK(ringOf(map.only("site")) == before);
    CHECK(hints.last().at(0).toString().contains(QStringLiteral("memotong dirinya sendiri")));
}

TEST_CASE("A business is moved by dragging it; Esc drops what is being dragged", "[tools]")
{
    CanvasFixture map;
    const auto uuid = addBusiness(map, {300, 300}, "Bengkel Ligu");
    map.canvas().setTool(ToolId::EditShape);
    map.settle();
    pick(map, {300, 300}); // selects it first
    CHECK(map.document().selection() == Selection{"business", {uuid}, 0});

    QTest::mousePress(&map.canvas(), Qt::LeftButton, {}, {300, 300});
    QTest::mouseMove(&map.canvas(), {350, 350});
    map.key(Qt::Key_Escape);
    QTest::mouseRelease(&map.canvas(), Qt::LeftButton, {}, {350, 350});
    map.settle();
    CHECK(map.pixelOf(std::get<core::Position>(map.only("business").geometry)) == QPoint(300, 300));

    map.drag({300, 300}, {350, 350});
    map.settle();
    CHECK(map.pixelOf(std::get<core::Position>(map.only("business").geometry)) == QPoint(350, 350));
    CHECK(map.document().undoLabel() == QStringLiteral("pindah titik Bengkel Ligu"));
}

TEST_CASE("Two quick drags both count", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawSite, square);
    map.canvas().setTool(ToolId::EditShape);
    map.settle();
    map.drag(square[0], {330, 370});
    map.drag(square[2], {470, 230}); // before the first is committed
    map.settle();
    const auto ring = ringOf(map.only("site"));
    CHECK(map.pixelOf(ring[0]) == QPoint(330, 370));
    CHECK(map.pixelOf(ring[2]) == QPoint(470, 230));
}

TEST_CASE("A neighbour follows a border that both share, in the same edit", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawKampung, square);
    const auto west = map.only("kampung").uuid;
    // East of it: its first and last corners are snapped to those of the square.
    map.hover(square[1]);
    map.draw(ToolId::DrawKampung, {square[1], {550, 350}, {550, 250}, square[2]});
    map.document().select("kampung", west);
    map.canvas().setTool(ToolId::EditShape);
    map.settle();
    const auto ring = [&](const std::string& name) {
        for (const auto& record : map.stored("kampung"))
            if (record.text("name") == name)
                return ringOf(record);
        return core::Path{};
    };
    REQUIRE(map.stored("kampung").size() == 2);
    const auto westBefore = ring("Kampung 1");
    const auto eastBefore = ring("Kampung 2");
    const auto corner = westBefore[1];
    REQUIRE(std::find(eastBefore.begin(), eastBefore.end(), corner) != eastBefore.end());

    SECTION("a corner")
    {
        map.drag(square[1], {440, 380});
        map.settle();
        const auto moved = ring("Kampung 1")[1];
        CHECK(map.pixelOf(moved) == QPoint(440, 380));
        const auto east = ring("Kampung 2");
        CHECK(std::find(east.begin(), east.end(), moved) != east.end());
        CHECK(std::find(east.begin(), east.end(), corner) == east.end());
        map.undo(); // one step for both
        CHECK(ring("Kampung 1") == westBefore);
        CHECK(ring("Kampung 2") == eastBefore);
    }
    SECTION("a new vertex on the edge")
    {
        map.drag({450, 300}, {470, 300});
        map.settle();
        const auto added = ring("Kampung 1")[2];
        CHECK(map.pixelOf(added) == QPoint(470, 300));
        const auto east = ring("Kampung 2");
        REQUIRE(east.size() == 6);
        CHECK(std::find(east.begin(), east.end(), added) != east.end());
        map.click({470, 300});
        map.key(Qt::Key_Delete); // and out of both again
        map.settle();
        CHECK(ring("Kampung 1").size() == westBefore.size());
        CHECK(ring("Kampung 2").size() == eastBefore.size());
    }
    SECTION("with Ctrl only the one that is edited changes")
    {
        map.drag(square[1], {440, 380}, Qt::LeftButton, Qt::ControlModifier);
        map.settle();
        CHECK(map.pixelOf(ring("Kampung 1")[1]) == QPoint(440, 380));
        CHECK(ring("Kampung 2") == eastBefore);
    }
    SECTION("nothing is stored where the neighbour's border would cross itself")
    {
        QSignalSpy failed{&map.document(), &Document::failed};
        map.drag(square[1], {500, 230}); // beyond the other one's upper side
        map.settle();
        CHECK(ring("Kampung 1") == westBefore);
        CHECK(ring("Kampung 2") == eastBefore);
        REQUIRE(failed.size() == 1);
        CHECK(failed[0][0].value<core::Error>().subject == "Kampung 2");
    }
}
