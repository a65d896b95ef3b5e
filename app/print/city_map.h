#pragma once

#include "core/base/result.h"
#include "core/storage/plan_file.h"
#include "gis/crs/transform.h"

#include <QPolygonF>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// One kelurahan (or kecamatan, where the plan has no kelurahan) of the plan's city.
struct CityArea
{
    std::string name{};
    std::string kecamatan{};
    core::MultiPolygon outline{};
};

/// The city as the plan's boundary layer knows it.
class CityMap
{
public:
    /// From the layer of role kelurahan, or else kecamatan; empty where there is none. Of a layer that
    /// reaches beyond the city only the regency that most of the plan's area belongs to is taken.
    static core::Result<CityMap> read(const core::PlanFile& plan);

    bool empty() const { return m_areas.empty(); }
    bool hasKelurahan() const { return m_hasKelurahan; }
    const CityArea* areaAt(core::Position position) const;
    /// The bounds of all, EPSG:4326.
    core::Box bounds() const;

    /// Rings round the whole city, or round those kecamatan of it, fine enough for an inset.
    std::vector<QPolygonF> outline(const gis::Transform& toProjected) const;
    std::vector<QPolygonF> outline(const gis::Transform& toProjected,
                                   const std::vector<std::string>& kecamatan) const;

private:
    std::vector<CityArea> m_areas{};
    bool m_hasKelurahan = false;
};

} // namespace app
