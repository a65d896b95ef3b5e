#include "app/map/tools/neighbours.h"

#include "app/map/outline.h"
#include "core/base/translate.h"
#include "core/model/tables.h"

namespace app {

core::Result<std::vector<Neighbour>> findNeighbours(const core::PlanFile& plan, const std::string& table,
                                                    const core::Uuid& except, const gis::BorderChange& change)
{
    core::Box stretch;
    for (const auto position : change.before)
        stretch.add(position);
    const auto* spec = core::findTable(table);
    std::vector<Neighbour> found;
    PS_TRY(plan.features(table, stretch, [&](core::Record&& record) {
        const auto* area = std::get_if<core::MultiPolygon>(&record.geometry);
        if (area != nullptr && record.uuid != except && gis::followBorder(*area, change))
            found.push_back({record.uuid, record.text(spec->nameField), *area});
        return true;
    }));
    return found;
}

core::Result<core::PlanFile::EditResult>
storeWithNeighbours(core::PlanFile& plan, const core::EditLabel& label, const std::string& table,
                    const core::Uuid& uuid, const core::Geometry& outline, const gis::BorderChange& change)
{
    PS_LET(const auto neighbours, findNeighbours(plan, table, uuid, change));
    return plan.edit(label, [&](core::PlanEdit& edit) -> core::Result<void> {
        PS_TRY(edit.update(table, uuid, {}, outline));
        for (const auto& neighbour : neighbours) {
            const auto followed = gis::followBorder(neighbour.area, change);
            if (!followed || boundaryConflict(*followed))
                return core::fail(core::ErrorCode::InvalidValue, neighbour.name,
                                  PS_TEXT("Import", "batas bersama akan memotong dirinya sendiri"));
            PS_TRY(edit.update(table, neighbour.uuid, {}, core::Geometry{*followed}));
        }
        return {};
    });
}

} // namespace app
