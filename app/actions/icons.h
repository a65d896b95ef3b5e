#pragma once

#include <QIcon>

namespace app {

/// The line icon of that name in resources/icons, drawn in the theme's ink (paler where disabled). Null for
/// an empty name.
QIcon icon(const char* name);

} // namespace app
