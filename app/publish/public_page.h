#pragma once

#include "app/publish/page_data.h"

#include <QByteArray>

namespace app {

/// One HTML file that needs nothing beside it: style, script, the map library and the data are in it, and its
/// content security policy allows nothing else to run or to be loaded.
QByteArray pageHtml(const PageData& data, const PublishOptions& options);

/// Reads the plan and writes the page whole or not at all. FileExists for a plan at `path`; else as
/// gis::WholeOutput.
core::Result<PageData> publishPage(const core::PlanFile& plan, const std::string& path,
                                   const PublishOptions& options, core::Progress& progress);

} // namespace app
