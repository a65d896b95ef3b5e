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

namespace {

/// Columns by their names in the header line, in any order; without known names by their place.
struct ActivityColumns
{
    std::size_t area = 0;
    std::size_t activity = 1;
    std::size_t value = 2;
    std::size_t later = 3;

    explicit ActivityColumns(const std::vector<std::string>& header)
    {
        const auto find = [&](std::initializer_list<const char*> names, std::size_t& column) {
            for (std::size_t i = 0; i < header.size(); ++i)
                if (std::find(names.begin(), names.end(), plainWord(header[i])) != names.end()) {
                    column = i;
                    return true;
                }
            return false;
        };
        std::size_t named[] = {0, 0, 0};
        if (!find({"area", "wilayah", "kelurahan", "kecamatan"}, named[0]) ||
            !find({"activity", "sektor", "kegiatan", "kbli"}, named[1]) ||
            !find({"value", "nilai"}, named[2]))
            return;
        area = named[0];
        activity = named[1];
        value = named[2];
        later = header.size();
        find({"value later", "nilai akhir"}, later);
    }
};

std::string trimmedCell(const std::vector<std::string>& row, std::size_t column)
{
    if (column >= row.size())
        return {};
    std::string_view cell{row[column]};
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t'))
        cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t'))
        cell.remove_suffix(1);
    return std::string{cell};
}

std::optional<double> exactNumber(const std::string& cell)
{
    const auto known = readKnown(cell);
    const auto* interval = std::get_if<Interval>(&known);
    return interval != nullptr && interval->isExact() ? std::optional{interval->low} : std::nullopt;
}

} // namespace

Result<std::vector<ActivityValue>> readActivityCsv(const std::string& path)
{
    PS_LET(const auto text, readTextFile(path));
    const bool semicolons =
        std::string_view{text}.substr(0, text.find('\n')).find(';') != std::string_view::npos;
    const auto rows = readCsv(text, semicolons ? ';' : ',');
    if (rows.empty())
        return fail(ErrorCode::FileUnreadable, path, "area,activity,value");
    const ActivityColumns columns{rows.front()};
    std::vector<ActivityValue> values;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const auto where = path + ":" + std::to_string(i + 1);
        if (row.size() == 1 && row.front().empty())
            continue;
        ActivityValue cell{trimmedCell(row, columns.area), trimmedCell(row, columns.activity)};
        const auto valueText = trimmedCell(row, columns.value);
        const auto laterText = trimmedCell(row, columns.later);
        const auto value = exactNumber(valueText);
        cell.later = exactNumber(laterText);
        if (cell.area.empty() || cell.activity.empty() || !value || (!laterText.empty() && !cell.later))
            return fail(ErrorCode::FileUnreadable, where,
                        value && !laterText.empty() ? laterText : "area,activity,value: " + valueText);
        cell.value = *value;
        values.push_back(std::move(cell));
    }
    if (values.empty())
        return fail(ErrorCode::FileUnreadable, path, "area,activity,value");
    return values;
}

} // namespace core
