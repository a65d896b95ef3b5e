#pragma once

#include "core/model/layer.h"
#include "gis/paint/style.h"

#include <QString>

#include <vector>

namespace gis {

/// The style as OGC Styled Layer Descriptor 1.1 with Symbology Encoding, for programs other than QGIS.
/// Hatches become plain fills of their colour, thinned; lengths are in pixels of 0.28 mm as SLD has them. A
/// rule has a symbol for each of the `kinds` that the table holds.
QString sldStyle(const Style& style, const std::vector<core::LayerGeometry>& kinds, const QString& layerName);

} // namespace gis
