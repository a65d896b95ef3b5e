#include "app/export/export_dialog.h"
#include "app/publish/publish_dialog.h"
#include "tests/app/support/window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>

using namespace app;
using namespace tests;

TEST_CASE("The export dialog tells what changes before it writes", "[export][window]")
{
    WindowFixture fixture;
    fixture.makePlan();
    fixture.add("business", {{"name", core::Value{std::string{"A"}}}}, core::Position{110.43, -6.98});
    fixture.trigger("exportData");
    auto* dialog = fixture.find<ExportDialog>("exportDialog");
    auto* preview = dialog->findChild<QLabel*>(QStringLiteral("exportPreview"));
    auto* format = dialog->findChild<QComboBox*>(QStringLiteral("exportFormat"));
    REQUIRE(preview != nullptr);
    REQUIRE(format != nullptr);
    REQUIRE(eventually([&] { return preview->text().contains(QStringLiteral("1 baris")); }));
    CHECK_FALSE(preview->text().contains(QStringLiteral("stated_kelurahan")));

    format->setCurrentIndex(format->findData(QStringLiteral("shp")));
    REQUIRE(eventually(
        [&] { return preview->text().contains(QStringLiteral("stated_kelurahan → stated_kel")); }));
    dialog->findChild<QCheckBox*>(QStringLiteral("exportPublic"))->setChecked(true);
    REQUIRE(eventually([&] { return preview->text().contains(QStringLiteral("owner")); }));

    const auto path =
        QFileInfo{QString::fromStdString(fixture.path())}.absolutePath() + QStringLiteral("/a.zip");
    QSignalSpy saved{dialog, &ExportDialog::saved};
    dialog->save(path);
    REQUIRE(eventually([&] { return saved.count() == 1; }));
    CHECK(QFileInfo{path}.size() > 100);

    SECTION("photos go with it where they are wanted")
    {
        const auto folder = QFileInfo{path}.absolutePath();
        fixture.add("business", {{"name", core::Value{std::string{"B"}}}});
        writeFile((folder + QStringLiteral("/depan.jpg")).toStdString(), "\xFF\xD8\xFF gambar");
        fixture.add("photo", {{"subject", core::Value{std::string{"business:B"}}},
                              {"file_name", core::Value{std::string{"depan.jpg"}}}});
        auto* photos = dialog->findChild<QCheckBox*>(QStringLiteral("exportPhotos"));
        photos->setChecked(true);
        REQUIRE(eventually([&] { return preview->text().contains(QStringLiteral("1 foto tidak ikut")); }));
        dialog->findChild<QCheckBox*>(QStringLiteral("exportPublic"))->setChecked(false);
        REQUIRE(eventually([&] { return preview->text().contains(QStringLiteral("1 foto ikut")); }));
        format->setCurrentIndex(format->findData(QStringLiteral("csv")));
        dialog->save(folder + QStringLiteral("/b.csv"));
        REQUIRE(eventually([&] { return saved.count() == 2; }));
        CHECK(QFileInfo::exists(folder + QStringLiteral("/b-foto/depan.jpg")));
    }
    SECTION("a plan is refused in words")
    {
        dialog->save(QString::fromStdString(fixture.path()));
        auto* state = dialog->findChild<QLabel*>(QStringLiteral("exportState"));
        REQUIRE(eventually([&] { return state->text().contains(QStringLiteral("tidak ditimpa")); }));
        CHECK(saved.count() == 1);
    }
}

TEST_CASE("The dialog of the public page tells what it shows and writes it", "[publish][window]")
{
    WindowFixture fixture;
    fixture.makePlan();
    fixture.add(
        "business",
        {{"name", core::Value{std::string{"A"}}}, {"home_is_workplace", core::Value{std::int64_t{1}}}},
        core::Position{110.43, -6.98});
    fixture.trigger("publishPage");
    auto* dialog = fixture.find<PublishDialog>("publishDialog");
    auto* preview = dialog->findChild<QLabel*>(QStringLiteral("publishPreview"));
    REQUIRE(
        eventually([&] { return preview->text().contains(QStringLiteral("1 usaha ada di daftar saja")); }));
    const auto path =
        QFileInfo{QString::fromStdString(fixture.path())}.absolutePath() + QStringLiteral("/a.html");
    QSignalSpy saved{dialog, &PublishDialog::saved};
    dialog->save(path);
    REQUIRE(eventually([&] { return saved.count() == 1; }));
    CHECK(QFileInfo{path}.size() > 100'000); // the map library is in it
}
