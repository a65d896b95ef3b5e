#include "app/map/nearby.h"

#include "app/map/projection.h"
#include "core/model/tables.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t mostCandidates = 40'000;
constexpr std::size_t mostVerticesRead = 2'000'000;

using Visit = std::function<bool(const MapFeature&, core::Geometry&)>;

core::Result<bool> visitTable(const core::PlanFile& plan, const core::TableSpec& table,
                              const core::Box& within, core::Progress& progress, const Visit& visit)
{
    bool wanted = true;
    PS_TRY(plan.features(table.name, within, [&](core::Record&& record) {
        const MapFeature feature{
            std::string{table.name},  record.uuid, record.fid, record.text(table.nameField),
            std::string{table.title}, true};
        wanted = !progress.cancelled() && visit(feature, record.geometry);
        return wanted;
    }));
    return wanted;
}

core::Result<bool> visitLayer(const core::PlanFile& plan, const core::Layer& layer, const core::Box& within,
                              core::Progress& progress, const Visit& visit)
{
    auto nameColumn = core::mappedColumn(layer, "name");
    if (nameColumn.empty())
        nameColumn = layer.labelField;
    bool wanted = true;
    PS_TRY(plan.features(layer, within, [&](core::Record&& record) {
        const MapFeature feature{layer.table, {}, record.fid, record.text(nameColumn), layer.name, false};
        wanted = !progress.cancelled() && visit(feature, record.geometry);
        return wanted;
    }));
    return wanted;
}

/// Adds the vertices and edges of one feature that lie in the box.
class Collector
{
public:
    Collector(SnapCandidates& into, const Projection& projection) : m_into(into), m_projection(projection) {}

    bool full() const { return m_into.vertices.size() + m_into.edges.size() >= mostCandidates; }

    void add(const MapFeature& feature, const core::Geometry& geometry)
    {
        m_into.owners.push_back({feature.name, feature.table, feature.fid});
        if (const auto* point = std::get_if<core::Position>(&geometry))
            addVertex(m_projection.fromLonLat(*point));
        else if (const auto* points = std::get_if<core::MultiPoint>(&geometry))
            std::for_each(points->points.begin(), points->points.end(),
                          [&](core::Position p) { addVertex(m_projection.fromLonLat(p)); });
        else if (const auto* line = std::get_if<core::LineString>(&geometry))
            addPath(line->points);
        else if (const auto* lines = std::get_if<core::MultiLineString>(&geometry))
            std::for_each(lines->lines.begin(), lines->lines.end(),
                          [&](const core::LineString& part) { addPath(part.points); });
        else if (const auto* area = std::get_if<core::MultiPolygon>(&geometry))
            for (const auto& polygon : area->polygons)
                std::for_each(polygon.rings.begin(), polygon.rings.end(),
                              [&](const core::Path& ring) { addPath(ring); });
    }

private:
    void addVertex(const Place& place)
    {
        if (m_into.within.contains(place.plane))
            m_into.vertices.push_back({place, m_into.owners.size() - 1});
    }

    void addPath(const core::Path& path)
    {
        Place last{};
        for (std::size_t i = 0; i < path.size(); ++i) {
            const auto place = m_projection.fromLonLat(path[i]);
            const bool repeatsFirst = i > 0 && i + 1 == path.size() && path.front() == path.back();
            if (!repeatsFirst)
                addVertex(place);
            if (i > 0)
                addEdge(last, place);
            last = place;
        }
    }

    void addEdge(const Place& a, const Place& b)
    {
        core::Box box;
        box.add(a.plane);
        box.add(b.plane);
        if (m_into.within.intersects(box))
            m_into.edges.push_back({a, b, m_into.owners.size() - 1});
    }

    SnapCandidates& m_into;
    const Projection& m_projection;
};

} // namespace

core::Result<void> visitNearby(const core::PlanFile& plan, const core::Box& within, core::Progress& progress,
                               const Visit& visit)
{
    for (const auto& table : core::tables()) {
        if (table.geometry == core::GeometryRule::None)
            continue;
        PS_LET(const bool wanted, visitTable(plan, table, within, progress, visit));
        if (!wanted)
            return {};
    }
    PS_LET(auto layers, plan.layers());
    std::reverse(layers.begin(), layers.end());
    for (const auto& layer : layers) {
        if (!layer.visible || layer.geometry == core::LayerGeometry::None || !layer.extent.intersects(within))
            continue;
        PS_LET(const bool wanted, visitLayer(plan, layer, within, progress, visit));
        if (!wanted)
            return {};
    }
    return {};
}

core::Result<SnapCandidates> findSnapCandidates(const core::PlanFile& plan, const std::string& crs,
                                                const core::Box& within, core::Progress& progress)
{
    PS_LET(const auto* projection, Projection::ofThisThread(crs));
    SnapCandidates candidates;
    candidates.within = within;
    Collector collector{candidates, *projection};
    std::size_t read = 0;
    PS_TRY(visitNearby(plan, projection->toLonLat(within), progress,
                       [&](const MapFeature& feature, core::Geometry& geometry) {
                           read += core::vertexCount(geometry);
                           // A boundary through a workshop would leave open on which side it stands.
                           if (feature.table != "business")
                               collector.add(feature, geometry);
                           return !collector.full() && read < mostVerticesRead;
                       }));
    return candidates;
}

core::Result<core::Box> extentOfPlan(const core::PlanFile& plan)
{
    core::Box extent;
    for (const auto& table : core::tables()) {
        if (table.geometry == core::GeometryRule::None)
            continue;
        const auto tree = core::quotedName("rtree_" + std::string{table.name} + "_geom");
        PS_LET(auto bounds,
               plan.database().prepare("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM " + tree));
        PS_TRY(bounds.step());
        if (!bounds.isNull(0))
            extent.add(core::Box{bounds.real(0), bounds.real(1), bounds.real(2), bounds.real(3)});
    }
    PS_LET(const auto layers, plan.layers());
    for (const auto& layer : layers)
        if (!layer.extent.empty())
            extent.add(layer.extent);
    return extent;
}

} // namespace app
