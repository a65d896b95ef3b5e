#include "app/document/plan_change.h"

#include "core/model/tables.h"

namespace app {

bool PlanChange::touches(std::string_view table, std::int64_t fid) const
{
    if (everything)
        return true;
    const auto found = tables.find(std::string{table});
    return found != tables.end() && (found->second.fids.empty() || found->second.fids.contains(fid));
}

bool PlanChange::touchesLayers() const
{
    if (everything)
        return true;
    for (const auto& [table, rows] : tables)
        if (core::findTable(table) == nullptr && table != "ps_settings")
            return true;
    return false;
}

} // namespace app
