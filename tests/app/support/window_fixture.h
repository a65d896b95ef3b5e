#pragma once

#include "app/language.h"
#include "app/main_window.h"
#include "app/settings/settings.h"
#include "tests/support/temporary_folder.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

namespace tests {

/// Runs the event loop until it holds; false after ten seconds, which no honest wait comes near to.
template <class Condition>
bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

/// A real window with settings of its own, in Indonesian unless told otherwise.
class WindowFixture
{
public:
    explicit WindowFixture(const QString& language = QStringLiteral("id"));

    /// A new plan in a temporary folder, opened.
    void makePlan();
    void openPlan();

    app::Document& document() { return m_window->document(); }
    app::MainWindow& window() { return *m_window; }
    app::Settings& settings() { return m_settings; }
    std::string path() const { return m_folder.file("rencana.gpkg"); }
    /// Closes the window and opens a new one on the same plan, as if the program had been started again.
    void restart();

    template <class T>
    T* find(const char* name)
    {
        auto* found = m_window->findChild<T*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found != nullptr);
        return found;
    }
    void trigger(const char* action);
    /// Adds one through the document, and waits until it is stored.
    core::Uuid add(const std::string& table, core::Fields fields, core::Geometry geometry = {});
    std::int64_t count(const std::string& table);
    std::string stored(const std::string& table, const core::Uuid& uuid, const std::string& field);

private:
    TemporaryFolder m_folder{};
    app::Settings m_settings{std::make_unique<app::MemorySettings>()};
    app::Language m_language;
    std::unique_ptr<app::MainWindow> m_window{};
};

} // namespace tests
