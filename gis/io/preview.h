#pragma once

#include "gis/io/import.h"

#include <vector>

namespace gis {

/// The start of a file as an import would read it, before anything is stored.
struct FilePreview
{
    ReaderHeader header{};
    std::vector<SourceRow> rows{}; // `parts` in EPSG:4326
};

/// At most `rows` rows. Of a text file only the start is read, so that a list of a million rows shows as soon
/// as a short one; what is judged by all rows (how numbers are written, the encoding) may come out otherwise
/// in the import itself. The reader's errors, LayerNotChosen among them.
core::Result<FilePreview> previewFile(const core::PlanFile& plan, const ImportRequest& request,
                                      std::int64_t rows, core::Progress& progress);

} // namespace gis
