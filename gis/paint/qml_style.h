#pragma once

#include "core/model/layer.h"
#include "gis/paint/style.h"

#include <QString>

#include <vector>

namespace gis {

/// The style as QGIS's QML (read by 3.4 and later): rules with filters, symbols in millimetres, labels with
/// halo, limits of scale. `style.classField` and `style.label.field` are columns of the table. QGIS opens a
/// table of several `kinds` as one layer each and gives all of them this one style: then every class has a
/// rule for each kind, which fits only its shapes.
QString qmlStyle(const Style& style, const std::vector<core::LayerGeometry>& kinds);

} // namespace gis
