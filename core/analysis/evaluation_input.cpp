#include "core/analysis/evaluation_input.h"

#include "core/analysis/areas.h"
#include "core/analysis/indicators.h"
#include "core/analysis/kampung_members.h"
#include "core/analysis/plan_evidence.h"
#include "core/base/translate.h"
#include "core/model/ellipsoid.h"
#include "core/storage/plan_file.h"

#include <algorithm>

namespace core {

namespace {

/// A field of the subject's own record as an input; nothing where the record does not say.
void addField(Inputs& inputs, const Record& subject, const char* name, const char* field, const char* unit)
{
    const auto text = toText(subject[field]);
    if (text.empty())
        return;
    NamedInput input{
        readKnown(text), unit, {}, InputOrigin::Field, subject.text("source"), subject.text("source_date"),
        {subject.uuid}};
    inputs[name] = std::move(input);
}

/// The code that decides which column of a permission matrix holds.
void addActivity(Inputs& inputs, const std::vector<Record>& members, const MainActivity& activity)
{
    if (activity.kbli.empty())
        return;
    NamedInput input{activity.kbli};
    for (const auto& member : members)
        if (kbliDigits(member.text("kbli")) == activity.kbli)
            input.records.push_back(member.uuid);
    inputs["kbli"] = std::move(input);
}

class InputReader
{
public:
    InputReader(const PlanFile& plan, EvaluationInput& input, const std::vector<RuleSet>& sets,
                const KbliList& kbli)
        : m_plan(plan), m_input(input), m_units(unitsOf(sets)), m_kbli(kbli)
    {
    }

    Result<void> read()
    {
        PS_TRY(findPlace());
        PS_TRY(m_input.kind == SubjectKind::Site ? readSite() : readKampung());
        return readEvidence();
    }

private:
    const MultiPolygon* outline() const { return std::get_if<MultiPolygon>(&m_input.subject.geometry); }

    Result<void> findPlace()
    {
        m_input.kelurahanCode = m_input.subject.text("kelurahan_code");
        const auto at = outline() != nullptr ? representativePosition(*outline()) : std::nullopt;
        if (at) {
            PS_LET(m_areas, Areas::fromPlan(m_plan, Box{at->x, at->y, at->x, at->y}));
            m_area = m_areas.at(*at);
        } else if (!m_input.kelurahanCode.empty()) {
            PS_LET(m_areas, Areas::fromPlan(m_plan));
            m_area = m_areas.byCode(m_input.kelurahanCode);
        }
        if (m_area != nullptr) {
            m_input.kelurahan = m_area->name;
            m_input.kelurahanCode = m_area->code;
            m_input.kecamatan = m_area->kecamatan;
        }
        return {};
    }

    Result<void> readKampung()
    {
        auto& inputs = m_input.inputs;
        PS_LET(const auto members, kampungMembers(m_plan, m_input.subject));
        PS_LET(const auto notes, kampungNotes(m_plan, m_input.subject));
        const auto activity = mainActivity(members);
        m_input.activity = activity.kbli;
        addActivity(inputs, members, activity);
        if (auto like = countLike(members, activity))
            inputs["like_units"] = *std::move(like);
        addBusinessIndicators(inputs, members);
        addNoteIndicators(inputs, notes);
        addField(inputs, m_input.subject, "street_width", "street_width", "m");
        PS_TRY(countInKelurahan(members, activity));
        warnOfActivity(members, activity);
        return {};
    }

    /// BPS counts in the whole kelurahan. Where its outline is not at hand there may be more than in the
    /// kampung.
    Result<void> countInKelurahan(const std::vector<Record>& members, const MainActivity& activity)
    {
        auto inKampung = countLike(members, activity);
        if (m_area == nullptr) {
            if (inKampung) {
                std::get<Interval>(inKampung->value).high = std::numeric_limits<double>::infinity();
                m_input.inputs["like_units_in_kelurahan"] = *std::move(inKampung);
            }
            return {};
        }
        std::vector<Record> all = members;
        PS_TRY(m_plan.features("business", m_area->bounds, [&](Record&& business) {
            const auto* at = std::get_if<Position>(&business.geometry);
            const bool taken = std::any_of(members.begin(), members.end(),
                                           [&](const Record& one) { return one.uuid == business.uuid; });
            if (at != nullptr && !taken && contains(m_area->outline, *at))
                all.push_back(std::move(business));
            return true;
        }));
        if (auto like = countLike(all, activity))
            m_input.inputs["like_units_in_kelurahan"] = *std::move(like);
        return {};
    }

    Result<void> readSite()
    {
        auto& inputs = m_input.inputs;
        const auto& site = m_input.subject;
        addField(inputs, site, "land_status", "land_status", "");
        addField(inputs, site, "zone", "zone", "");
        addField(inputs, site, "stalls", "stalls", "unit");
        if (outline() != nullptr) {
            NamedInput room{Interval::exactly(area(*outline())), "m²"};
            room.records = {site.uuid};
            inputs["site_area"] = std::move(room);
        }
        const auto kampungName = site.text("for_kampung");
        if (kampungName.empty())
            return {};
        auto kampung = m_plan.find("kampung", kampungName);
        if (!kampung) {
            m_input.warnings.push_back(
                {"kampung-unknown",
                 {PS_TEXT("Finding", "Kampung \"%1\" yang akan ditampung tidak ada di berkas rencana."),
                  {kampungName}},
                 {site.uuid}});
            return {};
        }
        return readHomes(*kampung);
    }

    /// What the businesses that a site is meant for say about it.
    Result<void> readHomes(const Record& kampung)
    {
        auto& inputs = m_input.inputs;
        PS_LET(const auto members, kampungMembers(m_plan, kampung));
        const auto activity = mainActivity(members);
        m_input.activity = activity.kbli;
        addActivity(inputs, members, activity);
        warnOfActivity(members, activity);
        if (members.empty())
            return {};
        addBusinessIndicators(inputs, members);
        inputs["workshops"] = inputs["units"];
        const auto at = outline() != nullptr ? representativePosition(*outline()) : std::nullopt;
        double sum = 0.0;
        NamedInput away;
        for (const auto& member : members)
            if (const auto* home = std::get_if<Position>(&member.geometry); home != nullptr && at) {
                sum += distance(*home, *at);
                away.records.push_back(member.uuid);
            }
        if (!away.records.empty()) {
            away.value = Interval::exactly(sum / static_cast<double>(away.records.size()));
            away.unit = "m";
            inputs["distance_from_home"] = std::move(away);
        }
        return {};
    }

    void warnOfActivity(const std::vector<Record>& members, const MainActivity& activity)
    {
        if (activity.kbli.empty())
            return;
        std::vector<Uuid> records;
        for (const auto& member : members)
            records.push_back(member.uuid);
        const auto* entry = m_kbli.find(activity.kbli);
        const auto category = m_kbli.category(activity.kbli);
        if (category && *category != 'C')
            m_input.warnings.push_back(
                {"kbli-not-industry",
                 {PS_TEXT("Finding",
                          "KBLI %1 (%2) termasuk kategori %3, bukan industri (C): periksa apakah sentra IKM "
                          "memang wadahnya, atau sentra UKM/jasa."),
                  {activity.kbli, entry != nullptr ? entry->title : "?", std::string(1, *category)}},
                 std::move(records)});
        else if (!category)
            m_input.warnings.push_back(
                {"kbli-unknown",
                 {PS_TEXT("Finding",
                          "KBLI %1 tidak ada di daftar yang tersedia; kategorinya tidak diketahui."),
                  {activity.kbli}},
                 std::move(records)});
    }

    Result<void> readEvidence()
    {
        PS_LET(auto records, planEvidence(m_plan));
        const PlanEvidence evidence{std::move(records)};
        std::vector<std::string> misfits;
        if (m_area != nullptr)
            evidence.add(m_input.inputs, *m_area, m_units, misfits);
        else if (!m_input.kelurahanCode.empty())
            evidence.add(m_input.inputs, Area{{}, {}, m_input.kelurahanCode, {}, {}, {}}, m_units, misfits);
        evidence.add(m_input.inputs, subjectName(m_input.kind), m_input.subject, m_units, misfits);
        for (const auto& criterion : misfits)
            m_input.warnings.push_back(
                {"unit-misfit",
                 {PS_TEXT(
                      "Finding",
                      "Satuan bukti \"%1\" tidak cocok dengan satuan aturannya; bukti itu tidak dipakai."),
                  {criterion}},
                 {}});
        return {};
    }

    const PlanFile& m_plan;
    EvaluationInput& m_input;
    std::map<std::string, std::string, std::less<>> m_units;
    const KbliList& m_kbli;
    Areas m_areas{};
    const Area* m_area = nullptr;
};

} // namespace

std::map<std::string, std::string, std::less<>> unitsOf(const std::vector<RuleSet>& sets)
{
    std::map<std::string, std::string, std::less<>> units;
    const auto add = [&](const std::string& id, const Expression& value, const std::string& unit) {
        if (unit.empty())
            return;
        units.emplace(id, unit);
        if (value.inputs().size() == 1 && value.isOnly(*value.inputs().begin()))
            units.emplace(*value.inputs().begin(), unit);
    };
    for (const auto& set : sets) {
        for (const auto& rule : set.rules)
            add(rule.id, rule.value, rule.unit);
        for (const auto& criterion : set.criteria)
            add(criterion.id, criterion.value, criterion.unit);
    }
    return units;
}

Result<std::vector<AppliedRuleSet>> applicableRuleSets(const std::vector<RuleSet>& sets, SubjectKind kind,
                                                       const std::vector<std::string>& only)
{
    std::vector<AppliedRuleSet> applied;
    for (const auto& id : only) {
        const auto found =
            std::find_if(sets.begin(), sets.end(), [&](const RuleSet& set) { return set.id == id; });
        if (found == sets.end())
            return fail(ErrorCode::UnknownRule, id);
        if (!found->appliesTo(kind))
            return fail(ErrorCode::InvalidUsage, id, "the rule set is not for this kind of subject");
        applied.push_back({&*found, true});
    }
    bool defined = false;
    for (const auto& set : sets) {
        if (!only.empty() || !set.active || !set.appliesTo(kind))
            continue;
        const bool definition = set.kind == RuleSetKind::Definition;
        applied.push_back({&set, !definition || !defined});
        defined |= definition;
    }
    return applied;
}

Result<EvaluationInput> readEvaluationInput(const PlanFile& plan, SubjectKind kind,
                                            std::string_view nameOrUuid, const std::vector<RuleSet>& sets,
                                            const KbliList& kbli)
{
    EvaluationInput input;
    input.kind = kind;
    PS_LET(input.subject, plan.find(subjectName(kind), nameOrUuid));
    InputReader reader{plan, input, sets, kbli};
    PS_TRY(reader.read());
    return input;
}

} // namespace core
