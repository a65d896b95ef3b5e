#include "core/analysis/plan_evidence.h"

#include "core/analysis/place_names.h"

#include <algorithm>

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

} // namespace

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
                         {record.uuid}};
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
