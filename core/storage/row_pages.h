#pragma once

#include "core/base/progress.h"
#include "core/model/tables.h"
#include "core/storage/plan_file.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Which rows of one of the plan's own tables a list shows, and in which order.
struct RowOrder
{
    std::string sortField{}; // empty: in the order of their making; unknown values come last either way
    bool descending = false;
    std::string contains{}; // only rows with this text in any of the table's text fields, whatever its case
    bool operator==(const RowOrder&) const = default;
};

/// The text with the signs that LIKE … ESCAPE '\\' gives a meaning made plain.
std::string escapedForLike(std::string_view text);

/// The row numbers of a list, at most `limit`. Cancellable while SQLite is at work.
Result<std::vector<std::int64_t>> orderedRows(const PlanFile& file, const TableSpec& table,
                                              const RowOrder& order, Progress& progress,
                                              std::int64_t limit = std::numeric_limits<std::int64_t>::max());

/// The rows with these numbers, in that order; those that are gone by now are left out.
Result<std::vector<Record>> recordsByRow(const PlanFile& file, const TableSpec& table,
                                         std::span<const std::int64_t> fids);

/// The row numbers of records; 0 where there is none.
Result<std::vector<std::int64_t>> rowsOf(const PlanFile& file, const TableSpec& table,
                                         std::span<const Uuid> uuids);

/// One feature of an imported layer by its row number; nothing where it is gone.
Result<std::optional<Record>> featureByRow(const PlanFile& file, const Layer& layer, std::int64_t fid);

} // namespace core
