#include "core/model/ellipsoid.h"
#include "tests/app/qt_printing.h"
#include "tests/app/support/window_fixture.h"

#include <QAction>

using namespace tests;

namespace {

core::Geometry squareAt(double x)
{
    constexpr double side = 0.001;
    return core::MultiPolygon{{core::Polygon{
        {{{x, -6.99}, {x + side, -6.99}, {x + side, -6.99 + side}, {x, -6.99 + side}, {x, -6.99}}}}}};
}

} // namespace

TEST_CASE("Sites that are selected become one, with their evidence, and one undo parts them", "[actions]")
{
    WindowFixture window;
    window.makePlan();
    const auto first = window.add("site", {{"name", "Utara"}}, squareAt(110.430));
    const auto second = window.add("site", {{"name", "Selatan"}, {"owner", "Pemkot"}}, squareAt(110.431));
    window.add("evidence", {{"subject", "site:Selatan"}, {"criterion", "hazard"}, {"value", "tinggi"}});
    window.document().select("site", first);
    QCoreApplication::processEvents();
    CHECK_FALSE(window.find<QAction>("uniteShapes")->isEnabled());
    window.document().select(app::Selection{"site", {first, second}, 0});
    REQUIRE(eventually([&] { return window.find<QAction>("uniteShapes")->isEnabled(); }));
    window.trigger("uniteShapes");
    REQUIRE(eventually([&] { return window.count("site") == 1; }));
    CHECK(window.stored("site", first, "name") == "Utara");
    CHECK(window.stored("site", first, "owner") == "Pemkot");
    {
        const auto plan = core::PlanFile::open(window.path(), core::PlanFile::Access::Read).value();
        const auto site = plan.record("site", first).value();
        REQUIRE(site);
        const auto& area = std::get<core::MultiPolygon>(site->geometry);
        CHECK(area.polygons.size() == 1); // the border between them is gone
        CHECK(plan.records("evidence", {{"subject_uuid", first.text}}).value().size() == 1);
    }
    window.trigger("undo");
    REQUIRE(eventually([&] { return window.count("site") == 2; }));
    CHECK(window.document().undoLabel() != QStringLiteral("gabungkan batas"));
}
