#include "gis/paint/feature_source.h"
#include "gis/paint/markers.h"
#include "gis/paint/memory_features.h"
#include "tests/gis/paint/map_support.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <QDir>

#include <cmath>

// Pictures that somebody has looked at, in tests/gis/paint/reference. Labels are set in Noto Sans, which the
// program itself requires (.ci/packages-build). PETASENTRA_WRITE_REFERENCE=FOLDER writes what is drawn now,
// to be looked at.

using namespace tests;

namespace {

constexpr int faint = 24;               // of 255: what the eye does not see at an edge
constexpr double mostDiffering = 0.002; // of the pixels

/// One layer of features in memory, at whatever resolution it is asked for.
class Fixed final : public gis::FeatureSource
{
public:
    struct One
    {
        core::Geometry geometry{};
        std::string text{};
    };
    explicit Fixed(std::vector<One> all) : m_all(std::move(all)) {}

    core::Box extent() const override
    {
        core::Box all;
        for (const auto& one : m_all)
            all.add(core::boundsOf(one.geometry));
        return all;
    }
    core::Result<std::shared_ptr<const gis::FeatureSet>> load(const gis::FeatureQuery& query,
                                                              core::Progress&) override
    {
        auto set = std::make_shared<gis::MemoryFeatures>(0.0, query.fields.size(), !query.labelField.empty());
        std::int64_t fid = 0;
        for (const auto& one : m_all) {
            const std::vector<std::string> texts(query.fields.size(), one.text);
            set->add(++fid, one.geometry, texts, query.labelField.empty() ? std::string_view{} : one.text);
        }
        set->finish();
        return std::shared_ptr<const gis::FeatureSet>{std::move(set)};
    }

private:
    std::vector<One> m_all;
};

void checkAgainstReference(const char* name, const QImage& drawn)
{
    if (const auto folder = qEnvironmentVariable("PETASENTRA_WRITE_REFERENCE"); !folder.isEmpty()) {
        REQUIRE(drawn.save(QDir{folder}.filePath(QLatin1String{name} + QStringLiteral(".png"))));
        return;
    }
    const QString path =
        QStringLiteral(PETASENTRA_SOURCE_DIR "/tests/gis/paint/reference/%1.png").arg(QLatin1String{name});
    QImage expected{path};
    REQUIRE_FALSE(expected.isNull());
    REQUIRE(expected.size() == drawn.size());
    expected = expected.convertToFormat(drawn.format());
    const int differing = differingPixels(expected, drawn, faint);
    INFO(name << ": " << differing << " pixels differ");
    CHECK(differing <= mostDiffering * drawn.width() * drawn.height());
}

core::Geometry lineThrough(std::initializer_list<core::Position> points)
{
    return core::LineString{points};
}

} // namespace

TEST_CASE("Hatches, outlines and opacity look as they did", "[paint][reference]")
{
    std::vector<Fixed::One> areas;
    gis::Style style = plainStyle("#ffffff", "#404040", 1.0);
    style.classField = "name";
    const std::pair<gis::Hatch, const char*> hatches[] = {
        {gis::Hatch::None, "none"},         {gis::Hatch::Horizontal, "horizontal"},
        {gis::Hatch::Vertical, "vertical"}, {gis::Hatch::Forward, "forward"},
        {gis::Hatch::Backward, "backward"}, {gis::Hatch::Cross, "cross"},
        {gis::Hatch::Dots, "dots"}};
    double x = 0.0;
    for (const auto& [hatch, name] : hatches) {
        auto area = rectangle(x + 0.3, 0.4, x + 2.7, 2.6);
        area.polygons[0].rings.push_back({{x + 1, 1}, {x + 1, 2}, {x + 2, 2}, {x + 2, 1}, {x + 1, 1}});
        areas.push_back({area, name});
        gis::SymbolClass one;
        one.values = {name};
        one.symbol = style.symbol;
        one.symbol.fill.color = QColor("#dcebe5");
        one.symbol.fill.hatch = hatch;
        one.symbol.fill.hatchColor = QColor("#1f6f5c");
        one.symbol.stroke.dashes = hatch == gis::Hatch::Cross ? std::vector{2.0, 1.0} : std::vector<double>{};
        style.classes.push_back(std::move(one));
        x += 3.0;
    }
    auto scene = sceneOf(std::make_shared<Fixed>(std::move(areas)), style, {0, 0, 21, 3}, {630, 90});
    checkAgainstReference("hatches", draw(scene));
    scene.layers[0].opacity = 0.4;
    checkAgainstReference("hatches-pale", draw(scene));
}

TEST_CASE("Roads with casings, dashes and markers look as they did", "[paint][reference]")
{
    auto roads = plainStyle("#ffffff");
    roads.symbol.stroke = {QColor("#ffd27f"), 1.2, {}};
    roads.symbol.casing = {QColor("#8a6d3b"), 1.8, {}};
    auto scene =
        sceneOf(std::make_shared<Fixed>(std::vector<Fixed::One>{
                    {lineThrough({{0, 1}, {5, 2}, {10, 0.5}}), "a"}, {lineThrough({{3, 0}, {4, 3}}), "b"}}),
                roads, {0, 0, 10, 3}, {400, 120});
    auto rail = scene.layers.front();
    rail.source = std::make_shared<Fixed>(std::vector<Fixed::One>{{lineThrough({{6, 0}, {9, 3}}), "rel"}});
    rail.style.symbol.casing = {};
    rail.style.symbol.stroke = {QColor("#333333"), 0.5, {1.5, 1.0}};
    scene.layers.push_back(rail);
    auto points = scene.layers.front();
    std::vector<Fixed::One> places;
    points.style = {};
    points.style.classField = "name";
    double x = 0.5;
    for (const auto shape : gis::markerShapes()) {
        places.push_back({core::Position{x, 2.6}, std::string{shape}});
        gis::SymbolClass one;
        one.values = {std::string{shape}};
        one.symbol.marker = {std::string{shape}, 4.0, QColor("#b3372b"), {QColor(Qt::white), 0.3, {}}};
        points.style.classes.push_back(std::move(one));
        x += 0.8;
    }
    points.source = std::make_shared<Fixed>(std::move(places));
    scene.layers.push_back(points);
    checkAgainstReference("roads-and-markers", draw(scene));
}

TEST_CASE("Labels with halo look as they did, in areas, along lines and beside points",
          "[paint][reference][labels]")
{
    auto areas = plainStyle("#f2efe9", "#777777", 1.0);
    areas.label.field = "name";
    areas.label.size = 3.2;
    auto scene = sceneOf(std::make_shared<Fixed>(std::vector<Fixed::One>{
                             {rectangle(0, 0, 4, 3), "Karangtempel"}, {rectangle(4, 0, 10, 3), "Sarirejo"}}),
                         areas, {0, 0, 10, 3}, {400, 120});
    auto road = scene.layers.front();
    road.source = std::make_shared<Fixed>(
        std::vector<Fixed::One>{{lineThrough({{4.2, 0.2}, {9.8, 1.2}}), "Jl. MT Haryono"}});
    road.style.symbol.stroke = {QColor("#c8a060"), 0.6, {}};
    road.style.label.italic = true;
    scene.layers.push_back(road);
    auto shop = scene.layers.front();
    shop.source = std::make_shared<Fixed>(std::vector<Fixed::One>{{core::Position{1.0, 0.7}, "Las Ligu"}});
    shop.style.symbol.marker = {"square", 2.4, QColor("#1f6f5c"), {}};
    shop.style.label.bold = true;
    shop.style.label.priority = 1;
    scene.layers.push_back(shop);
    checkAgainstReference("labels", draw(scene));
}
