#include "core/analysis/location_quotient.h"

#include "core/analysis/rules/known.h"
#include "core/base/csv.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace core {

namespace {

constexpr const char* wholeArea = "*";
constexpr double fewBelow = 10.0;

struct Cell
{
    double value = 0.0;
    double later = 0.0;
};

/// Areas and activities in the order in which they first stand in the table.
struct Table
{
    std::vector<std::string> areas{};
    std::vector<std::string> activities{};
    std::map<std::pair<std::string, std::string>, Cell> cells{};
    bool twoYears = true;

    void add(const ActivityValue& value)
    {
        const auto note = [](std::vector<std::string>& list, const std::string& name) {
            if (std::find(list.begin(), list.end(), name) == list.end())
                list.push_back(name);
        };
        if (value.area != wholeArea)
            note(areas, value.area);
        note(activities, value.activity);
        auto& cell = cells[{value.area, value.activity}];
        cell.value += value.value;
        cell.later += value.later.value_or(0.0);
        twoYears &= value.later.has_value();
    }

    Cell at(const std::string& area, const std::string& activity) const
    {
        const auto found = cells.find({area, activity});
        return found == cells.end() ? Cell{} : found->second;
    }

    Cell totalOf(const std::string& area) const
    {
        Cell total;
        for (const auto& activity : activities) {
            total.value += at(area, activity).value;
            total.later += at(area, activity).later;
        }
        return total;
    }

    void addReference()
    {
        if (std::any_of(cells.begin(), cells.end(),
                        [](const auto& cell) { return cell.first.first == wholeArea; }))
            return;
        for (const auto& activity : activities) {
            Cell sum;
            for (const auto& area : areas) {
                sum.value += at(area, activity).value;
                sum.later += at(area, activity).later;
            }
            cells[{wholeArea, activity}] = sum;
        }
    }
};

std::optional<double> ratio(double part, double whole)
{
    return whole > 0.0 ? std::optional{part / whole} : std::nullopt;
}

LocationQuotient quotientOf(const Table& table, const std::string& area, const std::string& activity)
{
    LocationQuotient row{area,
                         activity,
                         table.at(area, activity).value,
                         table.totalOf(area).value,
                         table.at(wholeArea, activity).value,
                         table.totalOf(wholeArea).value,
                         {},
                         false};
    const auto here = ratio(row.local, row.localTotal);
    const auto there = ratio(row.reference, row.referenceTotal);
    if (here && there && *there > 0.0)
        row.quotient = *here / *there;
    row.small = row.local < fewBelow;
    return row;
}

std::optional<ShiftShare> shiftShareOf(const Table& table, const std::string& area,
                                       const std::string& activity)
{
    const auto here = table.at(area, activity);
    const auto there = table.at(wholeArea, activity);
    const auto all = table.totalOf(wholeArea);
    const auto growth = ratio(all.later - all.value, all.value);
    const auto activityGrowth = ratio(there.later - there.value, there.value);
    if (!growth || !activityGrowth)
        return std::nullopt; // an activity that is new in the reference has no growth to share
    ShiftShare share{area, activity};
    share.change = here.later - here.value;
    share.national = here.value * *growth;
    share.mix = here.value * (*activityGrowth - *growth);
    share.regional = share.change - share.national - share.mix;
    return share;
}

} // namespace

Result<LocationQuotients> locationQuotients(const std::vector<ActivityValue>& values)
{
    Table table;
    for (const auto& value : values) {
        if (!(value.value >= 0.0 && std::isfinite(value.value)) ||
            (value.later && !(*value.later >= 0.0 && std::isfinite(*value.later))))
            return fail(ErrorCode::InvalidValue, value.area + ", " + value.activity, numberText(value.value));
        table.add(value);
    }
    if (table.areas.empty())
        return fail(ErrorCode::InvalidValue, "area", "-");
    table.addReference();
    LocationQuotients result;
    for (const auto& area : table.areas)
        for (const auto& activity : table.activities) {
            result.rows.push_back(quotientOf(table, area, activity));
            const auto share = table.twoYears ? shiftShareOf(table, area, activity) : std::nullopt;
            if (share)
                result.shiftShare.push_back(*share);
        }
    return result;
}

Result<std::vector<ActivityValue>> readActivityCsv(const std::string& path)
{
    PS_LET(const auto text, readTextFile(path));
    const auto rows = readCsv(text);
    std::vector<ActivityValue> values;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const auto where = path + ":" + std::to_string(i + 1);
        if (row.size() == 1 && row.front().empty())
            continue;
        if (row.size() < 3)
            return fail(ErrorCode::FileUnreadable, where, "area,activity,value");
        const auto number = [](const std::string& cell) {
            const auto known = readKnown(cell);
            const auto* interval = std::get_if<Interval>(&known);
            return interval != nullptr && interval->isExact() ? std::optional{interval->low} : std::nullopt;
        };
        const auto value = number(row[2]);
        if (!value)
            return fail(ErrorCode::FileUnreadable, where, row[2]);
        values.push_back({row[0], row[1], *value, row.size() > 3 ? number(row[3]) : std::nullopt});
    }
    if (values.empty())
        return fail(ErrorCode::FileUnreadable, path, "area,activity,value");
    return values;
}

} // namespace core
