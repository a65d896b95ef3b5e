#include "core/analysis/indicators.h"

#include "core/analysis/kbli.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace core {

namespace {

std::vector<Uuid> idsOf(std::span<const Record> records)
{
    std::vector<Uuid> ids;
    for (const auto& record : records)
        ids.push_back(record.uuid);
    return ids;
}

std::string mostCommon(std::span<const Record> businesses,
                       const std::function<std::string(const Record&)>& key)
{
    std::map<std::string, int> counts;
    for (const auto& business : businesses)
        if (const auto word = key(business); !word.empty())
            ++counts[word];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string{} : most->first;
}

/// Percent for which `holds` is true, where `holds` may not be known.
NamedInput share(std::span<const Record> businesses,
                 const std::function<std::optional<bool>(const Record&)>& holds)
{
    double yes = 0.0;
    double open = 0.0;
    for (const auto& business : businesses) {
        const auto answer = holds(business);
        yes += answer.value_or(false) ? 1.0 : 0.0;
        open += answer ? 0.0 : 1.0;
    }
    const auto all = static_cast<double>(businesses.size());
    NamedInput input;
    input.unit = "%";
    input.value = Interval{100.0 * yes / all, 100.0 * (yes + open) / all};
    input.records = idsOf(businesses);
    return input;
}

std::optional<double> workersOf(const Record& business)
{
    const auto male = business.number("workers_male");
    const auto female = business.number("workers_female");
    if (!male && !female)
        return std::nullopt;
    return male.value_or(0.0) + female.value_or(0.0);
}

/// The sum over those that say, which is exact only where all of them say.
NamedInput sum(std::span<const Record> businesses,
               const std::function<std::optional<double>(const Record&)>& value, std::string unit)
{
    double total = 0.0;
    bool complete = true;
    NamedInput input;
    for (const auto& business : businesses) {
        const auto part = value(business);
        complete &= part.has_value();
        total += part.value_or(0.0);
        if (part)
            input.records.push_back(business.uuid);
    }
    input.unit = std::move(unit);
    input.value = Interval{total, complete ? total : std::numeric_limits<double>::infinity()};
    return input;
}

void addExtreme(Inputs& inputs, std::span<const Record> records, const char* name, const char* field,
                bool least, std::string unit)
{
    std::optional<double> found;
    NamedInput input;
    for (const auto& record : records)
        if (const auto value = record.number(field);
            value && (!found || (least ? *value < *found : *value > *found))) {
            found = value;
            input.records = {record.uuid};
            input.source = record.text("source");
        }
    if (!found)
        return;
    input.value = Interval::exactly(*found);
    input.unit = std::move(unit);
    inputs[name] = std::move(input);
}

} // namespace

MainActivity mainActivity(std::span<const Record> businesses)
{
    MainActivity activity;
    activity.kbli = mostCommon(businesses, [](const Record& one) { return kbliDigits(one.text("kbli")); });
    if (activity.kbli.empty())
        activity.product =
            mostCommon(businesses, [](const Record& one) { return plainWord(one.text("product")); });
    return activity;
}

std::optional<NamedInput> countLike(std::span<const Record> businesses, const MainActivity& activity)
{
    if (businesses.empty())
        return std::nullopt;
    double like = 0.0;
    double open = 0.0;
    NamedInput input;
    for (const auto& business : businesses) {
        const auto code = kbliDigits(business.text("kbli"));
        const auto product = plainWord(business.text("product"));
        const bool known = !code.empty() || !product.empty();
        if (activity.kbli.empty() ? !product.empty() && product == activity.product : code == activity.kbli) {
            like += 1.0;
            input.records.push_back(business.uuid);
        } else if (!known) {
            open += 1.0;
        }
    }
    input.unit = "unit";
    input.value = Interval{like, like + open};
    return input;
}

void addBusinessIndicators(Inputs& inputs, std::span<const Record> businesses)
{
    if (businesses.empty())
        return;
    NamedInput units;
    units.value = Interval::exactly(static_cast<double>(businesses.size()));
    units.unit = "unit";
    units.records = idsOf(businesses);
    inputs["units"] = std::move(units);

    inputs["workers"] = sum(businesses, workersOf, "orang");
    inputs["home_workplace_share"] = share(businesses, [](const Record& business) -> std::optional<bool> {
        const auto home = business.number("home_is_workplace");
        return home ? std::optional{*home != 0.0} : std::nullopt;
    });
    inputs["willingness_share"] = share(businesses, [](const Record& business) -> std::optional<bool> {
        const auto answer = plainWord(business.text("willing_to_move"));
        return answer.empty() ? std::nullopt : std::optional{answer == "ya" || answer == "bersyarat"};
    });
    const auto floor = sum(
        businesses, [](const Record& one) { return one.number("floor_area"); }, "m²");
    const auto& area = std::get<Interval>(floor.value);
    const auto& workers = std::get<Interval>(inputs["workers"].value);
    if (area.isExact() && workers.isExact() && workers.low > 0.0) {
        NamedInput room{Interval::exactly(area.low / workers.low)};
        room.unit = "m²";
        room.records = floor.records;
        inputs["floor_area_per_worker"] = std::move(room);
    }
    addExtreme(inputs, businesses, "oldest_year", "founded_year", true, "");
    addExtreme(inputs, businesses, "greatest_generation", "generation", false, "");
}

void addNoteIndicators(Inputs& inputs, std::span<const Record> notes)
{
    addExtreme(inputs, notes, "street_width", "street_width", true, "m");
    NamedInput work;
    for (const auto& note : notes)
        if (note.text("cause") == "kerja-di-jalan") {
            work.value = std::string{"ya"};
            work.records.push_back(note.uuid);
            work.source = note.text("source");
        }
    if (!work.records.empty())
        inputs["work_on_road"] = std::move(work);
}

} // namespace core
