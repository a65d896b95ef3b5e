#pragma once

#include "core/analysis/areas.h"
#include "core/analysis/business_place.h"
#include "core/analysis/evaluation.h"
#include "core/analysis/plan_evidence.h"
#include "core/analysis/point_groups.h"
#include "core/analysis/street_network.h"

#include <map>

namespace core {

/// Everything the search for groups reads, as plain values.
struct GroupsInput
{
    std::vector<BusinessPlace> businesses{};
    std::vector<Record> kampungs{};
    Areas areas{};
    std::vector<Record> evidence{};
    std::vector<RuleSet>
        sets{}; // the definitions among them are tested; keep them alive as long as the report
    GroupingSettings grouping{};
    Likeness likeness = Likeness::Kbli;
    std::size_t digits = 5;
    std::optional<Uuid> kampung{};          // only its businesses
    std::optional<StreetNetwork> streets{}; // distances along them in place of straight lines
};

struct GroupVerdict
{
    const RuleSet* set = nullptr;
    Truth result = Truth::unknown();
    std::vector<RuleResult> rules{}; // the first hard one is what the definition is about
};

struct BusinessGroup
{
    std::string like{};
    std::vector<std::size_t> members{}; // in GroupsInput::businesses
    double hullArea = 0.0;              // m² of the convex hull
    MultiPolygon hull{};                // empty below three positions
    std::string kampung{};              // that most of the members belong to; empty where most have none
    std::string kelurahanCode{};        // in which most of them lie
    std::vector<GroupVerdict> verdicts{};
};

struct GroupReport
{
    std::vector<BusinessGroup> groups{}; // largest first
    std::size_t withoutLocation = 0;     // of the businesses asked about
    std::size_t withoutLikeness = 0;     // those that say neither code nor product
    std::size_t withoutStreet = 0;       // with streets: those that have none within reach
    /// With a kampung: the smallest distance at which it has a group under the settings, and under each
    /// definition.
    std::optional<double> smallestDistance{};
    std::map<std::string, std::optional<double>> smallestByRule{};
};

Result<GroupReport> findBusinessGroups(const GroupsInput& input, Progress& progress);

/// Measures along the plan's roads from now on. NoStreets where the plan has none near its businesses.
Result<void> groupAlongStreets(GroupsInput& input, const PlanFile& plan);

/// Reads what the search needs. `kampung` by name or uuid; UnknownRecord.
Result<GroupsInput> readGroupsInput(const PlanFile& plan, std::vector<RuleSet> sets,
                                    const std::optional<std::string>& kampung);

/// The convex hull (counter-clockwise, closed); empty below three positions that are not on one line.
MultiPolygon convexHull(std::vector<Position> positions);

} // namespace core
