#pragma once

#include "core/base/result.h"
#include "gis/io/import.h"

namespace gis {

/// Where the rows of an import go. A sink with no `bulk` counts and judges the same, and stores nothing.
class ImportSink
{
public:
    virtual ~ImportSink() = default;
    /// Once, before the first row: maps the columns.
    virtual core::Result<void> begin(const ReaderHeader& header, ImportReport& report) = 0;
    /// One row that the reader did not reject. Counts it as stored, present or rejected.
    virtual core::Result<void> add(SourceRow& row, ImportReport& report) = 0;
    /// Once, after the last row.
    virtual core::Result<void> finish(ImportReport& report) = 0;
};

inline void reject(ImportReport& report, std::int64_t row, core::Message message)
{
    report.rejected.push_back({row, {}, std::move(message), 0.0});
}

} // namespace gis
