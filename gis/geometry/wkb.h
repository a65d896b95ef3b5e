#pragma once

#include "core/base/result.h"
#include "core/model/geometry.h"
#include "core/model/layer.h"
#include "core/model/value.h"

#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace gis {

/// The seven types of ISO WKB that are used here, always 2D and little-endian.
enum class WkbType : std::uint32_t
{
    Point = 1,
    LineString = 2,
    Polygon = 3,
    MultiPoint = 4,
    MultiLineString = 5,
    MultiPolygon = 6
};

/// One uninterrupted row of coordinates inside WKB bytes, 16 bytes a position, not aligned.
struct WkbRun
{
    std::span<unsigned char> bytes{};
    bool ring = false;

    std::size_t size() const { return bytes.size() / 16; }
    core::Position operator[](std::size_t i) const
    {
        core::Position p;
        std::memcpy(&p, bytes.data() + i * 16, 16);
        return p;
    }
    void set(std::size_t i, core::Position p) const { std::memcpy(bytes.data() + i * 16, &p, 16); }
};

/// All runs of a geometry in order; InvalidGeometry on bytes that are cut off or of another kind.
core::Result<void> findRuns(std::span<unsigned char> wkb, std::vector<WkbRun>& runs);

/// What the bytes hold; `None` for what is not WKB as above.
core::LayerGeometry kindOfWkb(std::span<const unsigned char> wkb);

/// A single polygon, line or point as a collection of one; anything else stays. Layers of lines and polygons
/// store the collections only, so that one column has one type.
void promoteToMulti(core::Blob& wkb);

core::Blob writeWkb(const core::Geometry& geometry);

/// GeoPackage's header (2.1.3, EPSG:4326) before the WKB: with the envelope, which points do without.
core::Blob gpkgFromWkb(std::span<const unsigned char> wkb, const core::Box& envelope);

/// The WKB behind such a header.
std::span<const unsigned char> wkbOfGpkg(std::span<const unsigned char> blob);

/// Closes open rings and drops rings of fewer than four positions, which GEOS refuses to read; other
/// geometries stay as they are. `changed` counts the rings; polygons that have lost their shell are left out.
core::Result<core::Blob> withSoundRings(std::span<const unsigned char> wkb, std::size_t& changed);

} // namespace gis
