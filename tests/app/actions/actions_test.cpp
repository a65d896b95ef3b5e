#include "app/actions/action_table.h"
#include "tests/app/support/window_fixture.h"

#include <QMenu>
#include <QMenuBar>

#include <catch2/catch.hpp>
#include <set>

using namespace tests;

namespace {

/// Every action that some menu of the window shows.
void collect(const QMenu* menu, std::set<QAction*>& found)
{
    for (auto* action : menu->actions()) {
        found.insert(action);
        if (action->menu() != nullptr)
            collect(action->menu(), found);
    }
}

} // namespace

TEST_CASE("No two actions share a name or a key", "[actions]")
{
    std::set<QString> names;
    std::set<QString> keys;
    for (const auto& spec : app::actionTable()) {
        INFO(spec.name);
        CHECK(names.insert(QString::fromLatin1(spec.name)).second);
        for (const auto& key : QString::fromLatin1(spec.keys).split(' ', Qt::SkipEmptyParts)) {
            INFO(key.toStdString());
            CHECK(!QKeySequence{key, QKeySequence::PortableText}.isEmpty());
            CHECK(keys.insert(key).second);
        }
    }
}

TEST_CASE("Keys that scripts rely on do what the interface says", "[actions]")
{
    WindowFixture window;
    const auto keyOf = [&](const char* action) {
        return window.find<QAction>(action)->shortcut().toString(QKeySequence::PortableText);
    };
    CHECK(keyOf("addBusiness") == "Ctrl+Shift+B");
    CHECK(keyOf("addNote") == "Ctrl+Shift+G");
    CHECK(keyOf("drawKampung") == "Ctrl+Shift+K");
    CHECK(keyOf("drawSite") == "Ctrl+Shift+L");
    CHECK(keyOf("undo") == "Ctrl+Z");
    CHECK(keyOf("redo") == "Ctrl+Shift+Z");
    CHECK(keyOf("printSheet") == "Ctrl+P");
    CHECK(window.window().windowTitle().endsWith("PetaSentra"));
}

TEST_CASE("Every action is in a menu, with an icon and a hint", "[actions]")
{
    WindowFixture window;
    std::set<QAction*> inMenus;
    for (auto* action : window.window().menuBar()->actions())
        collect(action->menu(), inMenus);
    for (const auto& spec : app::actionTable()) {
        INFO(spec.name);
        auto* action = window.find<QAction>(spec.name);
        CHECK(inMenus.contains(action));
        CHECK(!action->icon().isNull());
        CHECK(!action->statusTip().isEmpty());
    }
}

TEST_CASE("Actions that need a plan are grey without one", "[actions]")
{
    WindowFixture window;
    CHECK_FALSE(window.find<QAction>("importFile")->isEnabled());
    CHECK(window.find<QAction>("newPlan")->isEnabled());
    window.makePlan();
    CHECK(window.find<QAction>("importFile")->isEnabled());
    CHECK_FALSE(window.find<QAction>("undo")->isEnabled());
}
