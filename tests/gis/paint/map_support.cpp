#include "tests/gis/paint/map_support.h"

#include "gis/geometry/level_builder.h"
#include "gis/paint/level_source.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace tests {

namespace {

core::Polygon toPolygon(const nlohmann::json& rings)
{
    core::Polygon polygon;
    for (const auto& ring : rings) {
        auto& path = polygon.rings.emplace_back();
        for (const auto& position : ring)
            path.push_back({position[0].get<double>(), position[1].get<double>()});
    }
    return polygon;
}

} // namespace

std::optional<std::vector<NamedArea>> readAreas(const std::string& path, const std::string& nameProperty)
{
    std::ifstream file(path);
    if (!file)
        return std::nullopt;
    const auto collection = nlohmann::json::parse(file);
    std::vector<NamedArea> areas;
    for (const auto& feature : collection["features"]) {
        NamedArea area;
        area.name = feature["properties"].value(nameProperty, "");
        const auto& geometry = feature["geometry"];
        if (geometry["type"] == "Polygon")
            area.area.polygons.push_back(toPolygon(geometry["coordinates"]));
        else
            for (const auto& polygon : geometry["coordinates"])
                area.area.polygons.push_back(toPolygon(polygon));
        areas.push_back(std::move(area));
    }
    return areas;
}

std::optional<std::vector<NamedArea>> kelurahan()
{
    return readAreas(PETASENTRA_SOURCE_DIR "/../shared/data/semarang/kelurahan.geojson", "kelurahan");
}

core::MultiPolygon rectangle(double minX, double minY, double maxX, double maxY)
{
    return {{{{{{minX, minY}, {maxX, minY}, {maxX, maxY}, {minX, maxY}, {minX, minY}}}}}};
}

std::shared_ptr<gis::FeatureSource> levelsOf(const std::vector<NamedArea>& areas, int finestLevel)
{
    gis::LevelBuilder builder({"name"}, finestLevel);
    std::int64_t fid = 0;
    for (const auto& area : areas)
        builder.add(++fid, area.area, std::array<std::string_view, 1>{area.name});
    auto store = std::make_shared<gis::MemoryLevels>();
    const auto done =
        builder.finish([&](auto key, auto part, const auto& blob) { return store->put(key, part, blob); });
    const auto index = gis::unpackIndex(**store->read("index", 0));
    if (!done || !index)
        throw std::runtime_error("no levels");
    return std::make_shared<gis::LevelSource>(*index, store, nullptr);
}

gis::Style plainStyle(const char* fill, const char* stroke, double strokePixels)
{
    gis::Style style;
    style.symbol.fill.color = QColor(QString::fromLatin1(fill));
    if (stroke)
        style.symbol.stroke = {
            QColor(QString::fromLatin1(stroke)), strokePixels / gis::screenPixelsPerMillimetre, {}};
    return style;
}

gis::Scene sceneOf(std::shared_ptr<gis::FeatureSource> source, gis::Style style, const core::Box& extent,
                   QSizeF size)
{
    gis::Scene scene;
    scene.layers.push_back({"layer", "layer", std::move(source), std::move(style), 1.0, true});
    scene.extent = extent;
    scene.size = size;
    scene.ground = Qt::white;
    return scene;
}

QImage draw(const gis::Scene& scene, int threads)
{
    core::Progress progress;
    auto map = gis::renderImage(scene, threads, progress);
    if (!map)
        throw std::runtime_error("not drawn: " + map.error().subject + " " + map.error().detail);
    return map->image;
}

int differingPixels(const QImage& a, const QImage& b, int tolerance)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const auto p = a.pixelColor(x, y);
            const auto q = b.pixelColor(x, y);
            count += std::abs(p.red() - q.red()) > tolerance || std::abs(p.green() - q.green()) > tolerance ||
                     std::abs(p.blue() - q.blue()) > tolerance;
        }
    }
    return count;
}

} // namespace tests
