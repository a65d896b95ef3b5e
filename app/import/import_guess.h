#pragma once

#include "gis/io/import.h"

#include <QString>

namespace app {

/// What a file probably is, by its name and ending; a person can choose otherwise.
void guessByName(const QString& path, gis::ImportRequest& request);

} // namespace app
