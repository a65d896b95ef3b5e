#pragma once

#include "core/model/layer.h"
#include "gis/paint/style.h"

#include <QString>

namespace gis {

/// The style as OGC Styled Layer Descriptor 1.1 with Symbology Encoding, for programs other than QGIS.
/// Hatches become plain fills of their colour, thinned; lengths are in pixels of 0.28 mm as SLD has them.
QString sldStyle(const Style& style, core::LayerGeometry geometry, const QString& layerName);

} // namespace gis
