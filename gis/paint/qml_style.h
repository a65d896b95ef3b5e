#pragma once

#include "core/model/layer.h"
#include "gis/paint/style.h"

#include <QString>

namespace gis {

/// The style as QGIS's QML (read by 3.4 and later): rules with filters, symbols in millimetres, labels with
/// halo, limits of scale. `style.classField` and `style.label.field` are columns of the table.
QString qmlStyle(const Style& style, core::LayerGeometry geometry);

} // namespace gis
