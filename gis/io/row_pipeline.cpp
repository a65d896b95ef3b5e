#include "gis/io/row_pipeline.h"

#include "core/base/translate.h"
#include "gis/crs/crs.h"
#include "gis/geometry/wkb.h"

#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <utility>

namespace gis {

namespace {

using core::Blob;
using core::Box;
using core::Position;

#define M(text) PS_TEXT("Import", text)

RowRemark conflict(const char* kind, const char* text, std::vector<std::string> args)
{
    return {RowRemark::Type::Conflict, kind, {text, std::move(args)}};
}

RowRemark rejection(const char* text, std::vector<std::string> args = {})
{
    return {RowRemark::Type::Rejected, "", {text, std::move(args)}};
}

std::string written(Position p)
{
    return fmt::format("{}, {}", p.x, p.y);
}

void tellFix(const CoordinateFix& fix, Position before, Position after, SourceRow& row)
{
    const std::vector<std::string> args{written(before), written(after)};
    if (fix.scale != 1.0)
        row.remarks.push_back(
            conflict("degrees-scaled", M("Koordinat %1 tanpa koma desimal dibaca %2"), args));
    if (fix.swapped)
        row.remarks.push_back(conflict("axes-swapped", M("Sumbu %1 ditukar menjadi %2"), args));
    if (fix.latitudeSign)
        row.remarks.push_back(
            conflict("sign-added", M("Tanda minus lintang ditambahkan: %1 menjadi %2"), args));
}

/// A line of one position, or an area without any ring, is nothing that can be drawn.
bool drawable(const std::vector<WkbRun>& runs, core::LayerGeometry kind)
{
    for (const auto& run : runs)
        if (run.size() < (kind == core::LayerGeometry::Line ? 2U : 1U))
            return false;
    return !runs.empty();
}

bool onEarth(Position p)
{
    constexpr double slack = 1e-7; // degrees, for what rounding adds at the poles
    return std::abs(p.x) <= 360.0 && std::abs(p.y) <= 90.0 + slack; // false for what is not a number
}

/// False where a point is not on the earth, or where numbers in metres lead as far away as degrees taken for
/// metres do.
bool plausible(Position p, const PlanFrame& plan, bool degrees)
{
    constexpr double far = 3.0; // degrees
    const auto& area = plan.area;
    const Box around{area.minX - far, area.minY - far, area.maxX + far, area.maxY + far};
    return degrees ? onEarth(p) : around.contains(p);
}

Box boundsOf(const std::vector<WkbRun>& runs)
{
    Box bounds;
    for (const auto& run : runs)
        for (std::size_t i = 0; i < run.size(); ++i)
            bounds.add(run[i]);
    return bounds;
}

} // namespace

core::Result<RowPipeline> RowPipeline::make(const CrsProposal& crs, const PlanFrame& plan)
{
    PS_LET(auto transform, Transform::make(crs.text, "EPSG:4326", plan.area));
    PS_LET(const auto found, findCrs(crs.text));
    return RowPipeline{crs, plan, std::move(transform), found.geographic};
}

RowPipeline::RowPipeline(CrsProposal crs, PlanFrame plan, Transform transform, bool degrees)
    : m_crs(std::move(crs)), m_plan(std::move(plan)), m_transform(std::move(transform)), m_degrees(degrees)
{
}

CoordinateFix RowPipeline::fixFor(const std::vector<WkbRun>& runs, core::LayerGeometry kind) const
{
    if (m_crs.fix.none() && !(m_degrees && kind == core::LayerGeometry::Point && m_transform.identity()))
        return {};
    const auto near = surroundings(m_plan.area);
    const auto first = runs.front()[0];
    if (m_degrees && near.contains(first))
        return {};
    if (!m_crs.fix.none() &&
        (!m_degrees || near.contains(m_crs.fix.apply(first)) || kind != core::LayerGeometry::Point))
        return m_crs.fix;
    return fixForPoint(first, m_plan.area).value_or(m_crs.fix);
}

/// A point that is nowhere in the file's system may be in another one that people use here: some typed
/// degrees into a list of metres, or the reverse.
bool RowPipeline::placeAlone(Position p, Box& bounds, SourceRow& row)
{
    if (!m_othersMade) {
        m_othersMade = true;
        for (const auto& code : usualSystems(m_plan))
            if (auto transform = Transform::make(code, "EPSG:4326", m_plan.area);
                transform && code != m_crs.code)
                m_others.emplace_back(code, *std::move(transform));
    }
    const auto near = surroundings(m_plan.area);
    for (const auto& [code, transform] : m_others) {
        const auto there = transform.forward(p);
        if (!there || !near.contains(*there))
            continue;
        row.remarks.push_back(conflict("other-system", M("Koordinat %1 dibaca sebagai %2, bukan %3"),
                                       {written(p), code, m_crs.code}));
        bounds.add(*there);
        m_runs.front().set(0, *there);
        return true;
    }
    return false;
}

bool RowPipeline::place(Blob& wkb, Box& bounds, SourceRow& row)
{
    const auto kind = kindOfWkb(wkb);
    if (!findRuns(wkb, m_runs) || !drawable(m_runs, kind)) {
        row.remarks.push_back(rejection(M("Bentuk tidak lengkap")));
        return false;
    }
    const bool onePoint =
        kind == core::LayerGeometry::Point && m_runs.size() == 1 && m_runs.front().size() == 1;
    if (onePoint && m_runs.front()[0] == Position{}) {
        row.remarks.push_back(
            conflict("location-unreadable", M("Koordinat 0, 0 dianggap belum ada lokasi"), {}));
        return false;
    }
    const auto fix = fixFor(m_runs, kind);
    const auto before = m_runs.front()[0];
    const bool changes = !fix.none() || !m_transform.identity();
    for (const auto& run : m_runs) {
        m_positions.resize(run.size());
        std::memcpy(m_positions.data(), run.bytes.data(), run.bytes.size());
        if (!fix.none())
            for (auto& p : m_positions)
                p = fix.apply(p);
        m_transform.forward(m_positions);
        for (std::size_t i = 0; i < m_positions.size(); ++i) {
            if (onePoint && !plausible(m_positions[i], m_plan, m_degrees) && placeAlone(run[i], bounds, row))
                return true;
            if (!onEarth(m_positions[i])) {
                row.remarks.push_back(rejection(M("Koordinat tidak mungkin: %1"), {written(run[i])}));
                return false;
            }
            bounds.add(m_positions[i]);
        }
        if (changes)
            std::memcpy(run.bytes.data(), m_positions.data(), run.bytes.size());
    }
    if (!fix.none())
        tellFix(fix, before, m_runs.front()[0], row);
    return true;
}

bool RowPipeline::makeSound(Blob& wkb, Box& bounds, SourceRow& row)
{
    if (kindOfWkb(wkb) != core::LayerGeometry::Polygon || m_geos.validity(wkb).valid)
        return true;
    auto repair = m_geos.repair(wkb);
    if (!repair || repair->wkb.empty()) {
        row.remarks.push_back(rejection(M("Bentuk tidak sah dan tidak dapat diperbaiki: %1"),
                                        {repair ? core::filled(repair->reason) : repair.error().detail}));
        return false;
    }
    row.remarks.push_back({RowRemark::Type::Repaired, "", std::move(repair->reason), repair->areaChange,
                           std::exchange(wkb, std::move(repair->wkb))});
    if (!findRuns(wkb, m_runs))
        return false;
    bounds = boundsOf(m_runs);
    return true;
}

void RowPipeline::process(RawRow& raw, SourceRow& row)
{
    row.row = raw.row;
    row.values.swap(raw.values);
    row.remarks.swap(raw.remarks);
    row.parts.clear();
    Box whole;
    for (auto& shape : raw.shapes) {
        Box bounds;
        if (!place(shape, bounds, row) || !makeSound(shape, bounds, row))
            continue;
        if (kindOfWkb(shape) != core::LayerGeometry::Point)
            promoteToMulti(shape);
        row.parts.push_back(gpkgFromWkb(shape, bounds));
        whole.add(bounds);
    }
    if (!whole.empty() && !whole.intersects(m_plan.area))
        row.remarks.push_back(
            conflict("outside-area", M("Terletak di luar %1 (%2)"),
                     {m_plan.areaName, fmt::format("{:.5f}, {:.5f}", whole.center().x, whole.center().y)}));
}

#undef M

} // namespace gis
