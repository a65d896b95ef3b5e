#include "app/print/city_map.h"

#include "app/print/outer_edges.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace app {

namespace {

// Metres; a tenth of a millimetre on an inset of 30 mm for a city of 27 km.
constexpr double insetTolerance = 90.0;

/// Province and regency of a Kemendagri or BPS code: its first four digits ("33.74.03.1007", "3374030007").
std::string regencyOf(const std::string& code)
{
    std::string digits;
    for (const char c : code)
        if (std::isdigit(static_cast<unsigned char>(c)) != 0 && digits.size() < 4)
            digits += c;
    return digits;
}

std::optional<core::Layer> boundaryLayer(const std::vector<core::Layer>& layers)
{
    for (const auto role : {core::LayerRole::Kelurahan, core::LayerRole::Kecamatan})
        for (const auto& layer : layers)
            if (layer.role == role)
                return layer;
    return std::nullopt;
}

struct Candidate
{
    CityArea area{};
    std::string regency{};
};

std::string mostFrequentRegency(const std::vector<Candidate>& candidates, const core::Box& area)
{
    std::map<std::string, int> counts;
    for (const auto& candidate : candidates)
        if (area.contains(core::boundsOf(candidate.area.outline).center()))
            ++counts[candidate.regency];
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? std::string{} : most->first;
}

QPolygonF projected(core::Path ring, const gis::Transform& transform)
{
    transform.forward(std::span{ring});
    QPolygonF polygon;
    for (const auto& position : simplified(ring, insetTolerance))
        polygon << QPointF{position.x, position.y};
    return polygon;
}

std::vector<QPolygonF> outlines(const std::vector<const core::MultiPolygon*>& areas,
                                const gis::Transform& transform)
{
    std::vector<QPolygonF> polygons;
    for (auto& ring : outerEdges(areas)) {
        auto polygon = projected(std::move(ring), transform);
        if (polygon.size() > 3) // gaps and islets below the tolerance are not for an inset
            polygons.push_back(std::move(polygon));
    }
    return polygons;
}

} // namespace

core::Result<CityMap> CityMap::read(const core::PlanFile& plan)
{
    CityMap map;
    PS_LET(const auto layers, plan.layers());
    const auto layer = boundaryLayer(layers);
    if (!layer)
        return map;
    map.m_hasKelurahan = layer->role == core::LayerRole::Kelurahan;
    const auto name = core::mappedColumn(*layer, "name");
    const auto kecamatan = map.m_hasKelurahan ? core::mappedColumn(*layer, "kecamatan") : name;
    const auto code = core::mappedColumn(*layer, "code");

    std::vector<Candidate> candidates;
    PS_TRY(plan.features(*layer, plan.settings().area, [&](core::Record&& record) {
        if (auto* outline = std::get_if<core::MultiPolygon>(&record.geometry))
            candidates.push_back({{record.text(name), record.text(kecamatan), std::move(*outline)},
                                  regencyOf(record.text(code))});
        return true;
    }));
    const auto regency = mostFrequentRegency(candidates, plan.settings().area);
    for (auto& candidate : candidates)
        if (candidate.regency == regency)
            map.m_areas.push_back(std::move(candidate.area));
    return map;
}

const CityArea* CityMap::areaAt(core::Position position) const
{
    for (const auto& area : m_areas)
        if (core::contains(area.outline, position))
            return &area;
    return nullptr;
}

core::Box CityMap::bounds() const
{
    core::Box bounds;
    for (const auto& area : m_areas)
        bounds.add(core::boundsOf(area.outline));
    return bounds;
}

std::vector<QPolygonF> CityMap::outline(const gis::Transform& toProjected) const
{
    std::vector<const core::MultiPolygon*> all;
    for (const auto& area : m_areas)
        all.push_back(&area.outline);
    return outlines(all, toProjected);
}

std::vector<QPolygonF> CityMap::outline(const gis::Transform& toProjected,
                                        const std::vector<std::string>& kecamatan) const
{
    std::vector<const core::MultiPolygon*> part;
    for (const auto& area : m_areas)
        if (!area.kecamatan.empty() && std::ranges::find(kecamatan, area.kecamatan) != kecamatan.end())
            part.push_back(&area.outline);
    return outlines(part, toProjected);
}

} // namespace app
