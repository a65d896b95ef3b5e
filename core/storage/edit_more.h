#pragma once

#include "core/storage/plan_file.h"

#include <map>
#include <set>
#include <span>

namespace core {

// What an import that brings an older version up to date needs beyond PlanEdit.

/// The report of an import (JSON), kept with the history entry that the edit becomes.
Result<void> setReport(PlanEdit& edit, const std::string& json);

/// One feature more in an imported layer; `values` in the order of its fields, the geometry a GeoPackage blob
/// (empty for none). Gives its row number.
Result<std::int64_t> insertFeature(PlanEdit& edit, const Layer& layer, const std::vector<Value>& values,
                                   std::span<const unsigned char> geometry);

/// Which fields of which rows people have changed here, by hand or by a decision, since they came in: by row
/// number. What an import changed, and what has been undone, does not count.
Result<std::map<std::int64_t, std::set<std::string>>> fieldsChangedHere(const PlanFile& plan,
                                                                        std::string_view table);

/// The report that an entry of the history keeps (JSON); empty where it keeps none.
Result<std::string> reportOf(const PlanFile& plan, std::int64_t historyId);

/// For PlanFile::edit: moves what `setReport` left into the entry.
Result<void> takeReport(Database& database, std::int64_t historyId);

} // namespace core
