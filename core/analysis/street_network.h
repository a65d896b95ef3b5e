#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/geometry.h"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace core {

class PlanFile;

/// Two positions and how far it is from one to the other along the streets.
struct StreetPair
{
    std::uint32_t first = 0; // indices into the positions asked about, first < second
    std::uint32_t second = 0;
    double metres = 0.0;
};

/// Streets as a graph: lines meet where they share a vertex (to a tenth of a metre), so that a flyover does
/// not join the street below. Every street can be walked both ways; lengths are on the ellipsoid.
///
/// A position stands at the nearest point of the nearest street within `reach`; the way to it counts. Two
/// on the same side of one stretch do not cross to its middle and back.
class StreetNetwork
{
public:
    static constexpr double reach = 50.0; // metres from a workshop to its street

    explicit StreetNetwork(std::span<const Path> lines);
    /// All the plan's layers with the role road that are lines, near `within`.
    static Result<StreetNetwork> fromPlan(const PlanFile& plan, const Box& within);

    bool empty() const { return m_stretches.empty(); }

    /// Every pair within `limit` metres of each other along the streets, by first, then second. A position
    /// farther than `reach` from any street is in no pair. Fails with Cancelled.
    Result<std::vector<StreetPair>> pairsWithin(std::span<const Position> positions, double limit,
                                                Progress& progress) const;
    /// Metres to each of the positions from that one of the gates (vertices of an outline) that stands
    /// nearest to its street; nothing for positions without a street within reach, or that no way leads to.
    /// Nothing at all where no gate has a street within reach.
    std::optional<std::vector<std::optional<double>>> waysFrom(std::span<const Position> gates,
                                                               std::span<const Position> to) const;
    /// How many of the positions have a street within reach.
    std::size_t reached(std::span<const Position> positions) const;

private:
    struct Stretch // from one vertex to the next
    {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        double length = 0.0;
    };
    struct Foot // where a position stands on its street
    {
        std::uint32_t stretch = 0;
        double along = 0.0; // metres from the stretch's start
        double away = 0.0;  // metres from the street; negative on its right
        Position at{};
    };
    class Walk;

    void addLine(const Path& line);
    std::uint32_t node(Position at);
    void indexStretches();
    std::optional<Foot> foot(Position at) const;
    std::int64_t cellOf(Position at) const;

    std::vector<Position> m_nodes{};
    std::vector<Stretch> m_stretches{};
    std::unordered_map<std::int64_t, std::uint32_t> m_nodeAt{};
    std::vector<std::uint32_t> m_firstAt{}; // by node, into m_stretchesAt; one more at the end
    std::vector<std::uint32_t> m_stretchesAt{};
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> m_cells{};
    double m_east = 1.0; // metres per degree, in the middle
    double m_north = 1.0;
};

} // namespace core
