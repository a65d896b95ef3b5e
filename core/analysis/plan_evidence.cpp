#include "core/analysis/plan_evidence.h"

#include "core/analysis/place_names.h"
#include "core/storage/plan_file.h"

#include <algorithm>
#include <fmt/format.h>

namespace core {

namespace {

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos
               ? std::string{}
               : std::string{text.substr(first, text.find_last_not_of(" \t") - first + 1)};
}

std::string unitFor(const std::map<std::string, std::string, std::less<>>& units,
                    const std::string& criterion)
{
    const auto found = units.find(criterion);
    return found == units.end() ? std::string{} : found->second;
}

std::string sourceOf(const Layer& layer)
{
    if (!layer.source.empty())
        return layer.source;
    return layer.file.empty() ? layer.name : layer.file;
}

/// The numbers of one layer, read without its outlines.
Result<void> addHouseholds(const PlanFile& plan, const Layer& layer, std::vector<Record>& evidence)
{
    const auto code = mappedColumn(layer, "code");
    const auto households = mappedColumn(layer, "households");
    const auto year = mappedColumn(layer, "year");
    if (code.empty() || households.empty())
        return {};
    PS_LET(auto rows, plan.database().prepare(fmt::format(
                          "SELECT {0}, {1}, {2} FROM {3} WHERE {0} IS NOT NULL AND {1} IS NOT NULL "
                          "ORDER BY fid",
                          quotedName(code), quotedName(households), year.empty() ? "NULL" : quotedName(year),
                          quotedName(layer.table))));
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            return {};
        Record record;
        record.fields = {{"subject", "kelurahan:" + std::string{rows.text(0)}},
                         {"criterion", std::string{"households"}},
                         {"value", std::string{rows.text(1)}},
                         {"source", sourceOf(layer)}};
        const auto date = rows.isNull(2) ? layer.year : std::string{rows.text(2)};
        if (!date.empty())
            record.fields["date"] = date;
        evidence.push_back(std::move(record));
    }
}

} // namespace

Result<std::vector<Record>> planEvidence(const PlanFile& plan)
{
    PS_LET(const auto layers, plan.layers());
    std::vector<Record> evidence;
    for (const auto& layer : layers)
        if (layer.role == LayerRole::Household)
            PS_TRY(addHouseholds(plan, layer, evidence));
    PS_LET(auto recorded, plan.records("evidence"));
    evidence.insert(evidence.end(), std::make_move_iterator(recorded.begin()),
                    std::make_move_iterator(recorded.end()));
    return evidence;
}

EvidenceSubject evidenceSubject(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return {{}, trimmed(text)};
    return {plainWord(text.substr(0, colon)), trimmed(text.substr(colon + 1))};
}

bool isAbout(const Record& record, std::string_view kind, const Record& subject)
{
    if (const auto uuid = record.text("subject_uuid"); !uuid.empty())
        return uuid == subject.uuid.text;
    const auto about = evidenceSubject(record.text("subject"));
    return about.kind == kind &&
           (about.name == subject.uuid.text || plainWord(about.name) == plainWord(subject.text("name")));
}

PlanEvidence::PlanEvidence(std::vector<Record> records) : m_records(std::move(records))
{
    std::stable_sort(m_records.begin(), m_records.end(),
                     [](const Record& a, const Record& b) { return a.text("date") < b.text("date"); });
}

template <class Matches>
void PlanEvidence::addMatching(Inputs& inputs, Matches&& matches,
                               const std::map<std::string, std::string, std::less<>>& units,
                               std::vector<std::string>& misfits) const
{
    for (const auto& record : m_records) {
        if (!matches(record))
            continue;
        const auto criterion = trimmed(record.text("criterion"));
        NamedInput input{readKnown(record.text("value")),
                         record.text("unit"),
                         trimmed(record.text("condition")),
                         InputOrigin::Evidence,
                         record.text("source"),
                         record.text("date"),
                         {}};
        if (!record.uuid.text.empty()) // a row of a layer has none
            input.records = {record.uuid};
        const auto wanted = unitFor(units, criterion);
        const auto change = unitChange(input.unit, wanted);
        if (!change.fits) {
            misfits.push_back(criterion);
            continue;
        }
        if (auto* number = std::get_if<Interval>(&input.value); number != nullptr && change.known) {
            *number = inUnit(*number, change);
            input.unit = wanted.empty() ? input.unit : wanted;
        }
        inputs[criterion] = std::move(input);
    }
}

void PlanEvidence::add(Inputs& inputs, std::string_view kind, const Record& subject,
                       const std::map<std::string, std::string, std::less<>>& units,
                       std::vector<std::string>& misfits) const
{
    addMatching(
        inputs, [&](const Record& record) { return isAbout(record, kind, subject); }, units, misfits);
}

void PlanEvidence::add(Inputs& inputs, const Area& kelurahan,
                       const std::map<std::string, std::string, std::less<>>& units,
                       std::vector<std::string>& misfits) const
{
    addMatching(
        inputs,
        [&](const Record& record) {
            const auto about = evidenceSubject(record.text("subject"));
            return about.kind == "kelurahan" &&
                   (kelurahan.hasCode(about.name) || (!about.name.empty() && kelurahan.code == about.name));
        },
        units, misfits);
}

} // namespace core
