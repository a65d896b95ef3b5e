#include "core/analysis/plan_evidence.h"
#include "core/analysis/plan_indicators.h"
#include "core/base/translate.h"
#include "core/storage/plan_file.h"

#include <algorithm>
#include <map>

namespace core {

namespace {

#define M(text) PS_TEXT("Finding", text)

std::vector<Record> aboutSubject(std::vector<Record> records, const IndicatorInput& input)
{
    std::erase_if(records, [&](const Record& record) {
        return !isAbout(record, subjectName(input.evaluation.kind), input.evaluation.subject);
    });
    std::stable_sort(records.begin(), records.end(),
                     [](const Record& a, const Record& b) { return a.text("date") < b.text("date"); });
    return records;
}

/// A count as it stood at each date; its value is the newest.
std::optional<Indicator> counts(const std::vector<Record>& evidence, const char* criterion, Message title,
                                std::string unit)
{
    Indicator indicator{.id = criterion, .title = std::move(title), .unit = std::move(unit)};
    std::vector<Record> behind;
    for (const auto& record : evidence)
        if (record.text("criterion") == criterion) {
            indicator.value = readKnown(record.text("value"));
            indicator.parts.push_back({record.text("date"), {}, indicator.value, {record.uuid}});
            behind.push_back(record);
        }
    if (behind.empty())
        return std::nullopt;
    traceTo(indicator, behind);
    return indicator;
}

/// A sentra that is counted full may stand empty: the share of those registered who produce.
void addOperatingShare(std::vector<Indicator>& indicators, const std::optional<Indicator>& registered,
                       const std::optional<Indicator>& producing)
{
    if (!registered || !producing)
        return;
    const auto all = intervalOf(registered->value);
    const auto at_work = intervalOf(producing->value);
    if (!(all.isExact() && all.low > 0.0))
        return;
    Indicator share{
        .id = "operating_share", .title = {M("Berproduksi di antara yang terdaftar"), {}}, .unit = "%"};
    share.value = Interval{std::max(0.0, 100.0 * at_work.low / all.low), 100.0 * at_work.high / all.low};
    share.date = std::min(registered->date, producing->date);
    share.source = producing->source;
    share.records = registered->records;
    share.records.insert(share.records.end(), producing->records.begin(), producing->records.end());
    const bool idle = 100.0 * at_work.high / all.low < 75.0;
    if (idle)
        share.note = {M("Terdaftar %1, berproduksi %2: sentra terhitung lebih penuh daripada kenyataannya."),
                      {knownText(registered->value), knownText(producing->value)}};
    indicators.push_back(std::move(share));
}

void addNeeds(std::vector<Indicator>& indicators, const std::vector<Record>& needs)
{
    if (needs.empty())
        return;
    Indicator open{
        .id = "open_needs", .title = {M("Kebutuhan yang belum terpenuhi"), {}}, .unit = "kebutuhan"};
    std::map<std::string, std::vector<Uuid>> byKind;
    std::vector<Record> behind;
    for (const auto& need : needs)
        if (need.number("met").value_or(0.0) == 0.0) {
            byKind[need.text("kind")].push_back(need.uuid);
            behind.push_back(need);
        }
    for (const auto& [kind, records] : byKind)
        open.parts.push_back({kind, {}, Interval::exactly(static_cast<double>(records.size())), records});
    open.value = Interval::exactly(static_cast<double>(behind.size()));
    traceTo(open, behind);
    open.note = {M("Dari %1 kebutuhan yang tercatat."), {numberText(static_cast<double>(needs.size()))}};
    indicators.push_back(std::move(open));
}

void addCoaching(std::vector<Indicator>& indicators, const std::vector<Record>& log)
{
    if (log.empty())
        return;
    Indicator coaching{.id = "coaching", .title = {M("Pembinaan"), {}}, .unit = "kali"};
    for (const auto& one : log)
        coaching.parts.push_back({one.text("date") + " " + one.text("topic"),
                                  {},
                                  readKnown(one.text("participants")),
                                  {one.uuid}});
    coaching.value = Interval::exactly(static_cast<double>(log.size()));
    traceTo(coaching, log);
    coaching.note = {M("Terakhir: %1."), {log.back().text("topic")}};
    indicators.push_back(std::move(coaching));
}

#undef M

} // namespace

Result<void> addSentraIndicators(std::vector<Indicator>& indicators, const PlanFile& plan,
                                 const IndicatorInput& input)
{
    PS_LET(auto all, plan.records("evidence"));
    const auto evidence = aboutSubject(std::move(all), input);
    const auto registered = counts(evidence, "registered", {PS_TEXT("Finding", "Terdaftar"), {}}, "unit");
    const auto occupying = counts(evidence, "occupying", {PS_TEXT("Finding", "Menempati"), {}}, "unit");
    const auto producing = counts(evidence, "producing", {PS_TEXT("Finding", "Berproduksi"), {}}, "unit");
    const auto turnover = counts(evidence, "turnover_index",
                                 {PS_TEXT("Finding", "Indeks omzet (sebelum pindah = 100)"), {}}, "%");
    for (const auto* one : {&registered, &occupying, &producing, &turnover})
        if (*one)
            indicators.push_back(**one);
    addOperatingShare(indicators, registered, producing);
    PS_LET(auto needs, plan.records("need"));
    addNeeds(indicators, aboutSubject(std::move(needs), input));
    PS_LET(auto coaching, plan.records("coaching"));
    addCoaching(indicators, aboutSubject(std::move(coaching), input));
    return {};
}

} // namespace core
