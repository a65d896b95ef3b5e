#pragma once

#include "core/storage/plan_file.h"
#include "gis/geometry/shared_border.h"

#include <string>
#include <vector>

namespace app {

/// An area of the same table whose border shares what is changed.
struct Neighbour
{
    core::Uuid uuid{};
    std::string name{};
    core::MultiPolygon area{};
};

/// The areas of the table, other than `except`, that follow the change (gis::followBorder).
core::Result<std::vector<Neighbour>> findNeighbours(const core::PlanFile& plan, const std::string& table,
                                                    const core::Uuid& except,
                                                    const gis::BorderChange& change);

/// Stores the outline of one area and, in the same edit, those of its neighbours along the changed border.
/// InvalidValue with the name of a neighbour whose border would then meet itself; nothing is stored then.
core::Result<core::PlanFile::EditResult>
storeWithNeighbours(core::PlanFile& plan, const core::EditLabel& label, const std::string& table,
                    const core::Uuid& uuid, const core::Geometry& outline, const gis::BorderChange& change);

} // namespace app
