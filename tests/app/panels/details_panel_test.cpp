#include "tests/app/support/window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace tests;

TEST_CASE("The selected record is shown whole and edited in place", "[window][details]")
{
    WindowFixture window;
    window.makePlan();
    const auto uuid = window.add("business", {{"name", "Bengkel Jaya"}, {"workers_male", std::int64_t{3}}});
    window.document().select("business", uuid);
    REQUIRE(eventually([&] { return window.window().findChild<QWidget*>("form_business") != nullptr; }));
    auto* form = window.find<QWidget>("form_business");
    auto* name = form->findChild<QLineEdit*>("name");
    REQUIRE(eventually([&] { return name->text() == "Bengkel Jaya"; }));

    SECTION("what is not known is empty, not zero")
    {
        CHECK(form->findChild<QLineEdit*>("workers_male")->text() == "3");
        CHECK(form->findChild<QLineEdit*>("workers_female")->text().isEmpty());
        CHECK(form->findChild<QComboBox*>("home_is_workplace")->currentData().toString().isEmpty());
    }
    SECTION("a finished field is stored, and undone by the menu that names it")
    {
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, "Bengkel Makmur");
        QTest::keyClick(name, Qt::Key_Return);
        REQUIRE(eventually([&] { return window.stored("business", uuid, "name") == "Bengkel Makmur"; }));
        auto* undo = window.find<QAction>("undo");
        REQUIRE(eventually([&] { return undo->text().contains("ubah nama usaha pada Bengkel Jaya"); }));
        undo->trigger();
        REQUIRE(eventually([&] { return name->text() == "Bengkel Jaya"; }));
        CHECK(window.stored("business", uuid, "name") == "Bengkel Jaya");
    }
    SECTION("numbers are typed as people here write them")
    {
        auto* sales = form->findChild<QLineEdit*>("sales");
        sales->setFocus();
        QTest::keyClicks(sales, "Rp 125.000.000");
        QTest::keyClick(sales, Qt::Key_Return);
        REQUIRE(eventually([&] { return window.stored("business", uuid, "sales") == "125000000"; }));
        CHECK(sales->text() == "125.000.000");
    }
    SECTION("text where a number belongs is not stored, and a sentence says why")
    {
        auto* workers = form->findChild<QLineEdit*>("workers_male");
        workers->setFocus();
        workers->selectAll();
        QTest::keyClicks(workers, "tiga");
        QTest::keyClick(workers, Qt::Key_Return);
        CHECK(workers->property("invalid").toBool());
        CHECK(window.stored("business", uuid, "workers_male") == "3");
    }
    SECTION("emptying a field makes it unknown again")
    {
        auto* workers = form->findChild<QLineEdit*>("workers_male");
        workers->setFocus();
        workers->clear();
        workers->setModified(true);
        QTest::keyClick(workers, Qt::Key_Return);
        REQUIRE(eventually([&] { return window.stored("business", uuid, "workers_male").empty(); }));
    }
    SECTION("what a derived field says cannot be typed over")
    {
        CHECK(form->findChild<QLineEdit*>("kelurahan_code")->isReadOnly());
    }
}

TEST_CASE("A code that the list does not know is kept and shown as such", "[window][details]")
{
    WindowFixture window;
    window.makePlan();
    const auto uuid = window.add("site", {{"name", "Tanah Pasar"}, {"kind", "terapung"}});
    window.document().select("site", uuid);
    auto* kind = window.find<QWidget>("detailsPanel");
    REQUIRE(eventually([&] { return kind->findChild<QWidget*>("form_site") != nullptr; }));
    auto* box = kind->findChild<QWidget*>("form_site")->findChild<QComboBox*>("kind");
    REQUIRE(eventually([&] { return box->currentData().toString() == "terapung"; }));
    CHECK(box->currentText().contains("kode tidak dikenal"));
}
