#include "app/print/sheet_map.h"

#include "gis/paint/sheet/shape_source.h"
#include "gis/paint/sheet/sheet_words.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app {

namespace {

using gis::Sheet;

QString outlineTitle(SheetSubject::Kind kind, std::size_t count)
{
    if (kind == SheetSubject::Kind::Kampung)
        return Sheet::tr("Batas kampung");
    if (kind == SheetSubject::Kind::Group)
        return Sheet::tr("Selubung kelompok");
    return count > 1 ? Sheet::tr("Batas lokasi yang dibandingkan") : Sheet::tr("Batas lokasi");
}

/// What the sheet is about stands out: a strong line over everything else, none of its fill hidden.
std::optional<gis::SceneLayer> highlight(const std::vector<FoundSubject>& subjects)
{
    core::MultiPolygon all;
    for (const auto& subject : subjects)
        if (const auto* area = std::get_if<core::MultiPolygon>(&subject.outline))
            all.polygons.insert(all.polygons.end(), area->polygons.begin(), area->polygons.end());
    if (all.polygons.empty())
        return std::nullopt;
    gis::SceneLayer layer;
    layer.id = "sheet-subject";
    layer.title = outlineTitle(subjects.front().kind, subjects.size()).toStdString();
    layer.source = gis::shapeSource(std::move(all));
    layer.style.symbol.stroke = {.color = QColor{178, 24, 43}, .width = 0.7};
    return layer;
}

void applyTheme(gis::Scene& scene, const std::vector<core::Layer>& layers, SheetTheme theme)
{
    const auto isZone = [&](const std::string& id) {
        return std::ranges::any_of(layers, [&](const core::Layer& layer) {
            return layer.uuid.text == id && layer.role == core::LayerRole::Zone;
        });
    };
    for (auto& layer : scene.layers) {
        if (theme == SheetTheme::Congestion && layer.id == "congestion_note")
            layer.visible = true;
        if (theme == SheetTheme::Congestion && layer.id == "business")
            layer.opacity *= 0.35;
        if (theme == SheetTheme::Zones && isZone(layer.id))
            layer.visible = true;
    }
}

} // namespace

std::optional<core::Box> groundOf(const FoundSubject& subject, const gis::Transform& toProjected)
{
    core::Geometry outline = subject.outline;
    core::Box ground;
    if (core::isEmpty(outline)) {
        ground = toProjected.forward(subject.bounds);
    } else {
        toProjected.forward(outline);
        ground = core::boundsOf(outline);
    }
    if (ground.empty() || !std::isfinite(ground.width()) || !std::isfinite(ground.height()))
        return std::nullopt;
    return ground;
}

double convergenceAt(const gis::Transform& toProjected, core::Position position)
{
    const auto here = toProjected.forward(position);
    constexpr double step = 0.001; // degrees of latitude, about 111 m
    const auto north = toProjected.forward(core::Position{position.x, position.y + step});
    if (!here || !north)
        return 0.0;
    return std::atan2(north->x - here->x, north->y - here->y) * 180.0 / std::numbers::pi;
}

core::Result<gis::Scene> sheetScene(const core::PlanFile& plan, const gis::PlanSources& sources,
                                    const gis::StyleBook& styles, SheetTheme theme,
                                    const std::vector<FoundSubject>& subjects)
{
    gis::Scene scene;
    scene.crs = plan.settings().crs;
    PS_LET(scene.layers, sources.layers(styles));
    PS_LET(const auto layers, plan.layers());
    applyTheme(scene, layers, theme);
    if (auto layer = highlight(subjects))
        scene.layers.push_back(*std::move(layer));
    return scene;
}

std::vector<core::Position> cornersOf(const core::Box& ground, const gis::Transform& toProjected)
{
    std::vector<core::Position> corners;
    for (const core::Position corner :
         {core::Position{ground.minX, ground.minY}, core::Position{ground.minX, ground.maxY},
          core::Position{ground.maxX, ground.maxY}, core::Position{ground.maxX, ground.minY}})
        if (const auto position = toProjected.backward(corner))
            corners.push_back(*position);
    return corners;
}

} // namespace app
