#pragma once

#include "core/base/result.h"
#include "core/model/layer.h"
#include "core/storage/sqlite.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// What a bulk entry stored, kept as JSON in its history entry: ranges of row numbers (an import's rows are
/// numbered in one piece, and numbers are never used twice) and whole layers.
struct BulkPayload
{
    struct Rows
    {
        std::string table{};
        std::int64_t first = 0;
        std::int64_t last = 0;
    };
    std::vector<Rows> rows{};
    std::vector<std::string> layers{};  // uuids of those it made …
    std::vector<std::string> removed{}; // … and of those it took out
};

std::string writePayload(const BulkPayload& payload);

/// Undo of a bulk entry: rows move to a shelf table of their own, layers leave the GeoPackage registers.
Result<void> shelve(Database& database, std::int64_t historyId, const std::string& payload);
/// Redo: everything comes back as it was.
Result<void> unshelve(Database& database, std::int64_t historyId, const std::string& payload);

/// Makes a layer visible to every GeoPackage reader.
Result<void> registerLayer(Database& database, const Layer& layer);

/// Takes a layer out of the registers, its style to the entry's shelf; the rows stay where they are.
Result<void> putAside(Database& database, std::int64_t historyId, const std::string& uuid);

/// While rows of a table are moved in bulk its triggers are away; the R-tree is then brought up to date in
/// one go.
Result<void> dropRowTriggers(Database& database, std::string_view table, bool spatial);
Result<void> createRowTriggers(Database& database, std::string_view table, bool spatial);
/// Adds the rows of a range to the R-tree in an order that keeps neighbours together.
Result<void> indexRows(Database& database, std::string_view table, std::int64_t first, std::int64_t last);

} // namespace core
