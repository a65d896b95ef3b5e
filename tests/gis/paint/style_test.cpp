#include "gis/paint/markers.h"
#include "gis/paint/style.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace gis;

namespace {

StyleBook shippedStyles()
{
    auto book = StyleBook::load(PETASENTRA_SOURCE_DIR "/resources/styles");
    REQUIRE(book);
    return *std::move(book);
}

} // namespace

TEST_CASE("Every role and own table has a shipped style", "[paint][style]")
{
    const auto book = shippedStyles();
    for (const auto* name : {"kelurahan", "kecamatan", "road", "zone", "hazard", "household", "other",
                             "business", "congestion_note", "kampung", "site"}) {
        INFO(name);
        CHECK_FALSE(book.style(name).title.empty());
        const auto shapes = markerShapes();
        CHECK(std::find(shapes.begin(), shapes.end(), book.style(name).symbol.marker.shape) != shapes.end());
    }
}

TEST_CASE("A style survives being written and read", "[paint][style]")
{
    const auto book = shippedStyles();
    for (const auto* name : {"road", "hazard", "site", "congestion_note"}) {
        INFO(name);
        const auto& style = book.style(name);
        const auto again = parseStyle(writeStyle(style));
        REQUIRE(again);
        CHECK(writeStyle(*again) == writeStyle(style));
        CHECK(again->classes.size() == style.classes.size());
    }
}

TEST_CASE("A style with a mistake says where it is", "[paint][style]")
{
    CHECK(parseStyle("{").error().code == core::ErrorCode::InvalidValue);
    CHECK(parseStyle(R"({"symbol":{"fil":{}}})").error().subject == "symbol.fil");
    CHECK(parseStyle(R"({"symbol":{"fill":{"color":"#12"}}})").error().subject == "color");
    CHECK(parseStyle(R"({"symbol":{"stroke":{"width":-1}}})").error().subject == "width");
    CHECK(parseStyle(R"({"symbol":{"stroke":{"width":"thin"}}})").error().subject == "width");
    CHECK(parseStyle(R"({"symbol":{"fill":{"hatch":"dotty"}}})").error().subject == "fill.hatch");
    CHECK(parseStyle(R"([1])").error().subject == "style");
}

TEST_CASE("Classes take texts and ranges of numbers", "[paint][style]")
{
    Style style;
    style.symbol.stroke.width = 1.0;
    style.classes = {{"", {"usulan"}, {}, {}, {}}, {"", {}, 3.0, 4.0, {}}};
    CHECK(style.symbolFor("usulan") == &style.classes[0].symbol);
    CHECK(style.symbolFor("3") == &style.classes[1].symbol);
    CHECK(style.symbolFor("3.999") == &style.classes[1].symbol);
    CHECK(style.symbolFor("4") == &style.symbol);
    CHECK(style.symbolFor("") == &style.symbol);
    style.othersShown = false;
    CHECK(style.symbolFor("4") == nullptr);
}
