#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/model/geometry.h"
#include "core/model/value.h"

#include <memory>
#include <optional>
#include <span>

namespace gis {

/// What is wrong with a geometry, if anything.
struct Validity
{
    bool valid = true;
    core::Message reason{};                // for people
    std::optional<core::Position> place{}; // where, in the geometry's coordinates
};

struct Repair
{
    core::Blob wkb{}; // 2D little-endian; empty where nothing of an area is left
    core::Message reason{};
    double areaChange = 0.0; // |after - before| / before, planar; 1 where there was none before
};

/// GEOS with its context: checks and repairs of geometries as 2D little-endian WKB. Owned by one thread at a
/// time.
class Geos
{
public:
    Geos();
    Geos(Geos&&) noexcept;
    Geos& operator=(Geos&&) noexcept;
    ~Geos();

    /// Of polygons; points and lines are valid where their bytes can be read.
    Validity validity(std::span<const unsigned char> wkb);
    Validity validity(const core::Geometry& geometry);

    /// Makes a polygon valid: rings closed, holes outside their shell made areas of their own, crossings
    /// resolved by the structure method. InvalidGeometry where that cannot be done.
    core::Result<Repair> repair(std::span<const unsigned char> wkb);
    core::Result<core::Geometry> repaired(const core::Geometry& geometry);

    /// A position inside a polygon, in the middle of a line; the point itself.
    std::optional<core::Position> inside(std::span<const unsigned char> wkb);

    /// Planar, in the square of the coordinates' unit.
    double area(std::span<const unsigned char> wkb);

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace gis
