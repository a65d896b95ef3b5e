#include "tests/gis/paint/map_support.h"

#include <catch2/catch.hpp>

using tests::levelsOf;
using tests::plainStyle;
using tests::rectangle;
using tests::sceneOf;

namespace {

gis::LabelPlacement labelsOf(const gis::Scene& scene)
{
    core::Progress progress;
    auto found = gis::placeLabels(scene, progress);
    REQUIRE(found);
    return *std::move(found);
}

gis::Scene labelled(std::shared_ptr<gis::FeatureSource> source, const core::Box& extent, QSizeF size)
{
    auto scene = sceneOf(std::move(source), plainStyle("#f2efe9", "#555555"), extent, size);
    scene.layers[0].style.label.field = "name";
    return scene;
}

} // namespace

TEST_CASE("Labels never overlap and lie inside the picture", "[paint][labels]")
{
    const auto areas = tests::kelurahan();
    if (!areas) {
        WARN("shared data is missing");
        return;
    }
    const auto scene =
        labelled(levelsOf(*areas), gis::fitExtent({110.27, -7.11, 110.51, -6.93}, {900, 700}), {900, 700});
    const auto placed = labelsOf(scene);
    CHECK(placed.labels.size() + placed.leftOut <= 177);
    CHECK(placed.labels.size() > 60);
    const QRectF page(QPointF(), scene.size / scene.pixelsPerMillimetre);
    for (std::size_t i = 0; i < placed.labels.size(); ++i) {
        CHECK(page.contains(placed.labels[i].box()));
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(placed.labels[i].box().intersects(placed.labels[j].box()));
    }
    SECTION("and are the same when placed again")
    {
        CHECK(labelsOf(scene) == placed);
    }
    SECTION("and on paper of the same size they stand at the same millimetres")
    {
        auto sheet = scene;
        sheet.pixelsPerMillimetre *= 4;
        sheet.size *= 4;
        sheet.tolerance *= 4; // the same features at the same level
        const auto onPaper = labelsOf(sheet);
        REQUIRE(onPaper.labels.size() == placed.labels.size());
        for (std::size_t i = 0; i < placed.labels.size(); ++i) {
            CHECK(onPaper.labels[i].text == placed.labels[i].text);
            CHECK(QLineF(onPaper.labels[i].center, placed.labels[i].center).length() < 0.1);
        }
    }
}

TEST_CASE("Panning does not make the names flicker", "[paint][labels]")
{
    const auto areas = tests::kelurahan();
    if (!areas) {
        WARN("shared data is missing");
        return;
    }
    constexpr QSizeF size{900, 700};
    constexpr double edge = 30.0; // mm; who stands nearer to it may come and go
    const auto source = levelsOf(*areas);
    const auto first = gis::fitExtent({110.35, -7.03, 110.47, -6.95}, size);
    /// Names well inside of the picture, with their place on the ground.
    const auto inner = [&](double east, double north) {
        auto extent = first;
        extent.minX += east;
        extent.maxX += east;
        extent.minY += north;
        extent.maxY += north;
        const auto scene = labelled(source, extent, size);
        const QSizeF page = size / scene.pixelsPerMillimetre;
        const QRectF inside = QRectF(QPointF(), page).adjusted(edge, edge, -edge, -edge);
        std::map<std::string, QPointF> names;
        for (const auto& label : labelsOf(scene).labels)
            if (inside.contains(label.box()))
                names[label.text.toStdString()] =
                    QPointF(extent.minX + label.center.x() / page.width() * extent.width(),
                            extent.maxY - label.center.y() / page.height() * extent.height());
        return names;
    };
    const auto before = inner(0.0, 0.0);
    REQUIRE(before.size() > 10);
    const double pixel = first.width() / size.width();
    for (int step = 1; step <= 12; ++step) {
        const auto after = inner(step * 7 * pixel, step * 3 * pixel);
        for (const auto& [name, place] : before) {
            // Moved by 84 x 36 pixels at most: who was that much further inside must still be there.
            const QPointF page((place.x() - first.minX) / pixel, (first.maxY - place.y()) / pixel);
            if (!QRectF(QPointF(), size).adjusted(280, 240, -280, -240).contains(page))
                continue;
            INFO(name << " after step " << step);
            const auto found = after.find(name);
            REQUIRE(found != after.end());
            CHECK(QLineF(found->second, place).length() < 0.2 * pixel);
        }
    }
}

TEST_CASE("An area is named once, on its largest part", "[paint][labels]")
{
    auto islands = rectangle(0, 0, 1, 1);
    islands.polygons.push_back(rectangle(4, 0, 9, 5).polygons[0]);
    const auto placed = labelsOf(labelled(levelsOf({{"Karimunjawa", islands}}), {-1, -2, 11, 7}, {480, 360}));
    REQUIRE(placed.labels.size() == 1);
    // The middle of the larger square, (6.5, 2.5), is at pixel (300, 180).
    const double k = gis::screenPixelsPerMillimetre;
    CHECK(placed.labels[0].center.x() * k == Approx(300).margin(6));
    CHECK(placed.labels[0].center.y() * k == Approx(180).margin(6));
}

TEST_CASE("An area that is seen in part is named in that part", "[paint][labels]")
{
    // Its pole of inaccessibility, (40, 40), is far outside of the picture.
    const auto placed =
        labelsOf(labelled(levelsOf({{"Semarang", rectangle(0, 0, 80, 80)}}), {-20, -10, 20, 20}, {400, 300}));
    REQUIRE(placed.labels.size() == 1);
    const double k = gis::screenPixelsPerMillimetre;
    CHECK(placed.labels[0].center.x() * k == Approx(300).margin(20)); // the middle of 0 … 20
    CHECK(placed.labels[0].center.y() * k == Approx(100).margin(20));
}

TEST_CASE("Of two names for one place the larger area's is shown, and the other counted", "[paint][labels]")
{
    const auto placed =
        labelsOf(labelled(levelsOf({{"Kecil", rectangle(4, 4, 6, 6)}, {"Besar", rectangle(0, 0, 10, 10)}}),
                          {0, 0, 10, 10}, {60, 60}));
    REQUIRE(placed.labels.size() == 1);
    CHECK(placed.labels[0].text == "Besar");
    CHECK(placed.leftOut == 1);
}

TEST_CASE("A name too wide for its area is broken at a blank", "[paint][labels]")
{
    const auto placed =
        labelsOf(labelled(levelsOf({{"Tanjung Mas", rectangle(4, 0, 6, 10)}}), {0, 0, 10, 10}, {200, 200}));
    REQUIRE(placed.labels.size() == 1);
    CHECK(placed.labels[0].text == "Tanjung\nMas");
}

TEST_CASE("Names of any script are placed", "[paint][labels]")
{
    const auto placed =
        labelsOf(labelled(levelsOf({{"ꦏꦸꦛꦯꦼꦩꦫꦁ", rectangle(0, 0, 10, 10)}}), {0, 0, 10, 10}, {400, 400}));
    REQUIRE(placed.labels.size() == 1);
    CHECK(placed.labels[0].size.width() > 0.0);
}

TEST_CASE("No name is placed where something will be laid over the picture", "[paint][labels]")
{
    // 400 pixels are 105.83 mm; the area fills the picture, and its name would stand in the middle.
    auto scene = labelled(levelsOf({{"Semarang", rectangle(0, 0, 10, 10)}}), {0, 0, 10, 10}, {400, 400});
    const double middle = 200 / gis::screenPixelsPerMillimetre;
    REQUIRE(labelsOf(scene).labels.size() == 1);
    CHECK(labelsOf(scene).labels[0].center.y() == Approx(middle).margin(0.5));

    SECTION("but in the largest part that stays free")
    {
        scene.covered = {{0.0, 0.0, 106.0, 69.83}}; // below it 36 mm are free
        const auto placed = labelsOf(scene);
        REQUIRE(placed.labels.size() == 1);
        CHECK(placed.labels[0].center.x() == Approx(middle).margin(0.5));
        CHECK(placed.labels[0].center.y() == Approx(69.83 + 18.0).margin(0.5));
    }
    SECTION("between two boxes too")
    {
        scene.covered = {{0.0, 0.0, 106.0, 30.0}, {0.0, 50.0, 106.0, 60.0}}; // 20 mm between them
        const auto placed = labelsOf(scene);
        REQUIRE(placed.labels.size() == 1);
        CHECK(placed.labels[0].center.y() == Approx(40.0).margin(0.5));
    }
    SECTION("and what has no room left is counted as left out or not seen at all")
    {
        scene.covered = {{0.0, 0.0, 106.0, 105.0}};
        CHECK(labelsOf(scene).labels.empty());
    }
}

TEST_CASE("Of many names none lies under two covered corners, and all are found that stand clear of them",
          "[paint][labels]")
{
    std::vector<tests::NamedArea> areas;
    for (int column = 0; column < 4; ++column)
        for (int row = 0; row < 4; ++row)
            areas.push_back({"Kel " + std::to_string(4 * row + column),
                             rectangle(column * 10.0, row * 10.0, column * 10.0 + 10.0, row * 10.0 + 10.0)});
    auto scene = labelled(levelsOf(areas), {0, 0, 40, 40}, {600, 600}); // an area is 39.7 mm wide
    REQUIRE(labelsOf(scene).labels.size() == 16);
    // The first covers one area entirely, the second the lower three quarters of another.
    const double side = 150 / gis::screenPixelsPerMillimetre;
    scene.covered = {{0.0, 0.0, side, side}, {3 * side, 3.25 * side, side, side}};
    const auto placed = labelsOf(scene);
    CHECK(placed.labels.size() == 15);
    for (const auto& label : placed.labels)
        for (const auto& box : scene.covered)
            CHECK_FALSE(label.box().intersects(box));
}
