#pragma once

#include "core/storage/plan_file.h"
#include "gis/paint/scene.h"

#include <string>
#include <string_view>
#include <vector>

namespace gis {

/// Gives the scene layers of one plan. It keeps an own read-only connection to the file and what it has read
/// of the drawing levels, so keep one as long as the plan is open; scenes made from it may outlive it and be
/// painted on any thread. What others change in the file shows in the next picture. Never writes to the file.
class PlanSources
{
public:
    static core::Result<PlanSources> open(const std::string& planPath);

    /// All of the plan, bottom first: imported layers in their order, then kampung, site, congestion notes,
    /// businesses. Hidden layers are in it with `visible` false. A layer's own style goes before its role's
    /// in the book.
    core::Result<std::vector<SceneLayer>> layers(const StyleBook& styles) const;

private:
    struct State;
    explicit PlanSources(std::shared_ptr<State> state) : m_state(std::move(state)) {}
    std::shared_ptr<State> m_state;
};

/// The layer's column for a field of a style: the role's ("name"), or a column or title of that name. "a|b"
/// takes the first that exists; empty where none does.
std::string columnOf(const core::Layer& layer, std::string_view fields);

/// The layer's own style or its role's in the book, with columns of the layer as fields.
Style styleOf(const core::Layer& layer, const StyleBook& styles);

/// The whole plan as a scene without extent and size, in the plan's own coordinate system.
core::Result<Scene> sceneFromPlan(const core::PlanFile& plan, const StyleBook& styles);

} // namespace gis
