#include "app/map/measures.h"
#include "tests/app/map/canvas_fixture.h"

#include <catch2/catch.hpp>

using namespace app;
using tests::CanvasFixture;
using tests::square;

namespace {

/// Checks the outline that was drawn on these pixels: their degrees, closed.
void checkOutline(CanvasFixture& map, const core::Record& record, const std::vector<QPoint>& pixels)
{
    const auto* area = std::get_if<core::MultiPolygon>(&record.geometry);
    REQUIRE(area != nullptr);
    REQUIRE(area->polygons.size() == 1);
    REQUIRE(area->polygons[0].rings.size() == 1);
    const auto& ring = area->polygons[0].rings[0];
    REQUIRE(ring.size() == pixels.size() + 1);
    CHECK(ring.front() == ring.back());
    for (std::size_t i = 0; i < pixels.size(); ++i)
        CHECK(map.pixelOf(ring[i]) == pixels[i]);
}

QString lastHint(const QSignalSpy& hints)
{
    return hints.isEmpty() ? QString{} : hints.last().at(0).toString();
}

} // namespace

TEST_CASE("A site drawn with clicks and Return is in the file, selected and undoable", "[tools]")
{
    CanvasFixture map;
    QSignalSpy stored{&map.canvas(), &MapCanvas::stored};
    map.draw(ToolId::DrawSite, square);
    const auto site = map.only("site");
    checkOutline(map, site, square);
    CHECK(site.text("name") == "Lokasi 1");
    CHECK(site.text("state") == "usulan");
    CHECK(site.number("area").value() ==
          Approx(2500).epsilon(0.01)); // 50 m by 50 m; UTM's scale is 0.9996 or so
    CHECK(map.document().selection() == Selection{"site", {site.uuid}, 0});
    REQUIRE(stored.size() == 1);
    CHECK(stored.last().at(1).value<core::Uuid>() == site.uuid);
    CHECK(map.document().undoLabel() == QStringLiteral("gambar calon lokasi"));

    map.undo();
    CHECK(map.stored("site").empty());
}

TEST_CASE("A right click finishes a kampung, and so does a click on its first vertex", "[tools]")
{
    CanvasFixture map;
    map.canvas().setTool(ToolId::DrawKampung);
    for (const auto pixel : square)
        map.click(pixel);
    SECTION("right click")
    {
        map.rightClick({500, 500});
    }
    SECTION("first vertex")
    {
        map.click(square.front() + QPoint{2, 1});
    }
    map.settle();
    checkOutline(map, map.only("kampung"), square);
    CHECK(map.only("kampung").text("name") == "Kampung 1");
}

TEST_CASE("Names are made up without repeating one that is there", "[tools]")
{
    CanvasFixture map;
    map.edit([](core::PlanEdit& edit) -> core::Result<void> {
        PS_TRY(edit.insert("kampung", {.fields = {{"name", std::string{"Kampung 2"}}}}));
        return {};
    });
    map.draw(ToolId::DrawKampung, square);
    const auto all = map.stored("kampung");
    REQUIRE(all.size() == 2);
    CHECK(all[1].text("name") == "Kampung 3");
}

TEST_CASE("Backspace takes the last vertex back", "[tools]")
{
    CanvasFixture map;
    map.canvas().setTool(ToolId::DrawSite);
    map.click(square[0]);
    map.click(square[1]);
    map.click({700, 500});
    map.key(Qt::Key_Backspace);
    map.click(square[2]);
    map.click(square[3]);
    map.key(Qt::Key_Return);
    map.settle();
    checkOutline(map, map.only("site"), square);
}

TEST_CASE("The second click of a double click sets no second vertex", "[tools]")
{
    CanvasFixture map;
    map.canvas().setTool(ToolId::DrawSite);
    for (const auto pixel : square) {
        map.click(pixel);
        QTest::mouseDClick(&map.canvas(), Qt::LeftButton, {}, pixel);
        QTest::mouseRelease(&map.canvas(), Qt::LeftButton, {}, pixel);
    }
    map.key(Qt::Key_Return);
    map.settle();
    checkOutline(map, map.only("site"), square);
}

TEST_CASE("An outline that crosses itself is refused in words, and kept", "[tools]")
{
    CanvasFixture map;
    QSignalSpy hints{&map.canvas(), &MapCanvas::hint};
    map.canvas().setTool(ToolId::DrawSite);
    for (const auto pixel : {square[0], square[2], square[1], square[3]})
        map.click(pixel);
    map.key(Qt::Key_Return);
    map.settle();
    CHECK(map.stored("site").empty());
    CHECK(lastHint(hints).contains(QStringLiteral("memotong dirinya sendiri")));

    map.key(Qt::Key_Backspace);
    map.key(Qt::Key_Return);
    map.settle();
    checkOutline(map, map.only("site"), {square[0], square[1], square[2]}); // what was left, counterclockwise
}

TEST_CASE("Two points or a straight line are no outline", "[tools]")
{
    CanvasFixture map;
    QSignalSpy hints{&map.canvas(), &MapCanvas::hint};
    map.draw(ToolId::DrawKampung, {{300, 300}, {400, 300}});
    CHECK(map.stored("kampung").empty());
    CHECK(lastHint(hints).contains(QStringLiteral("tiga titik")));
}

TEST_CASE("While drawing, the hint measures on the ellipsoid", "[tools]")
{
    CanvasFixture map;
    QSignalSpy hints{&map.canvas(), &MapCanvas::hint};
    map.canvas().setTool(ToolId::DrawSite);
    for (const auto pixel : square)
        map.click(pixel);
    CHECK(lastHint(hints).contains(QStringLiteral("4 titik")));
    core::Path drawn;
    for (const auto pixel : square)
        drawn.push_back(map.lonLatAt(pixel));
    CHECK(ringArea(drawn) == Approx(2500).epsilon(0.01));
    CHECK(lastHint(hints).contains(areaText(ringArea(drawn))));
    CHECK(lastHint(hints).contains(lengthText(ringPerimeter(drawn))));
}

TEST_CASE("Esc keeps the sketch; the tool offers it again", "[tools]")
{
    CanvasFixture map;
    QSignalSpy hints{&map.canvas(), &MapCanvas::hint};
    map.canvas().setTool(ToolId::DrawSite);
    for (int i = 0; i < 3; ++i)
        map.click(square[static_cast<std::size_t>(i)]);
    map.key(Qt::Key_Escape);
    map.key(Qt::Key_Escape); // the second leaves the tool
    CHECK(map.canvas().tool() == ToolId::Select);

    SECTION("and goes on with it")
    {
        map.canvas().setTool(ToolId::DrawSite);
        CHECK(lastHint(hints).contains(QStringLiteral("belum selesai")));
        map.key(Qt::Key_Return);
        map.click(square[3]);
        map.key(Qt::Key_Return);
        map.settle();
        checkOutline(map, map.only("site"), square);
    }
    SECTION("also after a restart")
    {
        map.restart();
        map.canvas().setTool(ToolId::DrawSite);
        REQUIRE(QTest::qWaitFor([&] {
            map.key(Qt::Key_Return); // does nothing until the sketches have been read
            map.click(square[3]);
            map.key(Qt::Key_Return);
            map.settle();
            return !map.stored("site").empty();
        }));
        checkOutline(map, map.only("site"), square);
    }
    SECTION("a click elsewhere begins anew and leaves the old one for later")
    {
        const std::vector<QPoint> other{{100, 200}, {200, 200}, {200, 100}};
        map.draw(ToolId::DrawSite, other);
        checkOutline(map, map.only("site"), other);
        map.canvas().setTool(ToolId::Select);
        map.canvas().setTool(ToolId::DrawSite);
        CHECK(lastHint(hints).contains(QStringLiteral("3 titik yang belum selesai")));
    }
    SECTION("Delete throws it away")
    {
        map.canvas().setTool(ToolId::DrawSite);
        map.key(Qt::Key_Delete);
        CHECK_FALSE(lastHint(hints).contains(QStringLiteral("belum selesai")));
    }
}

TEST_CASE("One click stores a business", "[tools]")
{
    CanvasFixture map;
    map.canvas().setTool(ToolId::AddBusiness);
    map.click({420, 310});
    map.settle();
    const auto business = map.only("business");
    CHECK(business.text("name") == "Usaha 1");
    CHECK(map.pixelOf(std::get<core::Position>(business.geometry)) == QPoint(420, 310));
    CHECK(map.document().selection() == Selection{"business", {business.uuid}, 0});
    map.click({300, 200});
    map.settle();
    CHECK(map.stored("business").size() == 2);
    map.undo();
    map.undo();
    CHECK(map.stored("business").empty());
}

TEST_CASE("One click stores a congestion note; more clicks and Return draw it out along the street",
          "[tools]")
{
    CanvasFixture map;
    map.canvas().setTool(ToolId::AddNote);
    map.click({300, 300});
    map.settle();
    const auto point = map.only("congestion_note");
    CHECK(map.pixelOf(std::get<core::Position>(point.geometry)) == QPoint(300, 300));

    SECTION("Return leaves it a point, and the next click makes another")
    {
        map.key(Qt::Key_Return);
        map.click({500, 300});
        map.settle();
        CHECK(map.stored("congestion_note").size() == 2);
        map.undo();
        map.undo();
        CHECK(map.stored("congestion_note").empty());
    }
    SECTION("a line")
    {
        map.click({350, 300});
        map.click({400, 320});
        map.key(Qt::Key_Return);
        map.settle();
        const auto line = map.only("congestion_note");
        CHECK(line.uuid == point.uuid);
        const auto& points = std::get<core::LineString>(line.geometry).points;
        REQUIRE(points.size() == 3);
        CHECK(map.pixelOf(points[0]) == QPoint(300, 300));
        CHECK(map.pixelOf(points[2]) == QPoint(400, 320));
        map.undo();
        CHECK(map.only("congestion_note").geometry == point.geometry);
    }
}

TEST_CASE("Measuring stores nothing and says how it was computed", "[tools]")
{
    CanvasFixture map;
    QSignalSpy hints{&map.canvas(), &MapCanvas::hint};
    map.canvas().setTool(ToolId::MeasureLength);
    map.click({300, 300});
    map.click({500, 300}); // 200 px of half a metre
    map.key(Qt::Key_Return);
    CHECK(lastHint(hints).contains(QStringLiteral("Panjang 100 m")));
    CHECK(lastHint(hints).contains(QStringLiteral("elipsoid WGS 84")));

    map.canvas().setTool(ToolId::MeasureArea);
    for (const auto pixel : square)
        map.click(pixel);
    map.rightClick({10, 10});
    CHECK(lastHint(hints).contains(QStringLiteral("Luas 2.50"))); // 2,500 m² up to UTM's scale
    map.settle();
    CHECK(map.document().undoLabel().isEmpty());
}

TEST_CASE("A vertex near one that is there takes its very numbers", "[tools]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawKampung, square);
    const auto corner = std::get<core::MultiPolygon>(map.only("kampung").geometry).polygons[0].rings[0][1];
    map.canvas().setTool(ToolId::DrawSite);
    map.hover({455, 352}); // 5 and 2 px from the kampung's second corner

    SECTION("while snapping is on")
    {
        map.click({455, 352});
        map.click({600, 350});
        map.click({600, 250});
        map.key(Qt::Key_Return);
        map.settle();
        CHECK(std::get<core::MultiPolygon>(map.only("site").geometry).polygons[0].rings[0][0] == corner);
    }
    SECTION("but not after S")
    {
        map.key(Qt::Key_S);
        CHECK_FALSE(map.canvas().snapping());
        map.click({455, 352});
        map.click({600, 350});
        map.click({600, 250});
        map.key(Qt::Key_Return);
        map.settle();
        const auto first = std::get<core::MultiPolygon>(map.only("site").geometry).polygons[0].rings[0][0];
        CHECK(map.pixelOf(first) == QPoint(455, 352));
    }
}
