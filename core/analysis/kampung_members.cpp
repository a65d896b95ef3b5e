#include "core/analysis/kampung_members.h"

#include "core/analysis/areas.h"
#include "core/analysis/rules/known.h"
#include "core/storage/plan_file.h"

#include <set>

namespace core {

namespace {

constexpr double edgeReach = 15.0;          // metres; half a lane, the kerb and the error of a phone's GPS
constexpr double edgeReachDegrees = 0.0002; // a little more, for the search box

bool names(const Record& record, std::string_view field, const Record& kampung, std::string_view of)
{
    const auto wanted = plainWord(kampung.text(of));
    return !wanted.empty() && plainWord(record.text(field)) == wanted;
}

bool touches(const Record& note, const MultiPolygon& outline)
{
    bool touching = false;
    auto geometry = note.geometry;
    forEachVertex(geometry, [&](Position& at) {
        touching |= contains(outline, at) || distanceToBorder(at, outline) <= edgeReach;
    });
    return touching;
}

} // namespace

Result<std::vector<Record>> kampungMembers(const PlanFile& plan, const Record& kampung)
{
    std::vector<Record> members;
    std::set<Uuid> taken;
    const auto keep = [&](Record&& business) {
        if (taken.insert(business.uuid).second)
            members.push_back(std::move(business));
    };
    if (const auto* outline = std::get_if<MultiPolygon>(&kampung.geometry))
        PS_TRY(plan.features("business", boundsOf(*outline), [&](Record&& business) {
            const auto* at = std::get_if<Position>(&business.geometry);
            const bool free = business.text("kampung").empty() || names(business, "kampung", kampung, "name");
            if (at != nullptr && free && contains(*outline, *at))
                keep(std::move(business));
            return true;
        }));
    if (const auto name = kampung.text("name"); !name.empty()) {
        PS_LET(auto named, plan.records("business", {{"kampung", name}}));
        for (auto& business : named)
            keep(std::move(business));
    }
    return members;
}

Result<std::vector<Record>> kampungNotes(const PlanFile& plan, const Record& kampung)
{
    std::vector<Record> notes;
    std::set<Uuid> taken;
    const auto keep = [&](Record&& note) {
        if (taken.insert(note.uuid).second)
            notes.push_back(std::move(note));
    };
    if (const auto* outline = std::get_if<MultiPolygon>(&kampung.geometry)) {
        auto around = boundsOf(*outline);
        around = {around.minX - edgeReachDegrees, around.minY - edgeReachDegrees,
                  around.maxX + edgeReachDegrees, around.maxY + edgeReachDegrees};
        PS_TRY(plan.features("congestion_note", around, [&](Record&& note) {
            if (touches(note, *outline))
                keep(std::move(note));
            return true;
        }));
    }
    if (const auto street = kampung.text("street"); !street.empty()) {
        PS_LET(auto named, plan.records("congestion_note", {{"street", street}}));
        for (auto& note : named)
            keep(std::move(note));
    }
    return notes;
}

} // namespace core
