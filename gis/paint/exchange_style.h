#pragma once

#include "core/model/layer.h"
#include "core/storage/layer_style.h"
#include "gis/paint/style.h"

#include <vector>

namespace gis {

/// How QGIS and others draw an imported layer as this program does.
core::LayerStyle exchangeStyle(const core::Layer& layer, const StyleBook& styles);

/// The same for the plan's own feature tables.
std::vector<core::LayerStyle> exchangeStyles(const StyleBook& styles);

} // namespace gis
