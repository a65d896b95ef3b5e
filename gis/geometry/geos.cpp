#include "gis/geometry/geos.h"

#include "core/base/translate.h"
#include "core/storage/gpkg_geometry.h"
#include "gis/geometry/geos_state.h"
#include "gis/geometry/simple_ring.h"
#include "gis/geometry/wkb.h"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <string_view>

namespace gis {

namespace {

using core::Blob;
using core::ErrorCode;
using core::Message;
using core::Position;

#define M(text) PS_TEXT("Geometry", text)

struct KnownReason
{
    std::string_view geos{};
    const char* text = nullptr;
};

constexpr auto reasons = std::to_array<KnownReason>({
    {"Self-intersection", M("garis batas memotong dirinya sendiri di %1")},
    {"Ring Self-intersection", M("garis batas menyentuh dirinya sendiri di %1")},
    {"Hole lies outside shell", M("lubang terletak di luar batasnya di %1")},
    {"Holes are nested", M("lubang di dalam lubang di %1")},
    {"Interior is disconnected", M("bagian dalam terputus di %1")},
    {"Nested shells", M("bidang di dalam bidang di %1")},
    {"Duplicate Rings", M("batas yang sama dua kali di %1")},
    {"Too few points in geometry component", M("titik batas terlalu sedikit di %1")},
    {"Invalid Coordinate", M("koordinat bukan angka di %1")},
    {"Ring is not closed", M("garis batas tidak tertutup di %1")},
});

Message reasonFor(std::string_view geos, const std::optional<Position>& place)
{
    const auto where = place ? fmt::format("{:.6f}, {:.6f}", place->x, place->y) : std::string{"?"};
    for (const auto& reason : reasons)
        if (reason.geos == geos)
            return {reason.text, {where}};
    return {M("bentuk tidak sah di %1 (%2)"), {where, std::string{geos}}};
}

/// GEOS makes no geometry of rings that are open or have fewer than four positions.
Message unreadable(const Geos::State& state)
{
    return {state.error.find("closed") != std::string::npos ? M("garis batas tidak tertutup")
                                                            : M("titik batas terlalu sedikit"),
            {}};
}

Blob write(Geos::State& state, const GEOSGeometry& geometry)
{
    std::size_t size = 0;
    unsigned char* bytes = GEOSWKBWriter_write_r(state.context, state.writer, &geometry, &size);
    Blob blob{bytes, bytes + (bytes != nullptr ? size : 0)};
    GEOSFree_r(state.context, bytes);
    return blob;
}

std::optional<Position> positionOf(Geos::State& state, const GEOSGeometry* point)
{
    Position p;
    if (point == nullptr || GEOSGeomGetX_r(state.context, point, &p.x) != 1 ||
        GEOSGeomGetY_r(state.context, point, &p.y) != 1)
        return std::nullopt;
    return p;
}

Validity detail(Geos::State& state, const GEOSGeometry* geometry)
{
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const auto valid = GEOSisValidDetail_r(state.context, geometry, 0, &reason, &place);
    const GeosGeometry placeOwner{place, DestroyGeometry{state.context}};
    Validity result;
    result.valid = valid == 1;
    result.place = positionOf(state, place);
    if (!result.valid)
        result.reason = reasonFor(reason != nullptr ? reason : state.error.c_str(), result.place);
    GEOSFree_r(state.context, reason);
    return result;
}

double planarArea(Geos::State& state, const GEOSGeometry* geometry)
{
    double area = 0.0;
    return geometry != nullptr && GEOSArea_r(state.context, geometry, &area) == 1 ? area : 0.0;
}

double ringArea(const WkbRun& ring)
{
    double twice = 0.0;
    const auto origin = ring.size() > 0 ? ring[0] : Position{}; // near the ring, for the digits
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const auto a = ring[i - 1];
        const auto b = ring[i];
        twice += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    }
    return std::abs(twice) / 2;
}

bool contains(const WkbRun& ring, Position p)
{
    bool in = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const auto a = ring[i - 1];
        const auto b = ring[i];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
            in = !in;
    }
    return in;
}

/// A file that writes several areas as rings of one polygon means areas: each ring counts plus or minus by
/// how many others it lies in.
double areaByNesting(std::vector<WkbRun>& rings)
{
    double area = 0.0;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        bool hole = false;
        for (std::size_t k = 0; k < rings.size(); ++k)
            if (k != i && rings[i].size() > 0 && contains(rings[k], rings[i][0]))
                hole = !hole;
        area += hole ? -ringArea(rings[i]) : ringArea(rings[i]);
    }
    return area;
}

void keepError(const char* message, void* state)
{
    static_cast<Geos::State*>(state)->error = message;
}

Blob areasOf(Geos::State& state, const GEOSGeometry* geometry)
{
    const auto all = polygonsOf(state, geometry);
    return all.polygons.empty() ? Blob{} : writeWkb(all);
}

} // namespace

GeosGeometry readGeometry(Geos::State& state, std::span<const unsigned char> wkb)
{
    state.error.clear();
    return {GEOSWKBReader_read_r(state.context, state.reader, wkb.data(), wkb.size()),
            DestroyGeometry{state.context}};
}

core::MultiPolygon polygonsOf(Geos::State& state, const GEOSGeometry* geometry)
{
    core::MultiPolygon all;
    const auto collect = [&](const auto& self, const GEOSGeometry* part) -> void {
        const auto type = GEOSGeomTypeId_r(state.context, part);
        if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
            for (int i = 0; i < GEOSGetNumGeometries_r(state.context, part); ++i)
                self(self, GEOSGetGeometryN_r(state.context, part, i));
        } else if (type == GEOS_POLYGON && GEOSisEmpty_r(state.context, part) == 0) {
            const auto parsed = core::readWkb(write(state, *part));
            if (parsed)
                if (const auto* area = std::get_if<core::MultiPolygon>(&*parsed))
                    all.polygons.insert(all.polygons.end(), area->polygons.begin(), area->polygons.end());
        }
    };
    collect(collect, geometry);
    return all;
}

Geos::State::State() : context(GEOS_init_r())
{
    GEOSContext_setErrorMessageHandler_r(context, keepError, this);
    reader = GEOSWKBReader_create_r(context);
    writer = GEOSWKBWriter_create_r(context);
    GEOSWKBWriter_setOutputDimension_r(context, writer, 2);
    GEOSWKBWriter_setByteOrder_r(context, writer, GEOS_WKB_NDR);
    structure = GEOSMakeValidParams_create_r(context);
    GEOSMakeValidParams_setMethod_r(context, structure, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context, structure, 0);
    linework = GEOSMakeValidParams_create_r(context);
    GEOSMakeValidParams_setMethod_r(context, linework, GEOS_MAKE_VALID_LINEWORK);
}

Geos::State::~State()
{
    GEOSMakeValidParams_destroy_r(context, linework);
    GEOSMakeValidParams_destroy_r(context, structure);
    GEOSWKBWriter_destroy_r(context, writer);
    GEOSWKBReader_destroy_r(context, reader);
    GEOS_finish_r(context);
}

Geos::Geos() : m_state(std::make_unique<State>()) {}
Geos::Geos(Geos&&) noexcept = default;
Geos& Geos::operator=(Geos&&) noexcept = default;
Geos::~Geos() = default;

Validity Geos::validity(std::span<const unsigned char> wkb)
{
    if (isCertainlyValidArea(wkb))
        return {};
    const auto geometry = readGeometry(*m_state, wkb);
    if (!geometry)
        return {false, unreadable(*m_state), std::nullopt};
    if (kindOfWkb(wkb) != core::LayerGeometry::Polygon ||
        GEOSisValid_r(m_state->context, geometry.get()) == 1)
        return {};
    return detail(*m_state, geometry.get());
}

Validity Geos::validity(const core::Geometry& geometry)
{
    return core::isEmpty(geometry) ? Validity{} : validity(writeWkb(geometry));
}

core::Result<Repair> Geos::repair(std::span<const unsigned char> wkb)
{
    Repair result;
    Blob bytes{wkb.begin(), wkb.end()};
    auto geometry = readGeometry(*m_state, bytes);
    if (!geometry) {
        std::size_t changed = 0;
        result.reason = unreadable(*m_state);
        PS_LET(bytes, withSoundRings(wkb, changed));
        geometry = readGeometry(*m_state, bytes);
        if (!geometry)
            return core::fail(ErrorCode::InvalidGeometry, {}, m_state->error);
    }
    const auto found = detail(*m_state, geometry.get());
    if (found.valid) {
        result.wkb = areasOf(*m_state, geometry.get());
        return result;
    }
    if (result.reason.empty())
        result.reason = found.reason;

    std::vector<WkbRun> rings;
    PS_TRY(findRuns(bytes, rings));
    const bool looseRings = found.reason.text == reasons[2].text; // "Hole lies outside shell"
    const double before = looseRings ? areaByNesting(rings) : planarArea(*m_state, geometry.get());
    const auto* method = looseRings ? m_state->linework : m_state->structure;
    const GeosGeometry valid{GEOSMakeValidWithParams_r(m_state->context, geometry.get(), method),
                             DestroyGeometry{m_state->context}};
    if (!valid)
        return core::fail(ErrorCode::InvalidGeometry, {}, m_state->error);
    result.wkb = areasOf(*m_state, valid.get());
    const double after = result.wkb.empty() ? 0.0 : area(result.wkb);
    result.areaChange = before > 0.0 ? std::abs(after - before) / before : 1.0;
    return result;
}

core::Result<core::Geometry> Geos::repaired(const core::Geometry& geometry)
{
    PS_LET(const auto result, repair(writeWkb(geometry)));
    return core::readWkb(result.wkb);
}

std::optional<Position> Geos::inside(std::span<const unsigned char> wkb)
{
    const auto geometry = readGeometry(*m_state, wkb);
    if (!geometry)
        return std::nullopt;
    const GeosGeometry point{GEOSPointOnSurface_r(m_state->context, geometry.get()),
                             DestroyGeometry{m_state->context}};
    return positionOf(*m_state, point.get());
}

double Geos::area(std::span<const unsigned char> wkb)
{
    const auto geometry = readGeometry(*m_state, wkb);
    return planarArea(*m_state, geometry.get());
}

#undef M

} // namespace gis
