#include "gis/io/import_sink.h"

#include "core/base/translate.h"
#include "gis/io/kelurahan_join.h"

#include <fmt/format.h>

namespace gis {

namespace {

#define M(text) PS_TEXT("Import", text)

constexpr double largestRepair = 0.01; // of the area, without consent (INTERFACE.md)

/// A repair that changes the area too much needs consent; a rejected row counts as read and no more.
bool judge(SourceRow& row, const ImportRequest& request, ImportReport& report)
{
    bool rejected = false;
    for (auto& remark : row.remarks) {
        if (rejected || remark.type != RowRemark::Type::Rejected)
            continue;
        reject(report, row.row, std::move(remark.message));
        rejected = true;
    }
    for (auto& remark : row.remarks) {
        if (rejected || remark.type != RowRemark::Type::Repaired)
            continue;
        if (remark.areaChange > largestRepair && !request.allowRepair) {
            reject(report, row.row,
                   {M("Perbaikan akan mengubah luas %1 %: %2"),
                    {fmt::format("{:.1f}", remark.areaChange * 100.0), core::filled(remark.message)}});
            rejected = true;
        } else {
            report.repaired.push_back(
                {row.row, {}, std::move(remark.message), remark.areaChange, std::move(remark.original)});
        }
    }
    if (!rejected)
        for (auto& remark : row.remarks)
            if (remark.type == RowRemark::Type::Conflict)
                report.conflicts.push_back({row.row, std::move(remark.kind), std::move(remark.message), 0.0});
    return !rejected;
}

} // namespace

core::Result<void> takeRow(SourceRow& row, const ImportRequest& request, ImportSink& sink,
                           ImportReport& report, KelurahanJoin* join)
{
    ++report.rowsRead;
    if (!judge(row, request, report) || (join != nullptr && !join->join(row, report)))
        return {};
    return sink.add(row, report);
}

#undef M

} // namespace gis
