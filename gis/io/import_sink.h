#pragma once

#include "core/base/result.h"
#include "gis/io/import.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace gis {

class KelurahanJoin;

/// What a newer version of a file changes in what the plan has, found out before anything is written.
class Update
{
public:
    virtual ~Update() = default;
    /// Writes it as one entry in the history; where there is nothing to write, nothing. `reportText` is
    /// called once the report is complete.
    virtual core::Result<void> store(core::PlanFile& plan, const core::EditLabel& label, ImportReport& report,
                                     const std::function<std::string()>& reportText) const = 0;
};

/// Where the rows of an import go. A sink with no `bulk` counts and judges the same, and stores nothing.
class ImportSink
{
public:
    virtual ~ImportSink() = default;
    /// Once, before the first row: maps the columns.
    virtual core::Result<void> begin(const ReaderHeader& header, ImportReport& report) = 0;
    /// One row that the reader did not reject. Counts it as stored, present or rejected. Gives the row of the
    /// plan that it became, where that is known by now; what is known later, `finish` tells (tellStored).
    virtual core::Result<StoredRow> add(SourceRow& row, ImportReport& report) = 0;
    /// Once, after the last row.
    virtual core::Result<void> finish(ImportReport& report) = 0;
    /// Known after `begin`: the rows are compared with what is there instead of being stored as they come.
    virtual const Update* update() const { return nullptr; }

    /// Where rows are stored; without, everything is counted and judged the same.
    void storeIn(core::PlanBulk* bulk) { m_bulk = bulk; }

protected:
    core::PlanBulk* m_bulk = nullptr;
};

/// One row as the reader gives it: counted, and rejected where the reader said so or where its repair would
/// need consent; else joined (where `join` is given) and given to the sink. Every line of the report about it
/// says which row of the plan it became, or what was in its cells.
core::Result<StoredRow> takeRow(SourceRow& row, const ImportRequest& request, ImportSink& sink,
                                ImportReport& report, KelurahanJoin* join = nullptr);

/// Something to say about a row that is stored all the same; row 0 is the file as a whole.
inline void tell(ImportReport& report, std::int64_t row, const char* kind, const char* text,
                 std::vector<std::string> args)
{
    report.conflicts.push_back({row, kind, {text, std::move(args)}, 0.0});
}

inline void reject(ImportReport& report, std::int64_t row, core::Message message)
{
    report.rejected.push_back({row, {}, std::move(message), 0.0});
}

/// The same for a row whose cells are at hand.
void rejectRow(ImportReport& report, const SourceRow& row, core::Message message);

} // namespace gis
