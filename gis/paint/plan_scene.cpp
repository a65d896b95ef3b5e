#include "gis/paint/plan_scene.h"

#include "core/base/translate.h"
#include "core/model/tables.h"
#include "gis/paint/plan_sources.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <mutex>

namespace gis {

namespace {

constexpr std::array<std::string_view, 4> ownTables{"kampung", "site", "congestion_note", "business"};

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

} // namespace

std::string columnOf(const core::Layer& layer, std::string_view fields)
{
    while (!fields.empty()) {
        const auto field = fields.substr(0, fields.find('|'));
        fields.remove_prefix(std::min(field.size() + 1, fields.size()));
        if (auto mapped = core::mappedColumn(layer, field); !mapped.empty())
            return mapped;
        for (const auto& one : layer.fields)
            if (sameName(one.column, field) || sameName(one.title, field))
                return one.column;
    }
    return {};
}

Style styleOf(const core::Layer& layer, const StyleBook& styles)
{
    auto style = styles.style(core::roleName(layer.role));
    const auto own = layer.style.empty() ? core::Result<Style>{style} : parseStyle(layer.style);
    if (own)
        style = *own;
    style.label.field = columnOf(layer, layer.labelField.empty() ? style.label.field : layer.labelField);
    style.classField = columnOf(layer, style.classField);
    if (style.classField.empty())
        style.classes.clear();
    return style;
}

struct PlanSources::State
{
    std::shared_ptr<SharedPlan> plan{};
    std::mutex mutex{};
    struct Known
    {
        core::Layer layer{};
        std::shared_ptr<PlanLayerSource> source{};
    };
    std::vector<Known> known{};
    std::map<std::string, std::shared_ptr<PlanTableSource>, std::less<>> tables{};

    std::shared_ptr<FeatureSource> sourceOf(const core::Layer& layer)
    {
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&](const auto& one) { return one.layer.uuid == layer.uuid; });
        if (found != known.end() && found->layer.extent == layer.extent &&
            found->layer.mapping == layer.mapping)
            return found->source;
        if (found != known.end())
            known.erase(found);
        known.push_back({layer, std::make_shared<PlanLayerSource>(plan, layer)});
        return known.back().source;
    }

    std::shared_ptr<FeatureSource> sourceOf(std::string_view table)
    {
        auto& source = tables[std::string(table)];
        if (!source)
            source = std::make_shared<PlanTableSource>(plan, std::string(table));
        return source;
    }
};

core::Result<PlanSources> PlanSources::open(const std::string& planPath)
{
    PS_LET(auto file, core::PlanFile::open(planPath, core::PlanFile::Access::Read));
    auto state = std::make_shared<State>();
    state->plan = std::make_shared<SharedPlan>(std::move(file));
    return PlanSources(std::move(state));
}

core::Result<std::vector<SceneLayer>> PlanSources::layers(const StyleBook& styles) const
{
    const std::lock_guard lock(m_state->mutex);
    std::vector<core::Layer> imported;
    {
        const std::lock_guard planLock(m_state->plan->mutex);
        PS_LET(imported, m_state->plan->file.layers());
    }
    std::vector<SceneLayer> layers;
    for (const auto& layer : imported) {
        if (layer.geometry == core::LayerGeometry::None)
            continue;
        layers.push_back({layer.uuid.text, layer.name, m_state->sourceOf(layer), styleOf(layer, styles),
                          layer.opacity, layer.visible});
    }
    for (const auto table : ownTables)
        layers.push_back({std::string(table), std::string(core::findTable(table)->title),
                          m_state->sourceOf(table), styles.style(table), 1.0, true});
    return layers;
}

core::Result<Scene> sceneFromPlan(const core::PlanFile& plan, const StyleBook& styles)
{
    PS_LET(const auto sources, PlanSources::open(plan.path()));
    Scene scene;
    scene.crs = plan.settings().crs;
    PS_LET(scene.layers, sources.layers(styles));
    return scene;
}

} // namespace gis
