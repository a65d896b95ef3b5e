#include "app/map/tools/tool_set.h"

#include "app/map/tools/add_business_tool.h"
#include "app/map/tools/add_note_tool.h"
#include "app/map/tools/divide_tools.h"
#include "app/map/tools/draw_area_tool.h"
#include "app/map/tools/edit_shape_tool.h"
#include "app/map/tools/measure_tool.h"
#include "app/map/tools/select_tool.h"

namespace app {

std::map<ToolId, std::unique_ptr<Tool>> makeTools(ToolHost& host)
{
    std::map<ToolId, std::unique_ptr<Tool>> tools;
    const auto add = [&tools](std::unique_ptr<Tool> tool) {
        const auto id = tool->id();
        tools.emplace(id, std::move(tool));
    };
    add(std::make_unique<SelectTool>(host));
    add(std::make_unique<AddBusinessTool>(host));
    add(std::make_unique<AddNoteTool>(host));
    add(std::make_unique<DrawAreaTool>(host, DrawAreaTool::Kind::Kampung));
    add(std::make_unique<DrawAreaTool>(host, DrawAreaTool::Kind::Site));
    add(std::make_unique<EditShapeTool>(host));
    add(std::make_unique<SplitShapeTool>(host));
    add(std::make_unique<CutHoleTool>(host));
    add(std::make_unique<MeasureTool>(host, SketchForm::Line));
    add(std::make_unique<MeasureTool>(host, SketchForm::Area));
    return tools;
}

} // namespace app
