#include "gis/paint/sheet/sheet_layout.h"

#include "gis/paint/sheet/sheet_element.h"
#include "gis/paint/sheet/sheet_painter.h"

#include <algorithm>
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

namespace {

/// The boxes a sheet draws, its maps too.
std::vector<std::pair<SheetElement, QRectF>> boxesOf(const SheetLayout& sheet)
{
    std::vector<std::pair<SheetElement, QRectF>> boxes;
    for (const auto& spec : sheetElements())
        if (const auto box = boxOf(sheet, spec.element); !box.isEmpty())
            boxes.emplace_back(spec.element, box);
    return boxes;
}

} // namespace

TEST_CASE("Whatever is switched off, the rest stays inside the neat line and never lies on each other",
          "[sheet]")
{
    std::vector<SheetElement> canHide;
    for (const auto& spec : sheetElements())
        if (spec.element != SheetElement::Map)
            canHide.push_back(spec.element);
    for (const auto& paper : sheetPapers())
        for (const std::size_t panels : {0u, 2u, 6u})
            for (unsigned hidden = 0; hidden < (1u << canHide.size()); hidden += 37) {
                SheetArrangement arrangement{.hidden = {}, .places = {}, .title = {}, .notes = "Catatan"};
                for (std::size_t i = 0; i < canHide.size(); ++i)
                    if ((hidden & (1u << i)) != 0)
                        arrangement.hidden.insert(canHide[i]);
                const auto sheet = panels == 0 ? layoutSheet(paper, arrangement)
                                               : layoutComparison(paper, panels, arrangement);
                bool inside = true;
                bool hiddenDrawn = false;
                for (const auto& [element, box] : boxesOf(sheet)) {
                    inside = inside && sheet.neatline.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(box);
                    hiddenDrawn = hiddenDrawn || !arrangement.shows(element);
                }
                INFO(paperName(paper) << " panels " << panels << " hidden " << hidden);
                REQUIRE(inside);
                REQUIRE_FALSE(hiddenDrawn);
                REQUIRE(overlapsOf(sheet).empty());
                REQUIRE(sheet.grid == arrangement.shows(SheetElement::Grid));
            }
}

TEST_CASE("Without boxes the map has the whole sheet", "[sheet]")
{
    SheetArrangement bare;
    for (const auto& spec : sheetElements())
        if (spec.element != SheetElement::Map)
            bare.hidden.insert(spec.element);
    const auto sheet = layoutSheet({}, bare);
    CHECK(sheet.mapBand == sheet.neatline);
}

TEST_CASE("An element stands where it was put, on that paper alone", "[sheet]")
{
    const SheetPaper paper{PaperSize::A4, Orientation::Landscape};
    const auto ready = layoutSheet(paper);
    SheetArrangement arrangement;
    auto& places = arrangement.places["a4-landscape"];

    SECTION("over the map, which is told, and its neighbours take its room")
    {
        places[SheetElement::Legend] = {20.0, 30.0, 50.0, 60.0};
        const auto sheet = layoutSheet(paper, arrangement);
        CHECK(sheet.legend == QRectF{20.0, 30.0, 50.0, 60.0});
        CHECK(sheet.inset.left() == ready.legend.left());
        CHECK(overlapsOf(sheet) == std::vector<SheetOverlap>{{SheetElement::Legend, SheetElement::Map}});
        CHECK(layoutSheet({PaperSize::A3, Orientation::Landscape}, arrangement).legend ==
              layoutSheet({PaperSize::A3, Orientation::Landscape}).legend);
    }
    SECTION("moved a little, it leaves the others where they are")
    {
        places[SheetElement::Legend] = ready.legend.adjusted(0.0, 0.0, -5.0, 0.0);
        const auto sheet = layoutSheet(paper, arrangement);
        CHECK(sheet.inset == ready.inset);
        CHECK(overlapsOf(sheet).empty());
    }
    SECTION("never off the page, never smaller than its words")
    {
        places[SheetElement::Legend] = {-50.0, 400.0, 1.0, 1000.0};
        places[SheetElement::Signatures] = {280.0, 200.0, 1.0, 1.0};
        const auto sheet = layoutSheet(paper, arrangement);
        CHECK(sheet.neatline.contains(sheet.legend));
        CHECK(sheet.legend.width() == 25.0);
        CHECK(sheet.signatures == QRectF{230.0, 185.0, 60.0, 18.0}); // the neat line ends at 290, 203
    }
    SECTION("the map too, and its frame with it")
    {
        places[SheetElement::Map] = {10.0, 10.0, 100.0, 120.0};
        const auto sheet = layoutSheet(paper, arrangement);
        CHECK(sheet.map == QRectF{15.0, 15.0, 90.0, 110.0}); // 5 mm of coordinates round it
    }
    SECTION("the upper of two that lie on each other is named")
    {
        places[SheetElement::Title] = ready.signatures;
        CHECK(overlapsOf(layoutSheet(paper, arrangement)) ==
              std::vector<SheetOverlap>{{SheetElement::Title, SheetElement::Signatures}});
    }
}

TEST_CASE("An arrangement survives being stored", "[sheet]")
{
    const SheetArrangement all{
        .hidden = {SheetElement::Inset, SheetElement::Grid},
        .places = {{"a3-portrait", {{SheetElement::Legend, {10.5, 20.0, 30.25, 40.0}}}}},
        .title = "PETA \"RESMI\"",
        .notes = "baris satu\nbaris dua"};
    const auto read = parseArrangement(arrangementJson(all));
    REQUIRE(read);
    CHECK(*read == all);
    CHECK(parseArrangement("{}")->empty());

    for (const auto* wrong :
         {"", "[]", "null", R"({"hidden":["peta"]})", R"({"hidden":["map"]})", R"({"hidden":"grid"})",
          R"({"places":{"a5-portrait":{}}})", R"({"places":{"a4-portrait":{"legend":[1,2,3]}}})",
          R"({"places":{"a4-portrait":{"legend":[1,2,3,1e300]}}})",
          R"({"places":{"a4-portrait":{"legend":[1,2,3,"4"]}}})", R"({"title":5})", R"({"unsur":{}})"}) {
        INFO(wrong);
        CHECK(parseArrangement(wrong).error().code == core::ErrorCode::InvalidValue);
    }
}

TEST_CASE("A map knows what of it stands under other elements", "[sheet]")
{
    for (const auto& paper : sheetPapers())
        CHECK(sheetViews(layoutSheet(paper), {}).front().covered.empty());

    const SheetPaper paper{PaperSize::A4, Orientation::Landscape};
    SheetArrangement arrangement;
    auto& places = arrangement.places["a4-landscape"];
    SECTION("the part of a box that lies over the frame")
    {
        places[SheetElement::Inset] = {7.0, 30.0, 40.0, 40.0};
        const auto view = sheetViews(layoutSheet(paper, arrangement), {}).front();
        CHECK(view.frame.left() == 12.0); // the neat line at 7, and 5 mm of coordinates
        CHECK(view.covered == std::vector<QRectF>{{12.0, 30.0, 35.0, 40.0}});
    }
    SECTION("also where the map was drawn over the boxes")
    {
        const auto legend = layoutSheet(paper).legend;
        places[SheetElement::Map] = layoutSheet(paper).neatline;
        const auto covered = sheetViews(layoutSheet(paper, arrangement), {}).front().covered;
        CHECK(std::ranges::find(covered, legend) != covered.end());
    }
    SECTION("each of several maps its own")
    {
        const auto ready = layoutComparison(paper, 2);
        places[SheetElement::Legend] = {ready.panels[1].map.left() + 5.0, ready.panels[1].map.top() + 5.0,
                                        40.0, 30.0};
        SheetContent content;
        content.panels.resize(2);
        const auto views = sheetViews(layoutComparison(paper, 2, arrangement), content);
        CHECK(views[0].covered.empty());
        CHECK(views[1].covered.size() == 1);
    }
}
