#include "app/analysis/subject_indicators.h"

#include "app/settings/resources.h"
#include "core/base/time.h"
#include "core/base/translate.h"
#include "core/model/ellipsoid.h"
#include "core/storage/plan_file.h"
#include "gis/geometry/overlay.h"

namespace app {

namespace {

#define M(text) PS_TEXT("Finding", text)

struct Classes
{
    core::LayerRole role = core::LayerRole::Zone;
    const char* id = "";
    core::Message title{};
    core::Message nowhere{}; // what lies in no shape
};

core::Result<std::vector<gis::ClassedShape>> shapesIn(const core::PlanFile& plan, const core::Layer& layer,
                                                      const core::MultiPolygon& outline)
{
    auto column = core::mappedColumn(layer, "code");
    if (column.empty())
        column = core::mappedColumn(layer, "name");
    std::vector<gis::ClassedShape> shapes;
    PS_TRY(plan.features(layer, core::boundsOf(outline), [&](core::Record&& feature) {
        if (auto* shape = std::get_if<core::MultiPolygon>(&feature.geometry)) {
            auto name = feature.text(column);
            shapes.push_back({name.empty() ? layer.name : std::move(name), std::move(*shape), feature.uuid});
        }
        return true;
    }));
    return shapes;
}

core::Result<core::Indicator> areasBy(const Classes& classes, const core::PlanFile& plan,
                                      const core::MultiPolygon& outline)
{
    core::Indicator indicator{.id = classes.id, .title = classes.title, .unit = "m²"};
    PS_LET(const auto layers, plan.layers());
    std::vector<gis::ClassedShape> shapes;
    bool any = false;
    for (const auto& layer : layers) {
        if (layer.role != classes.role || layer.geometry != core::LayerGeometry::Polygon)
            continue;
        any = true;
        PS_LET(auto found, shapesIn(plan, layer, outline));
        shapes.insert(shapes.end(), std::make_move_iterator(found.begin()),
                      std::make_move_iterator(found.end()));
        const auto& source = layer.source.empty() ? layer.file : layer.source;
        indicator.source += (indicator.source.empty() ? "" : "; ") + source;
        indicator.date = std::max(indicator.date, layer.year);
    }
    if (!any) {
        indicator.note = {M("Rencana ini belum memuat petanya."), {}};
        return indicator;
    }
    PS_LET(const auto areas, gis::areaByClass(outline, shapes));
    double contested = 0.0;
    for (const auto& area : areas) {
        indicator.parts.push_back({area.name, area.name.empty() ? classes.nowhere : core::Message{},
                                   core::Interval::exactly(area.area), area.shapes});
        indicator.records.insert(indicator.records.end(), area.shapes.begin(), area.shapes.end());
        contested += area.contested;
    }
    indicator.value = core::Interval::exactly(core::area(outline));
    if (contested > 0.5)
        indicator.note = {
            M("%1 m² dicakup lebih dari satu bidang dan dihitung sekali, pada bidang yang lebih dahulu."),
            {core::numberText(contested)}};
    return indicator;
}

} // namespace

core::Result<std::vector<core::Indicator>> subjectIndicators(const core::PlanFile& plan,
                                                             const core::EvaluationInput& evaluation)
{
    PS_LET(const auto settings, core::readIndicatorSettings(resourcesFolder() + "/indicators.json"));
    PS_LET(const auto input, core::readIndicatorInput(plan, evaluation, core::nowIso8601().substr(0, 10)));
    std::vector<core::Indicator> indicators;
    core::addSiteIndicators(indicators, input);
    core::addStreetIndicators(indicators, input, settings);
    core::addWorkshopIndicators(indicators, input, settings);
    PS_TRY(core::addSpecialisation(indicators, plan, input));
    PS_TRY(core::addSentraIndicators(indicators, plan, input));
    if (const auto* outline = std::get_if<core::MultiPolygon>(&evaluation.subject.geometry))
        for (const auto& classes : {Classes{core::LayerRole::Zone,
                                            "area_by_zone",
                                            {M("Luas menurut zona"), {}},
                                            {M("di luar peta zona"), {}}},
                                    Classes{core::LayerRole::Hazard,
                                            "area_by_hazard",
                                            {M("Luas menurut rawan bencana"), {}},
                                            {M("di luar peta rawan bencana"), {}}}}) {
            PS_LET(auto indicator, areasBy(classes, plan, *outline));
            indicators.push_back(std::move(indicator));
        }
    return indicators;
}

core::Result<nlohmann::ordered_json> evaluationWithIndicators(const core::PlanFile& plan,
                                                              const core::EvaluationInput& input,
                                                              const core::Evaluation& evaluation,
                                                              const core::JsonWords& words)
{
    auto json = core::evaluationJson(input, evaluation, words);
    PS_LET(const auto indicators, subjectIndicators(plan, input));
    json["indicators"] = core::indicatorsJson(indicators, words);
    return json;
}

#undef M

} // namespace app
