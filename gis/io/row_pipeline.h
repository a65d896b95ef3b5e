#pragma once

#include "gis/crs/crs_proposal.h"
#include "gis/crs/transform.h"
#include "gis/geometry/geos.h"
#include "gis/geometry/wkb.h"
#include "gis/io/source.h"

#include <string>
#include <utility>
#include <vector>

namespace gis {

/// From a row as it stands in the file to a row of the plan: coordinates mended and brought to EPSG:4326,
/// areas checked and repaired, everything that was done told in remarks.
class RowPipeline
{
public:
    static core::Result<RowPipeline> make(const CrsProposal& crs, const PlanFrame& plan);

    /// `raw` is used up.
    void process(RawRow& raw, SourceRow& row);

private:
    RowPipeline(CrsProposal crs, PlanFrame plan, Transform transform, bool degrees);

    bool place(core::Blob& wkb, core::Box& bounds, SourceRow& row);
    CoordinateFix fixFor(const std::vector<WkbRun>& runs, core::LayerGeometry kind) const;
    bool placeAlone(core::Position p, core::Box& bounds, SourceRow& row);
    bool makeSound(core::Blob& wkb, core::Box& bounds, SourceRow& row);

    CrsProposal m_crs;
    PlanFrame m_plan;
    Transform m_transform;
    bool m_degrees; // the file's coordinates are longitude and latitude
    std::vector<std::pair<std::string, Transform>> m_others{}; // for rows that are not in the file's system
    bool m_othersMade = false;
    Geos m_geos{};
    std::vector<WkbRun> m_runs{};
    std::vector<core::Position> m_positions{};
};

} // namespace gis
