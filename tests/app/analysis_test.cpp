#include "tests/app/support/window_fixture.h"

#include <QDialog>
#include <QLabel>
#include <QTableView>
#include <QTableWidget>

using namespace tests;

namespace {

core::MultiPolygon square(double west, double south, double size)
{
    return {{{{{{west, south},
                {west + size, south},
                {west + size, south + size},
                {west, south + size},
                {west, south}}}}}};
}

} // namespace

TEST_CASE("A site without evidence is evaluated to not enough data", "[window][analysis]")
{
    WindowFixture window;
    window.makePlan();
    const auto site = window.add("site", {{"name", "Tanah Pasar"}}, square(110.43, -6.98, 0.001));
    window.document().select("site", site);
    auto* chip = window.find<QLabel>("verdictChip");
    REQUIRE(eventually([&] { return window.window().findChild<QWidget*>("form_site") != nullptr; }));
    window.trigger("evaluate");
    REQUIRE(eventually([&] { return chip->text() == "Belum cukup data"; }));

    SECTION("a change of the plan marks the verdict as old")
    {
        window.add("business", {{"name", "Bengkel"}});
        CHECK(eventually([&] { return chip->text().endsWith(" *"); }));
    }
}

TEST_CASE("Five like workshops side by side are found as a group", "[window][analysis]")
{
    WindowFixture window;
    window.makePlan();
    for (int i = 0; i < 5; ++i) // about 11 m apart
        window.add("business", {{"name", "Bengkel"}, {"kbli", "45201"}},
                   core::Position{110.4335 + i * 0.0001, -6.9803});
    window.trigger("findGroups");
    auto* dialog = window.find<QDialog>("groupsDialog");
    auto* table = dialog->findChild<QTableWidget*>("groupsTable");
    REQUIRE(eventually([&] { return table->rowCount() == 1; }));
    CHECK(table->item(0, 1)->text() == "5");
    table->selectRow(0);
    CHECK(window.document().selection().uuids.size() == 5);
}

TEST_CASE("The check lists a business without a place", "[window][analysis]")
{
    WindowFixture window;
    window.makePlan();
    const auto uuid = window.add("business", {{"name", "Bengkel Jaya"}, {"kbli", "45201"}});
    window.trigger("checkPlan");
    auto* table = window.find<QTableView>("table_findings");
    REQUIRE(eventually([&] { return table->model()->rowCount() > 0; }));
    table->selectRow(0);
    CHECK(window.document().selection().uuids.front() == uuid);
}
