#include "tests/app/support/window_fixture.h"

namespace tests {

WindowFixture::WindowFixture(const QString& language) : m_language(language)
{
    m_window = std::make_unique<app::MainWindow>(m_settings);
    m_window->show();
    m_window->activateWindow();
}

void WindowFixture::makePlan()
{
    core::PlanSettings settings;
    settings.title = "Uji";
    document().create(QString::fromStdString(path()), settings);
    REQUIRE(eventually([&] { return document().isOpen(); }));
}

void WindowFixture::openPlan()
{
    document().open(QString::fromStdString(path()));
    REQUIRE(eventually([&] { return document().isOpen(); }));
}

void WindowFixture::restart()
{
    m_window->close();
    m_window.reset();
    m_window = std::make_unique<app::MainWindow>(m_settings);
    m_window->show();
    openPlan();
}

void WindowFixture::trigger(const char* action)
{
    find<QAction>(action)->trigger();
}

core::Uuid WindowFixture::add(const std::string& table, core::Fields fields, core::Geometry geometry)
{
    core::Record record;
    record.uuid = core::Uuid::make();
    record.fields = std::move(fields);
    record.geometry = std::move(geometry);
    bool done = false;
    document().edit(
        QStringLiteral("tambah"),
        [table, record](core::PlanEdit& edit) -> core::Result<void> {
            PS_TRY(edit.insert(table, record));
            return {};
        },
        [&done] { done = true; });
    REQUIRE(eventually([&] { return done; }));
    return record.uuid;
}

std::int64_t WindowFixture::count(const std::string& table)
{
    const auto found = document().info().counts.find(table);
    return found == document().info().counts.end() ? 0 : found->second;
}

std::string WindowFixture::stored(const std::string& table, const core::Uuid& uuid, const std::string& field)
{
    const auto file = core::PlanFile::open(path(), core::PlanFile::Access::Read);
    REQUIRE(file);
    const auto record = file->record(table, uuid);
    REQUIRE(record);
    return *record ? (*record)->text(field) : "(gone)";
}

} // namespace tests
