#pragma once

#include "core/model/geometry.h"
#include "core/storage/plan_file.h"

#include <QString>

#include <optional>

namespace app {

/// The place that somebody typed: degrees in any spelling ("-6,9803 110,4335", "6°58'49\" LS 110°26'01\" BT",
/// a link of a map on the web), latitude first unless the numbers or letters say otherwise, or metres of the
/// plan's system, easting first. EPSG:4326; nothing where the text is no place on the earth.
std::optional<core::Position> typedPlace(const QString& text, const core::PlanSettings& settings);

} // namespace app
