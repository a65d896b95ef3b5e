#include "app/print/sheet_composer.h"
#include "core/model/ellipsoid.h"
#include "gis/paint/sheet/sheet_painter.h"
#include "tests/app/print/pdf_reader.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

using namespace app;

namespace {

/// The sample plan, whose outlines, businesses and notes every kind of sheet has something of.
struct SampleSheets
{
    tests::TemporaryFolder folder{};
    std::optional<core::PlanFile> plan{};
    std::optional<SheetComposer> composer{};
    gis::StyleBook styles{};

    SampleSheets()
    {
        setenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources", 1);
        const auto path = folder.file("plan.gpkg");
        REQUIRE(tests::run({PETASENTRA_SOURCE_DIR "/data/kampung-ligu/make", PETASENTRA_PROGRAM, path},
                           "/bin/bash")
                    .exitCode == 0);
        plan = *core::PlanFile::open(path, core::PlanFile::Access::Read);
        styles = *gis::StyleBook::load(PETASENTRA_SOURCE_DIR "/resources/styles");
        auto made = SheetComposer::make(*plan, styles);
        REQUIRE(made);
        composer.emplace(*std::move(made));
    }

    SheetPage page(const SheetSubject& subject, const gis::SheetPaper& paper, double scale) const
    {
        core::Progress progress;
        auto sheet = composer->compose({.subject = subject, .paper = paper, .scale = scale}, progress);
        REQUIRE(sheet);
        CHECK(sheet->completeness.missing.empty());
        return std::move(sheet->page);
    }
};

QByteArray pdfOf(const SheetPage& page)
{
    core::Progress progress;
    const auto pdf = sheetPdf({page}, progress);
    REQUIRE(pdf);
    return *pdf;
}

/// Where the lines cross a frame that reach from one side of it to the other, without its own sides.
std::vector<double> crossing(const test::PdfPage& page, const QRectF& frame, bool vertical)
{
    constexpr double near = 0.02; // mm
    std::set<long> found;         // micrometres: a line drawn twice counts once
    for (const auto& line : page.lines) {
        const QRectF box = QRectF{line.p1(), line.p2()}.normalized();
        const bool across = vertical ? box.width() < near && std::abs(box.top() - frame.top()) < near &&
                                           std::abs(box.bottom() - frame.bottom()) < near
                                     : box.height() < near && std::abs(box.left() - frame.left()) < near &&
                                           std::abs(box.right() - frame.right()) < near;
        const double at = vertical ? line.x1() : line.y1();
        const double from = vertical ? frame.left() : frame.top();
        const double to = vertical ? frame.right() : frame.bottom();
        if (across && at > from + near && at < to - near)
            found.insert(std::lround(at * 1000.0));
    }
    std::vector<double> lines;
    for (const long micrometres : found)
        lines.push_back(static_cast<double>(micrometres) / 1000.0);
    return lines;
}

/// Millimetres on the page for a kilometre of the grid, from the outermost lines inside a frame.
double kilometre(const std::vector<double>& lines, double step)
{
    REQUIRE(lines.size() >= 2);
    return (lines.back() - lines.front()) / static_cast<double>(lines.size() - 1) / step * 1000.0;
}

/// The longest line across the box of the scale bar is the bar.
double barLength(const test::PdfPage& page, const QRectF& box)
{
    double longest = 0.0;
    for (const auto& line : page.lines)
        if (std::abs(line.dy()) < 1e-3 && box.adjusted(0.5, 0.5, -0.5, -0.5).contains(line.p1()) &&
            box.contains(line.p2()))
            longest = std::max(longest, std::abs(line.dx()));
    return longest;
}

/// Four or five parts of 1, 2, 2.5 or 5 times a power of ten, to 0.1 %.
bool isRoundBar(double metres)
{
    for (const double parts : {4.0, 5.0})
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const double decades = std::log10(metres / parts / factor);
            if (std::abs(std::pow(10.0, decades - std::round(decades)) - 1.0) <= 0.001)
                return true;
        }
    return false;
}

void checkSheet(const SheetPage& sheet)
{
    const auto& layout = sheet.layout;
    const double scale = sheet.content.map.scale;
    const auto document = test::readPdf(pdfOf(sheet));
    REQUIRE(document.pages.size() == 1);
    const auto& page = document.pages.front();
    CHECK(page.mediaBox.width() == Approx(layout.paper.widthMm()).margin(0.1));
    CHECK(page.mediaBox.height() == Approx(layout.paper.heightMm()).margin(0.1));
    CHECK(document.fontsEmbedded == document.fonts);
    CHECK_FALSE(document.language.empty());
    CHECK_FALSE(document.title.empty());
    CHECK_FALSE(document.outline.empty());

    const double expected = 1e6 / scale; // mm
    const double tolerance = std::min(0.1, expected * 0.001);
    const auto views = gis::sheetViews(layout, sheet.content);
    REQUIRE_FALSE(views.empty());
    for (const auto& view : views) {
        const double step = gis::viewGrid(layout, sheet.content, view).step;
        CHECK(kilometre(crossing(page, view.frame, true), step) == Approx(expected).margin(tolerance));
        CHECK(kilometre(crossing(page, view.frame, false), step) == Approx(expected).margin(tolerance));
    }
    CHECK(isRoundBar(barLength(page, layout.scaleBar) * scale / 1000.0));

    // What the measure tool says of the frame's lower side: UTM shortens by 0.04 % at most here.
    const auto& corners =
        sheet.content.panels.empty() ? sheet.content.map.corners : sheet.content.panels.front().corners;
    REQUIRE(corners.size() == 4);
    CHECK(core::distance(corners[0], corners[3]) ==
          Approx(views.front().frame.width() * scale / 1000.0).epsilon(0.001));
}

void checkAll(const SheetSubject& subject)
{
    const SampleSheets sample;
    for (const auto& paper : gis::sheetPapers())
        for (const double scale : {2500.0, 10000.0, 25000.0}) {
            INFO(gis::paperName(paper) << " 1:" << scale);
            checkSheet(sample.page(subject, paper, scale));
        }
}

} // namespace

TEST_CASE("A site sheet is true on every paper at every scale", "[print][measures]")
{
    checkAll({SheetSubject::Kind::Site, "Lahan Sidodadi", {}});
}

TEST_CASE("A kampung sheet is true on every paper at every scale", "[print][measures]")
{
    checkAll({SheetSubject::Kind::Kampung, "Kampung Ligu", {}});
}

TEST_CASE("A group sheet is true on every paper at every scale", "[print][measures]")
{
    checkAll({SheetSubject::Kind::Group, "1", {}});
}

TEST_CASE("A city sheet is true on every paper at every scale", "[print][measures]")
{
    checkAll({SheetSubject::Kind::City, {}, {}});
}

TEST_CASE("A comparison sheet is true on every paper at every scale", "[print][measures]")
{
    checkAll(
        {SheetSubject::Kind::Comparison, {}, {"Penataan Ligu Tengah", "Lahan Sidodadi", "Gudang Barito"}});
}

TEST_CASE("GDAL reads where the map lies within a metre, on the page as we made it", "[print][measures]")
{
    const SampleSheets sample;
    const double scale = 5000.0;
    for (const auto size : {gis::PaperSize::A4, gis::PaperSize::A3, gis::PaperSize::A1})
        for (const auto orientation : {gis::Orientation::Portrait, gis::Orientation::Landscape}) {
            const gis::SheetPaper paper{size, orientation};
            INFO(gis::paperName(paper));
            const auto page = sample.page({SheetSubject::Kind::Site, "Lahan Sidodadi", {}}, paper, scale);
            const auto file = sample.folder.file("sheet.pdf");
            tests::writeFile(file, pdfOf(page).toStdString());
            const auto told = tests::run({"-json", file}, "/usr/bin/gdalinfo");
            REQUIRE(told.exitCode == 0);
            const auto info = nlohmann::json::parse(told.output);
            CHECK(info["coordinateSystem"]["wkt"].get<std::string>().find("UTM") != std::string::npos);
            const auto transform = info["geoTransform"].get<std::vector<double>>();
            const double dotsX = info["size"][0].get<double>() / paper.widthMm();
            const double dotsY = info["size"][1].get<double>() / paper.heightMm();
            const auto ground = gis::sheetGround(page.layout, page.content);
            const auto check = [&](QPointF mm, double easting, double northing) {
                const double x = mm.x() * dotsX;
                const double y = mm.y() * dotsY;
                CHECK(transform[0] + x * transform[1] + y * transform[2] == Approx(easting).margin(1.0));
                CHECK(transform[3] + x * transform[4] + y * transform[5] == Approx(northing).margin(1.0));
            };
            check(page.layout.map.topLeft(), ground.minX, ground.maxY);
            check(page.layout.map.bottomRight(), ground.maxX, ground.minY);
        }
}

TEST_CASE("The A3 site sheet of the sample is at most 3 MB", "[print][measures]")
{
    const SampleSheets sample;
    const gis::SheetPaper paper{gis::PaperSize::A3, gis::Orientation::Landscape};
    CHECK(pdfOf(sample.page({SheetSubject::Kind::Site, "Lahan Sidodadi", {}}, paper, 2500.0)).size() <
          3 * 1024 * 1024);
}

namespace {

/// Where a PDF's words stand, in millimetres from the page's upper left corner, as poppler reads them.
std::vector<QRectF> wordsOf(const std::string& pdf, const std::string& names)
{
    const auto told = tests::run({"-bbox", pdf, "-"}, "/usr/bin/pdftotext").output;
    const std::regex word{"xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">(" +
                          names + ")<"};
    std::vector<QRectF> boxes;
    constexpr double mmPerPoint = 25.4 / 72.0;
    for (std::sregex_iterator at{told.begin(), told.end(), word}; at != std::sregex_iterator{}; ++at) {
        const auto mm = [&](std::size_t i) { return std::stod((*at)[i].str()) * mmPerPoint; };
        boxes.emplace_back(QPointF{mm(1), mm(2)}, QPointF{mm(3), mm(4)});
    }
    return boxes;
}

} // namespace

TEST_CASE("Names on a map keep clear of what was put over it", "[print]")
{
    const SampleSheets sample;
    const auto write = [&](const gis::SheetArrangement& arrangement) {
        core::Progress progress;
        const auto sheet = sample.composer->compose(
            {.subject = {SheetSubject::Kind::City, {}, {}}, .arrangement = arrangement}, progress);
        REQUIRE(sheet);
        const auto file = sample.folder.file("sheet.pdf");
        tests::writeFile(file, pdfOf(sheet->page).toStdString());
        return file;
    };
    const std::string kelurahan = "Sarirejo|Jagalan|Karangturi|Rejosari|Kebonagung|Bugangan";
    const auto before = wordsOf(write({}), kelurahan);
    REQUIRE(before.size() >= 4);

    gis::SheetArrangement arrangement; // the inset over one of the names
    const auto place = QRectF{before.front().center() - QPointF{10.0, 9.0}, QSizeF{20.0, 18.0}};
    arrangement.places["a4-landscape"][gis::SheetElement::Inset] = place;
    const auto after = wordsOf(write(arrangement), kelurahan);
    CHECK(after.size() >= 4); // the others stay
    for (const auto& word : after)
        CHECK_FALSE(word.intersects(place));
}
