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

/// Enough to find the row in the file and to see what is wrong; the report stays small.
constexpr std::size_t mostWithCells = 2'000;
constexpr std::size_t longestCell = 200; // bytes

std::string cellText(const core::Value& value)
{
    auto text = core::toText(value);
    if (text.size() <= longestCell)
        return text;
    auto end = longestCell;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) // inside a letter of UTF-8
        --end;
    return text.substr(0, end) + "…";
}

std::vector<std::string> cellsOf(const SourceRow& row)
{
    std::vector<std::string> cells;
    for (const auto& value : row.values)
        cells.push_back(cellText(value));
    return cells;
}

/// The lines that a row has added to a list.
template <class Change>
void forNewLines(std::vector<ImportReport::Row>& lines, std::size_t before, std::int64_t row, Change change)
{
    for (auto i = before; i < lines.size(); ++i)
        if (lines[i].row == row)
            change(lines[i]);
}

} // namespace

core::Result<StoredRow> takeRow(SourceRow& row, const ImportRequest& request, ImportSink& sink,
                                ImportReport& report, KelurahanJoin* join)
{
    ++report.rowsRead;
    const auto rejected = report.rejected.size();
    const auto repaired = report.repaired.size();
    const auto conflicts = report.conflicts.size();
    StoredRow stored;
    if (judge(row, request, report) && (join == nullptr || join->join(row, report))) {
        PS_LET(stored, sink.add(row, report));
    }
    const auto fill = [&](ImportReport::Row& line) { line.stored = stored; };
    forNewLines(report.repaired, repaired, row.row, fill);
    forNewLines(report.conflicts, conflicts, row.row, fill);
    if (report.rejected.size() <= mostWithCells)
        forNewLines(report.rejected, rejected, row.row,
                    [&](ImportReport::Row& line) { line.cells = cellsOf(row); });
    return stored;
}

void rejectRow(ImportReport& report, const SourceRow& row, core::Message message)
{
    reject(report, row.row, std::move(message));
    if (report.rejected.size() <= mostWithCells)
        report.rejected.back().cells = cellsOf(row);
}

#undef M

} // namespace gis
