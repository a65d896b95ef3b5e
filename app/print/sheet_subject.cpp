#include "app/print/sheet_subject.h"

#include "core/analysis/decisions.h"

#include <charconv>

namespace app {

namespace {

core::Result<std::int64_t> businessesWithin(const core::PlanFile& plan, const core::Geometry& outline)
{
    const auto* area = std::get_if<core::MultiPolygon>(&outline);
    std::int64_t count = 0;
    if (area == nullptr)
        return count;
    PS_TRY(plan.features("business", core::boundsOf(outline), [&](core::Record&& record) {
        if (const auto* position = std::get_if<core::Position>(&record.geometry))
            count += core::contains(*area, *position) ? 1 : 0;
        return true;
    }));
    return count;
}

void setPlace(FoundSubject& found, const CityMap& city)
{
    if (const auto* area = city.areaAt(found.bounds.center())) {
        found.kelurahan = city.hasKelurahan() ? area->name : std::string{};
        found.kecamatan = area->kecamatan;
    }
}

} // namespace

bool FoundSubject::decided() const
{
    return kind == SheetSubject::Kind::City || (decision && record.text("state") != "ditinjau-ulang");
}

core::Result<FoundSubject> findSubject(const core::PlanFile& plan, const CityMap& city,
                                       const SheetSubject& wanted)
{
    FoundSubject found;
    found.kind = wanted.kind;
    if (wanted.kind == SheetSubject::Kind::City) {
        found.bounds = city.empty() ? plan.settings().area : city.bounds();
        PS_LET(const auto info, plan.info());
        if (const auto count = info.counts.find("business"); count != info.counts.end())
            found.businesses = count->second;
        return found;
    }
    PS_LET(found, findRecord(plan, city, wanted));
    if (core::isEmpty(found.outline))
        return core::fail(core::ErrorCode::InvalidGeometry, wanted.name, "-");
    return found;
}

core::Result<FoundSubject> findRecord(const core::PlanFile& plan, const CityMap& city,
                                      const SheetSubject& wanted)
{
    FoundSubject found;
    found.kind = wanted.kind;
    PS_LET(found.record, plan.find(found.table(), wanted.name));
    found.outline = found.record.geometry;
    PS_LET(found.decision, core::latestDecision(plan, found.record));
    if (core::isEmpty(found.outline))
        return found;
    found.bounds = core::boundsOf(found.outline);
    setPlace(found, city);
    PS_LET(found.businesses, businessesWithin(plan, found.outline));
    return found;
}

core::Result<FoundSubject> findGroup(const SheetGroups& groups, const CityMap& city,
                                     const std::string& number)
{
    std::size_t index = 0;
    const auto* end = number.data() + number.size();
    const auto [stop, error] = std::from_chars(number.data(), end, index);
    if (error != std::errc{} || stop != end || index == 0)
        return core::fail(core::ErrorCode::InvalidValue, "--group", number);
    if (index > groups.report.groups.size())
        return core::fail(core::ErrorCode::UnknownRecord, number, "groups");
    FoundSubject found;
    found.kind = SheetSubject::Kind::Group;
    found.groupNumber = static_cast<int>(index);
    found.group = groups.report.groups[index - 1];
    found.outline = found.group->hull;
    found.bounds = core::boundsOf(groupMembers(groups, *found.group));
    found.businesses = static_cast<std::int64_t>(found.group->members.size());
    setPlace(found, city);
    return found;
}

} // namespace app
