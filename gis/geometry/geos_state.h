#pragma once

#include "gis/geometry/geos.h"

#include <geos_c.h>

#include <memory>
#include <string>

namespace gis {

/// What a Geos holds, for the files beside it that call the library too.
struct Geos::State
{
    GEOSContextHandle_t context = nullptr;
    GEOSWKBReader* reader = nullptr;
    GEOSWKBWriter* writer = nullptr;
    GEOSMakeValidParams* structure = nullptr;
    GEOSMakeValidParams* linework = nullptr;
    std::string error{};

    State();
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State();
};

struct DestroyGeometry
{
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using GeosGeometry = std::unique_ptr<GEOSGeometry, DestroyGeometry>;

/// Null where GEOS cannot read the bytes; the reason is in the state.
GeosGeometry readGeometry(Geos::State& state, std::span<const unsigned char> wkb);

/// The polygons of whatever came out, as one MultiPolygon; empty where there are none.
core::MultiPolygon polygonsOf(Geos::State& state, const GEOSGeometry* geometry);

} // namespace gis
