#include "app/dialogs/site_maps.h"
#include "tests/app/support/window_fixture.h"

#include <QWheelEvent>

using namespace tests;

namespace {

core::Geometry squareAt(double x, double size)
{
    return core::MultiPolygon{{core::Polygon{
        {{{x, -6.99}, {x + size, -6.99}, {x + size, -6.99 + size}, {x, -6.99 + size}, {x, -6.99}}}}}};
}

} // namespace

TEST_CASE("Maps of sites have one scale that shows them all, and move together", "[site-maps]")
{
    WindowFixture window;
    window.makePlan();
    const auto small = window.add("site", {{"name", "Kecil"}}, squareAt(110.43, 0.001)); // some 110 m
    const auto large = window.add("site", {{"name", "Besar"}}, squareAt(110.45, 0.01));  // some 1,100 m
    app::SiteMaps maps{window.document()};
    maps.resize(600, 300);
    QSignalSpy painted{&maps, &app::SiteMaps::painted};
    maps.QWidget::show();
    maps.show({{small, "Kecil"}, {large, "Besar"}});
    REQUIRE(eventually([&] { return !painted.isEmpty(); }));
    // 1,106 m and room around them on about 70 mm of screen: the next round scale.
    CHECK(maps.scale() == 25'000.0);

    painted.clear();
    QWheelEvent wheel{
        {100, 100}, maps.mapToGlobal(QPointF{100, 100}), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase,
        false};
    QCoreApplication::sendEvent(&maps, &wheel);
    REQUIRE(eventually([&] { return !painted.isEmpty(); }));
    CHECK(maps.scale() == Approx(20'000.0));

    QTest::mousePress(&maps, Qt::LeftButton, {}, {100, 100});
    QMouseEvent move{QEvent::MouseMove, {150, 100},     maps.mapToGlobal(QPointF{150, 100}),
                     Qt::NoButton,      Qt::LeftButton, {}};
    QCoreApplication::sendEvent(&maps, &move);
    QTest::mouseRelease(&maps, Qt::LeftButton, {}, {150, 100});
    // 50 pixels of 1/96 inch at 1:20,000.
    CHECK(maps.offset().x() == Approx(-50 * 25.4 / 96 * 20.0).epsilon(1e-6));

    QTest::keyClick(&maps, Qt::Key_0);
    CHECK(maps.offset() == QPointF{});
}
