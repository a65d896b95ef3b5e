#include "gis/paint/sheet/sheet_layout.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace gis;

TEST_CASE("Papers have the sizes of ISO 216", "[sheet]")
{
    const auto sizeOf = [](const char* name) {
        const auto paper = parsePaper(name);
        REQUIRE(paper);
        return std::pair{paper->widthMm(), paper->heightMm()};
    };
    CHECK(sizeOf("a4-portrait") == std::pair{210.0, 297.0});
    CHECK(sizeOf("a4-landscape") == std::pair{297.0, 210.0});
    CHECK(sizeOf("a3-portrait") == std::pair{297.0, 420.0});
    CHECK(sizeOf("a3-landscape") == std::pair{420.0, 297.0});
    CHECK(sizeOf("a1-portrait") == std::pair{594.0, 841.0});
    CHECK(sizeOf("a1-landscape") == std::pair{841.0, 594.0});
    CHECK_FALSE(parsePaper("a3"));
    CHECK_FALSE(parsePaper("A3-landscape"));
}

TEST_CASE("On every sheet the boxes lie inside the neat line and never on each other", "[sheet]")
{
    for (const auto& paper : sheetPapers()) {
        INFO(paperName(paper));
        const auto sheet = layoutSheet(paper);
        const std::vector<QRectF> boxes{sheet.mapBand,  sheet.head,    sheet.title,     sheet.facts,
                                        sheet.scaleBar, sheet.legend,  sheet.inset,     sheet.projection,
                                        sheet.sources,  sheet.history, sheet.signatures};
        const QRectF page{0.0, 0.0, paper.widthMm(), paper.heightMm()};
        CHECK(page.contains(sheet.neatline));
        CHECK(page.contains(sheet.provenance));
        CHECK(sheet.mapBand.contains(sheet.map));
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            CHECK_FALSE(boxes[i].isEmpty());
            CHECK(sheet.neatline.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(boxes[i]));
            for (std::size_t j = i + 1; j < boxes.size(); ++j) {
                const auto common = boxes[i].intersected(boxes[j]);
                CHECK((common.width() < 1e-6 || common.height() < 1e-6));
            }
        }
        double area = 0.0;
        for (const auto& box : boxes)
            area += box.width() * box.height();
        CHECK(area ==
              Approx(sheet.neatline.width() * sheet.neatline.height())); // and nothing is left between them
        CHECK(sheet.map.width() * sheet.map.height() > 0.45 * page.width() * page.height());
    }
}
