#include "core/analysis/group_report.h"

#include "core/analysis/evaluation_input.h"
#include "core/analysis/rules/known.h"
#include "core/analysis/street_groups.h"
#include "core/model/ellipsoid.h"
#include "core/storage/plan_file.h"

#include <algorithm>

namespace core {

namespace {

/// The most common word; empty where "none" is more common than any.
template <class Words>
std::string majority(const Words& words)
{
    std::map<std::string, std::size_t> counts;
    for (const auto& word : words)
        ++counts[word];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string{} : most->first;
}

Box boundsOf(const std::vector<BusinessPlace>& businesses)
{
    Box around;
    for (const auto& business : businesses)
        if (business.at)
            around.add(*business.at);
    return around;
}

class GroupSearch
{
public:
    GroupSearch(const GroupsInput& input, Progress& progress)
        : m_input(input), m_progress(progress), m_evidence(input.evidence), m_units(unitsOf(input.sets))
    {
    }

    Result<GroupReport> run()
    {
        readKampungs();
        sortByLikeness();
        for (const auto& [like, members] : m_alike)
            PS_TRY(findAmong(like, members));
        std::stable_sort(m_report.groups.begin(), m_report.groups.end(),
                         [](const auto& a, const auto& b) { return a.members.size() > b.members.size(); });
        for (auto& group : m_report.groups)
            describe(group);
        if (m_input.kampung)
            PS_TRY(findSmallest());
        return std::move(m_report);
    }

private:
    bool isAskedFor(std::size_t business) const
    {
        if (!m_input.kampung)
            return true;
        const auto* kampung = kampungOf(m_input.businesses[business]);
        return kampung != nullptr && kampung->uuid == *m_input.kampung;
    }

    void sortByLikeness()
    {
        for (std::size_t i = 0; i < m_input.businesses.size(); ++i) {
            const auto& business = m_input.businesses[i];
            if (!isAskedFor(i))
                continue;
            auto like = likeKey(business, m_input.likeness, m_input.digits);
            m_report.withoutLocation += business.at ? 0U : 1U;
            m_report.withoutLikeness += like.empty() ? 1U : 0U;
            if (business.at && !like.empty())
                m_alike[std::move(like)].push_back(i);
        }
    }

    std::vector<Position> positionsOf(const std::vector<std::size_t>& members) const
    {
        std::vector<Position> positions;
        positions.reserve(members.size());
        for (const auto member : members)
            positions.push_back(*m_input.businesses[member].at);
        return positions;
    }

    Result<void> findAmong(const std::string& like, const std::vector<std::size_t>& members)
    {
        const auto positions = positionsOf(members);
        const auto& streets = m_input.streets;
        if (streets)
            m_report.withoutStreet += positions.size() - streets->reached(positions);
        PS_LET(const auto found, streets ? findStreetGroups(positions, *streets, m_input.grouping, m_progress)
                                         : findPointGroups(positions, m_input.grouping, m_progress));
        for (const auto& indices : found) {
            auto& group = m_report.groups.emplace_back();
            group.like = like;
            for (const auto index : indices)
                group.members.push_back(members[index]);
        }
        return {};
    }

    struct Kampung
    {
        std::string name{}; // a plain word
        const Record* record = nullptr;
        const MultiPolygon* outline = nullptr;
        Box bounds{};
    };

    void readKampungs()
    {
        for (const auto& record : m_input.kampungs) {
            const auto* outline = std::get_if<MultiPolygon>(&record.geometry);
            m_kampungs.push_back(
                {plainWord(record.text("name")), &record, outline, boundsOf(record.geometry)});
        }
    }

    /// The kampung a business names, else the one whose outline it lies in; null where there is none.
    const Record* kampungOf(const BusinessPlace& business) const
    {
        const auto wanted = plainWord(business.kampung);
        for (const auto& kampung : m_kampungs)
            if (wanted.empty() ? inside(business, kampung) : kampung.name == wanted)
                return kampung.record;
        return nullptr;
    }

    static bool inside(const BusinessPlace& business, const Kampung& kampung)
    {
        return kampung.outline != nullptr && business.at && kampung.bounds.contains(*business.at) &&
               contains(*kampung.outline, *business.at);
    }

    std::string kelurahanOf(const BusinessPlace& business) const
    {
        const auto* area = business.at ? m_input.areas.at(*business.at) : nullptr;
        return area != nullptr ? area->code : business.kelurahanCode;
    }

    void describe(BusinessGroup& group)
    {
        std::vector<std::string> kampungs;
        std::vector<std::string> codes;
        for (const auto member : group.members) {
            const auto& business = m_input.businesses[member];
            const auto* kampung = kampungOf(business);
            kampungs.push_back(kampung != nullptr ? kampung->text("name") : business.kampung);
            codes.push_back(kelurahanOf(business));
        }
        group.kampung = majority(kampungs);
        group.kelurahanCode = majority(codes);
        group.hull = convexHull(positionsOf(group.members));
        group.hullArea = area(group.hull);
        judge(group);
    }

    /// How many like businesses the whole kelurahan has, members or not.
    const std::vector<std::size_t>& alikeIn(const std::string& like, const std::string& code)
    {
        if (m_byKelurahan.empty())
            for (std::size_t i = 0; i < m_input.businesses.size(); ++i) {
                const auto& business = m_input.businesses[i];
                m_byKelurahan[{likeKey(business, m_input.likeness, m_input.digits), kelurahanOf(business)}]
                    .push_back(i);
            }
        return m_byKelurahan[{like, code}];
    }

    NamedInput counted(const std::vector<std::size_t>& businesses) const
    {
        NamedInput input{Interval::exactly(static_cast<double>(businesses.size())), "unit"};
        for (const auto business : businesses)
            input.records.push_back(m_input.businesses[business].id);
        return input;
    }

    void judge(BusinessGroup& group)
    {
        Inputs inputs;
        inputs["like_units"] = counted(group.members);
        inputs["like_units_in_kelurahan"] =
            counted(group.kelurahanCode.empty() ? group.members : alikeIn(group.like, group.kelurahanCode));
        std::vector<std::string> misfits;
        if (const auto* area = m_input.areas.byCode(group.kelurahanCode))
            m_evidence.add(inputs, *area, m_units, misfits);
        else if (!group.kelurahanCode.empty())
            m_evidence.add(inputs, Area{{}, {}, group.kelurahanCode, {}, {}, {}}, m_units, misfits);
        Inputs ofKampung;
        for (const auto& kampung : m_input.kampungs)
            if (kampung.text("name") == group.kampung)
                m_evidence.add(ofKampung, "kampung", kampung, m_units, misfits);
        inputs.merge(ofKampung); // what was counted for the group goes before what is said of the kampung
        for (const auto& set : m_input.sets)
            if (set.kind == RuleSetKind::Definition && set.active && set.appliesTo(SubjectKind::Group))
                group.verdicts.push_back(judge(set, inputs));
    }

    static GroupVerdict judge(const RuleSet& set, const Inputs& inputs)
    {
        GroupVerdict verdict{&set, Truth::pass(), {}};
        for (const auto& rule : set.rules) {
            verdict.rules.push_back(evaluateRule(rule, inputs));
            verdict.rules.back().set = &set;
            if (rule.hard)
                verdict.result = both(verdict.result, verdict.rules.back().result);
        }
        return verdict;
    }

    Result<std::optional<double>> smallestFor(std::size_t minimum)
    {
        std::optional<double> least;
        for (const auto& [like, members] : m_alike) {
            const auto positions = positionsOf(members);
            PS_LET(const auto found, m_input.streets ? smallestStreetGroupDistance(
                                                           positions, *m_input.streets, minimum, m_progress)
                                                     : smallestGroupDistance(positions, minimum, m_progress));
            if (found && (!least || *found < *least))
                least = found;
        }
        return least;
    }

    Result<void> findSmallest()
    {
        PS_LET(m_report.smallestDistance, smallestFor(m_input.grouping.minimum));
        for (const auto& set : m_input.sets)
            if (set.kind == RuleSetKind::Definition && set.active && set.group) {
                PS_LET(m_report.smallestByRule[set.id], smallestFor(set.group->minimum));
            }
        return {};
    }

    const GroupsInput& m_input;
    Progress& m_progress;
    PlanEvidence m_evidence;
    std::map<std::string, std::string, std::less<>> m_units;
    std::map<std::string, std::vector<std::size_t>> m_alike{};
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> m_byKelurahan{};
    std::vector<Kampung> m_kampungs{};
    GroupReport m_report{};
};

} // namespace

Result<GroupReport> findBusinessGroups(const GroupsInput& input, Progress& progress)
{
    return GroupSearch{input, progress}.run();
}

Result<void> groupAlongStreets(GroupsInput& input, const PlanFile& plan)
{
    constexpr double margin = 0.02; // degrees: ways round outside the businesses' own box
    auto around = boundsOf(input.businesses);
    if (!around.empty()) {
        around.add(Position{around.minX - margin, around.minY - margin});
        around.add(Position{around.maxX + margin, around.maxY + margin});
        PS_LET(auto streets, StreetNetwork::fromPlan(plan, around));
        if (!streets.empty()) {
            input.streets = std::move(streets);
            return {};
        }
    }
    return fail(ErrorCode::NoStreets);
}

Result<GroupsInput> readGroupsInput(const PlanFile& plan, std::vector<RuleSet> sets,
                                    const std::optional<std::string>& kampung)
{
    GroupsInput input;
    input.sets = std::move(sets);
    PS_LET(input.businesses, businessPlaces(plan));
    PS_LET(input.kampungs, plan.records("kampung"));
    PS_LET(input.evidence, planEvidence(plan));
    const auto around = boundsOf(input.businesses);
    if (!around.empty()) {
        PS_LET(input.areas, Areas::fromPlan(plan, around));
    }
    if (kampung) {
        PS_LET(const auto record, plan.find("kampung", *kampung));
        input.kampung = record.uuid;
    }
    return input;
}

} // namespace core
