#pragma once

#include "app/map/tools/tool.h"

#include <map>
#include <memory>

namespace app {

/// One of each tool.
std::map<ToolId, std::unique_ptr<Tool>> makeTools(ToolHost& host);

} // namespace app
