#pragma once

#include "app/map/map_view.h"
#include "core/model/geometry.h"

#include <QPointF>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A position in both systems. What is snapped to keeps the stored degrees, so that shared borders are the
/// same numbers.
struct Place
{
    core::Position plane{};  // the plan's projected system, m
    core::Position lonLat{}; // EPSG:4326
    bool operator==(const Place&) const = default;
};

struct SnapEdge
{
    Place a{};
    Place b{};
    std::size_t owner = 0; // in SnapCandidates::owners
};

struct SnapVertex
{
    Place place{};
    std::size_t owner = 0;
};

/// Whose vertex or edge it is.
struct SnapOwner
{
    std::string name{};  // what people call it; may be empty
    std::string table{}; // and row, so that a shape being edited does not snap to itself
    std::int64_t fid = 0;
};

/// What can be snapped to in a part of the plane.
struct SnapCandidates
{
    core::Box within{}; // on the plane; outside of it nothing is known
    std::vector<SnapOwner> owners{};
    std::vector<SnapVertex> vertices{};
    std::vector<SnapEdge> edges{};
};

enum class SnapKind
{
    Vertex,
    Edge
};

struct Snap
{
    SnapKind kind = SnapKind::Vertex;
    Place place{};
    std::string owner{};
};

/// A row that is not snapped to.
struct SnapExcept
{
    std::string table{};
    std::int64_t fid = 0;
};

/// The nearest vertex within `tolerance` pixels, or else the nearest place on an edge.
std::optional<Snap> snapTo(const SnapCandidates& candidates, const MapView& view, QPointF pixel,
                           double tolerance, const SnapExcept& except = {});

inline constexpr double snapTolerance = 10.0; // px

} // namespace app
