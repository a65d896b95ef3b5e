#pragma once

#include "core/base/uuid.h"
#include "core/storage/change_watch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What a committed change touched.
struct PlanChange
{
    bool everything = false; // another program changed the file, or it is not known what
    core::ChangedTables tables{};

    bool touches(std::string_view table) const { return everything || tables.contains(std::string{table}); }
    bool touches(std::string_view table, std::int64_t fid) const;
    /// The list of imported layers or how one is shown, or a row of an imported layer.
    bool touchesLayers() const;
};

/// The one selection of the window: records of one table, shared by the map, the tables and the property
/// panel.
struct Selection
{
    std::string table{};             // of the plan (core/model/tables.h), or of an imported layer
    std::vector<core::Uuid> uuids{}; // in the plan's own tables
    std::int64_t feature = 0;        // of an imported layer; 0 for none

    bool empty() const { return uuids.empty() && feature == 0; }
    bool single() const { return uuids.size() == 1; }
    bool operator==(const Selection&) const = default;
};

} // namespace app
