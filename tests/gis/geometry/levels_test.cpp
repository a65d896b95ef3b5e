#include "gis/geometry/lattice.h"
#include "gis/geometry/level_builder.h"
#include "gis/geometry/level_pack.h"
#include "gis/geometry/shape_cells.h"
#include "gis/geometry/wkb.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <set>

using namespace gis;

namespace {

using Blobs = std::map<std::pair<std::string, std::int64_t>, core::Blob>;

Blobs finish(LevelBuilder& builder)
{
    Blobs blobs;
    REQUIRE(builder.finish([&](auto key, auto part, const auto& blob) {
        blobs[{std::string(key), part}] = blob;
        return core::Result<void>{};
    }));
    return blobs;
}

/// A border with bumps of many sizes, seeded.
core::Path bumpyBorder(std::size_t count)
{
    std::mt19937 random(7);
    core::Path path;
    double y = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        y += (static_cast<double>(random() % 2001) - 1000.0) * 1e-8;
        path.push_back({110.0 + static_cast<double>(i) * 1e-5, -7.0 + y});
    }
    return path;
}

/// All cells of a level's features, by fid.
std::map<std::int64_t, std::set<std::pair<double, double>>> verticesOf(const Blobs& blobs, int level)
{
    std::map<std::int64_t, std::set<std::pair<double, double>>> found;
    for (std::int64_t part = 0; blobs.contains({std::to_string(level), part}); ++part) {
        ChunkReader reader(blobs.at({std::to_string(level), part}), level);
        while (reader.next())
            for (const auto p : reader.positions())
                found[reader.fid()].insert({p.x, p.y});
        CHECK(reader.good());
    }
    return found;
}

} // namespace

TEST_CASE("A coarser cell follows from a finer one as from the position itself", "[levels]")
{
    for (const double x : {-179.9999999, -110.1234567, -0.0000001, 0.0, 0.0000003, 110.4335, 179.9999999}) {
        const auto fine = cellOf({x, -x / 2});
        REQUIRE(fine);
        CHECK(coarser(coarser(*fine, 3), 4) == coarser(*fine, 7));
        // The middle of a cell is nowhere farther than half a cell away.
        const auto middle = positionOf(coarser(*fine, 12), 12);
        CHECK(std::abs(middle.x - x) <= 2048.5e-7);
    }
}

TEST_CASE("The level for a resolution is the coarsest that is fine enough", "[levels]")
{
    CHECK(levelFor(0.0) == -1);
    CHECK(levelFor(0.9e-7) == -1);
    CHECK(levelFor(1e-7) == 0);
    CHECK(levelFor(1023e-7) == 9);
    CHECK(levelFor(1025e-7) == 10);
    CHECK(levelFor(1e9) == coarsestLevel);
}

TEST_CASE("Thinning does not depend on the direction of a path and stays within its tolerance", "[levels]")
{
    std::vector<Cell> cells;
    cellsOf(bumpyBorder(2000), false, cells);
    Thinner thinner;
    for (const double tolerance : {0.0, 1.0, 40.0}) {
        const auto forward = thinner.thin(cells, false, tolerance);
        const std::vector<Cell> kept(forward.begin(), forward.end());
        auto reversed = cells;
        std::reverse(reversed.begin(), reversed.end());
        const auto backward = thinner.thin(reversed, false, tolerance);
        CHECK(std::equal(kept.rbegin(), kept.rend(), backward.begin(), backward.end()));

        double worst = 0.0;
        std::size_t at = 0;
        for (const auto cell : cells) {
            while (at + 1 < kept.size() && kept[at + 1].x < cell.x)
                ++at;
            const double dx = kept[at + 1].x - kept[at].x;
            const double dy = kept[at + 1].y - kept[at].y;
            worst = std::max(worst, std::abs(dx * (cell.y - kept[at].y) - dy * (cell.x - kept[at].x)) /
                                        std::hypot(dx, dy));
        }
        CHECK(worst <= tolerance + 1e-3);
    }
}

TEST_CASE("Neighbours keep the same vertices of their border at every level", "[levels]")
{
    const auto border = bumpyBorder(4000);
    auto north = border;
    north.push_back({border.back().x, -6.0});
    north.push_back({border.front().x, -6.0});
    north.push_back(north.front());
    core::Path south(border.rbegin(), border.rend());
    south.push_back({border.front().x, -8.0});
    south.push_back({border.back().x, -8.0});
    south.push_back(south.front());

    LevelBuilder builder({}, 0);
    builder.add(1, core::MultiPolygon{{{{north}}}});
    builder.add(2, core::MultiPolygon{{{{south}}}});
    const auto blobs = finish(builder);
    const auto index = unpackIndex(blobs.at({"index", 0}));
    REQUIRE(index);
    CHECK(index->levels.size() > 5);
    for (const auto& level : index->levels) {
        INFO(level.level);
        auto vertices = verticesOf(blobs, level.level);
        // Away from the two ends, where other edges join.
        const auto inner = [&](const std::set<std::pair<double, double>>& all) {
            std::set<std::pair<double, double>> between;
            const double room = 8.0 * std::pow(2.0, level.level) * 1e-7;
            for (const auto& p : all)
                if (p.first > border.front().x + room && p.first < border.back().x - room)
                    between.insert(p);
            return between;
        };
        CHECK(inner(vertices[1]) == inner(vertices[2]));
    }
}

TEST_CASE("Levels hold every feature, small ones as a dot, and their texts", "[levels]")
{
    LevelBuilder builder({"name", "code"}, 0);
    const auto square = [](double x, double y, double side) {
        return core::MultiPolygon{{{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}}}}};
    };
    builder.add(7, square(110.0, -7.0, 1.0), std::array<std::string_view, 2>{"Besar", "1"});
    builder.add(9, square(110.2, -6.0, 1e-6), std::array<std::string_view, 2>{"Kecil", "2"});
    builder.add(11, core::Geometry{}, std::array<std::string_view, 2>{"Tanpa tempat", "3"});
    const auto blobs = finish(builder);
    const auto index = unpackIndex(blobs.at({"index", 0}));
    REQUIRE(index);
    REQUIRE(index->chunks.size() == 1);
    CHECK(index->chunks[0].features == 2);
    CHECK(index->extent().minX == Approx(110.0));
    CHECK(index->extent().maxY == Approx(-5.999999));

    ChunkReader reader(blobs.at({std::to_string(index->levels.back().level), 0}), index->levels.back().level);
    PackReader names(blobs.at({"text/name", 0}));
    std::map<std::string, ShapeKind> kinds;
    while (reader.next())
        kinds[std::string(names.text())] = reader.parts()[0].kind;
    CHECK(kinds == std::map<std::string, ShapeKind>{{"Besar", ShapeKind::Area}, {"Kecil", ShapeKind::Dot}});
}

TEST_CASE("A damaged level ends early and never reads outside", "[levels]")
{
    LevelBuilder builder({}, 0);
    auto path = bumpyBorder(300);
    path.push_back(path.front());
    builder.add(1, core::MultiPolygon{{{{path}}}});
    const auto blobs = finish(builder);
    const auto whole = blobs.at({"0", 0});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const core::Blob cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        ChunkReader reader(cut, 0);
        while (reader.next()) {
        }
        CHECK_FALSE(reader.next());
    }
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        auto noisy = whole;
        for (int i = 0; i < 5; ++i)
            noisy[random() % noisy.size()] = static_cast<unsigned char>(random());
        ChunkReader reader(noisy, static_cast<int>(random() % 27));
        while (reader.next()) {
        }
        (void)unpackIndex(noisy);
    }
    SUCCEED();
}

TEST_CASE("A path across the dateline goes the short way", "[levels]")
{
    std::vector<Cell> cells;
    cellsOf(core::Path{{179.5, -16.0}, {-179.5, -16.0}, {-179.5, -17.0}, {179.5, -17.0}, {179.5, -16.0}},
            true, cells);
    REQUIRE(cells.size() == 4);
    CHECK(cells[1].x == 1'805'000'000);
    CHECK(cells[2].x == 1'805'000'000);

    // Around the pole there is no short way; the ring stays as it was written.
    cellsOf(core::Path{{-180, -80}, {-90, -70}, {90, -70}, {180, -80}, {180, -90}, {-180, -90}, {-180, -80}},
            true, cells);
    CHECK(cells.size() == 6);
    CHECK(
        std::all_of(cells.begin(), cells.end(), [](Cell cell) { return std::abs(cell.x) <= 1'800'000'000; }));
}

TEST_CASE("Levels from WKB are those of the geometry", "[levels]")
{
    auto path = bumpyBorder(700);
    auto hole = path;
    for (auto& p : hole)
        p.x += 1.0;
    path.push_back(path.front());
    const std::vector<core::Geometry> geometries{
        core::Position{110.4, -7.0},
        core::MultiPoint{{{110.4, -7.0}, {110.5, -7.1}}},
        core::LineString{path},
        core::MultiLineString{{{path}, {{{110.0, -7.0}, {110.1, -7.2}}}}},
        core::MultiPolygon{{{{path, hole}}, {{hole}}}},
        core::MultiPolygon{{{{{{1e11, 1e11}, {1e12, 1e11}, {1e11, 1e11}}, hole}}}}, // a hole of nothing
    };
    LevelBuilder parsed({}, 0);
    LevelBuilder direct({}, 0);
    std::int64_t fid = 0;
    for (const auto& geometry : geometries) {
        const auto wkb = writeWkb(geometry);
        parsed.add(++fid, geometry);
        direct.addWkb(fid, wkb);
        // Cut short it is no geometry at all, whatever is left of it.
        ShapeCells shape;
        for (std::size_t size = 0; size < wkb.size(); size += 1 + wkb.size() / 97)
            CHECK_FALSE(shape.readWkb(std::span(wkb).first(size)));
    }
    CHECK(finish(parsed) == finish(direct));
}

TEST_CASE("A coarse level is near the path, though it is made from finer ones", "[levels]")
{
    const auto path = bumpyBorder(5000);
    LevelBuilder builder({});
    builder.add(1, core::LineString{path});
    const auto blobs = finish(builder);
    const auto index = unpackIndex(blobs.at({"index", 0}));
    REQUIRE(index);
    for (const auto& level : index->levels) {
        ChunkReader reader(blobs.at({std::to_string(level.level), 0}), level.level);
        REQUIRE(reader.next());
        const auto kept = reader.positions();
        if (kept.size() < 2) // a dot
            continue;
        const double cell = std::pow(2.0, level.level) * 1e-7;
        double worst = 0.0;
        std::size_t at = 0;
        for (const auto& p : path) {
            while (at + 2 < kept.size() && kept[at + 1].x < p.x)
                ++at;
            double nearest = std::numeric_limits<double>::infinity();
            for (std::size_t i = at > 0 ? at - 1 : 0; i + 1 < kept.size() && i <= at + 1; ++i) {
                const double dx = kept[i + 1].x - kept[i].x;
                const double dy = kept[i + 1].y - kept[i].y;
                const double along = std::clamp(
                    ((p.x - kept[i].x) * dx + (p.y - kept[i].y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
                nearest =
                    std::min(nearest, std::hypot(kept[i].x + along * dx - p.x, kept[i].y + along * dy - p.y));
            }
            worst = std::max(worst, nearest / cell);
        }
        INFO(level.level);
        // Half a cell's diagonal for the lattice, and thinning; the same for the level that this one was made
        // from, which is at least one finer, and a sixteenth for the one before that, and so on.
        const double own = std::sqrt(0.5) + thinningCells;
        const double bases = (std::sqrt(0.5) + baseThinningCells) / 2.0 * 16.0 / 15.0;
        CHECK(worst <= own + bases + 1e-6);
    }
}
