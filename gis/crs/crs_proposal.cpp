#include "gis/crs/crs_proposal.h"

#include "core/base/translate.h"
#include "gis/crs/crs.h"
#include "gis/crs/transform.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace gis {

namespace {

using core::Box;
using core::Message;
using core::Position;

#define M(text) PS_TEXT("Crs", text)

constexpr double almostAll = 0.9; // a few rows may be typos
constexpr double most = 0.5;

struct Reading
{
    std::string crs{};
    CoordinateFix fix{};
    double near = 0.0; // share of the sample in the plan's surroundings
    double wide = 0.0; // share within the region round them
    bool possible = false;
};

Box grown(const Box& box, double by)
{
    return {box.minX - by, box.minY - by, box.maxX + by, box.maxY + by};
}

bool isDegrees(Position p)
{
    return std::abs(p.x) <= 180.0 && std::abs(p.y) <= 90.0;
}

std::vector<Position> usable(std::span<const Position> sample)
{
    std::vector<Position> kept;
    for (const auto& p : sample)
        if (std::isfinite(p.x) && std::isfinite(p.y) && !(p.x == 0.0 && p.y == 0.0))
            kept.push_back(p);
    return kept;
}

Reading judge(const std::string& crs, const CoordinateFix& fix, std::vector<Position> sample, const Box& area)
{
    Reading reading{crs, fix};
    const auto transform = Transform::make(crs, "EPSG:4326", area);
    if (!transform || sample.empty())
        return reading;
    bool inDomain = true;
    for (auto& p : sample) {
        p = fix.apply(p);
        inDomain = inDomain && (!transform->identity() || isDegrees(p));
    }
    const auto lost = transform->forward(sample);
    const auto count = static_cast<double>(sample.size());
    const Box near = surroundings(area);
    const Box wide = grown(near, 2.0); // degrees: the province, and less than a TM-3 zone away
    for (const auto& p : sample) {
        reading.near += near.contains(p) ? 1.0 / count : 0.0;
        reading.wide += wide.contains(p) ? 1.0 / count : 0.0;
    }
    const auto outside =
        std::count_if(sample.begin(), sample.end(), [](Position p) { return !isDegrees(p); });
    reading.possible = inDomain && lost == 0 && outside == 0;
    return reading;
}

int utmZone(double longitude)
{
    return std::clamp(static_cast<int>(std::floor((longitude + 180.0) / 6.0)) + 1, 1, 60);
}

/// EPSG 23830 (zone 46.2, central meridian 94.5) .. 23845 (54.1), three degrees apart.
std::optional<std::string> tm3(double longitude, int neighbour)
{
    const int index = static_cast<int>(std::floor((longitude - 93.0) / 3.0)) + neighbour;
    if (index < 0 || index > 15)
        return std::nullopt;
    return fmt::format("EPSG:{}", 23830 + index);
}

/// EPSG number of WGS 84 / UTM for the middle of the plan's area.
int ownUtm(const PlanFrame& plan)
{
    const auto center = plan.area.center();
    return (center.y < 0 ? 32700 : 32600) + utmZone(center.x);
}

std::vector<std::string> projectedCandidates(const PlanFrame& plan)
{
    const auto center = plan.area.center();
    const int zone = utmZone(center.x);
    const int south = ownUtm(plan) - zone;
    const int north = south == 32700 ? 32600 : 32700; // northings without the false ten million
    std::vector<std::string> codes{plan.crs, fmt::format("EPSG:{}", south + zone)};
    const auto add = [&](const std::string& code) {
        if (std::find(codes.begin(), codes.end(), code) == codes.end())
            codes.push_back(code);
    };
    if (codes[0] == codes[1])
        codes.pop_back();
    for (const int neighbour : {0, 1, -1})
        if (const auto code = tm3(center.x, neighbour))
            add(*code);
    add("EPSG:3857");
    add(fmt::format("EPSG:{}", north + zone));
    if (zone > 1)
        add(fmt::format("EPSG:{}", south + zone - 1));
    if (zone < 60)
        add(fmt::format("EPSG:{}", south + zone + 1));
    return codes;
}

std::vector<CoordinateFix> degreeFixes(const Box& area)
{
    std::vector<CoordinateFix> fixes;
    for (const double scale : {1.0, 1e-6, 1e-7})
        for (const bool swapped : {false, true})
            for (const bool sign : {false, true})
                if (!sign || area.maxY < 0.0) // only the south has a minus to lose
                    fixes.push_back({scale, swapped, sign});
    return fixes;
}

std::vector<Reading> readings(const std::vector<Position>& sample, const PlanFrame& plan)
{
    std::vector<Reading> all;
    for (const auto& fix : degreeFixes(plan.area))
        all.push_back(judge("EPSG:4326", fix, sample, plan.area));
    for (const auto& code : projectedCandidates(plan))
        for (const bool swapped : {false, true})
            all.push_back(judge(code, {1.0, swapped, false}, sample, plan.area));
    return all;
}

/// The first reading (they stand in order of likelihood) that has the largest share; none below half.
const Reading* best(const std::vector<Reading>& all, double Reading::*share)
{
    const Reading* found = nullptr;
    for (const auto& reading : all)
        if (reading.*share >= most && (found == nullptr || reading.*share > found->*share + 0.05))
            found = &reading;
    return found;
}

std::string range(const std::vector<Position>& sample)
{
    Box box;
    for (const auto& p : sample)
        box.add(p);
    const int digits = isDegrees({box.minX, box.minY}) && isDegrees({box.maxX, box.maxY}) ? 4 : 0;
    return fmt::format("x {:.{}f} … {:.{}f}, y {:.{}f} … {:.{}f}", box.minX, digits, box.maxX, digits,
                       box.minY, digits, box.maxY, digits);
}

std::string title(const std::string& crs)
{
    const auto found = findCrs(crs);
    return found ? found->name : crs;
}

Message reason(const Reading& reading, const std::string& declared, const std::vector<Position>& sample,
               const PlanFrame& plan)
{
    const std::vector<std::string> args{range(sample), title(reading.crs), plan.areaName,
                                        declared.empty() ? std::string{} : title(declared)};
    const auto& fix = reading.fix;
    if (fix.scale != 1.0)
        return {M("Angka %1 adalah derajat tanpa koma desimal; dibagi, letaknya di %3 (%2)."), args};
    if (fix.swapped && fix.latitudeSign)
        return {
            M("Lintang dan bujur tertukar dan tanda minus lintang hilang (%1); dibetulkan, letaknya di %3."),
            args};
    if (fix.swapped)
        return {M("Sumbu tertukar (%1); ditukar, letaknya di %3 (%2)."), args};
    if (fix.latitudeSign)
        return {M("Tanda minus lintang selatan hilang (%1); ditambahkan, letaknya di %3."), args};
    if (!declared.empty())
        return {M("Berkas menyebut %4, tetapi koordinatnya (%1) tidak cocok; dengan %2 letaknya di %3."),
                args};
    return {M("Berkas tidak menyebut sistem koordinat; koordinatnya (%1) cocok dengan %2 untuk %3."), args};
}

CrsProposal proposal(const Reading& reading, Message why, bool assumed)
{
    const auto crs = findCrs(reading.crs);
    CrsProposal result;
    result.text = crs ? crs->text : reading.crs;
    result.code = crs ? crs->code : std::string{};
    result.why = std::move(why);
    result.assumed = assumed;
    result.fix = reading.fix;
    return result;
}

/// A file in a system that nobody uses for this place is read exactly as it says, and the planner is told.
Message believed(const Crs& declared, const Reading& reading, const PlanFrame& plan)
{
    const auto usual = projectedCandidates(plan);
    const auto isUsual = [&](const std::string& code) {
        const auto own = "EPSG:" + std::to_string(ownUtm(plan));
        return code == plan.crs || code == "EPSG:3857" || code == own || code == tm3(plan.area.center().x, 0);
    };
    if (reading.near < most || declared.geographic || isUsual(declared.code) ||
        std::find(usual.begin(), usual.end(), declared.code) == usual.end())
        return {M("Menurut berkas: %1."), {declared.name}};
    return {M("Menurut berkas: %1, zona yang tidak lazim untuk %2."), {declared.name, plan.areaName}};
}

CrsProposal fallback(const std::vector<Position>& sample, const PlanFrame& plan)
{
    const auto inDegrees = std::count_if(sample.begin(), sample.end(), isDegrees);
    const bool degrees = static_cast<double>(inDegrees) >= almostAll * static_cast<double>(sample.size());
    if (sample.empty())
        return proposal({"EPSG:4326"},
                        {M("Berkas tidak menyebut sistem koordinat dan tidak memuat koordinat."), {}}, true);
    if (degrees)
        return proposal(
            {"EPSG:4326"},
            {M("Berkas tidak menyebut sistem koordinat; angkanya (%1) seperti derajat, tetapi di luar %2."),
             {range(sample), plan.areaName}},
            true);
    return proposal(
        {plan.crs},
        {M("Sistem koordinat tidak diketahui dan angkanya (%1) tidak cocok dengan %2; dianggap %3."),
         {range(sample), plan.areaName, title(plan.crs)}},
        true);
}

} // namespace

Position CoordinateFix::apply(Position p) const
{
    if (scale != 1.0)
        p = {p.x * scale, p.y * scale};
    if (swapped)
        std::swap(p.x, p.y);
    if (latitudeSign)
        p.y = -p.y;
    return p;
}

std::vector<std::string> usualSystems(const PlanFrame& plan)
{
    auto systems = projectedCandidates(plan);
    systems.insert(systems.begin(), "EPSG:4326");
    return systems;
}

Box surroundings(const Box& area)
{
    return grown(area, 0.05 + 0.25 * std::max(area.width(), area.height()));
}

CrsProposal proposeCrs(const std::string& declared, std::span<const Position> positions,
                       const PlanFrame& plan)
{
    const auto sample = usable(positions);
    const auto known =
        declared.empty() ? core::Result<Crs>{core::fail(core::ErrorCode::CrsUnknown)} : findCrs(declared);
    if (known) {
        const auto asDeclared = judge(known->text, {}, sample, plan.area);
        const auto fromFile = believed(*known, asDeclared, plan);
        if (sample.empty() || (asDeclared.possible && asDeclared.wide > 0.0))
            return proposal(asDeclared, fromFile, false);
        const auto all = readings(sample, plan);
        const auto* better = best(all, &Reading::near);
        if (better != nullptr && (better->near >= almostAll || !asDeclared.possible))
            return proposal(*better, reason(*better, known->text, sample, plan), true);
        const auto* wider = asDeclared.possible ? nullptr : best(all, &Reading::wide);
        if (wider != nullptr)
            return proposal(*wider, reason(*wider, known->text, sample, plan), true);
        if (asDeclared.possible || !known->geographic)
            return proposal(asDeclared, fromFile, false);
        return fallback(sample, plan);
    }

    const auto all = readings(sample, plan);
    const auto* found = best(all, &Reading::near);
    if (found == nullptr)
        found = best(all, &Reading::wide);
    return found != nullptr ? proposal(*found, reason(*found, {}, sample, plan), true)
                            : fallback(sample, plan);
}

std::optional<CoordinateFix> fixForPoint(Position point, const Box& area)
{
    const Box near = surroundings(area);
    if (near.contains(point) || (point.x == 0.0 && point.y == 0.0))
        return std::nullopt;
    std::optional<CoordinateFix> found;
    for (const auto& fix : degreeFixes(area))
        if (!fix.none() && near.contains(fix.apply(point))) {
            if (found)
                return std::nullopt;
            found = fix;
        }
    return found;
}

#undef M

} // namespace gis
