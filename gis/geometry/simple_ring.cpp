#include "gis/geometry/simple_ring.h"

#include "core/model/geometry.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace gis {

namespace {

using core::Position;

enum class Side
{
    Left,
    Right,
    Unsure // on the line, or too near to tell
};

/// Where c lies from the line a to b, as far as rounding lets it be told (Shewchuk 1997, "Adaptive Precision
/// Floating-Point Arithmetic", bound A).
Side sideOf(Position a, Position b, Position c)
{
    constexpr double bound = 3.3306690738754716e-16;
    const double left = (a.x - c.x) * (b.y - c.y);
    const double right = (a.y - c.y) * (b.x - c.x);
    const double det = left - right;
    if (std::abs(det) <= bound * (std::abs(left) + std::abs(right)))
        return Side::Unsure;
    return det > 0.0 ? Side::Left : Side::Right;
}

bool certainlyApart(Position a, Position b, Position c, Position d)
{
    const auto both = [](Side one, Side other) { return one == other && one != Side::Unsure; };
    return both(sideOf(a, b, c), sideOf(a, b, d)) || both(sideOf(c, d, a), sideOf(c, d, b));
}

/// Edges that follow each other share one place and no more, unless the second runs back over the first.
bool certainlyGoesOn(Position a, Position b, Position c)
{
    return sideOf(a, b, c) != Side::Unsure || (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) > 0.0;
}

class RingCheck
{
public:
    bool isSimple(std::span<const unsigned char> positions);

private:
    struct Edge
    {
        double left = 0.0;
        double right = 0.0;
        double lower = 0.0;
        double upper = 0.0;
        std::uint32_t number = 0;
    };

    bool addEdges();
    bool meetsNone(const Edge& edge);

    std::vector<Position> m_ring{}; // the last position repeats the first
    std::vector<Edge> m_edges{};    // from left to right
    std::vector<Edge> m_open{};     // those that the sweep has not passed
    std::size_t m_comparisons = 0;
};

bool RingCheck::isSimple(std::span<const unsigned char> positions)
{
    m_ring.resize(positions.size() / sizeof(Position));
    std::memcpy(m_ring.data(), positions.data(), m_ring.size() * sizeof(Position));
    if (m_ring.size() < 4 || m_ring.front() != m_ring.back() || !addEdges())
        return false;
    std::sort(m_edges.begin(), m_edges.end(), [](const Edge& a, const Edge& b) { return a.left < b.left; });
    m_open.clear();
    m_comparisons = 0;
    for (const auto& edge : m_edges) {
        if (!meetsNone(edge))
            return false;
        m_open.push_back(edge);
    }
    return true;
}

bool RingCheck::addEdges()
{
    const auto count = m_ring.size() - 1;
    m_edges.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto a = m_ring[i];
        const auto b = m_ring[i + 1];
        // False also for what is not a number.
        if (!(std::abs(a.x) < 1e6 && std::abs(a.y) < 1e6) || a == b ||
            !certainlyGoesOn(i == 0 ? m_ring[count - 1] : m_ring[i - 1], a, b))
            return false;
        m_edges[i] = {std::min(a.x, b.x), std::max(a.x, b.x), std::min(a.y, b.y), std::max(a.y, b.y),
                      static_cast<std::uint32_t>(i)};
    }
    return true;
}

/// Looks at the edges that begin before this one, and forgets those that end before it.
bool RingCheck::meetsNone(const Edge& edge)
{
    constexpr std::size_t mostForEach = 200; // beyond that GEOS's index is the quicker way
    const auto count = static_cast<std::uint32_t>(m_edges.size());
    m_comparisons += m_open.size();
    if (m_comparisons > mostForEach * m_edges.size())
        return false;
    std::size_t kept = 0;
    for (const auto& other : m_open) {
        if (other.right < edge.left)
            continue;
        m_open[kept++] = other;
        if (other.lower > edge.upper || other.upper < edge.lower)
            continue;
        const auto apart =
            edge.number > other.number ? edge.number - other.number : other.number - edge.number;
        if (apart == 1 || apart == count - 1)
            continue;
        if (!certainlyApart(m_ring[edge.number], m_ring[edge.number + 1], m_ring[other.number],
                            m_ring[other.number + 1]))
            return false;
    }
    m_open.resize(kept);
    return true;
}

std::uint32_t numberAt(std::span<const unsigned char> bytes, std::size_t at)
{
    std::uint32_t number = 0;
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

} // namespace

bool isCertainlyValidArea(std::span<const unsigned char> wkb)
{
    constexpr std::uint32_t polygon = 3;
    constexpr std::uint32_t multiPolygon = 6;
    constexpr std::size_t header = 9; // byte order, type, how many
    const auto startsWith = [&](std::uint32_t type) {
        return wkb.size() > header && wkb[0] == 1 && numberAt(wkb, 1) == type && numberAt(wkb, 5) == 1;
    };
    if (startsWith(multiPolygon))
        wkb = wkb.subspan(header);
    if (!startsWith(polygon) || wkb.size() < header + 4)
        return false;
    const auto positions = wkb.subspan(header + 4);
    if (positions.size() != std::size_t{numberAt(wkb, header)} * sizeof(Position))
        return false;
    thread_local RingCheck check;
    return check.isSimple(positions);
}

} // namespace gis
