#include "core/analysis/street_network.h"

#include "core/analysis/nearby_points.h"
#include "core/model/ellipsoid.h"
#include "core/storage/plan_file.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace core {

namespace {

constexpr double sameVertex = 1e-6; // degrees, a tenth of a metre
constexpr double asNear = 1e-9;     // metres
constexpr double cellSide = 60.0;   // metres; more than `reach`, so that the next cells suffice

std::int64_t pairKey(std::int64_t column, std::int64_t row)
{
    return row * 4'000'000'000 + column;
}

template <class Visit>
void forEachLine(const Geometry& geometry, Visit&& visit)
{
    if (const auto* line = std::get_if<LineString>(&geometry))
        visit(line->points);
    else if (const auto* lines = std::get_if<MultiLineString>(&geometry))
        for (const auto& part : lines->lines)
            visit(part.points);
}

} // namespace

/// One search outwards from a position, up to the limit (Dijkstra 1959). Its memory serves for the next.
class StreetNetwork::Walk
{
public:
    Walk(const StreetNetwork& network, const std::vector<std::optional<Foot>>& feet, double limit)
        : m_network(network), m_feet(feet), m_limit(limit), m_cost(network.m_nodes.size(), unreached),
          m_found(feet.size(), unreached)
    {
        for (std::uint32_t i = 0; i < feet.size(); ++i)
            if (feet[i])
                m_on[feet[i]->stretch].push_back(i);
    }

    void from(std::uint32_t start, std::vector<StreetPair>& pairs)
    {
        const auto& own = *m_feet[start];
        const auto& stretch = m_network.m_stretches[own.stretch];
        for (const auto other : m_on[own.stretch])
            meet(other, alongStretch(own, *m_feet[other]));
        reach(stretch.from, std::abs(own.away) + own.along);
        reach(stretch.to, std::abs(own.away) + stretch.length - own.along);
        while (!m_open.empty()) {
            const auto [cost, node] = m_open.top();
            m_open.pop();
            if (cost > m_cost[node])
                continue;
            for (auto i = m_network.m_firstAt[node]; i < m_network.m_firstAt[node + 1]; ++i)
                pass(m_network.m_stretchesAt[i], node, cost);
        }
        std::sort(m_met.begin(), m_met.end());
        for (const auto other : m_met)
            if (other > start)
                pairs.push_back({start, other, m_found[other]});
        forget();
    }

private:
    static constexpr double unreached = std::numeric_limits<double>::infinity();

    /// Beyond the end of a street "away" has no side: never less than the straight line.
    static double alongStretch(const Foot& a, const Foot& b)
    {
        return std::max(std::abs(a.along - b.along) + std::abs(a.away - b.away), distance(a.at, b.at));
    }

    void meet(std::uint32_t other, double metres)
    {
        if (metres > m_limit || metres >= m_found[other])
            return;
        if (m_found[other] == unreached)
            m_met.push_back(other);
        m_found[other] = metres;
    }

    void reach(std::uint32_t node, double cost)
    {
        if (cost > m_limit || cost >= m_cost[node])
            return;
        if (m_cost[node] == unreached)
            m_reached.push_back(node);
        m_cost[node] = cost;
        m_open.emplace(cost, node);
    }

    void pass(std::uint32_t index, std::uint32_t node, double cost)
    {
        const auto& stretch = m_network.m_stretches[index];
        const bool forward = stretch.from == node;
        if (const auto here = m_on.find(index); here != m_on.end())
            for (const auto other : here->second) {
                const auto& foot = *m_feet[other];
                meet(other,
                     cost + (forward ? foot.along : stretch.length - foot.along) + std::abs(foot.away));
            }
        reach(forward ? stretch.to : stretch.from, cost + stretch.length);
    }

    void forget()
    {
        for (const auto node : m_reached)
            m_cost[node] = unreached;
        for (const auto other : m_met)
            m_found[other] = unreached;
        m_reached.clear();
        m_met.clear();
    }

    using Step = std::pair<double, std::uint32_t>;

    const StreetNetwork& m_network;
    const std::vector<std::optional<Foot>>& m_feet;
    double m_limit;
    std::vector<double> m_cost;  // by node
    std::vector<double> m_found; // by position
    std::vector<std::uint32_t> m_reached{};
    std::vector<std::uint32_t> m_met{};
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_on{}; // positions by stretch
    std::priority_queue<Step, std::vector<Step>, std::greater<>> m_open{};
};

StreetNetwork::StreetNetwork(std::span<const Path> lines)
{
    Box bounds;
    for (const auto& line : lines)
        for (const auto& at : line)
            bounds.add(at);
    if (bounds.empty())
        return;
    m_east = metresPerLongitude(bounds.center().y);
    m_north = metresPerLatitude(bounds.center().y);
    for (const auto& line : lines)
        addLine(line);
    indexStretches();
}

Result<StreetNetwork> StreetNetwork::fromPlan(const PlanFile& plan, const Box& within)
{
    std::vector<Path> lines;
    PS_LET(const auto layers, plan.layers());
    for (const auto& layer : layers)
        if (layer.role == LayerRole::Road && layer.geometry == LayerGeometry::Line) {
            PS_TRY(plan.features(layer, within, [&](Record&& record) {
                forEachLine(record.geometry, [&](const Path& line) { lines.push_back(line); });
                return true;
            }));
        }
    return StreetNetwork{lines};
}

std::uint32_t StreetNetwork::node(Position at)
{
    const auto key = pairKey(std::llround(at.x / sameVertex), std::llround(at.y / sameVertex));
    const auto [found, added] = m_nodeAt.emplace(key, static_cast<std::uint32_t>(m_nodes.size()));
    if (added)
        m_nodes.push_back(at);
    return found->second;
}

void StreetNetwork::addLine(const Path& line)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto from = node(line[i - 1]);
        const auto to = node(line[i]);
        if (from != to)
            m_stretches.push_back({from, to, distance(m_nodes[from], m_nodes[to])});
    }
}

std::int64_t StreetNetwork::cellOf(Position at) const
{
    return pairKey(static_cast<std::int64_t>(std::floor(at.x * m_east / cellSide)),
                   static_cast<std::int64_t>(std::floor(at.y * m_north / cellSide)));
}

/// Every stretch goes into the cells along it; a long one is sampled finely enough to miss none by more than
/// half a cell, which the search in the next cells makes good.
void StreetNetwork::indexStretches()
{
    m_firstAt.assign(m_nodes.size() + 1, 0);
    for (const auto& stretch : m_stretches) {
        ++m_firstAt[stretch.from + 1];
        ++m_firstAt[stretch.to + 1];
    }
    for (std::size_t i = 1; i < m_firstAt.size(); ++i)
        m_firstAt[i] += m_firstAt[i - 1];
    m_stretchesAt.resize(m_stretches.size() * 2);
    auto next = m_firstAt;
    for (std::uint32_t i = 0; i < m_stretches.size(); ++i) {
        m_stretchesAt[next[m_stretches[i].from]++] = i;
        m_stretchesAt[next[m_stretches[i].to]++] = i;
    }
    constexpr double sampling = 2.0 * (cellSide - reach); // metres
    for (std::uint32_t i = 0; i < m_stretches.size(); ++i) {
        const auto& from = m_nodes[m_stretches[i].from];
        const auto& to = m_nodes[m_stretches[i].to];
        const auto parts = std::max(1.0, std::ceil(m_stretches[i].length / sampling));
        for (double part = 0.0; part <= parts; ++part) {
            auto& cell = m_cells[cellOf(
                {from.x + (to.x - from.x) * part / parts, from.y + (to.y - from.y) * part / parts})];
            if (cell.empty() || cell.back() != i)
                cell.push_back(i);
        }
    }
}

std::optional<StreetNetwork::Foot> StreetNetwork::foot(Position at) const
{
    std::optional<Foot> best;
    const auto look = [&](std::uint32_t index) {
        const auto& stretch = m_stretches[index];
        const auto& from = m_nodes[stretch.from];
        const auto& to = m_nodes[stretch.to];
        const double dx = (to.x - from.x) * m_east;
        const double dy = (to.y - from.y) * m_north;
        const double px = (at.x - from.x) * m_east;
        const double py = (at.y - from.y) * m_north;
        const double part = std::clamp((px * dx + py * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        const double away = std::hypot(px - part * dx, py - part * dy);
        const double lead = best ? std::abs(best->away) - away : 1.0;
        // At a corner two stretches are as near: the first one, in whatever order they are found.
        if (away > reach || lead < -asNear || (lead < asNear && index > best->stretch))
            return;
        best = Foot{index, part * stretch.length, dx * py - dy * px < 0.0 ? -away : away, at};
    };
    for (int column = -1; column <= 1; ++column)
        for (int row = -1; row <= 1; ++row) {
            const auto cell =
                m_cells.find(cellOf({at.x + column * cellSide / m_east, at.y + row * cellSide / m_north}));
            if (cell != m_cells.end())
                std::for_each(cell->second.begin(), cell->second.end(), look);
        }
    return best;
}

Result<std::vector<StreetPair>> StreetNetwork::pairsWithin(std::span<const Position> positions, double limit,
                                                           Progress& progress) const
{
    std::vector<std::optional<Foot>> feet;
    for (const auto& at : positions)
        feet.push_back(foot(at));
    Walk walk{*this, feet, limit};
    std::vector<StreetPair> pairs;
    for (std::uint32_t i = 0; i < feet.size(); ++i) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        if (feet[i])
            walk.from(i, pairs);
    }
    return pairs;
}

std::optional<std::vector<std::optional<double>>> StreetNetwork::waysFrom(std::span<const Position> gates,
                                                                          std::span<const Position> to) const
{
    std::optional<Foot> gate;
    for (const auto& at : gates)
        if (const auto own = foot(at); own && (!gate || std::abs(own->away) < std::abs(gate->away)))
            gate = own;
    if (!gate)
        return std::nullopt;
    std::vector<std::optional<Foot>> feet{gate};
    for (const auto& at : to)
        feet.push_back(foot(at));
    std::vector<StreetPair> pairs;
    Walk{*this, feet, std::numeric_limits<double>::infinity()}.from(0, pairs);
    std::vector<std::optional<double>> ways(to.size());
    for (const auto& pair : pairs)
        ways[pair.second - 1] = pair.metres;
    return ways;
}

std::size_t StreetNetwork::reached(std::span<const Position> positions) const
{
    return static_cast<std::size_t>(
        std::count_if(positions.begin(), positions.end(), [&](Position at) { return foot(at).has_value(); }));
}

} // namespace core
