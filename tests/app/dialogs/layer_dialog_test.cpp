#include "app/dialogs/layer_dialog.h"
#include "tests/app/qt_printing.h"
#include "tests/app/support/window_fixture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace tests;

namespace {

/// A layer of nine kelurahan with a number each, one of them unknown, in the list of layers and current
/// there.
QAbstractItemView* showLayer(WindowFixture& window)
{
    window.makePlan();
    {
        auto plan = core::PlanFile::open(window.path(), core::PlanFile::Access::Write);
        REQUIRE(plan);
        REQUIRE(plan->bulk({"penguji", "impor"}, [](core::PlanBulk& bulk) -> core::Result<void> {
            core::Layer wanted;
            wanted.name = "Penduduk";
            wanted.fields = {{"Jiwa", "jiwa", "INTEGER"}, {"Jenis", "jenis", "TEXT"}};
            PS_LET(const auto layer, bulk.createLayer(wanted));
            const std::vector<core::Value> values{std::int64_t{1},    std::int64_t{2},    std::int64_t{3},
                                                  std::int64_t{40},   std::int64_t{41},   std::int64_t{44},
                                                  std::int64_t{1200}, std::int64_t{1204}, core::Value{}};
            double x = 110.40;
            for (const auto& value : values) {
                const core::MultiPolygon square{{core::Polygon{
                    {{{x, -7.0}, {x + 0.001, -7.0}, {x + 0.001, -6.999}, {x, -6.999}, {x, -7.0}}}}}};
                PS_TRY(bulk.addFeature(layer, {value, std::string{x < 110.405 ? "kota" : "desa"}},
                                       core::Geometry{square}));
                x += 0.001;
            }
            return {};
        }));
    }
    window.document().lookForOutsideChanges();
    auto* view = window.find<QAbstractItemView>("layersView");
    REQUIRE(eventually([&] { return view->model()->rowCount() == 1; }));
    view->setCurrentIndex(view->model()->index(0, 0));
    return view;
}

std::string inFile(WindowFixture& window, const char* sql)
{
    const auto plan = core::PlanFile::open(window.path(), core::PlanFile::Access::Read);
    REQUIRE(plan);
    return core::toText(plan->database().scalar(sql).value());
}

QStringList legend(const QTableWidget& table)
{
    QStringList lines;
    for (int row = 0; row < table.rowCount(); ++row)
        lines << table.item(row, 0)->text() + QStringLiteral(": ") + table.item(row, 1)->text();
    return lines;
}

} // namespace

TEST_CASE("A layer is coloured by a number, in one edit that QGIS sees too", "[layer-dialog]")
{
    WindowFixture window;
    auto* view = showLayer(window);
    QTest::keyClick(view, Qt::Key_Return);
    auto* dialog = window.find<app::LayerDialog>("layerDialog");
    auto* table = window.find<QTableWidget>("layerLegend");
    window.find<QComboBox>("layerLook")->setCurrentIndex(2);
    window.find<QSpinBox>("layerClasses")->setValue(3);
    REQUIRE(eventually([&] { return table->rowCount() == 4; }));
    // The gaps lie before 40 and 1200; thousands are grouped as in Indonesia.
    CHECK(legend(*table) ==
          QStringList{"1 – 40: 3", "40 – 1.200: 3", "1.200 – 1.204: 2", "tidak ada data: 1"});

    window.find<QSpinBox>("layerOpacity")->setValue(70);
    window.find<QSpinBox>("layerMaxScale")->setValue(50'000);
    QMetaObject::invokeMethod(dialog->findChild<QDialogButtonBox*>(), "accepted");
    REQUIRE(eventually([&] { return window.document().undoLabel() == "ubah tampilan lapisan Penduduk"; }));

    const auto style = gis::parseStyle(inFile(window, "SELECT style FROM ps_layers"));
    REQUIRE(style);
    CHECK(style->classField == "jiwa");
    CHECK(style->method == "natural");
    CHECK(style->maxScale == 50'000.0);
    CHECK(style->symbolFor("1204") == &style->classes[2].symbol);
    CHECK(style->symbolFor("1199") == &style->classes[1].symbol);
    CHECK(style->symbolFor("") == &style->classes[3].symbol);
    CHECK(style->symbolFor("5000") == &style->symbol);
    CHECK(inFile(window, "SELECT opacity FROM ps_layers") == "0.7");
    const auto qml = inFile(window, "SELECT styleQML FROM layer_styles WHERE styleQML LIKE '%jiwa%'");
    CHECK_THAT(qml, Catch::Contains("to_real(&quot;jiwa&quot;) &lt;= 1204"));
    CHECK_THAT(qml, Catch::Contains("&quot;jiwa&quot; IS NULL"));

    SECTION("one undo takes back all of it")
    {
        window.trigger("undo");
        REQUIRE(
            eventually([&] { return inFile(window, "SELECT coalesce(style, '') FROM ps_layers").empty(); }));
        CHECK(inFile(window, "SELECT opacity FROM ps_layers") != "0.7");
        CHECK(inFile(window, "SELECT count(*) FROM layer_styles WHERE styleQML LIKE '%jiwa%'") == "0");
    }
}

TEST_CASE("Own edges and categories", "[layer-dialog]")
{
    WindowFixture window;
    auto* view = showLayer(window);
    QTest::keyClick(view, Qt::Key_Return);
    auto* table = window.find<QTableWidget>("layerLegend");
    auto* edges = window.find<QLineEdit>("layerEdges");
    SECTION("edges are typed as numbers are written here")
    {
        window.find<QComboBox>("layerLook")->setCurrentIndex(2);
        window.find<QComboBox>("layerMethod")->setCurrentIndex(3);
        edges->setText("0; 2,5; 1.200");
        REQUIRE(eventually([&] { return table->rowCount() == 4; }));
        CHECK(legend(*table) ==
              QStringList{"0 – 2,5: 2", "2,5 – 1.200: 5", "tidak ada data: 1", "Lainnya: 1"});
        edges->setText("5; 2");
        CHECK(eventually([&] { return table->rowCount() == 0; }));
        auto* buttons = window.find<app::LayerDialog>("layerDialog")->findChild<QDialogButtonBox*>();
        CHECK_FALSE(buttons->button(QDialogButtonBox::Ok)->isEnabled());
    }
    SECTION("a text has a colour for each value, the most frequent first")
    {
        window.find<QComboBox>("layerField")->setCurrentIndex(1);
        window.find<QComboBox>("layerLook")->setCurrentIndex(1);
        REQUIRE(eventually([&] { return table->rowCount() == 3; }));
        CHECK(table->item(0, 0)->text() == "kota");
        CHECK(table->item(1, 0)->text() == "desa");
    }
}

TEST_CASE("A layer that has classes is shown with what they count, and is left as it is", "[layer-dialog]")
{
    WindowFixture window;
    auto* view = showLayer(window);
    QTest::keyClick(view, Qt::Key_Return);
    window.find<QComboBox>("layerLook")->setCurrentIndex(2);
    window.find<QSpinBox>("layerClasses")->setValue(3);
    auto* first = window.find<app::LayerDialog>("layerDialog");
    REQUIRE(eventually([&] { return window.find<QTableWidget>("layerLegend")->rowCount() == 4; }));
    first->setAttribute(Qt::WA_DeleteOnClose, false);
    QMetaObject::invokeMethod(first->findChild<QDialogButtonBox*>(), "accepted");
    REQUIRE(eventually([&] { return window.document().undoLabel() == "ubah tampilan lapisan Penduduk"; }));
    const auto before = inFile(window, "SELECT style FROM ps_layers");
    delete first;

    QTest::keyClick(view, Qt::Key_Return);
    auto* table = window.find<QTableWidget>("layerLegend");
    REQUIRE(eventually([&] { return !table->item(0, 1)->text().isEmpty(); }));
    CHECK(legend(*table) ==
          QStringList{"1 – 40: 3", "40 – 1.200: 3", "1.200 – 1.204: 2", "tidak ada data: 1"});
    QMetaObject::invokeMethod(window.find<app::LayerDialog>("layerDialog")->findChild<QDialogButtonBox*>(),
                              "accepted");
    CHECK(inFile(window, "SELECT style FROM ps_layers") == before);
}

TEST_CASE("One symbol: hatch and width of the outline, only what the geometry has", "[layer-dialog]")
{
    WindowFixture window;
    auto* view = showLayer(window);
    QTest::keyClick(view, Qt::Key_Return);
    auto* dialog = window.find<app::LayerDialog>("layerDialog");
    CHECK(window.find<QComboBox>("layerHatch")->isVisible());
    CHECK_FALSE(window.find<QComboBox>("layerField")->isVisible());
    auto* hatch = window.find<QComboBox>("layerHatch");
    hatch->setCurrentIndex(hatch->findData(static_cast<int>(gis::Hatch::Cross)));
    window.find<QDoubleSpinBox>("layerWidth")->setValue(0.6);
    window.find<QComboBox>("layerLabel")->setCurrentIndex(1);
    QMetaObject::invokeMethod(dialog->findChild<QDialogButtonBox*>(), "accepted");
    REQUIRE(eventually([&] { return window.document().undoLabel() == "ubah tampilan lapisan Penduduk"; }));
    const auto style = gis::parseStyle(inFile(window, "SELECT style FROM ps_layers")).value();
    CHECK(style.symbol.fill.hatch == gis::Hatch::Cross);
    CHECK(style.symbol.fill.hatchColor.isValid());
    CHECK(style.symbol.stroke.width == 0.6);
    CHECK(style.label.field == "jiwa");
    CHECK(style.label.maxScale == 0.0); // whoever asks for names gets them at every scale
}
