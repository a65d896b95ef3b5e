#pragma once

#include "gis/io/export/export_table.h"

namespace app {

/// Words for a file that leaves the program: Indonesian as they are written, or English.
gis::ExportWords exportWords(bool english);

} // namespace app
