#include "core/checks/plan_check.h"

#include "core/base/translate.h"
#include "core/model/tables.h"

#include <algorithm>
#include <fmt/format.h>

namespace core {

namespace {

/// A phone under open sky is good to 5 m; beyond this a point may lie in the next lane or the next kelurahan.
constexpr double poorAccuracy = 25.0; // metres

Finding findingFor(const char* kind, Severity severity, std::string_view table, const Record& record,
                   Message message, std::map<std::string, std::string> data = {})
{
    Finding finding;
    finding.kind = kind;
    finding.severity = severity;
    finding.table = table;
    finding.uuid = record.uuid;
    finding.message = std::move(message);
    finding.data = std::move(data);
    return withId(std::move(finding));
}

} // namespace

void checkLocation(const PlanSettings& settings, std::string_view table, const Record& record,
                   std::vector<Finding>& findings)
{
    if (isEmpty(record.geometry)) {
        findings.push_back(findingFor("no-location", Severity::Low, table, record,
                                      {PS_TEXT("Finding", "Belum punya letak di peta."), {}}));
        return;
    }
    const auto bounds = boundsOf(record.geometry);
    const auto at = bounds.center();
    if (!settings.area.empty() && !settings.area.intersects(bounds))
        findings.push_back(findingFor(
            "outside-area", Severity::High, table, record,
            {PS_TEXT("Finding", "Letaknya (%1, %2) di luar %3."),
             {fmt::format("{:.5f}", at.x), fmt::format("{:.5f}", at.y), settings.areaName}},
            {{"longitude", fmt::format("{:.7f}", at.x)}, {"latitude", fmt::format("{:.7f}", at.y)}}));
    if (const auto accuracy = record.number("gps_accuracy"); accuracy && *accuracy > poorAccuracy)
        findings.push_back(
            findingFor("gps-inaccurate", Severity::Low, table, record,
                       {PS_TEXT("Finding", "Ketelitian GPS %1 m; di atas %2 m letaknya meragukan."),
                        {fmt::format("{:.4g}", *accuracy), fmt::format("{:.4g}", poorAccuracy)}},
                       {{"gps_accuracy", fmt::format("{:.6g}", *accuracy)}}));
}

void checkKbli(const KbliList& kbli, const Record& business, std::vector<Finding>& findings)
{
    const auto code = business.text("kbli");
    if (code.empty())
        return;
    const auto edition = business.text("kbli_edition");
    if (!edition.empty() && edition != "2020")
        return; // the lists at hand are of 2020, and other editions number differently
    const auto* entry = kbli.find(code);
    const auto category = kbli.category(code);
    if (entry == nullptr)
        findings.push_back(findingFor(
            "kbli-unknown", kbliDigits(code).size() == 5 ? Severity::Low : Severity::Medium, "business",
            business, {PS_TEXT("Finding", "KBLI \"%1\" tidak ada di daftar yang tersedia."), {code}},
            {{"kbli", code}}));
    if (category && *category != 'C')
        findings.push_back(findingFor(
            "kbli-not-industry", Severity::Medium, "business", business,
            {PS_TEXT(
                 "Finding",
                 "KBLI %1 (%2) termasuk kategori %3, bukan industri (C): periksa apakah sentra IKM memang "
                 "wadahnya, atau sentra UKM/jasa."),
             {code, entry != nullptr ? entry->title : "?", std::string(1, *category)}},
            {{"kbli", code}, {"category", std::string(1, *category)}}));
}

void checkCodes(std::string_view tableName, const Record& record, std::vector<Finding>& findings)
{
    const auto* table = findTable(tableName);
    if (table == nullptr)
        return;
    for (const auto& field : table->fields) {
        const auto text = toText(record[field.name]);
        if (field.codes.empty() || text.empty())
            continue;
        const auto* code = findCode(field, text);
        if (code != nullptr && code->code == text)
            continue;
        auto finding = findingFor(
            "unknown-code", code != nullptr ? Severity::Low : Severity::Medium, tableName, record,
            {PS_TEXT("Finding", "Kode \"%1\" di kolom %2 tidak dikenal."), {text, std::string{field.name}}},
            {{"field", std::string{field.name}}, {"value", text}});
        if (code != nullptr)
            finding.fix[std::string{field.name}] = std::string{code->code};
        findings.push_back(std::move(finding));
    }
}

void checkCriterion(const std::set<std::string, std::less<>>& criteria, const Record& evidence,
                    std::vector<Finding>& findings)
{
    const auto criterion = evidence.text("criterion");
    if (criteria.empty() || criterion.empty() || criteria.contains(criterion) ||
        criterion.starts_with("gate-") || evidence.text("subject").starts_with("finding:"))
        return;
    findings.push_back(
        findingFor("unknown-code", Severity::Low, "evidence", evidence,
                   {PS_TEXT("Finding", "Kriteria \"%1\" tidak dibaca oleh aturan mana pun."), {criterion}},
                   {{"field", "criterion"}, {"value", criterion}}));
}

} // namespace core
