#include "core/analysis/scenarios.h"

#include "core/analysis/areas.h"
#include "core/analysis/kampung_members.h"
#include "core/analysis/rules/known.h"
#include "core/model/ellipsoid.h"
#include "core/storage/plan_file.h"

#include <algorithm>
#include <numeric>

namespace core {

namespace {

enum class Kind
{
    Stay,    // nothing moves
    Move,    // all of it moves
    Split,   // the work moves, customers are served where they are
    Facility // workshops stay and use something there
};

Kind kindOf(const ScenarioSite& site)
{
    if (site.kind == "relokasi")
        return Kind::Move;
    if (site.kind == "terpisah")
        return Kind::Split;
    return site.kind == "fasilitas-bersama" ? Kind::Facility : Kind::Stay;
}

ScenarioSite siteOf(const Record& record)
{
    ScenarioSite site{record.text("kind"), record.text("name"), record.uuid, {}, record.number("stalls")};
    if (const auto* outline = std::get_if<MultiPolygon>(&record.geometry))
        site.at = representativePosition(*outline);
    return site;
}

/// Willing first; then on a condition, not asked, unwilling.
int willingness(const Record& workshop)
{
    const auto word = plainWord(workshop.text("willing_to_move"));
    return word == "ya" ? 0 : word == "bersyarat" ? 1 : word.empty() ? 2 : 3;
}

std::optional<double> mean(const std::vector<double>& numbers)
{
    if (numbers.empty())
        return std::nullopt;
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

void giveStalls(Scenario& scenario, std::span<const Record> workshops)
{
    const auto kind = kindOf(scenario.site);
    const bool needed =
        kind == Kind::Move || kind == Kind::Split || (kind == Kind::Stay && scenario.site.stalls);
    if (!needed || !scenario.site.stalls)
        return;
    std::vector<std::size_t> order(workshops.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return willingness(workshops[a]) < willingness(workshops[b]);
    });
    double left = *scenario.site.stalls;
    for (const auto i : order) {
        scenario.workshops[i].stall = left >= 1.0;
        left -= left >= 1.0 ? 1.0 : 0.0;
        scenario.totals.without += *scenario.workshops[i].stall ? 0U : 1U;
    }
    scenario.totals.stallsOpen = left;
}

WorkshopOutcome outcome(const Record& workshop, const ScenarioSite& site, Kind kind)
{
    WorkshopOutcome result{
        workshop.uuid, workshop.text("name"), workshop.text("willing_to_move"), {}, {}, {}};
    const auto* home = std::get_if<Position>(&workshop.geometry);
    if (home == nullptr)
        return result;
    const auto away = site.at ? std::optional{distance(*home, *site.at)} : std::nullopt;
    const bool stays = kind == Kind::Stay;
    result.fromHome = stays ? std::optional{0.0} : away;
    result.fromCustomers = kind == Kind::Move ? away : std::optional{0.0};
    return result;
}

double blockedHours(std::span<const Record> notes, Kind kind)
{
    double sum = 0.0;
    for (const auto& note : notes) {
        const auto cause = note.text("cause");
        const bool ofWork = cause == "kerja-di-jalan" || cause == "bongkar-muat";
        const bool ofCustomers = cause == "kendaraan-antre";
        const bool gone =
            (ofWork && (kind == Kind::Move || kind == Kind::Split)) || (ofCustomers && kind == Kind::Move);
        if (!gone)
            sum += note.number("blocked_width").value_or(0.0) * note.number("duration").value_or(0.0) / 60.0;
    }
    return sum;
}

Scenario scenarioOf(ScenarioSite site, std::span<const Record> workshops, std::span<const Record> notes)
{
    Scenario scenario{std::move(site), {}, {}};
    const auto kind = kindOf(scenario.site);
    std::vector<double> fromHome;
    std::vector<double> fromCustomers;
    auto& totals = scenario.totals;
    totals.workshops = workshops.size();
    for (const auto& workshop : workshops) {
        auto one = outcome(workshop, scenario.site, kind);
        totals.unplaced += std::holds_alternative<Position>(workshop.geometry) ? 0U : 1U;
        if (one.fromHome)
            fromHome.push_back(*one.fromHome);
        if (one.fromCustomers)
            fromCustomers.push_back(*one.fromCustomers);
        const bool moves = kind == Kind::Move || kind == Kind::Split;
        totals.unwilling += moves && willingness(workshop) == 3 ? 1U : 0U;
        totals.notAsked += moves && willingness(workshop) == 2 ? 1U : 0U;
        scenario.workshops.push_back(std::move(one));
    }
    totals.meanFromHome = mean(fromHome);
    if (!fromHome.empty())
        totals.farthestFromHome = *std::max_element(fromHome.begin(), fromHome.end());
    totals.meanFromCustomers = mean(fromCustomers);
    totals.blockedMetreHours = blockedHours(notes, kind);
    giveStalls(scenario, workshops);
    return scenario;
}

} // namespace

std::vector<Scenario> scenarios(std::span<const Record> workshops, std::span<const Record> notes,
                                std::span<const Record> sites)
{
    std::vector<Scenario> all{scenarioOf({}, workshops, notes)};
    for (const auto& site : sites)
        all.push_back(scenarioOf(siteOf(site), workshops, notes));
    return all;
}

Result<std::vector<Scenario>> scenariosFor(const PlanFile& plan, const std::string& kampung)
{
    PS_LET(const auto record, plan.find("kampung", kampung));
    PS_LET(const auto workshops, kampungMembers(plan, record));
    PS_LET(const auto notes, kampungNotes(plan, record));
    PS_LET(auto sites, plan.records("site"));
    const auto name = plainWord(record.text("name"));
    std::erase_if(sites, [&](const Record& site) {
        const auto target = site.text("for_kampung");
        return target != record.uuid.text && plainWord(target) != name;
    });
    return scenarios(workshops, notes, sites);
}

} // namespace core
