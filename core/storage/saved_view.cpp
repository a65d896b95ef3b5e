#include "core/storage/saved_view.h"

#include "core/storage/plan_templates.h"

#include <nlohmann/json.hpp>

namespace core {

namespace {

constexpr const char* extentKey = "extent"; // west, south, east, north

Box extentOf(const std::string& content)
{
    const auto json = nlohmann::json::parse(content, nullptr, false);
    if (!json.is_object() || !json.contains(extentKey) || !json[extentKey].is_array() ||
        json[extentKey].size() != 4)
        return {};
    double sides[4] = {};
    for (std::size_t i = 0; i < 4; ++i) {
        if (!json[extentKey][i].is_number())
            return {};
        sides[i] = json[extentKey][i].get<double>();
    }
    Box box;
    box.add(Position{sides[0], sides[1]});
    box.add(Position{sides[2], sides[3]});
    return box;
}

} // namespace

Result<std::vector<SavedView>> savedViews(const PlanFile& plan)
{
    PS_LET(const auto stored, planTemplates(plan, TemplateKind::View));
    std::vector<SavedView> views;
    for (const auto& one : stored)
        if (const auto extent = extentOf(one.content); !extent.empty())
            views.push_back({one.name, extent});
    return views;
}

Result<void> storeView(PlanEdit& edit, const SavedView& view)
{
    if (view.extent.empty())
        return fail(ErrorCode::InvalidValue, view.name);
    const auto& box = view.extent;
    const nlohmann::json content{{extentKey, {box.minX, box.minY, box.maxX, box.maxY}}};
    return storeTemplate(edit, TemplateKind::View, {view.name, content.dump()});
}

Result<void> removeView(PlanEdit& edit, std::string_view name)
{
    return removeTemplate(edit, TemplateKind::View, name);
}

} // namespace core
