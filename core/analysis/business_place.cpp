#include "core/analysis/business_place.h"

#include "core/analysis/kbli.h"
#include "core/analysis/rules/known.h"
#include "core/storage/gpkg_geometry.h"
#include "core/storage/plan_file.h"

namespace core {

/// Straight from the table: a whole record of a million businesses each would take gigabytes.
Result<std::vector<BusinessPlace>> businessPlaces(const PlanFile& plan)
{
    PS_LET(auto rows,
           plan.database().prepare(
               "SELECT uuid, geom, kbli, product, kampung, kelurahan_code FROM business ORDER BY fid"));
    std::vector<BusinessPlace> places;
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            return places;
        auto& place = places.emplace_back();
        place.id.text = rows.text(0);
        const auto geometry = readGpkgGeometry(rows.blob(1));
        if (const auto* at = geometry ? std::get_if<Position>(&*geometry) : nullptr)
            place.at = *at;
        place.kbli = kbliDigits(rows.text(2));
        place.product = rows.text(3);
        place.kampung = rows.text(4);
        place.kelurahanCode = rows.text(5);
    }
}

std::string likeKey(const BusinessPlace& business, Likeness likeness, std::size_t digits)
{
    return likeness == Likeness::Kbli ? business.kbli.substr(0, digits) : plainWord(business.product);
}

} // namespace core
