#pragma once

#include "app/print/city_map.h"
#include "app/print/sheet_groups.h"
#include "app/print/sheet_request.h"
#include "core/storage/plan_file.h"

#include <optional>
#include <string>

namespace app {

/// What a sheet is about, as found in the plan.
struct FoundSubject
{
    SheetSubject::Kind kind = SheetSubject::Kind::City;
    core::Record record{}; // empty for the city
    core::Geometry outline{};
    core::Box bounds{}; // EPSG:4326
    std::string kelurahan{};
    std::string kecamatan{};
    std::optional<core::Record> decision{}; // the last one
    std::int64_t businesses = 0;            // inside the outline
    std::optional<core::BusinessGroup> group{};
    int groupNumber = 0;

    std::string table() const { return kind == SheetSubject::Kind::Site ? "site" : "kampung"; }
    /// Nobody decides on a city; a site that is looked at again is a draft again.
    bool decided() const;
};

/// A site or kampung, with or without an outline.
core::Result<FoundSubject> findRecord(const core::PlanFile& plan, const CityMap& city,
                                      const SheetSubject& wanted);

/// UnknownRecord or AmbiguousName for the name; InvalidGeometry for a record without an outline.
core::Result<FoundSubject> findSubject(const core::PlanFile& plan, const CityMap& city,
                                       const SheetSubject& wanted);

/// The group of that number: its hull and members. UnknownRecord where there are fewer.
core::Result<FoundSubject> findGroup(const SheetGroups& groups, const CityMap& city,
                                     const std::string& number);

} // namespace app
