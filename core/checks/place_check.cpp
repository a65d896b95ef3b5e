#include "core/checks/plan_check.h"

#include "core/analysis/place_names.h"
#include "core/base/translate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// The best boundaries at hand are 13 to 22 m off, so nearer than this to the border nobody can say.
constexpr double borderDoubt = 25.0; // metres

struct Stated
{
    std::string kelurahan{};
    std::string kecamatan{};

    bool empty() const { return placeKey(kelurahan).empty() && placeKey(kecamatan).empty(); }
};

/// A name is taken for another spelling only where no area bears it exactly.
bool namesArea(const Areas& areas, const std::string& stated, const Area& area)
{
    if (placeKey(stated) == placeKey(area.name))
        return true;
    return areas.byName(stated).empty() && samePlaceName(stated, area.name);
}

bool namesKecamatan(const std::string& stated, const Area& area)
{
    return area.kecamatan.empty() || samePlaceName(stated, area.kecamatan);
}

/// What somebody has said that the stated names mean; null where nobody did.
const Area* answered(const Areas& areas, const Stated& stated)
{
    const auto* exactly = areas.answered(stated.kelurahan, stated.kecamatan);
    return exactly != nullptr ? exactly : areas.answered(stated.kelurahan, {});
}

bool agrees(const Areas& areas, const Stated& stated, const Area& area)
{
    if (answered(areas, stated) == &area)
        return true;
    return (placeKey(stated.kelurahan).empty() || namesArea(areas, stated.kelurahan, area)) &&
           (placeKey(stated.kecamatan).empty() || namesKecamatan(stated.kecamatan, area));
}

std::optional<Position> positionOf(const Record& record)
{
    if (const auto* at = std::get_if<Position>(&record.geometry))
        return *at;
    if (const auto* outline = std::get_if<MultiPolygon>(&record.geometry))
        return representativePosition(*outline);
    return std::nullopt;
}

std::string described(const std::string& kelurahan, const std::string& kecamatan)
{
    if (kecamatan.empty())
        return kelurahan;
    return kelurahan.empty() ? "Kecamatan " + kecamatan : kelurahan + ", " + kecamatan;
}

Finding conflict(std::string_view table, const Record& record, const Stated& stated, const Area& area)
{
    Finding finding;
    finding.kind = "place-conflict";
    finding.table = table;
    finding.uuid = record.uuid;
    finding.data = {{"stated_kelurahan", stated.kelurahan},
                    {"stated_kecamatan", stated.kecamatan},
                    {"kelurahan", area.name},
                    {"kecamatan", area.kecamatan},
                    {"kelurahan_code", area.code}};
    return finding;
}

void checkLocated(const Areas& areas, std::string_view table, const Record& record, const Stated& stated,
                  Position at, std::vector<Finding>& findings)
{
    const auto* area = areas.at(at);
    if (area == nullptr || agrees(areas, stated, *area))
        return;
    const auto around = areas.near(at, borderDoubt);
    const auto neighbour = std::find_if(around.begin(), around.end(),
                                        [&](const Area* other) { return agrees(areas, stated, *other); });
    auto finding = conflict(table, record, stated, *area);
    finding.severity = neighbour != around.end() ? Severity::Low : Severity::High;
    const auto border =
        distanceToBorder(at, neighbour != around.end() ? (*neighbour)->outline : area->outline);
    finding.data["distance_to_border"] = fmt::format("{:.1f}", border);
    finding.message = {
        neighbour != around.end()
            ? PS_TEXT(
                  "Finding",
                  "Tertulis %1, tetapi titiknya di %2; hanya %3 m dari batas, jadi batas peta bisa keliru.")
            : PS_TEXT("Finding", "Tertulis %1, tetapi titiknya di %2 (%3 m dari batas)."),
        {described(stated.kelurahan, stated.kecamatan), described(area->name, area->kecamatan),
         fmt::format("{:.0f}", border)}};
    if (!placeKey(stated.kelurahan).empty() && !namesArea(areas, stated.kelurahan, *area))
        finding.fix["stated_kelurahan"] = area->name;
    if (!placeKey(stated.kecamatan).empty() && !namesKecamatan(stated.kecamatan, *area))
        finding.fix["stated_kecamatan"] = area->kecamatan;
    findings.push_back(withId(std::move(finding)));
}

/// Without a point the two names can still contradict each other.
void checkNamesAlone(const Areas& areas, std::string_view table, const Record& record, const Stated& stated,
                     std::vector<Finding>& findings)
{
    const auto named = areas.byName(stated.kelurahan);
    if (named.empty() || placeKey(stated.kecamatan).empty() || answered(areas, stated) != nullptr ||
        std::any_of(named.begin(), named.end(),
                    [&](const Area* area) { return agrees(areas, stated, *area); }))
        return;
    auto finding = conflict(table, record, stated, *named.front());
    finding.message = {PS_TEXT("Finding", "Tertulis %1, tetapi kelurahan itu ada di Kecamatan %2."),
                       {described(stated.kelurahan, stated.kecamatan), named.front()->kecamatan}};
    if (named.size() == 1)
        finding.fix["stated_kecamatan"] = named.front()->kecamatan;
    findings.push_back(withId(std::move(finding)));
}

/// Purwosari and Mangunharjo are two kelurahan each: the name alone does not say which.
void checkSameName(const Areas& areas, std::string_view table, const Record& record, const Stated& stated,
                   std::optional<Position> at, std::vector<Finding>& findings)
{
    const auto named = areas.byName(stated.kelurahan);
    if (named.size() < 2 || !placeKey(stated.kecamatan).empty() || answered(areas, stated) != nullptr)
        return;
    std::string all;
    for (const auto* area : named)
        all += (all.empty() ? "" : " / ") + area->kecamatan + " " + area->code;
    Finding finding;
    finding.kind = "same-name-place";
    finding.severity = at ? Severity::Low : Severity::Medium;
    finding.table = table;
    finding.uuid = record.uuid;
    finding.data = {{"stated_kelurahan", stated.kelurahan}, {"candidates", all}};
    finding.message = {PS_TEXT("Finding", "Ada %1 kelurahan bernama %2 (%3); sebutkan kecamatannya."),
                       {std::to_string(named.size()), stated.kelurahan, all}};
    const auto* area = at ? areas.at(*at) : nullptr;
    if (area != nullptr && namesArea(areas, stated.kelurahan, *area))
        finding.fix["stated_kecamatan"] = area->kecamatan;
    findings.push_back(withId(std::move(finding)));
}

} // namespace

void checkPlace(const Areas& areas, std::string_view table, const Record& record,
                std::vector<Finding>& findings)
{
    const Stated stated{record.text("stated_kelurahan"), record.text("stated_kecamatan")};
    if (areas.empty() || stated.empty())
        return;
    const auto at = positionOf(record);
    checkSameName(areas, table, record, stated, at, findings);
    if (at)
        checkLocated(areas, table, record, stated, *at, findings);
    else
        checkNamesAlone(areas, table, record, stated, findings);
}

} // namespace core
