#include "tests/app/map/canvas_fixture.h"

#include <catch2/catch.hpp>

#include <QPainter>
#include <QSemaphore>
#include <QWheelEvent>

#include <cmath>

using namespace app;
using tests::CanvasFixture;

namespace {

void wheel(MapCanvas& canvas, QPointF at, int notches, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event{at,        canvas.mapToGlobal(at), {},   {0, notches * 120}, Qt::NoButton,
                      modifiers, Qt::NoScrollPhase,      false};
    QCoreApplication::sendEvent(&canvas, &event);
}

void checkSame(core::Position a, core::Position b)
{
    CHECK(a.x == Approx(b.x).margin(1e-9));
    CHECK(a.y == Approx(b.y).margin(1e-9));
}

} // namespace

TEST_CASE("A plan opens on the whole of its area", "[canvas]")
{
    CanvasFixture map;
    map.canvas().zoomToCity();
    const auto seen = map.canvas().visibleBox();
    const auto area = core::PlanSettings{}.area;
    CHECK(seen.contains({area.minX, area.minY}));
    CHECK(seen.contains({area.maxX, area.maxY}));
    const auto mapped = map.canvas().pixelOf(area.center());
    CHECK(std::abs(mapped.x() - 400) < 1);
    CHECK(std::abs(mapped.y() - 300) < 1);
}

TEST_CASE("A plan of one kampung opens on that kampung, at whatever size", "[canvas]")
{
    CanvasFixture map;
    map.draw(ToolId::DrawKampung, tests::square);
    MapCanvas other{map.document(), nullptr, CanvasFixture::white(),
                    QString::fromStdString(map.planPath() + ".json")};
    other.resize(500, 500);
    other.show();
    REQUIRE(QTest::qWaitFor([&] { return other.mapView().metresPerPixel < 1; }));
    // 50 m in the pixels less 20 on each side. The R-tree keeps its boxes in 32-bit numbers: some decimetres
    // wider.
    CHECK(other.mapView().metresPerPixel == Approx(50.0 / 460).epsilon(0.05));
    other.resize(300, 500);
    REQUIRE(QTest::qWaitFor([&] { return other.mapView().size.width() == 300; }));
    CHECK(other.mapView().metresPerPixel == Approx(50.0 / 260).epsilon(0.05));
}

TEST_CASE("Pixels become degrees through the plan's projected system", "[canvas]")
{
    CanvasFixture map;
    checkSame(map.lonLatAt({400, 300}), {110.4335, -6.9803});
    // 100 px of half a metre east is 50 m on the plane; one degree of longitude there is 110,500 m (cos 6.98°
    // · 111,320).
    CHECK(map.lonLatAt({500, 300}).x - 110.4335 == Approx(50.0 / 110'500).epsilon(0.002));
    CHECK(map.canvas().pixelOf(map.lonLatAt({123, 456})).x() == Approx(123).margin(1e-4));
}

TEST_CASE("The wheel zooms at the cursor, finer with Ctrl", "[canvas]")
{
    CanvasFixture map;
    QSignalSpy scale{&map.canvas(), &MapCanvas::scaleChanged};
    const auto kept = map.lonLatAt({100, 500});
    const double before = map.canvas().mapView().metresPerPixel;
    wheel(map.canvas(), {100, 500}, 2);
    CHECK(map.canvas().mapView().metresPerPixel == Approx(before / 2.25)); // 1.5 a notch
    checkSame(map.lonLatAt({100, 500}), kept);
    wheel(map.canvas(), {100, 500}, -1, Qt::ControlModifier);
    CHECK(map.canvas().mapView().metresPerPixel == Approx(before / 2.25 * 1.1));
    CHECK(scale.size() == 2);
}

TEST_CASE("A drag on empty ground pans, with any tool and with the middle button", "[canvas]")
{
    CanvasFixture map;
    const auto held = map.lonLatAt({200, 200});
    SECTION("left button, select tool")
    {
        map.drag({200, 200}, {260, 170});
    }
    SECTION("left button while drawing sets no vertex")
    {
        map.canvas().setTool(ToolId::DrawSite);
        map.drag({200, 200}, {260, 170});
        map.key(Qt::Key_Return);
        map.settle();
        CHECK(map.stored("site").empty());
    }
    SECTION("middle button")
    {
        map.drag({200, 200}, {260, 170}, Qt::MiddleButton);
    }
    SECTION("Space and left button")
    {
        QTest::keyPress(&map.canvas(), Qt::Key_Space);
        map.drag({200, 200}, {260, 170});
        QTest::keyRelease(&map.canvas(), Qt::Key_Space);
    }
    checkSame(map.lonLatAt({260, 170}), held);
}

TEST_CASE("Keys move and zoom the map", "[canvas]")
{
    CanvasFixture map;
    const auto middle = map.lonLatAt({400, 300});
    const double scale = map.canvas().scaleDenominator();
    map.key(Qt::Key_Right);
    checkSame(map.lonLatAt({320, 300}), middle);
    map.key(Qt::Key_Up);
    checkSame(map.lonLatAt({320, 380}), middle);
    map.key(Qt::Key_PageUp);
    CHECK(map.canvas().scaleDenominator() == Approx(scale / 2));
    map.key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(map.canvas().scaleDenominator() == Approx(scale));
    map.key(Qt::Key_Home);
    CHECK(map.canvas().visibleBox().contains({110.2691, -7.1146}));
}

TEST_CASE("Shift and drag zooms to the box", "[canvas]")
{
    CanvasFixture map;
    const auto corner = map.lonLatAt({100, 100});
    map.drag({100, 100}, {300, 250}, Qt::LeftButton,
             Qt::ShiftModifier); // a quarter of the window, same shape
    CHECK(map.canvas().mapView().metresPerPixel == Approx(0.125));
    checkSame(map.lonLatAt({0, 0}), corner);
}

TEST_CASE("The mouse's back and forward buttons go through the views", "[canvas]")
{
    CanvasFixture map;
    const auto press = [&map](Qt::MouseButton button) {
        QTest::mousePress(&map.canvas(), button, {}, {1, 1});
    };
    const auto first = map.canvas().mapView();
    map.drag({200, 200}, {300, 200});
    const auto second = map.canvas().mapView();
    for (int i = 0; i < 5; ++i)
        wheel(map.canvas(), {10, 10}, 1); // one move, as long as it does not come to rest
    const auto third = map.canvas().mapView();
    press(Qt::BackButton);
    CHECK(map.canvas().mapView() == second);
    press(Qt::BackButton);
    CHECK(map.canvas().mapView() == first);
    press(Qt::ForwardButton);
    press(Qt::ForwardButton);
    CHECK(map.canvas().mapView() == third);
    CHECK_FALSE(map.canvas().canGoForward());
}

TEST_CASE("All data and the selection can be shown", "[canvas]")
{
    CanvasFixture map;
    core::Uuid near;
    core::Uuid far;
    map.edit([&](core::PlanEdit& edit) -> core::Result<void> {
        PS_LET(near, edit.insert("business", {.fields = {}, .geometry = core::Position{110.30, -7.05}}));
        PS_LET(far, edit.insert("business", {.fields = {}, .geometry = core::Position{110.50, -6.95}}));
        return {};
    });
    map.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    map.settle();
    CHECK(map.canvas().visibleBox().contains({110.30, -7.05}));
    CHECK(map.canvas().visibleBox().contains({110.50, -6.95}));

    map.document().select("business", far);
    map.settle();
    map.key(Qt::Key_J, Qt::ControlModifier);
    const auto pixel = map.canvas().pixelOf({110.50, -6.95});
    CHECK(std::abs(pixel.x() - 400) < 1);
    CHECK(std::abs(pixel.y() - 300) < 1);
    CHECK(map.canvas().scaleDenominator() <= 2'000.5);

    // Asked for in the same breath as the selection, as by a double click in a table: not the one before.
    map.document().select("business", near);
    map.canvas().zoomToSelection();
    map.settle();
    CHECK(std::abs(map.canvas().pixelOf({110.30, -7.05}).x() - 400) < 1);
    CHECK(std::abs(map.canvas().pixelOf({110.30, -7.05}).y() - 300) < 1);
}

TEST_CASE("The old frame is shown moved until the new one is there", "[canvas]")
{
    // The painter's second frame waits for the test.
    auto wait = std::make_shared<QSemaphore>(1);
    CanvasFixture map{[wait](const FrameRequest& request, core::Progress& progress) -> core::Result<Frame> {
        while (!wait->tryAcquire(1, 1))
            if (progress.cancelled())
                return core::fail(core::ErrorCode::Cancelled);
        wait->release();
        auto frame = CanvasFixture::white()(request, progress);
        frame->image.fill(Qt::green);
        QPainter{&frame->image}.fillRect(0, 299, 800, 3, Qt::blue); // a line across the middle
        return frame;
    }};
    wait->acquire();
    CHECK(map.color({200, 300}) == QColor{Qt::blue});
    map.drag({200, 300}, {200, 340});
    CHECK_FALSE(map.canvas().settled());
    CHECK(map.color({200, 340}) == QColor{Qt::blue}); // moved with the hand
    CHECK(map.color({200, 300}) == QColor{Qt::green});
    wait->release();
    map.settle();
    CHECK(map.color({200, 300}) == QColor{Qt::blue}); // painted anew
    CHECK(map.color({200, 340}) == QColor{Qt::green});
}

TEST_CASE("What is stored is painted, and what is undone is gone", "[canvas]")
{
    CanvasFixture map{planFramePainter()};
    CHECK(map.color({370, 330}) == QColor{Qt::white});
    map.draw(ToolId::DrawSite, tests::square);
    map.document().clearSelection();
    map.settle();
    CHECK(map.color({370, 330}) != QColor{Qt::white}); // inside, away from the name in the middle
    CHECK(map.color({300, 330}) == QColor{Qt::white});
    map.undo();
    CHECK(map.color({370, 330}) == QColor{Qt::white});
}

TEST_CASE("The cursor's place and the tool's hint are told", "[canvas]")
{
    CanvasFixture map;
    QSignalSpy cursor{&map.canvas(), &MapCanvas::cursorMoved};
    QSignalSpy hint{&map.canvas(), &MapCanvas::hint};
    QSignalSpy tool{&map.canvas(), &MapCanvas::toolChanged};
    QTest::mouseMove(&map.canvas(), {400, 300});
    REQUIRE(cursor.size() == 1);
    checkSame(cursor.last().at(0).value<core::Position>(), {110.4335, -6.9803});
    map.canvas().setTool(ToolId::AddBusiness);
    CHECK(tool.size() == 1);
    REQUIRE_FALSE(hint.isEmpty());
    CHECK(hint.last().at(0).toString().contains(QStringLiteral("usaha")));
    map.key(Qt::Key_Escape);
    CHECK(map.canvas().tool() == ToolId::Select);
}

TEST_CASE("A closed plan leaves an empty canvas that does nothing", "[canvas]")
{
    CanvasFixture map;
    map.canvas().setTool(ToolId::DrawSite);
    map.click({400, 300});
    map.document().close();
    map.click({400, 300});
    map.drag({200, 200}, {300, 300});
    wheel(map.canvas(), {10, 10}, 1);
    map.key(Qt::Key_Home);
    CHECK_FALSE(map.canvas().grab().isNull());
    CHECK(map.canvas().tool() == ToolId::Select);
}
