#pragma once

#include "core/base/result.h"
#include "core/model/geometry.h"
#include "core/model/value.h"

#include <optional>
#include <span>

struct sqlite3;

namespace core {

/// GeoPackage 1.3 blob (2.1.3): header with envelope for all but points, then ISO WKB little-endian,
/// EPSG:4326. No geometry gives an empty blob, to be stored as NULL.
Blob writeGpkgGeometry(const Geometry& geometry);

/// Any byte order, envelope kind and Z/M flavour; Z and M are dropped, a single polygon becomes a
/// MultiPolygon. InvalidGeometry on truncated or impossible bytes; never reads outside `bytes`, never
/// allocates more than it holds.
Result<Geometry> readGpkgGeometry(std::span<const unsigned char> bytes);

/// The WKB alone, without the header.
Result<Geometry> readWkb(std::span<const unsigned char> bytes);

/// The envelope, from the header or else from the vertices; nothing for an empty or unreadable geometry.
std::optional<Box> gpkgEnvelope(std::span<const unsigned char> bytes);

/// Registers ST_MinX, ST_MaxX, ST_MinY, ST_MaxY and ST_IsEmpty, which the R-tree triggers of GeoPackage call.
void registerGpkgFunctions(sqlite3* handle);

} // namespace core
