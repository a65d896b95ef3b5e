#include "gis/io/preview.h"

#include "gis/io/opened_source.h"

namespace gis {

core::Result<FilePreview> previewFile(const core::PlanFile& plan, const ImportRequest& request,
                                      std::int64_t rows, core::Progress& progress)
{
    PS_LET(auto source, OpenedSource::open(plan, request, rows, progress));
    FilePreview preview{source.header(), {}};
    for (;;) {
        PS_LET(auto frame, source.reader().next(progress));
        if (frame.type != FrameType::Rows)
            return preview;
        RowReader reader{frame.bytes};
        while (!reader.atEnd()) {
            SourceRow row;
            PS_TRY(reader.next(row));
            preview.rows.push_back(std::move(row));
        }
    }
}

} // namespace gis
