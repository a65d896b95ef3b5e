#include "tests/app/support/window_fixture.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
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

TEST_CASE("The outline of a found group becomes a kampung in one click", "[window][analysis]")
{
    WindowFixture window;
    window.makePlan();
    for (int i = 0; i < 6; ++i)
        window.add("business", {{"name", "Bengkel"}, {"kbli", "45201"}, {"product", "Cat mobil"}},
                   core::Position{110.4335 + i * 0.0003, -6.9803});
    window.trigger("findGroups");
    auto* dialog = window.find<QDialog>("groupsDialog");
    auto* table = dialog->findChild<QTableWidget*>("groupsTable");
    auto* make = dialog->findChild<QPushButton*>("makeKampung");
    REQUIRE(eventually([&] { return table->rowCount() == 1; }));
    CHECK_FALSE(make->isEnabled());
    table->selectRow(0);
    REQUIRE(make->isEnabled());
    make->click();
    REQUIRE(eventually([&] { return window.document().selection().table == "kampung"; }));
    const auto uuid = window.document().selection().uuids.front();
    CHECK(window.stored("kampung", uuid, "product") == "Cat mobil");
    CHECK(window.stored("kampung", uuid, "area") != "");
}

TEST_CASE("A decision is made in the window, with a reason, and is there to stay", "[window][analysis]")
{
    WindowFixture window;
    window.makePlan();
    const auto site = window.add("site", {{"name", "Tanah Pasar"}}, square(110.43, -6.98, 0.001));
    window.add("evidence", {{"subject", "site:Tanah Pasar"}, {"criterion", "hazard"}, {"value", "tinggi"}});
    window.document().select("site", site);
    window.trigger("decide");
    auto* dialog = window.find<QDialog>("decisionDialog");
    auto* verdict = dialog->findChild<QComboBox*>("decisionVerdict");
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    auto* state = dialog->findChild<QLabel*>("decisionState");
    REQUIRE(eventually([&] { return state->text().contains("Permenperin 30/2020"); }));
    CHECK(verdict->currentData().toString() == "tidak"); // the hazard forbids anything better
    CHECK_FALSE(ok->isEnabled());
    dialog->findChild<QPlainTextEdit*>("decisionReason")->setPlainText("rawan banjir");
    dialog->findChild<QLineEdit*>("decisionWho")->setText("Kepala Dinas");
    REQUIRE(ok->isEnabled());
    ok->click();
    REQUIRE(eventually([&] { return window.count("decision") == 1; }));
}

TEST_CASE("A gate is passed in the window where nothing stands in its way", "[window][analysis]")
{
    WindowFixture window;
    window.makePlan();
    const auto site = window.add("site", {{"name", "Tanah Pasar"}}, square(110.43, -6.98, 0.001));
    window.document().select("site", site);
    window.trigger("showGates");
    auto* dialog = window.find<QDialog>("gatesDialog");
    auto* table = dialog->findChild<QTableWidget*>("gatesTable");
    auto* pass = dialog->findChild<QPushButton*>("gatePass");
    REQUIRE(eventually([&] { return table->rowCount() == 9; }));
    CHECK_FALSE(pass->isEnabled());
    dialog->findChild<QLineEdit*>("gateWho")->setText("Staf");
    dialog->findChild<QLineEdit*>("gateReason")->setText("tercatat");
    REQUIRE(pass->isEnabled());
    pass->click();
    REQUIRE(eventually([&] { return table->item(0, 1)->text().startsWith(QStringLiteral("✓")); }));
    CHECK(table->currentRow() == 1); // the next one, which waits for evidence
    dialog->findChild<QLineEdit*>("gateReason")->setText("x");
    CHECK_FALSE(pass->isEnabled());
}

TEST_CASE("Sites are compared with the ruled out last, and follow a dragged weight", "[window][analysis]")
{
    WindowFixture window;
    window.makePlan();
    const auto add = [&](const char* name, const char* hazard, const char* access, const char* utilities) {
        window.add("site", {{"name", std::string{name}}}, square(110.43, -6.98, 0.001));
        const auto tell = [&](const char* criterion, const char* value) {
            window.add("evidence", {{"subject", std::string{"site:"} + name},
                                    {"criterion", std::string{criterion}},
                                    {"value", std::string{value}}});
        };
        tell("hazard", hazard);
        tell("customer_access", access);
        tell("utilities", utilities);
    };
    add("Rawan", "tinggi", "baik", "lengkap");
    add("Ramai", "rendah", "baik", "tidak");
    add("Siap", "rendah", "buruk", "lengkap");
    window.trigger("compareSites");
    auto* dialog = window.find<QDialog>("compareDialog");
    auto* table = dialog->findChild<QTableWidget*>("compareTable");
    auto* summary = dialog->findChild<QLabel*>("compareSummary");
    REQUIRE(eventually([&] { return summary->text().contains("menang di"); }));
    CHECK(table->item(0, 0)->text() == "Ramai");
    CHECK(table->item(2, 0)->text() == "Rawan"); // the best score, but a hard rule fails
    CHECK(table->item(2, 1)->text() == "gugur");

    auto* slider = dialog->findChild<QSlider*>("weight_utilities");
    REQUIRE(slider != nullptr);
    slider->setValue(slider->maximum());
    CHECK(table->item(0, 0)->text() == "Siap"); // at once, before the test of the winner
    REQUIRE(eventually([&] { return summary->isEnabled() && summary->text().startsWith("Siap"); }));
}
