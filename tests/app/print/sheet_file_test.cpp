#include "app/print/sheet_file.h"

#include "app/print/completeness.h"
#include "app/print/sheet_svg.h"
#include "gis/paint/sheet/shape_source.h"
#include "gis/paint/sheet/sheet_painter.h"
#include "tests/app/print/pdf_reader.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace app;

namespace {

constexpr QColor pureRed{255, 0, 0};

/// A sheet whose map is covered by one red area that reaches far beyond the frame.
SheetPage samplePage(const gis::SheetPaper& paper, double scale)
{
    SheetPage page;
    page.layout = gis::layoutSheet(paper);
    auto& content = page.content;
    content.government = QStringLiteral("PEMERINTAH KOTA SEMARANG");
    content.agency = QStringLiteral("DINAS PERINDUSTRIAN");
    content.title = QStringLiteral("PETA UJI");
    content.name = QStringLiteral("Kampung Ligu");
    content.subtitle = QStringLiteral("Kelurahan Sarirejo, Kecamatan Semarang Timur");
    content.edition = QStringLiteral("Edisi 1 – 2026");
    content.factsTitle = QStringLiteral("DATA LOKASI");
    content.facts = {{QStringLiteral("Luas"), QStringLiteral("1.234,56 m²")},
                     {QStringLiteral("Zona"), QString{}}};
    content.projection = {{QStringLiteral("Proyeksi"), QStringLiteral("UTM zona 49S")}};
    content.sources = {QStringLiteral("Batas kelurahan: sumber uji, 2020")};
    content.history = {QStringLiteral("24-11-2026  impor batas")};
    content.signers = {{QStringLiteral("Dibuat oleh"), QStringLiteral("A"), QStringLiteral("1")},
                       {QStringLiteral("Diperiksa oleh"), QStringLiteral("B"), QStringLiteral("2")},
                       {QStringLiteral("Disetujui oleh"), QStringLiteral("C"), QStringLiteral("3")}};
    content.legend = {{QStringLiteral("Daerah uji"), {}}};
    content.inset.city = {QPolygonF{QRectF{420000.0, 9213000.0, 26000.0, 20000.0}}};
    content.map.center = {437105.0, 9228446.0};
    content.map.scale = scale;
    content.map.scene.crs = "EPSG:32749";
    gis::SceneLayer layer;
    layer.id = "test";
    layer.source = gis::shapeSource(core::MultiPolygon{
        {core::Polygon{{{{110.0, -7.5}, {111.0, -7.5}, {111.0, -6.5}, {110.0, -6.5}, {110.0, -7.5}}}}}});
    layer.style.symbol.fill.color = pureRed;
    content.map.scene.layers = {layer};
    return page;
}

QByteArray pdfOf(const SheetPage& page)
{
    core::Progress progress;
    const auto pdf = sheetPdf({page}, progress);
    REQUIRE(pdf);
    return *pdf;
}

/// What another program reads in the file.
QString textOf(const QByteArray& pdf)
{
    const QTemporaryDir folder;
    QFile file{folder.filePath(QStringLiteral("sheet.pdf"))};
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), file.fileName(), QStringLiteral("-")});
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

TEST_CASE("Every sheet has its paper's size, and a kilometre at 1:10,000 is 100 mm on it", "[print]")
{
    for (const auto& paper : gis::sheetPapers()) {
        INFO(gis::paperName(paper));
        const auto page = samplePage(paper, 10000.0);
        const auto document = test::readPdf(pdfOf(page));
        REQUIRE(document.pages.size() == 1);
        const auto& read = document.pages.front();
        CHECK(read.mediaBox.width() == Approx(paper.widthMm()).margin(0.1));
        CHECK(read.mediaBox.height() == Approx(paper.heightMm()).margin(0.1));

        // Neighbouring grid lines are 500 m or 1,000 m apart; a kilometre follows from the outermost.
        const auto step = gis::sheetGrid(page.layout, page.content).step;
        const auto measure = [&](const std::vector<double>& lines) {
            REQUIRE(lines.size() >= 4); // the frame's two sides and at least two of the grid
            const auto count = static_cast<double>(lines.size() - 3);
            return (lines[lines.size() - 2] - lines[1]) / (count * step) * 1000.0;
        };
        CHECK(measure(test::verticalLines(read, page.layout.map.height())) == Approx(100.0).margin(0.1));
        CHECK(measure(test::horizontalLines(read, page.layout.map.width())) == Approx(100.0).margin(0.1));
    }
}

TEST_CASE("The map frame stands where the layout puts it, at every scale", "[print]")
{
    const gis::SheetPaper paper{gis::PaperSize::A3, gis::Orientation::Landscape};
    for (const double scale : {1000.0, 5000.0, 50000.0}) {
        const auto page = samplePage(paper, scale);
        const auto read = test::readPdf(pdfOf(page)).pages.front();
        const auto vertical = test::verticalLines(read, page.layout.map.height());
        REQUIRE(vertical.size() >= 4);
        CHECK(vertical.front() == Approx(page.layout.map.left()).margin(0.01));
        CHECK(vertical.back() == Approx(page.layout.map.right()).margin(0.01));
        // The first grid line: the first round easting right of the frame's left side.
        const auto ground = gis::sheetGround(page.layout, page.content);
        const auto grid = gis::sheetGrid(page.layout, page.content);
        const double first = (grid.eastings.front() - ground.minX) * 1000.0 / scale;
        CHECK(vertical[1] - vertical[0] == Approx(first).margin(0.01));
    }
}

TEST_CASE("Text stays text, fonts are in the file, and the file says what it is", "[print]")
{
    const auto pdf = pdfOf(samplePage({gis::PaperSize::A3, gis::Orientation::Landscape}, 10000.0));
    const auto document = test::readPdf(pdf);
    CHECK(document.language == "id");
    CHECK(document.title == "PETA UJI – Kampung Ligu");
    CHECK(document.fonts > 0);
    CHECK(document.fontsEmbedded == document.fonts);
    CHECK(pdf.size() < 3 * 1024 * 1024);

    const auto text = textOf(pdf);
    for (const auto* word :
         {"KAMPUNG LIGU", "SKALA 1:10.000",   "437000",         "437500",           "9228500",
          "KETERANGAN",   "Daerah uji",       "DIAGRAM LOKASI", "SISTEM KOORDINAT", "UTM zona 49S",
          "SUMBER DATA",  "RIWAYAT PETA",     "Dibuat oleh",    "Diperiksa oleh",   "Disetujui oleh",
          "NIP. 1",       "Utara sebenarnya", "1.234,56 m²",    "belum diketahui",  "DRAFT"}) {
        INFO(word);
        CHECK(text.contains(QString::fromUtf8(word)));
    }
}

TEST_CASE("A book names its pages beside them, and each has its own paper", "[print]")
{
    auto first = samplePage({gis::PaperSize::A4, gis::Orientation::Portrait}, 10000.0);
    auto second = samplePage({gis::PaperSize::A3, gis::Orientation::Landscape}, 5000.0);
    second.content.name = QStringLiteral("Lahan Barito");
    core::Progress progress;
    const auto pdf = sheetPdf({first, second}, progress);
    REQUIRE(pdf);
    const auto document = test::readPdf(*pdf);
    REQUIRE(document.pages.size() == 2);
    CHECK(document.pages[0].mediaBox.height() == Approx(297.0).margin(0.1));
    CHECK(document.pages[1].mediaBox.width() == Approx(420.0).margin(0.1));
    CHECK(document.outline == std::vector<std::string>{"PETA UJI – Kampung Ligu", "PETA UJI – Lahan Barito"});
}

TEST_CASE("A sheet that is decided on carries no draft mark", "[print]")
{
    auto page = samplePage({gis::PaperSize::A4, gis::Orientation::Portrait}, 10000.0);
    page.content.draft = false;
    CHECK_FALSE(textOf(pdfOf(page)).contains(QStringLiteral("DRAFT")));
}

TEST_CASE("Nothing of the map is painted outside its frame", "[print]")
{
    const auto page = samplePage({gis::PaperSize::A4, gis::Orientation::Landscape}, 10000.0);
    constexpr double dpi = 101.6; // four pixels a millimetre
    core::Progress progress;
    const auto image = sheetImage(page, dpi, progress);
    REQUIRE(image);
    CHECK(image->width() == 1188);
    CHECK(image->height() == 840);
    const QRect frame{qRound(page.layout.map.left() * 4.0), qRound(page.layout.map.top() * 4.0),
                      qRound(page.layout.map.width() * 4.0), qRound(page.layout.map.height() * 4.0)};
    int inside = 0;
    int outside = 0;
    for (int y = 0; y < image->height(); ++y)
        for (int x = 0; x < image->width(); ++x)
            if (image->pixelColor(x, y) == pureRed)
                ++(frame.adjusted(-1, -1, 1, 1).contains(x, y) ? inside : outside);
    CHECK(inside > frame.width() * frame.height() / 2);
    CHECK(outside == 0);

    const auto read = test::readPdf(pdfOf(page)).pages.front();
    const auto isFrame = [&](const QRectF& clip) {
        return std::abs(clip.left() - page.layout.map.left()) < 0.02 &&
               std::abs(clip.top() - page.layout.map.top()) < 0.02 &&
               std::abs(clip.width() - page.layout.map.width()) < 0.02 &&
               std::abs(clip.height() - page.layout.map.height()) < 0.02;
    };
    CHECK(std::ranges::any_of(read.clips, isFrame));
}

TEST_CASE("An SVG sheet has true size, text, and a map that is clipped in every viewer", "[print]")
{
    const auto page = samplePage({gis::PaperSize::A4, gis::Orientation::Landscape}, 10000.0);
    core::Progress progress;
    const auto svg = sheetSvg(page, progress);
    REQUIRE(svg);
    CHECK(svg->contains("width=\"297mm\" height=\"210mm\""));
    CHECK(svg->contains("KAMPUNG LIGU"));
    CHECK(svg->contains("overflow=\"hidden\""));
    CHECK(svg->count("<svg") == 2);
    CHECK(svg->count("</svg>") == 2);
}

TEST_CASE("A file appears whole or not at all", "[print]")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("sheet.pdf"));
    const auto page = samplePage({gis::PaperSize::A4, gis::Orientation::Landscape}, 10000.0);

    SECTION("cancelling leaves the old file and no other")
    {
        QFile old{path};
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        core::Progress progress;
        progress.cancel();
        const auto written = writeSheetFile(path, SheetFormat::Pdf, 300.0, {page}, progress);
        REQUIRE_FALSE(written);
        CHECK(written.error().code == core::ErrorCode::Cancelled);
        REQUIRE(old.open(QIODevice::ReadOnly));
        CHECK(old.readAll() == "old");
        CHECK(QDir{folder.path()}.entryList(QDir::Files).size() == 1);
    }
    SECTION("a folder that is not there is named")
    {
        core::Progress progress;
        const auto written = writeSheetFile(folder.filePath(QStringLiteral("none/sheet.pdf")),
                                            SheetFormat::Pdf, 300.0, {page}, progress);
        REQUIRE_FALSE(written);
        CHECK(written.error().code == core::ErrorCode::FileNotFound);
    }
    SECTION("SVG and PNG hold one sheet")
    {
        core::Progress progress;
        const auto written = writeSheetFile(path, SheetFormat::Png, 300.0, {page, page}, progress);
        REQUIRE_FALSE(written);
        CHECK(written.error().code == core::ErrorCode::InvalidUsage);
    }
}

TEST_CASE("The completeness check tells what is not drawn from what is not known", "[print]")
{
    auto page = samplePage({gis::PaperSize::A4, gis::Orientation::Landscape}, 10000.0);
    const auto check = [&] { return checkCompleteness(page.layout, page.content); };
    CHECK(check().missing.empty());
    CHECK(check().unknown.empty());

    page.content.signers[1].nip.clear();
    CHECK(check().unknown == std::vector<std::string>{"signatures"});
    page.content.sourcesKnown = false;
    page.content.inset = {};
    CHECK(check().unknown == std::vector<std::string>{"sources", "inset", "signatures"});
    CHECK(check().missing.empty());
    page.content.signers.clear();
    page.layout.inset = {};
    CHECK(check().missing == std::vector<std::string>{"inset", "signatures"});
}
