#include "tests/app/support/window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

using namespace tests;

namespace {

QString accessibleName(QWidget* widget)
{
    auto* accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible != nullptr ? accessible->text(QAccessible::Name) : QString{};
}

/// What a person can put the focus on and must therefore be told the name of.
bool needsName(const QWidget* widget)
{
    if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_"))
        return false;
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr || widget->objectName() == "map";
}

/// What a spin box or a combo box is made of speaks through the box, which has the name.
bool isPartOfNamed(QWidget* widget)
{
    for (auto* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox"))
            return !accessibleName(parent).isEmpty();
    return false;
}

QStringList nameless(const QWidget* root)
{
    QStringList found;
    for (auto* widget : root->findChildren<QWidget*>())
        if (needsName(widget) && accessibleName(widget).isEmpty() && !isPartOfNamed(widget))
            found << QStringLiteral("%1 '%2' in '%3'")
                         .arg(widget->metaObject()->className(), widget->objectName(),
                              widget->parentWidget()->objectName());
    return found;
}

} // namespace

TEST_CASE("A plan is made by the dialog and opened", "[window]")
{
    WindowFixture window;
    CHECK(window.window().windowTitle() == "PetaSentra");
    window.trigger("newPlan");
    auto* dialog = window.find<QDialog>("newPlanDialog");
    auto* make = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    dialog->findChild<QLineEdit*>("planTitle")->setText("Sentra Uji");

    SECTION("a folder that does not exist is refused before anything is written")
    {
        auto* path = dialog->findChild<QLineEdit*>("planPath");
        path->clear();
        QTest::keyClicks(path, "/tidak/ada/rencana.gpkg");
        CHECK_FALSE(make->isEnabled());
    }
    SECTION("a good answer makes the file")
    {
        auto* path = dialog->findChild<QLineEdit*>("planPath");
        path->clear();
        QTest::keyClicks(path, QString::fromStdString(window.path()));
        REQUIRE(make->isEnabled());
        QTest::mouseClick(make, Qt::LeftButton);
        REQUIRE(eventually([&] { return window.document().isOpen(); }));
        CHECK(window.window().windowTitle() == QStringLiteral("Sentra Uji – PetaSentra"));
        CHECK(window.settings().get(app::setting::recentPlans).front() ==
              QString::fromStdString(window.path()));
    }
}

TEST_CASE("What was done is undone from the menu after a restart", "[window]")
{
    WindowFixture window;
    window.makePlan();
    window.add("business", {{"name", "Bengkel Jaya"}});
    window.restart();
    auto* undo = window.find<QAction>("undo");
    REQUIRE(eventually([&] { return undo->text().endsWith(": tambah"); }));
    undo->trigger();
    REQUIRE(eventually([&] { return window.count("business") == 0; }));
    window.trigger("redo");
    REQUIRE(eventually([&] { return window.count("business") == 1; }));
}

TEST_CASE("Ctrl+Z reaches the plan from a field that has nothing to undo", "[window]")
{
    WindowFixture window;
    window.makePlan();
    const auto uuid = window.add("business", {{"name", "Bengkel Jaya"}});
    window.document().select("business", uuid);
    REQUIRE(eventually([&] { return window.window().findChild<QWidget*>("form_business") != nullptr; }));
    auto* name = window.find<QWidget>("form_business")->findChild<QLineEdit*>("name");
    REQUIRE(eventually([&] { return name->text() == "Bengkel Jaya"; }));
    name->setFocus();

    SECTION("an untouched field lets it through")
    {
        QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(eventually([&] { return window.count("business") == 0; }));
    }
    SECTION("what is being typed is taken back first")
    {
        QTest::keyClicks(name, "X");
        QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
        CHECK(name->text() == "Bengkel Jaya");
        CHECK(window.count("business") == 1);
    }
}

TEST_CASE("Changes by another program are noticed", "[window]")
{
    WindowFixture window;
    window.makePlan();
    {
        auto other = core::PlanFile::open(window.path(), core::PlanFile::Access::Write);
        REQUIRE(other);
        REQUIRE(other->edit({"lain", "tambah"}, [](core::PlanEdit& edit) -> core::Result<void> {
            PS_TRY(edit.insert("business", core::Record{.fields = {{"name", std::string{"Dari luar"}}}}));
            return {};
        }));
    }
    window.document().lookForOutsideChanges();
    CHECK(eventually([&] { return window.count("business") == 1; }));
}

TEST_CASE("Del in the list of layers removes the layer, undo brings it back", "[window]")
{
    WindowFixture window;
    window.makePlan();
    {
        auto plan = core::PlanFile::open(window.path(), core::PlanFile::Access::Write);
        REQUIRE(plan);
        REQUIRE(plan->bulk({"penguji", "impor"}, [](core::PlanBulk& bulk) -> core::Result<void> {
            core::Layer wanted;
            wanted.name = "Kelurahan";
            PS_LET(const auto layer, bulk.createLayer(wanted));
            PS_TRY(bulk.addFeature(layer, {}, core::Geometry{}));
            return {};
        }));
    }
    window.document().lookForOutsideChanges();
    auto* view = window.find<QAbstractItemView>("layersView");
    REQUIRE(eventually([&] { return view->model()->rowCount() == 1; }));
    view->setCurrentIndex(view->model()->index(0, 0));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    REQUIRE(eventually([&] { return view->model()->rowCount() == 0; }));
    CHECK(window.document().undoLabel() == "hapus lapisan Kelurahan");
    window.trigger("undo");
    CHECK(eventually([&] { return view->model()->rowCount() == 1; }));
}

TEST_CASE("Ctrl+S names the present state", "[window]")
{
    WindowFixture window;
    window.makePlan();
    window.add("site", {{"name", "Tanah Pasar"}});
    window.trigger("nameVersion");
    auto* dialog = window.find<QInputDialog>("nameVersionDialog");
    dialog->setTextValue("Sebelum rapat");
    dialog->accept();
    REQUIRE(eventually([&] {
        const auto plan = core::PlanFile::open(window.path(), core::PlanFile::Access::Read);
        return plan && plan->history()->front().label == "Sebelum rapat";
    }));
    CHECK(window.document().undoLabel() != "Sebelum rapat");
}

TEST_CASE("A file that is no plan gives a sentence, not a box", "[window]")
{
    WindowFixture window;
    writeFile(window.path(), "bukan rencana");
    window.document().open(QString::fromStdString(window.path()));
    auto* message = window.find<QLabel>("messageText");
    REQUIRE(eventually([&] { return message->text().contains("bukan rencana PetaSentra"); }));
    CHECK_FALSE(window.document().isOpen());
}

TEST_CASE("Everything that can have the focus has an accessible name", "[window][accessibility]")
{
    WindowFixture window{GENERATE(QStringLiteral("id"), QStringLiteral("en"))};
    window.makePlan();
    const auto site = window.add("site", {{"name", "Tanah Pasar"}});
    window.document().select("site", site);
    REQUIRE(eventually([&] { return window.window().findChild<QWidget*>("form_site") != nullptr; }));
    window.trigger("newPlan");
    window.trigger("importFile");
    window.trigger("showShortcuts");
    window.trigger("about");
    INFO(nameless(&window.window()).join('\n').toStdString());
    CHECK(nameless(&window.window()).isEmpty());
}

TEST_CASE("Qt's own buttons speak the window's language", "[window][language]")
{
    const bool indonesian = GENERATE(true, false);
    WindowFixture window{indonesian ? QStringLiteral("id") : QStringLiteral("en")};
    QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Yes);
    CHECK(box.button(QDialogButtonBox::Cancel)->text().remove('&') == (indonesian ? "Batal" : "Cancel"));
    CHECK(box.button(QDialogButtonBox::Yes)->text().remove('&') == (indonesian ? "Ya" : "Yes"));
    CHECK(window.find<QAction>("undo")->text().remove('&') == (indonesian ? "Urungkan" : "Undo"));
}
