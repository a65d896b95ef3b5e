#include "app/import/import_dialog.h"
#include "app/import/import_guess.h"
#include "core/storage/plan_templates.h"
#include "gis/io/column_mapping.h"
#include "tests/app/qt_printing.h"
#include "tests/app/support/window_fixture.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace tests;

namespace {

/// A plan in a window, and files to import into it.
class ImportWindow
{
public:
    ImportWindow() { m_window.makePlan(); }

    WindowFixture& window() { return m_window; }

    QString file(const char* name, const std::string& content)
    {
        writeFile(m_folder.file(name), content);
        return QString::fromStdString(m_folder.file(name));
    }

    /// The dialog with the first of these files seen.
    app::ImportDialog& show(const QStringList& paths)
    {
        auto* dialog =
            new app::ImportDialog(m_window.document(), m_window.settings(), paths, &m_window.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        REQUIRE(eventually([&] { return seen(); }));
        return *dialog;
    }

    bool seen() { return m_window.find<QTableWidget>("importColumns")->rowCount() > 0; }
    QComboBox* fieldOf(const char* column)
    {
        auto* table = m_window.find<QTableWidget>("importColumns");
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->text() == QLatin1String{column})
                return qobject_cast<QComboBox*>(table->cellWidget(row, 2));
        FAIL("no column " << column);
        return nullptr;
    }
    void choose(const char* column, const char* field)
    {
        auto* box = fieldOf(column);
        const int index = box->findData(QString::fromLatin1(field));
        REQUIRE(index >= 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        REQUIRE(eventually([&] { return fieldOf(column) != box || chosen(column) == field; }));
        QCoreApplication::processEvents();
    }
    QString chosen(const char* column) { return fieldOf(column)->currentData().toString(); }
    void press(const char* button) { QTest::mouseClick(m_window.find<QPushButton>(button), Qt::LeftButton); }
    bool reported() { return m_window.find<QLabel>("importSummary")->isVisible(); }
    core::PlanFile plan()
    {
        return core::PlanFile::open(m_window.path(), core::PlanFile::Access::Read).value();
    }

private:
    TemporaryFolder m_folder{};
    WindowFixture m_window{};
};

constexpr const char* oddList = "Sebutan;Juragan;Barang;Lintang;Bujur\n"
                                "Ligu Motor;Slamet;cat mobil;-6,98031;110,43352\n"
                                "Cat Jaya;Rini;las;-6,98040;110,43360\n";

} // namespace

TEST_CASE("A name says what a file probably is", "[import-dialog]")
{
    const auto guess = [](const char* path) {
        gis::ImportRequest request;
        app::guessByName(QString::fromLatin1(path), request);
        return request;
    };
    CHECK(guess("/a/Data IKM 2024.xlsx").target == gis::ImportTarget::Business);
    CHECK(guess("batas_KELURAHAN.shp").role == core::LayerRole::Kelurahan);
    CHECK(guess("rumah_tangga.csv").target == gis::ImportTarget::Layer);
    CHECK(guess("rumah_tangga.csv").role == core::LayerRole::Household);
    CHECK(guess("titik macet.geojson").target == gis::ImportTarget::Note);
}

TEST_CASE("Columns that do not say what they are are told, and what they are told is stored",
          "[import-dialog]")
{
    ImportWindow bench;
    auto& dialog = bench.show({bench.file("daftar.csv", oddList)});
    CHECK(bench.chosen("Juragan").isEmpty());
    CHECK(bench.window().find<QTableWidget>("importColumns")->item(2, 1)->text() == "cat mobil  ·  las");
    bench.choose("Sebutan", "name");
    bench.choose("Juragan", "owner");
    bench.choose("Barang", "product");
    CHECK(dialog.request().mapping ==
          gis::WantedMapping{{"name", "Sebutan"}, {"owner", "Juragan"}, {"product", "Barang"}});

    SECTION("and imported")
    {
        bench.press("importStart");
        REQUIRE(eventually([&] { return bench.reported(); }));
        const auto records = bench.plan().records("business").value();
        REQUIRE(records.size() == 2);
        CHECK(records[0].text("owner") == "Slamet");
        CHECK(records[1].text("product") == "las");
    }
    SECTION("and taken back")
    {
        bench.choose("Juragan", "");
        CHECK(dialog.request().mapping == gis::WantedMapping{{"name", "Sebutan"}, {"product", "Barang"}});
    }
    SECTION("and saved for the next list of the kind, which then needs nothing")
    {
        bench.press("importTemplateStore");
        auto* question = bench.window().find<QInputDialog>("importTemplateName");
        question->setTextValue("Dinas Perindustrian");
        question->accept();
        REQUIRE(eventually([&] {
            return core::planTemplates(bench.plan(), core::TemplateKind::Import).value().size() == 1;
        }));
        dialog.close();
        REQUIRE(
            eventually([&] { return bench.window().window().findChild<app::ImportDialog*>() == nullptr; }));
        auto& next = bench.show({bench.file("daftar 2027.csv", oddList)});
        REQUIRE(eventually([&] { return bench.chosen("Juragan") == "owner"; }));
        CHECK(bench.window().find<QComboBox>("importTemplates")->currentText() == "Dinas Perindustrian");
        CHECK(next.request().mapping.at("product") == "Barang");
    }
}

TEST_CASE("What has a place is shown over the plan before it is stored", "[import-dialog]")
{
    ImportWindow bench;
    bench.show({bench.file("titik.csv", "nama;x;y\nLigu;437105.47;9228320.2\n")});
    auto* map = bench.window().find<QLabel>("importMap");
    REQUIRE(eventually([&] { return !map->pixmap(Qt::ReturnByValue).isNull(); }));
    // Metres in no named system: the system was guessed, so the map is what is shown first.
    CHECK(bench.window().find<QTabWidget>("importSight")->currentWidget() == map);
    CHECK(bench.window().find<QLabel>("importCrsFound")->text().contains("EPSG:32749"));
    CHECK(bench.plan().records("business").value().empty());
}

TEST_CASE("Several files are imported one after another, and one that cannot be does not stop the others",
          "[import-dialog]")
{
    ImportWindow bench;
    bench.show({bench.file("a.csv", "nama,lat,lon\nLigu Motor,-6.98,110.43\n"),
                bench.file("b.csv", "<html><body>404</body></html>"),
                bench.file("c.csv", "nama,lat,lon\nCat Jaya,-6.97,110.44\nLas Baru,-6.97,110.45\n")});
    bench.press("importAll");
    auto* files = bench.window().find<QListWidget>("importFiles");
    REQUIRE(eventually([&] { return files->item(2)->text().contains("2 disimpan"); }));
    CHECK(files->item(0)->text() == "a.csv\n1 disimpan");
    CHECK(files->item(1)->text() == "b.csv\ngagal");
    CHECK(bench.plan().records("business").value().size() == 3);

    files->setCurrentRow(1);
    CHECK_FALSE(bench.window().find<QLabel>("importProblem")->text().isEmpty());
}

namespace {

/// A plan with one kelurahan, Sarirejo.
void addSarirejo(ImportWindow& bench)
{
    core::Progress progress;
    auto plan = core::PlanFile::open(bench.window().path(), core::PlanFile::Access::Write).value();
    gis::ImportRequest request;
    request.path = bench
                       .file("kelurahan.geojson", R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"WADMKD":"Sarirejo","WADMKC":"Semarang Timur","KDEPUM":"33.74.03.1007"},
             "geometry":{"type":"Polygon","coordinates":[[[110.43,-6.99],[110.44,-6.99],[110.44,-6.98],[110.43,-6.98],[110.43,-6.99]]]}}]}
        )")
                       .toStdString();
    request.role = core::LayerRole::Kelurahan;
    REQUIRE(gis::importFile(plan, request, progress));
    bench.window().document().lookForOutsideChanges();
}

} // namespace

TEST_CASE("What was answered about a name is chosen already where another file has it", "[import-dialog]")
{
    ImportWindow bench;
    addSarirejo(bench);
    bench.show({bench.file("rumah_tangga_1.csv", "kelurahan;jumlah_kk\nKampung Ligu;1200\n"),
                bench.file("rumah_tangga_2.csv", "kelurahan;jumlah_kk\nKampung Ligu;30\nLain Sekali;9\n")});
    bench.press("importAll");
    auto* files = bench.window().find<QListWidget>("importFiles");
    REQUIRE(eventually([&] {
        return files->item(0)->text().contains("1 ditolak") && files->item(1)->text().contains("2 ditolak");
    }));
    auto* places = bench.window().find<QTableWidget>("importPlaces");
    files->setCurrentRow(0);
    REQUIRE(places->rowCount() == 1);
    auto* box = qobject_cast<QComboBox*>(places->cellWidget(0, 2));
    box->setCurrentIndex(box->findData("33.74.03.1007"));
    Q_EMIT box->activated(box->currentIndex());
    bench.press("importAgain");
    REQUIRE(eventually([&] { return files->item(0)->text() == "rumah_tangga_1.csv\n1 disimpan"; }));

    files->setCurrentRow(1);
    REQUIRE(places->rowCount() == 2);
    const auto chosen = [&](int row) {
        return qobject_cast<QComboBox*>(places->cellWidget(row, 2))->currentData().toString();
    };
    CHECK(places->item(0, 1)->text() == "Kampung Ligu");
    CHECK(chosen(0) == "33.74.03.1007");
    CHECK(chosen(1).isEmpty());
    CHECK(bench.window().find<QPushButton>("importAgain")->isEnabled());
}

TEST_CASE("A kelurahan that the plan does not know is asked about, and the answer lets the row in",
          "[import-dialog]")
{
    ImportWindow bench;
    addSarirejo(bench);
    bench.show({bench.file("rumah_tangga.csv", "kelurahan;jumlah_kk\nKampung Ligu;1200\n")});
    bench.press("importStart");
    auto* places = bench.window().find<QTableWidget>("importPlaces");
    REQUIRE(eventually([&] { return places->rowCount() == 1; }));
    CHECK(places->item(0, 1)->text() == "Kampung Ligu");
    auto* box = qobject_cast<QComboBox*>(places->cellWidget(0, 2));
    const int index = box->findData("33.74.03.1007");
    REQUIRE(index > 0);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    bench.press("importAgain");
    REQUIRE(eventually([&] {
        return core::toText(bench.plan().database().scalar("SELECT count(*) FROM place_name").value()) == "1";
    }));
    REQUIRE(eventually(
        [&] { return bench.window().find<QLabel>("importSummary")->text().contains("<b>1</b>"); }));
}
