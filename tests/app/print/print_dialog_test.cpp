#include "app/print/print_dialog.h"

#include "app/print/sheet_preview.h"
#include "app/settings/settings.h"
#include "core/storage/plan_file.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace app;

namespace {

constexpr int patience = 20000; // milliseconds until a preview must be there on a busy machine

/// A plan with one site of about 190 by 165 m.
QString planWithSite(const QTemporaryDir& folder)
{
    const auto path = folder.filePath(QStringLiteral("plan.gpkg"));
    auto plan = core::PlanFile::create(path.toStdString(), {.title = "Uji"});
    REQUIRE(plan);
    core::Record site;
    site.fields["name"] = std::string{"Lahan Barito"};
    site.geometry = core::MultiPolygon{{core::Polygon{{{{110.4368, -6.985},
                                                        {110.4385, -6.985},
                                                        {110.4385, -6.9835},
                                                        {110.4368, -6.9835},
                                                        {110.4368, -6.985}}}}}};
    REQUIRE(plan->edit({"penguji", "tambah lokasi"}, [&](core::PlanEdit& edit) -> core::Result<void> {
        PS_TRY(edit.insert("site", site));
        return {};
    }));
    return path;
}

} // namespace

TEST_CASE("The print dialog shows the sheet and what it does not know", "[print]")
{
    qputenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources");
    const QTemporaryDir folder;
    Settings settings{std::make_unique<MemorySettings>()};
    PrintDialog dialog{planWithSite(folder), {SheetSubject::Kind::Site, "Lahan Barito"}, settings};
    QSignalSpy ready{&dialog, &PrintDialog::previewReady};
    dialog.show();
    REQUIRE(ready.wait(patience));

    auto* preview = dialog.findChild<SheetPreview*>(QStringLiteral("sheetPreview"));
    auto* scale = dialog.findChild<QComboBox*>(QStringLiteral("sheetScale"));
    REQUIRE(preview != nullptr);
    REQUIRE(scale != nullptr);
    const auto landscape = preview->sheet();
    CHECK(landscape.width() > landscape.height());
    // 188 m wide in a frame of 193 mm: 188 mm of 170 mm free at 1:1,000, so the next scale is taken.
    CHECK(scale->itemText(0).contains(QStringLiteral("1:2.500")));
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("sheetState"))
              ->text()
              .contains(QStringLiteral("tanda tangan")));

    SECTION("turning the paper paints it anew")
    {
        dialog.findChild<QComboBox*>(QStringLiteral("sheetOrientation"))->setCurrentIndex(0);
        REQUIRE(ready.wait(patience));
        CHECK(preview->sheet().height() > preview->sheet().width());
    }
    SECTION("what is typed is in the request and remembered")
    {
        dialog.findChild<QLineEdit*>(QStringLiteral("sheetAgency"))->setText(QStringLiteral("BAPPEDA"));
        CHECK(dialog.request().agency == QStringLiteral("BAPPEDA"));
        dialog.findChild<QComboBox*>(QStringLiteral("sheetSize"))->setCurrentIndex(1);
        CHECK(dialog.request().paper == gis::SheetPaper{gis::PaperSize::A3, gis::Orientation::Landscape});
    }
    SECTION("the report and the book are written with the same choices")
    {
        QSignalSpy saved{&dialog, &PrintDialog::saved};
        const auto report = folder.filePath(QStringLiteral("laporan.odt"));
        dialog.save(report, PrintDialog::Output::Report);
        REQUIRE(saved.wait(patience));
        CHECK(QFileInfo{report}.size() > 1000);
        const auto book = folder.filePath(QStringLiteral("buku.pdf"));
        dialog.save(book, PrintDialog::Output::Book);
        REQUIRE(saved.wait(patience));
        CHECK(QFileInfo{book}.size() > 1000);
    }
}

TEST_CASE("The print dialog compares the sites that it is given", "[print]")
{
    qputenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources");
    const QTemporaryDir folder;
    const auto path = planWithSite(folder);
    {
        auto plan = core::PlanFile::open(path.toStdString(), core::PlanFile::Access::Write);
        REQUIRE(plan);
        core::Record site;
        site.fields["name"] = std::string{"Tanpa batas"};
        REQUIRE(plan->edit({"penguji", "tambah lokasi"}, [&](core::PlanEdit& edit) -> core::Result<void> {
            PS_TRY(edit.insert("site", site));
            return {};
        }));
    }
    Settings settings{std::make_unique<MemorySettings>()};
    const SheetSubject both{SheetSubject::Kind::Comparison, {}, {"Lahan Barito", "Tanpa batas"}};
    PrintDialog dialog{path, both, settings};
    QSignalSpy ready{&dialog, &PrintDialog::previewReady};
    dialog.show();
    REQUIRE(ready.wait(patience));
    CHECK(dialog.request().subject == both);
    CHECK_FALSE(dialog.findChild<SheetPreview*>(QStringLiteral("sheetPreview"))->sheet().isNull());
}
