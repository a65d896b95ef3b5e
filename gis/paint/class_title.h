#pragma once

#include "gis/paint/style.h"

#include <QLocale>

namespace gis {

/// What the legend calls a class: its title, else its range ("1.200 – 3.400", "≥ 5"), else its values.
/// Numbers have as many digits as they need.
QString classTitle(const SymbolClass& one, const QLocale& locale);

} // namespace gis
