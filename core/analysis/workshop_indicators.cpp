#include "core/analysis/indicators.h"
#include "core/analysis/plan_indicators.h"
#include "core/base/translate.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

#define M(text) PS_TEXT("Finding", text)

/// The input of the same name that rules read, so that card and rule never differ.
Indicator fromInput(const IndicatorInput& input, const char* id, Message title)
{
    Indicator indicator{.id = id, .title = std::move(title)};
    if (const auto found = input.evaluation.inputs.find(id); found != input.evaluation.inputs.end()) {
        indicator.value = found->second.value;
        indicator.unit = found->second.unit;
        indicator.source = found->second.source;
        indicator.date = found->second.date;
        indicator.records = found->second.records;
    }
    return indicator;
}

/// Fills in source and date from the businesses where the input was counted from them.
Indicator counted(const IndicatorInput& input, const char* id, Message title)
{
    auto indicator = fromInput(input, id, std::move(title));
    if (!indicator.source.empty() || indicator.records.empty())
        return indicator;
    std::vector<Record> behind;
    for (const auto& business : input.businesses)
        if (std::find(indicator.records.begin(), indicator.records.end(), business.uuid) !=
            indicator.records.end())
            behind.push_back(business);
    indicator.records.clear();
    traceTo(indicator, behind);
    return indicator;
}

IndicatorPart& partFor(Indicator& indicator, const std::string& name, Message text)
{
    for (auto& part : indicator.parts)
        if (part.name == name)
            return part;
    return indicator.parts.emplace_back(IndicatorPart{name, std::move(text), Interval::exactly(0.0), {}});
}

void addTo(IndicatorPart& part, double amount, const Uuid& record)
{
    part.value = Interval::exactly(std::get<Interval>(part.value).low + amount);
    part.records.push_back(record);
}

Indicator likeShare(const IndicatorInput& input)
{
    Indicator indicator{
        .id = "like_share", .title = {M("Usaha sejenis di antara semua usaha"), {}}, .unit = "%"};
    const auto like = countLike(input.businesses, mainActivity(input.businesses));
    if (!like)
        return indicator;
    const auto& count = std::get<Interval>(like->value);
    const auto all = static_cast<double>(input.businesses.size());
    indicator.value = Interval{100.0 * count.low / all, 100.0 * count.high / all};
    traceTo(indicator, input.businesses);
    indicator.note = {M("%1 dari %2 usaha; yang tidak mencatat KBLI maupun produk membuat rentangnya lebar."),
                      {knownText(like->value), numberText(all)}};
    return indicator;
}

Indicator generations(const IndicatorInput& input)
{
    auto indicator = counted(input, "greatest_generation", {M("Generasi usaha tertua"), {}});
    std::vector<std::pair<double, Uuid>> known;
    for (const auto& business : input.businesses)
        if (const auto generation = business.number("generation"))
            known.emplace_back(*generation, business.uuid);
    std::sort(known.begin(), known.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [generation, uuid] : known)
        addTo(partFor(indicator, "generation-" + numberText(generation),
                      {M("generasi ke-%1"), {numberText(generation)}}),
              1.0, uuid);
    if (known.size() < input.businesses.size())
        indicator.note = {M("%1 usaha tidak mencatatnya."),
                          {numberText(static_cast<double>(input.businesses.size() - known.size()))}};
    return indicator;
}

Indicator age(const IndicatorInput& input)
{
    Indicator indicator{.id = "age", .title = {M("Umur usaha rata-rata"), {}}, .unit = "tahun"};
    double year = 0.0;
    const auto this_ = std::string_view{input.today}.substr(0, 4);
    std::from_chars(this_.data(), this_.data() + this_.size(), year);
    double sum = 0.0;
    std::vector<Record> behind;
    for (const auto& business : input.businesses)
        if (const auto founded = business.number("founded_year");
            founded && *founded > 0.0 && *founded <= year) {
            sum += year - *founded;
            behind.push_back(business);
        }
    if (behind.empty())
        return indicator;
    indicator.value = Interval::exactly(sum / static_cast<double>(behind.size()));
    traceTo(indicator, behind);
    indicator.note = {M("Dari %1 usaha yang mencatat tahun berdirinya."),
                      {numberText(static_cast<double>(behind.size()))}};
    return indicator;
}

Indicator workers(const IndicatorInput& input)
{
    auto indicator = counted(input, "workers", {M("Pekerja"), {}});
    for (const auto& [field, name] :
         {std::pair{"workers_male", M("laki-laki")}, std::pair{"workers_female", M("perempuan")}})
        for (const auto& business : input.businesses)
            if (const auto number = business.number(field))
                addTo(partFor(indicator, field, {name, {}}), *number, business.uuid);
    return indicator;
}

Indicator willingness(const IndicatorInput& input)
{
    auto indicator = counted(input, "willingness_share", {M("Bersedia pindah"), {}});
    for (const auto& [word, name] :
         {std::pair{"ya", M("bersedia")}, std::pair{"bersyarat", M("bersedia dengan syarat")},
          std::pair{"tidak", M("tidak bersedia")}, std::pair{"", M("belum ditanya")}})
        for (const auto& business : input.businesses)
            if (plainWord(business.text("willing_to_move")) == word)
                addTo(partFor(indicator, *word == '\0' ? "?" : word, {name, {}}), 1.0, business.uuid);
    return indicator;
}

/// The class of a business as far as it says enough.
std::string sizeClass(const Record& business, const SizeScheme& scheme)
{
    const auto lookup = [&](std::string_view name) -> Known {
        if (name != "workers") {
            const auto number = business.number(name);
            return number ? Known{Interval::exactly(*number)} : Known{};
        }
        const auto male = business.number("workers_male");
        const auto female = business.number("workers_female");
        if (!male && !female)
            return {};
        return Interval::exactly(male.value_or(0.0) + female.value_or(0.0));
    };
    for (const auto& one : scheme.classes)
        if (one.when.truth(lookup).isPass())
            return one.title;
    return {};
}

Indicator sizes(const IndicatorInput& input, const SizeScheme& scheme)
{
    Indicator indicator{
        .id = "size_" + scheme.id, .title = {M("Skala usaha (%1)"), {scheme.title}}, .unit = "unit"};
    for (const auto& one : scheme.classes)
        partFor(indicator, one.title, {});
    for (const auto& business : input.businesses) {
        const auto name = sizeClass(business, scheme);
        addTo(name.empty() ? partFor(indicator, "?", {M("belum diketahui"), {}})
                           : partFor(indicator, name, {}),
              1.0, business.uuid);
    }
    std::erase_if(indicator.parts, [](const IndicatorPart& part) { return part.records.empty(); });
    traceTo(indicator, input.businesses);
    indicator.value = Interval::exactly(static_cast<double>(input.businesses.size()));
    indicator.source = scheme.source;
    if (!scheme.note.empty())
        indicator.note = {scheme.note, {}};
    return indicator;
}

#undef M

} // namespace

void addWorkshopIndicators(std::vector<Indicator>& indicators, const IndicatorInput& input,
                           const IndicatorSettings& settings)
{
    if (input.businesses.empty())
        return;
    const bool site = input.evaluation.kind == SubjectKind::Site;
    indicators.push_back(counted(
        input, site ? "workshops" : "units",
        {site ? PS_TEXT("Finding", "Usaha yang akan ditampung") : PS_TEXT("Finding", "Usaha di kampung"),
         {}}));
    indicators.push_back(likeShare(input));
    indicators.push_back(age(input));
    indicators.push_back(generations(input));
    indicators.push_back(workers(input));
    indicators.push_back(
        counted(input, "home_workplace_share", {PS_TEXT("Finding", "Rumah juga tempat usaha"), {}}));
    indicators.push_back(
        counted(input, "floor_area_per_worker", {PS_TEXT("Finding", "Luas tempat kerja tiap pekerja"), {}}));
    indicators.push_back(willingness(input));
    for (const auto& scheme : settings.sizeSchemes)
        indicators.push_back(sizes(input, scheme));
}

} // namespace core
