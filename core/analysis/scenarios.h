#pragma once

#include "core/base/result.h"
#include "core/model/record.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// What a site would mean: `in-situ`, `relokasi`, `terpisah` (produce there, display here),
/// `fasilitas-bersama`.
struct ScenarioSite
{
    std::string kind{}; // empty: nothing changes
    std::string name{};
    Uuid uuid{};
    std::optional<Position> at{};
    std::optional<double> stalls{};
};

/// One workshop in one scenario. Distances are straight lines in metres.
struct WorkshopOutcome
{
    Uuid uuid{};
    std::string name{};
    std::string willing{};                 // as recorded; empty where nobody asked
    std::optional<double> fromHome{};      // from where it works now to where it would
    std::optional<double> fromCustomers{}; // from where customers come now to where they would be served
    std::optional<bool> stall{}; // has one; nothing where none is needed or their number is not known
};

struct ScenarioTotals
{
    std::size_t workshops = 0;
    std::size_t unplaced = 0; // of unknown position
    std::optional<double> meanFromHome{};
    std::optional<double> farthestFromHome{};
    std::optional<double> meanFromCustomers{};
    std::size_t without = 0;            // a stall that they need
    std::optional<double> stallsOpen{}; // stalls nobody would take
    std::size_t unwilling = 0;          // would have to move and said no
    std::size_t notAsked = 0;           // would have to move and nobody asked
    double blockedMetreHours = 0.0;     // of the street's notes, with the causes that stay
};

struct Scenario
{
    ScenarioSite site{};
    std::vector<WorkshopOutcome> workshops{};
    ScenarioTotals totals{};
};

/// What each site would mean for each workshop of a kampung, the present first. Stalls go to those who are
/// willing first, in the order of their records. Congestion by work on the street and waiting customers goes
/// with the workshops that leave; other causes stay. Nothing in the plan is changed.
std::vector<Scenario> scenarios(std::span<const Record> workshops, std::span<const Record> notes,
                                std::span<const Record> sites);

class PlanFile;

/// The scenarios of a kampung: of every site that is meant for it. UnknownRecord.
Result<std::vector<Scenario>> scenariosFor(const PlanFile& plan, const std::string& kampung);

} // namespace core
