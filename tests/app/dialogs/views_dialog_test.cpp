#include "app/map/map_canvas.h"
#include "tests/app/support/window_fixture.h"

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace tests;

namespace {

app::MapCanvas& mapOf(WindowFixture& window)
{
    return *window.find<app::MapCanvas>("map");
}

QDialog* openDialog(WindowFixture& window)
{
    window.trigger("savedViews");
    for (auto* dialog : window.window().findChildren<QDialog*>("viewsDialog"))
        if (dialog->isVisible()) // one that was closed may not be gone yet
            return dialog;
    FAIL("no dialog");
    return nullptr;
}

/// Kampung Ligu's lane at about 1:1,000.
const core::Box lane{110.4330, -6.9810, 110.4340, -6.9797};

} // namespace

TEST_CASE("A view is saved by name, returned to and removed", "[window]")
{
    WindowFixture window;
    window.makePlan();
    window.window().resize(1200, 800);
    auto& map = mapOf(window);
    map.zoomToBox(lane);
    const auto there = map.mapView();

    auto* dialog = openDialog(window);
    auto* list = dialog->findChild<QListWidget*>("viewList");
    auto* save = dialog->findChild<QPushButton*>("viewSave");
    auto* go = dialog->findChild<QPushButton*>("viewGo");
    CHECK_FALSE(list->isVisible()); // nothing yet, and it says so
    CHECK_FALSE(save->isEnabled());
    CHECK_FALSE(go->isEnabled());
    auto* name = dialog->findChild<QLineEdit*>("viewName");
    QTest::keyClicks(name, "Gang Ligu");
    CHECK(save->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(eventually([&] { return list->count() == 1; }));
    CHECK(list->item(0)->text() == QStringLiteral("Gang Ligu"));
    CHECK(window.document().undoLabel() == QStringLiteral("simpan pandangan Gang Ligu"));
    CHECK(dialog->isVisible());
    dialog->close();

    map.zoomToCity();
    REQUIRE(map.mapView().metresPerPixel > 2 * there.metresPerPixel);
    dialog = openDialog(window);
    list = dialog->findChild<QListWidget*>("viewList");
    REQUIRE(eventually([&] { return list->count() == 1; }));
    SECTION("Return goes there")
    {
        QTest::keyClick(list, Qt::Key_Return);
        CHECK_FALSE(dialog->isVisible());
        // The same part of the map, but for the angle between the plane's north and the box's.
        CHECK(map.mapView().metresPerPixel == Approx(there.metresPerPixel).epsilon(0.01));
        CHECK(std::hypot(map.mapView().center.x - there.center.x, map.mapView().center.y - there.center.y) <
              2 * there.metresPerPixel);
    }
    SECTION("Del removes it, undo brings it back")
    {
        QTest::keyClick(list, Qt::Key_Delete);
        REQUIRE(eventually([&] { return list->count() == 0; }));
        window.document().undo();
        REQUIRE(eventually([&] { return list->count() == 1; }));
    }
}

TEST_CASE("A plan opens on the part of the map that was seen last", "[window]")
{
    WindowFixture window;
    window.makePlan();
    QSignalSpy rested{&mapOf(window), &app::MapCanvas::historyChanged};
    mapOf(window).zoomToBox(lane);
    const auto last = mapOf(window).mapView();
    rested.clear();
    REQUIRE(eventually([&] { return !rested.isEmpty(); })); // the view came to rest
    window.restart();
    CHECK(mapOf(window).mapView().center.x == Approx(last.center.x).margin(0.001));
    CHECK(mapOf(window).mapView().center.y == Approx(last.center.y).margin(0.001));
    CHECK(mapOf(window).mapView().metresPerPixel == Approx(last.metresPerPixel));
}
