#include "app/report/report_data.h"

#include "app/print/evaluation_text.h"
#include "app/settings/resources.h"
#include "core/analysis/kampung_members.h"
#include "core/analysis/plan_evidence.h"
#include "core/model/ellipsoid.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace app {

namespace {

constexpr std::size_t draws = 10'000;
constexpr std::uint64_t seed = 1; // the same draws every time, so that a report can be checked

bool isAbout(const core::Record& record, const core::Record& site)
{
    if (const auto uuid = record.text("subject_uuid"); !uuid.empty())
        return uuid == site.uuid.text;
    const auto about = core::evidenceSubject(record.text("subject"));
    return about.kind == "site" && about.name == site.text("name");
}

core::Result<std::vector<core::Record>> recordsAbout(const core::PlanFile& plan, std::string_view table,
                                                     const core::Record& site)
{
    PS_LET(auto records, plan.records(table));
    std::erase_if(records, [&](const core::Record& record) { return !isAbout(record, site); });
    return records;
}

/// A box that reaches as many metres further on every side.
core::Box grown(core::Box box, double metres)
{
    const double latitude = box.center().y * std::numbers::pi / 180.0;
    const double degrees = metres / 110'000.0; // a little more than enough
    const double across = degrees / std::max(0.1, std::cos(latitude));
    return {box.minX - across, box.minY - degrees, box.maxX + across, box.maxY + degrees};
}

double metresTo(const core::MultiPolygon& area, const core::Geometry& place)
{
    auto vertices = place;
    double least = std::numeric_limits<double>::infinity();
    core::forEachVertex(vertices,
                        [&](core::Position& p) { least = std::min(least, core::distanceToEdge(area, p)); });
    return least;
}

core::Result<std::vector<NearNote>> notesNear(const core::PlanFile& plan, const FoundSubject& subject)
{
    std::vector<NearNote> notes;
    const auto* area = std::get_if<core::MultiPolygon>(&subject.outline);
    if (area == nullptr)
        return notes;
    PS_TRY(plan.features("congestion_note", grown(subject.bounds, notesWithin), [&](core::Record&& note) {
        if (const double metres = metresTo(*area, note.geometry); metres <= notesWithin)
            notes.push_back({std::move(note), metres});
        return true;
    }));
    std::ranges::stable_sort(notes, {}, &NearNote::metres);
    return notes;
}

/// Businesses inside the site, and those of the kampung it is meant for.
core::Result<std::vector<core::Record>> membersOf(const core::PlanFile& plan, const FoundSubject& subject)
{
    std::vector<core::Record> members;
    std::set<std::string> known;
    const auto add = [&](core::Record record) {
        if (known.insert(record.uuid.text).second)
            members.push_back(std::move(record));
    };
    if (const auto* area = std::get_if<core::MultiPolygon>(&subject.outline))
        PS_TRY(plan.features("business", subject.bounds, [&](core::Record&& record) {
            const auto* at = std::get_if<core::Position>(&record.geometry);
            if (at != nullptr && core::contains(*area, *at))
                add(std::move(record));
            return true;
        }));
    if (const auto name = subject.record.text("for_kampung"); !name.empty())
        if (const auto kampung = plan.find("kampung", name)) {
            PS_LET(auto more, core::kampungMembers(plan, *kampung));
            for (auto& record : more)
                add(std::move(record));
        }
    std::ranges::stable_sort(members, {}, [](const core::Record& record) { return record.text("name"); });
    return members;
}

/// Those that may win.
std::vector<std::size_t> contendersOf(const core::SiteTable& all)
{
    std::vector<std::size_t> able;
    std::vector<std::size_t> every;
    for (std::size_t i = 0; i < all.table.sites.size(); ++i) {
        every.push_back(i);
        if (all.scores[i].verdict != core::Verdict::NotFeasible)
            able.push_back(i);
    }
    return able.empty() ? every : able;
}

core::DecisionTable tableOf(const core::DecisionTable& all, const std::vector<std::size_t>& rows)
{
    auto table = all;
    table.sites.clear();
    table.values.clear();
    for (const auto row : rows) {
        table.sites.push_back(all.sites[row]);
        table.values.push_back(all.values[row]);
    }
    return table;
}

core::Result<std::vector<DecisionEntry>> decisionsAbout(const core::PlanFile& plan, const core::Record& site,
                                                        const core::DecisionState& now)
{
    PS_LET(auto records, plan.records("decision", {{"subject_uuid", site.uuid.text}}));
    std::vector<DecisionEntry> decisions;
    for (auto& record : records) {
        const bool same = record.text("data_hash") == now.dataHash;
        decisions.push_back({std::move(record), same});
    }
    return decisions;
}

} // namespace

core::Result<std::optional<RankedPlan>> rankPlan(const SheetComposer& composer, const QLocale& locale,
                                                 core::Progress& progress)
{
    constexpr auto method = core::RankingMethod::WeightedSum;
    const auto& evaluations = composer.evaluations();
    PS_LET(const auto all, core::compareSites(composer.plan(), evaluations.sets(), evaluations.kbli()));
    if (all.table.sites.size() < 2 || all.table.criteria.empty())
        return std::optional<RankedPlan>{};
    RankedPlan ranked;
    ranked.draws = draws;
    PS_LET(const auto ranking, core::rank(all.table, method));
    const auto contenders = contendersOf(all);
    ranked.contenders = tableOf(all.table, contenders);
    PS_LET(ranked.test, core::testRanking(ranked.contenders, method, draws, seed, progress));
    for (const auto& site : ranking.sites) {
        const auto place = std::ranges::find(contenders, site.site);
        const double share =
            place == contenders.end()
                ? 0.0
                : ranked.test.winShares[static_cast<std::size_t>(place - contenders.begin())];
        ranked.sites.push_back(
            {all.table.sites[site.site], site.score, share, all.scores[site.site].verdict});
    }
    PS_LET(const auto applied, evaluations.applied(core::SubjectKind::Site));
    for (const auto& set : applied)
        for (const auto& criterion : set.set->criteria)
            ranked.titles[criterion.id] = criterionTitle(criterion, locale);
    std::ranges::stable_partition(
        ranked.sites, [](const RankedSiteEntry& site) { return site.verdict != core::Verdict::NotFeasible; });
    return std::optional{std::move(ranked)};
}

core::Result<ReportData> readReport(const SheetComposer& composer, const std::string& site,
                                    const ReportParts& parts, const QLocale& locale, core::Progress& progress)
{
    const auto& plan = composer.plan();
    ReportData data;
    PS_LET(data.subject, findRecord(plan, composer.city(), {SheetSubject::Kind::Site, site, {}}));
    const auto& record = data.subject.record;
    PS_LET(data.evaluated, composer.evaluations().of(plan, core::SubjectKind::Site, record.uuid.text));
    PS_LET(data.gates, core::readGates(resourcesFolder() + "/stages.json"));
    PS_LET(data.evidence, recordsAbout(plan, "evidence", record));
    data.gateRecords = core::gateRecords(data.evidence, core::SubjectKind::Site, record);
    std::erase_if(data.evidence,
                  [](const core::Record& one) { return one.text("criterion").starts_with("gate-"); });
    PS_LET(const auto applied, composer.evaluations().applied(core::SubjectKind::Site));
    const auto state = core::decisionState(data.evaluated.input, data.evaluated.evaluation, applied, {});
    data.dataHash = state.dataHash;
    data.rulesVersion = state.rulesVersion;
    PS_LET(data.decisions, decisionsAbout(plan, record, state));
    if (parts.surroundings) {
        PS_LET(data.notes, notesNear(plan, data.subject));
        PS_LET(data.members, membersOf(plan, data.subject));
        PS_LET(data.photos, recordsAbout(plan, "photo", record));
        PS_LET(data.ranked, rankPlan(composer, locale, progress));
    }
    if (parts.mapMm && !core::isEmpty(record.geometry)) {
        PS_LET(data.map, composer.composeFigure(
                             {.subject = {SheetSubject::Kind::Site, record.uuid.text, {}}, .locale = locale},
                             *parts.mapMm, progress));
        data.sources = data.map->content.sources;
        data.sourcesKnown = data.map->content.sourcesKnown;
    }
    return data;
}

} // namespace app
