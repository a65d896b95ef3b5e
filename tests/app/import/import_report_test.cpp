#include "app/import/import_dialog.h"
#include "app/import/kept_report_dialog.h"
#include "app/map/map_canvas.h"
#include "app/panels/record_table.h"
#include "tests/app/qt_printing.h"
#include "tests/app/support/window_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeWidget>

using namespace tests;

namespace {

/// A window with a plan, and the report of a file that was imported into it.
class ReportWindow
{
public:
    ReportWindow() { m_window.makePlan(); }

    WindowFixture& window() { return m_window; }

    void import(const char* name, const std::string& content, app::ImportDialog*& dialog)
    {
        writeFile(m_folder.file(name), content);
        dialog = new app::ImportDialog(m_window.document(), m_window.settings(),
                                       {QString::fromStdString(m_folder.file(name))}, &m_window.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &app::ImportDialog::rowShown, &m_window.window(),
                         [this](std::int64_t id, const core::Box& bounds) {
                             m_shown = id;
                             m_bounds = bounds;
                         });
        dialog->open();
        REQUIRE(eventually([&] { return m_window.find<QTableWidget>("importColumns")->rowCount() > 0; }));
        QTest::mouseClick(m_window.find<QPushButton>("importStart"), Qt::LeftButton);
        REQUIRE(eventually([&] { return m_window.find<QLabel>("importSummary")->isVisible(); }));
    }

    /// The kept report of the newest entry, opened from the history.
    app::KeptReportDialog* openKept()
    {
        m_window.trigger("showHistory");
        auto* list = m_window.find<QTreeWidget>("historyList");
        REQUIRE(eventually([&] { return list->topLevelItemCount() > 0; }));
        list->setCurrentItem(list->topLevelItem(0));
        auto* button = m_window.find<QPushButton>("historyReport");
        REQUIRE(button->isVisible());
        button->click();
        auto* kept = m_window.find<app::KeptReportDialog>("keptReport");
        REQUIRE(eventually([&] { return rows(kept)->rowCount() > 0; }));
        return kept;
    }

    static QTableWidget* rows(QWidget* report) { return report->findChild<QTableWidget*>("importRows"); }
    static int lineWith(QWidget* report, const char* text)
    {
        auto* table = rows(report);
        for (int line = 0; line < table->rowCount(); ++line)
            for (int column = 0; column < table->columnCount(); ++column)
                if (table->item(line, column)->text().contains(QLatin1String{text}))
                    return line;
        FAIL("no line with " << text);
        return -1;
    }
    static void pressEnterOn(QWidget* report, int line)
    {
        auto* table = rows(report);
        table->setCurrentCell(line, 0);
        QTest::keyClick(table, Qt::Key_Return);
    }
    static void doubleClick(QWidget* report, int line)
    {
        auto* table = rows(report);
        const auto spot = table->visualItemRect(table->item(line, 0)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, spot);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, spot);
    }
    static QString about(QWidget* report) { return report->findChild<QLabel*>("importAbout")->text(); }

    core::Uuid uuidOf(const char* name)
    {
        const auto plan = core::PlanFile::open(m_window.path(), core::PlanFile::Access::Read);
        return plan->find("business", name)->uuid;
    }
    std::int64_t shown() const { return m_shown; }
    const core::Box& bounds() const { return m_bounds; }

private:
    TemporaryFolder m_folder{};
    WindowFixture m_window{};
    std::int64_t m_shown = -1;
    core::Box m_bounds{};
};

constexpr const char* list = "nama,pemilik,lat,lon\n"
                             "Ligu Motor,Slamet,-6.98,110.43\n"
                             "Jauh Sekali,Rini,-7.5,110.43\n"
                             "Tanpa Alamat,Budi,,\n";

} // namespace

TEST_CASE("A double click in the report of an import shows the record on the map and in its table",
          "[import-report]")
{
    ReportWindow bench;
    app::ImportDialog* dialog = nullptr;
    bench.import("usaha.csv", list, dialog);
    const auto far = bench.uuidOf("Jauh Sekali");
    bench.doubleClick(dialog, bench.lineWith(dialog, "di luar"));
    REQUIRE(eventually([&] { return !bench.window().document().selection().empty(); }));
    CHECK(bench.window().document().selection() == app::Selection{"business", {far}, 0});
    CHECK(bench.shown() > 0);
    CHECK(bench.bounds() == core::Box{110.43, -7.5, 110.43, -7.5});
    auto* table = bench.window().find<app::RecordTable>("table_business");
    CHECK(table->isVisibleTo(&bench.window().window()));
    REQUIRE(eventually([&] { return table->selectionModel()->selectedRows().size() == 1; }));
    const auto row = table->selectionModel()->selectedRows().front();
    CHECK(eventually([&] { // rows are read as they come into sight
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (row.siblingAtColumn(column).data().toString() == "Jauh Sekali")
                return true;
        return false;
    }));
}

TEST_CASE("Enter in a report that has been kept shows the record as long as it is there", "[import-report]")
{
    ReportWindow bench;
    app::ImportDialog* dialog = nullptr;
    bench.import("usaha.csv", list, dialog);
    const auto nowhere = bench.uuidOf("Tanpa Alamat");
    dialog->close();
    auto* kept = bench.openKept();
    // The map goes there; the plan as a whole, which it shows until then, is 50 km high.
    bench.pressEnterOn(kept, bench.lineWith(kept, "di luar"));
    CHECK(eventually(
        [&] { return bench.window().window().findChild<app::MapCanvas*>()->scaleDenominator() < 20'000.0; }));
    bench.window().document().clearSelection();
    const int line = bench.lineWith(kept, "Belum ada lokasi");
    bench.pressEnterOn(kept, line);
    REQUIRE(eventually([&] { return !bench.window().document().selection().empty(); }));
    CHECK(bench.window().document().selection() == app::Selection{"business", {nowhere}, 0});

    bench.window().document().clearSelection();
    bench.window().document().undo();
    REQUIRE(eventually([&] { return bench.window().count("business") == 0; }));
    bench.pressEnterOn(kept, line);
    REQUIRE(eventually([&] { return bench.about(kept).contains("tidak ada lagi"); }));
    CHECK(bench.window().document().selection().empty());

    bench.window().document().redo();
    REQUIRE(eventually([&] { return bench.window().count("business") == 3; }));
    bench.pressEnterOn(kept, line);
    REQUIRE(eventually([&] { return !bench.window().document().selection().empty(); }));
    CHECK(bench.window().document().selection().uuids.front() == nowhere);
}

TEST_CASE("A rejected row shows its number and what was in its cells", "[import-report]")
{
    ReportWindow bench;
    app::ImportDialog* dialog = nullptr;
    bench.import("catatan macet.csv",
                 "penyebab;keterangan;lat;lon\nparkir;Pagi;-6.98;110.43\nparkir;Sore di gang;;\n", dialog);
    const int line = bench.lineWith(dialog, "Ditolak");
    ReportWindow::rows(dialog)->setCurrentCell(line, 0);
    CHECK(bench.about(dialog).startsWith("Baris 3 di berkas: penyebab: parkir"));
    CHECK(bench.about(dialog).contains("keterangan: Sore di gang"));
    bench.pressEnterOn(dialog, line); // about no record: the window stays, and nothing is imported again
    CHECK(dialog->isVisible());
    CHECK(bench.window().count("congestion_note") == 1);
}
