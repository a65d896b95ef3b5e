#pragma once

#include "core/base/progress.h"
#include "core/storage/plan_file.h"

#include <string>
#include <vector>

namespace core {

/// One thing of the plan whose name holds the text looked for.
struct SearchHit
{
    std::string table{};  // of the plan, or of an imported layer; empty: a saved view
    Uuid uuid{};          // in the plan's own tables
    std::int64_t fid = 0; // the row
    std::string name{};
    std::string detail{}; // what tells two of the same name apart: product and address, or the kecamatan
    Box extent{};         // EPSG:4326; empty where the thing has no place yet
    bool operator==(const SearchHit&) const = default;
};

/// Saved views, kampung, sites, businesses, notes, and the areas of layers with names, at most `limit` of
/// each; names that begin with the text come first.
Result<std::vector<SearchHit>> search(const PlanFile& file, const std::string& text, std::size_t limit,
                                      Progress& progress);

} // namespace core
