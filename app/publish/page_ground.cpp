#include "app/publish/page_ground.h"

#include <cmath>

namespace app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t mostPositions = 60'000; // of streets and areas each: a page stays below some 3 MB

bool near(core::Position a, core::Position b, double step)
{
    return std::abs(a.x - b.x) < step && std::abs(a.y - b.y) < step;
}

Json pathJson(const core::Path& path, double step)
{
    Json json = Json::array();
    const core::Position* last = nullptr;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (last != nullptr && i + 1 < path.size() && near(*last, path[i], step))
            continue;
        json.push_back(latLon(path[i]));
        last = &path[i];
    }
    return json;
}

/// The pieces of a street whose segments come near the extent.
void addStreet(Json& roads, const core::Path& path, const core::Box& extent, double step)
{
    core::Path piece;
    const auto put = [&] {
        if (piece.size() > 1)
            roads.push_back(pathJson(piece, step));
        piece.clear();
    };
    for (std::size_t i = 1; i < path.size(); ++i) {
        core::Box segment;
        segment.add(path[i - 1]);
        segment.add(path[i]);
        if (!segment.intersects(extent)) {
            put();
            continue;
        }
        if (piece.empty())
            piece.push_back(path[i - 1]);
        piece.push_back(path[i]);
    }
    put();
}

std::string sourceOf(const core::Layer& layer)
{
    auto text = layer.name + ": " + (layer.source.empty() ? layer.file : layer.source);
    if (!layer.year.empty() && text.find(layer.year) == std::string::npos)
        text += ", " + layer.year;
    return text;
}

} // namespace

Json latLon(core::Position position)
{
    constexpr double decimals = 1e6;
    return {std::round(position.y * decimals) / decimals, std::round(position.x * decimals) / decimals};
}

Json outlineJson(const core::Geometry& geometry, double step)
{
    Json json = Json::array();
    if (const auto* area = std::get_if<core::MultiPolygon>(&geometry))
        for (const auto& polygon : area->polygons) {
            Json rings = Json::array();
            for (const auto& ring : polygon.rings)
                if (auto path = pathJson(ring, step); path.size() >= 4)
                    rings.push_back(std::move(path));
            if (!rings.empty())
                json.push_back(std::move(rings));
        }
    return json;
}

core::Result<PageGround> readPageGround(const core::PlanFile& plan, const core::Box& extent, double step,
                                        core::Progress& progress)
{
    PageGround ground;
    PS_LET(const auto layers, plan.layers());
    for (const auto& layer : layers) {
        const bool roads = layer.role == core::LayerRole::Road && layer.geometry == core::LayerGeometry::Line;
        const bool areas =
            layer.role == core::LayerRole::Kelurahan && layer.geometry == core::LayerGeometry::Polygon;
        if (!roads && !areas)
            continue;
        const auto name = core::mappedColumn(layer, "name");
        std::size_t positions = 0;
        PS_TRY(plan.features(layer, extent, [&](core::Record&& record) {
            if (const auto* lines = std::get_if<core::MultiLineString>(&record.geometry))
                for (const auto& line : lines->lines)
                    addStreet(ground.roads, line.points, extent, step);
            else if (auto outline = outlineJson(record.geometry, step); !outline.empty())
                ground.areas.push_back({{"name", name.empty() ? std::string{} : record.text(name)},
                                        {"outline", std::move(outline)}});
            positions += core::vertexCount(record.geometry);
            return positions < mostPositions * (areas ? 40U : 1U) && !progress.cancelled();
        }));
        if (positions > 0)
            ground.sources.push_back(sourceOf(layer));
    }
    if (progress.cancelled())
        return core::fail(core::ErrorCode::Cancelled);
    return ground;
}

} // namespace app
