#include "app/print/print_dialog.h"

#include "app/print/print_choices.h"
#include "app/print/sheet_preview.h"
#include "app/settings/settings.h"
#include "core/storage/plan_file.h"
#include "tests/app/support/window_fixture.h"
#include "tests/support/run_program.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace app;

namespace {

using gis::SheetElement;

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
        CHECK(dialog.findChild<PrintChoices*>()->request().agency == QStringLiteral("BAPPEDA"));
        dialog.findChild<QComboBox*>(QStringLiteral("sheetSize"))->setCurrentIndex(1);
        CHECK(dialog.findChild<PrintChoices*>()->request().paper ==
              gis::SheetPaper{gis::PaperSize::A3, gis::Orientation::Landscape});
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
    CHECK(dialog.findChild<PrintChoices*>()->request().subject == both);
    CHECK_FALSE(dialog.findChild<SheetPreview*>(QStringLiteral("sheetPreview"))->sheet().isNull());
}

namespace {

struct Arranging
{
    QTemporaryDir folder{};
    Settings settings{std::make_unique<MemorySettings>()};
    QString path = planWithSite(folder);
    PrintDialog dialog{path, {SheetSubject::Kind::Site, "Lahan Barito", {}}, settings};
    QSignalSpy ready{&dialog, &PrintDialog::previewReady};
    SheetPreview* preview = dialog.findChild<SheetPreview*>(QStringLiteral("sheetPreview"));
    QLabel* state = dialog.findChild<QLabel*>(QStringLiteral("sheetState"));
    QListWidget* elements = dialog.findChild<QListWidget*>(QStringLiteral("sheetElements"));

    Arranging()
    {
        qputenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources");
        dialog.show();
        REQUIRE(ready.wait(patience));
    }

    gis::SheetArrangement arrangement() const
    {
        return dialog.findChild<PrintChoices*>()->request().arrangement;
    }
    QDoubleSpinBox* number(const char* name) const
    {
        return dialog.findChild<QDoubleSpinBox*>(QString::fromLatin1(name));
    }
    QListWidgetItem* item(const QString& text) const
    {
        const auto found = elements->findItems(text, Qt::MatchExactly);
        REQUIRE(found.size() == 1);
        return found.front();
    }
    QRectF standard(SheetElement element) const { return gis::boxOf(gis::layoutSheet({}), element); }
    QRectF place(SheetElement element) const { return arrangement().places.at("a4-landscape").at(element); }
};

} // namespace

TEST_CASE_METHOD(Arranging, "Elements of a sheet are dragged on the preview", "[print]")
{
    const auto legend = standard(SheetElement::Legend);
    const auto press = [&](QPointF mm) { return preview->shownAt(mm).toPoint(); };
    const auto drag = [&](QPointF from, QPointF to) {
        QTest::mousePress(preview, Qt::LeftButton, {}, press(from));
        QTest::mouseMove(preview, press((from + to) / 2.0));
        QTest::mouseMove(preview, press(to));
        QTest::mouseRelease(preview, Qt::LeftButton, {}, press(to));
    };
    const double pixel = 0.6; // millimetres of a pixel in this preview, and a little more

    SECTION("onto the map, which the line below then tells")
    {
        drag(legend.center(), legend.center() + QPointF{-120.0, 37.3});
        CHECK(place(SheetElement::Legend).left() == Approx(legend.left() - 120.0).margin(2.0 * pixel));
        CHECK(place(SheetElement::Legend).size() == legend.size());
        CHECK(elements->currentItem()->text() == QStringLiteral("Keterangan"));
        REQUIRE(ready.wait(patience));
        CHECK(state->text().contains(QStringLiteral("keterangan menutupi peta")));
    }
    SECTION("never off the page")
    {
        drag(legend.center(), legend.center() + QPointF{400.0, 300.0});
        const auto neatline = gis::layoutSheet({}).neatline;
        CHECK(place(SheetElement::Legend).right() == Approx(neatline.right()));
        CHECK(place(SheetElement::Legend).bottom() == Approx(neatline.bottom()));
    }
    SECTION("a click alone moves nothing")
    {
        QTest::mouseClick(preview, Qt::LeftButton, {}, press(legend.center()));
        CHECK(elements->currentItem()->text() == QStringLiteral("Keterangan"));
        CHECK(arrangement().empty());
    }
    SECTION("by the edge they are resized")
    {
        QTest::mouseClick(preview, Qt::LeftButton, {}, press(legend.center()));
        drag({legend.left(), legend.center().y()}, {legend.left() - 20.0, legend.center().y()});
        CHECK(place(SheetElement::Legend).width() == Approx(legend.width() + 20.0).margin(2.0 * pixel));
        CHECK(place(SheetElement::Legend).right() == Approx(legend.right()));
    }
    SECTION("arrow keys move by a millimetre, with Ctrl by a tenth, with Shift the size")
    {
        QTest::mouseClick(preview, Qt::LeftButton, {}, press(legend.center()));
        QTest::keyClick(preview, Qt::Key_Left);
        QTest::keyClick(preview, Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(preview, Qt::Key_Up, Qt::ShiftModifier);
        CHECK(place(SheetElement::Legend).left() == Approx(legend.left() - 1.1));
        CHECK(place(SheetElement::Legend).height() == Approx(legend.height() - 1.0));
    }
}

TEST_CASE_METHOD(Arranging, "Elements of a sheet are placed by numbers and switched off", "[print]")
{
    SECTION("numbers are millimetres from the paper's corner")
    {
        elements->setCurrentItem(item(QStringLiteral("Diagram lokasi")));
        const auto inset = standard(SheetElement::Inset);
        CHECK(number("placeLeft")->value() == Approx(inset.left()).margin(0.051));
        number("placeLeft")->setValue(20.5);
        CHECK(place(SheetElement::Inset).left() == 20.5);
        REQUIRE(ready.wait(patience));
        CHECK(number("placeLeft")->value() == 20.5);
        dialog.findChild<QPushButton*>(QStringLiteral("putBack"))->click();
        CHECK(arrangement().empty());
    }
    SECTION("what is off is named as missing")
    {
        item(QStringLiteral("Riwayat peta"))->setCheckState(Qt::Unchecked);
        CHECK_FALSE(arrangement().shows(SheetElement::History));
        REQUIRE(ready.wait(patience));
        CHECK(state->text().contains(QStringLiteral("Tidak tercetak: riwayat peta.")));
    }
    SECTION("a stored template is offered and used again")
    {
        const gis::SheetArrangement plain{
            .hidden = {SheetElement::Inset}, .places = {}, .title = "PETA UJI", .notes = {}};
        {
            auto plan = core::PlanFile::open(path.toStdString(), core::PlanFile::Access::Write);
            REQUIRE(plan);
            REQUIRE(plan->edit({"penguji", "simpan susunan"}, [&](core::PlanEdit& edit) {
                return core::storeTemplate(edit, core::TemplateKind::Sheet,
                                           {"Dinas", gis::arrangementJson(plain)});
            }));
        }
        auto* templates = dialog.findChild<QComboBox*>(QStringLiteral("sheetTemplate"));
        dialog.findOffers();
        QTRY_COMPARE_WITH_TIMEOUT(templates->count(), 2, patience);
        templates->setCurrentIndex(1);
        Q_EMIT templates->activated(1);
        CHECK(arrangement() == plain);
        CHECK(dialog.findChild<QLineEdit*>(QStringLiteral("sheetTitle"))->text() ==
              QStringLiteral("PETA UJI"));
        CHECK(item(QStringLiteral("Diagram lokasi"))->checkState() == Qt::Unchecked);
    }
}

TEST_CASE("An arrangement stored by its button is offered by the next dialog and taken by the command line",
          "[print][window]")
{
    qputenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources");
    tests::WindowFixture window;
    window.makePlan();
    window.add(
        "kampung", {{"name", core::Value{std::string{"Kampung Uji"}}}},
        core::MultiPolygon{{core::Polygon{
            {{{110.43, -6.99}, {110.44, -6.99}, {110.44, -6.98}, {110.43, -6.98}, {110.43, -6.99}}}}}});
    const auto dialogs = [&] { return window.window().findChildren<PrintDialog*>(); };

    window.trigger("printSheet");
    auto* history = window.find<QListWidget>("sheetElements")
                        ->findItems(QStringLiteral("Riwayat peta"), Qt::MatchExactly)
                        .value(0);
    REQUIRE(history != nullptr);
    history->setCheckState(Qt::Unchecked);
    window.find<QLineEdit>("sheetTitle")->setText(QStringLiteral("PETA DINAS"));
    auto* button = window.find<QPushButton>("storeTemplate");
    REQUIRE(button->isEnabled());
    button->click();
    auto* question = window.find<QInputDialog>("templateName");
    question->setTextValue(QStringLiteral("Dinas"));
    question->accept();
    const auto stored = [&] {
        const auto plan = core::PlanFile::open(window.path(), core::PlanFile::Access::Read);
        return plan ? core::planTemplates(*plan, core::TemplateKind::Sheet).value()
                    : std::vector<core::PlanTemplate>{};
    };
    REQUIRE(tests::eventually([&] { return stored().size() == 1; }));
    CHECK(tests::eventually(
        [&] { return window.document().undoLabel() == QStringLiteral("simpan susunan lembar Dinas"); }));
    dialogs().front()->close();
    REQUIRE(tests::eventually([&] { return dialogs().empty(); }));

    window.trigger("printSheet");
    auto* templates = window.find<QComboBox>("sheetTemplate");
    REQUIRE(tests::eventually([&] { return templates->findText(QStringLiteral("Dinas")) > 0; }));
    const auto arrangement = [&] {
        return window.window().findChild<PrintChoices*>()->request().arrangement;
    };
    CHECK(arrangement().empty()); // offered, not chosen
    templates->setCurrentIndex(templates->findText(QStringLiteral("Dinas")));
    Q_EMIT templates->activated(templates->currentIndex());
    CHECK(arrangement() == gis::SheetArrangement{.hidden = {SheetElement::History},
                                                 .places = {},
                                                 .title = QStringLiteral("PETA DINAS"),
                                                 .notes = {}});

    const auto svg = QFileInfo{QString::fromStdString(window.path())}.absolutePath() + "/lembar.svg";
    const auto printed = tests::run({"print", window.path(), "--kampung", "Kampung Uji", "--template",
                                     "Dinas", "--out", svg.toStdString(), "--json"});
    INFO(printed.errors);
    REQUIRE(printed.exitCode == 0);
    CHECK(nlohmann::json::parse(printed.output)["missing_elements"] == nlohmann::json::array({"history"}));
    CHECK(tests::readFile(svg.toStdString()).find("PETA DINAS") != std::string::npos);
}
