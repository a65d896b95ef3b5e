#include "core/analysis/street_groups.h"

#include "core/analysis/nearby_points.h"
#include "core/model/ellipsoid.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace core;

namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

constexpr Position corner{110.4335, -6.9803}; // Kampung Ligu's neighbourhood

/// Metres east and north of the corner.
Position at(double east, double north)
{
    return {corner.x + east / metresPerLongitude(corner.y), corner.y + north / metresPerLatitude(corner.y)};
}

/// Two lanes, 40 m apart and 300 m long, that meet at their east end only.
StreetNetwork horseshoe()
{
    const std::vector<Path> lines{
        {at(0, 0), at(150, 0), at(300, 0)}, {at(0, 40), at(300, 40)}, {at(300, 0), at(300, 40)}};
    return StreetNetwork{lines};
}

std::vector<StreetPair> pairsOf(const StreetNetwork& streets, const std::vector<Position>& positions,
                                double limit)
{
    Progress progress;
    auto pairs = streets.pairsWithin(positions, limit, progress);
    REQUIRE(pairs);
    return *std::move(pairs);
}

Groups groupsOf(const StreetNetwork& streets, const std::vector<Position>& positions,
                const GroupingSettings& settings)
{
    Progress progress;
    auto groups = findStreetGroups(positions, streets, settings, progress);
    REQUIRE(groups);
    return *std::move(groups);
}

/// The definition: each position put into the graph by looking at every stretch, then all ways at once (Floyd
/// 1962).
class EveryWay
{
public:
    EveryWay(const std::vector<Path>& lines, const std::vector<Position>& positions)
    {
        Box bounds;
        for (const auto& line : lines)
            for (const auto& position : line)
                bounds.add(position);
        m_latitude = bounds.empty() ? corner.y : bounds.center().y;
        for (const auto& line : lines)
            for (std::size_t i = 1; i < line.size(); ++i)
                m_stretches.push_back({vertex(line[i - 1]), vertex(line[i])});
        for (const auto& position : positions)
            m_feet.push_back(foot(position));
        m_cost.assign(m_vertices.size(), std::vector<double>(m_vertices.size(), infinite));
        for (std::size_t i = 0; i < m_vertices.size(); ++i)
            m_cost[i][i] = 0.0;
        for (const auto& [from, to] : m_stretches)
            m_cost[from][to] = m_cost[to][from] =
                std::min(m_cost[from][to], distance(m_vertices[from], m_vertices[to]));
        for (std::size_t k = 0; k < m_vertices.size(); ++k)
            for (auto& row : m_cost)
                for (std::size_t j = 0; j < row.size(); ++j)
                    row[j] = std::min(row[j], row[k] + m_cost[k][j]);
    }

    double between(std::size_t a, std::size_t b) const
    {
        const auto& one = m_feet[a];
        const auto& other = m_feet[b];
        if (!one.found || !other.found)
            return infinite;
        double best = infinite;
        if (one.stretch == other.stretch)
            best = std::max(std::abs(one.along - other.along) + std::abs(one.away - other.away),
                            distance(one.at, other.at));
        const auto ends = [this](const Foot& foot) {
            const auto& [from, to] = m_stretches[foot.stretch];
            const double length = distance(m_vertices[from], m_vertices[to]);
            return std::vector<std::pair<std::size_t, double>>{{from, foot.along}, {to, length - foot.along}};
        };
        for (const auto& [start, first] : ends(one))
            for (const auto& [end, last] : ends(other))
                best = std::min(best, std::abs(one.away) + first + m_cost[start][end] + last +
                                          std::abs(other.away));
        return best;
    }

private:
    static constexpr double infinite = std::numeric_limits<double>::infinity();
    struct Foot
    {
        bool found = false;
        std::size_t stretch = 0;
        double along = 0.0;
        double away = 0.0;
        Position at{};
    };

    std::size_t vertex(Position position)
    {
        const auto found = std::find(m_vertices.begin(), m_vertices.end(), position);
        if (found != m_vertices.end())
            return static_cast<std::size_t>(found - m_vertices.begin());
        m_vertices.push_back(position);
        return m_vertices.size() - 1;
    }

    Foot foot(Position position) const
    {
        Foot best;
        for (std::size_t i = 0; i < m_stretches.size(); ++i) {
            const auto from = m_vertices[m_stretches[i].first];
            const auto to = m_vertices[m_stretches[i].second];
            const double east = metresPerLongitude(m_latitude);
            const double north = metresPerLatitude(m_latitude);
            const double x = (to.x - from.x) * east;
            const double y = (to.y - from.y) * north;
            const double px = (position.x - from.x) * east;
            const double py = (position.y - from.y) * north;
            const double part = std::clamp((px * x + py * y) / (x * x + y * y), 0.0, 1.0);
            const double away = std::hypot(px - part * x, py - part * y);
            if (away <= StreetNetwork::reach && (!best.found || away < std::abs(best.away) - 1e-9))
                best = {true, i, part * distance(from, to), x * py - y * px < 0.0 ? -away : away, position};
        }
        return best;
    }

    double m_latitude = 0.0; // at which degrees become metres, the middle of the streets
    std::vector<Position> m_vertices{};
    std::vector<std::pair<std::size_t, std::size_t>> m_stretches{};
    std::vector<Foot> m_feet{};
    std::vector<std::vector<double>> m_cost{};
};

} // namespace

TEST_CASE("Back to back is near by air and far by street", "[groups][streets]")
{
    // Three workshops at the west end of each lane: 30 m between the backs, 600 m and more by street.
    const std::vector<Position> workshops{at(2, 5), at(12, 5), at(22, 5), at(2, 35), at(12, 35), at(22, 35)};
    const auto streets = horseshoe();
    Progress progress;
    const GroupingSettings settings{50.0, 3, GroupMethod::Connected};
    CHECK(findPointGroups(workshops, settings, progress).value() == Groups{{0, 1, 2, 3, 4, 5}});
    CHECK(groupsOf(streets, workshops, settings) == Groups{{0, 1, 2}, {3, 4, 5}});
    CHECK(groupsOf(streets, workshops, {700.0, 3, GroupMethod::Connected}) == Groups{{0, 1, 2, 3, 4, 5}});
}

TEST_CASE("The way along the streets is what a tape would give", "[groups][streets]")
{
    const auto streets = horseshoe();
    const auto metres = [&](Position a, Position b) {
        const auto pairs = pairsOf(streets, {a, b}, 5000.0);
        return pairs.empty() ? -1.0 : pairs.front().metres;
    };
    CHECK(metres(at(10, 5), at(30, 5)) == Approx(20.0).margin(0.01));  // neighbours on one side
    CHECK(metres(at(10, 5), at(10, -5)) == Approx(10.0).margin(0.01)); // across the lane
    CHECK(metres(at(10, 5), at(30, -5)) == Approx(30.0).margin(0.01)); // across and along
    CHECK(metres(at(140, 3), at(160, 3)) ==
          Approx(26.0).margin(0.01)); // past a vertex: to the middle and back
    CHECK(metres(at(290, 0), at(290, 40)) == Approx(10.0 + 40.0 + 10.0).margin(0.01));
    CHECK(metres(at(0, 0), at(0, 40)) == Approx(640.0).margin(0.05));
    CHECK(metres(at(0, 0), at(0, 200)) == -1.0); // nobody can say
    CHECK(streets.reached(std::vector{at(0, 0), at(0, 200), at(0, -49), at(0, -51)}) == 2);
}

TEST_CASE("Beyond the end of a street nobody is nearer than by air", "[groups][streets]")
{
    const StreetNetwork streets{std::vector<Path>{{at(0, 0), at(100, 0)}}};
    const auto pairs = pairsOf(streets, {at(100, 30), at(130, 1)}, 500.0);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.front().metres >= distance(at(100, 30), at(130, 1)) - 1e-9);
}

TEST_CASE("A flyover does not join the street below it", "[groups][streets]")
{
    const std::vector<Position> workshops{at(10, 2), at(2, 10)};
    const StreetNetwork over{std::vector<Path>{{at(-100, 0), at(100, 0)}, {at(0, -100), at(0, 100)}}};
    CHECK(pairsOf(over, workshops, 1000.0).empty());
    const StreetNetwork crossing{
        std::vector<Path>{{at(-100, 0), at(0, 0), at(100, 0)}, {at(0, -100), at(0, 0), at(0, 100)}}};
    CHECK(pairsOf(crossing, workshops, 1000.0).size() == 1);
}

TEST_CASE("Street groups equal the definition on random towns", "[groups][streets][property]")
{
    const bool holds = rc::check("pairs, groups and the smallest distance", [] {
        // A street grid with some streets missing; workshops anywhere near it.
        const int side = *rc::gen::inRange(2, 6);
        std::vector<Path> lines;
        for (int row = 0; row < side; ++row)
            for (int column = 0; column < side; ++column) {
                const auto here = at(column * 70.0, row * 90.0);
                if (column + 1 < side && *rc::gen::inRange(0, 10) < 7)
                    lines.push_back({here, at((column + 1) * 70.0, row * 90.0)});
                if (row + 1 < side && *rc::gen::inRange(0, 10) < 7)
                    lines.push_back({here, at(column * 70.0, (row + 1) * 90.0)});
            }
        std::vector<Position> positions;
        const int count = *rc::gen::inRange(0, 25);
        for (int i = 0; i < count; ++i)
            positions.push_back(at(*rc::gen::inRange(-600, side * 700) / 10.0 + 0.037,
                                   *rc::gen::inRange(-600, side * 900) / 10.0 + 0.013));
        const double limit = *rc::gen::inRange(10, 400);
        const std::size_t minimum = static_cast<std::size_t>(*rc::gen::inRange(2, 6));

        const StreetNetwork streets{lines};
        const EveryWay every{lines, positions};
        Progress progress;
        const auto pairs = streets.pairsWithin(positions, limit, progress).value();
        std::size_t expected = 0;
        double smallest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < positions.size(); ++i)
            for (std::size_t j = i + 1; j < positions.size(); ++j) {
                expected += every.between(i, j) <= limit ? 1U : 0U;
                smallest = std::min(smallest, every.between(i, j));
            }
        RC_ASSERT(pairs.size() == expected);
        for (const auto& pair : pairs)
            RC_ASSERT(std::abs(pair.metres - every.between(pair.first, pair.second)) < 1e-6);

        const auto least = smallestStreetGroupDistance(positions, streets, minimum, progress).value();
        if (minimum == 2 && least)
            RC_ASSERT(std::abs(*least - smallest) < 1e-6);
        if (least && *least > 0.01) {
            RC_ASSERT(
                !findStreetGroups(positions, streets, {*least, minimum, GroupMethod::Connected}, progress)
                     .value()
                     .empty());
            RC_ASSERT(findStreetGroups(positions, streets, {*least - 0.005, minimum, GroupMethod::Connected},
                                       progress)
                          .value()
                          .empty());
        } else if (!least) {
            RC_ASSERT(
                findStreetGroups(positions, streets, {20'000.0, minimum, GroupMethod::Connected}, progress)
                    .value()
                    .empty());
        }
    });
    CHECK(holds);
}

TEST_CASE("Density along a street: a border workshop goes to the nearest core", "[groups][streets]")
{
    const StreetNetwork streets{std::vector<Path>{{at(0, 0), at(400, 0)}}};
    // Cores at 0, 10, 20 and at 80, 90, 100; one at 48 sees 20 (28 m) and, at 35 m, 80 (32 m).
    const std::vector<Position> workshops{at(0, 0),  at(10, 0),  at(20, 0), at(80, 0),
                                          at(90, 0), at(100, 0), at(48, 0), at(300, 0)};
    CHECK(groupsOf(streets, workshops, {35.0, 4, GroupMethod::Dbscan}) == Groups{{0, 1, 2, 6}, {3, 4, 5}});
    CHECK(groupsOf(streets, workshops, {29.0, 3, GroupMethod::Dbscan}) == Groups{{0, 1, 2, 6}, {3, 4, 5}});
}

TEST_CASE("Streets refuse what makes no sense and stop when asked", "[groups][streets]")
{
    Progress progress;
    const std::vector<Position> workshops{at(0, 0), at(10, 0)};
    CHECK(findStreetGroups(workshops, horseshoe(), {0.0, 2}, progress).error().code ==
          ErrorCode::InvalidValue);
    CHECK(StreetNetwork{std::vector<Path>{}}.empty());
    CHECK(pairsOf(StreetNetwork{std::vector<Path>{}}, workshops, 100.0).empty());
    progress.cancel();
    CHECK(horseshoe().pairsWithin(workshops, 100.0, progress).error().code == ErrorCode::Cancelled);
}

TEST_CASE("The way from a site goes along the streets", "[streets]")
{
    const auto streets = horseshoe();
    // The gate that stands nearest to its street counts, not the first.
    const std::vector<Position> gates{at(0, 80), at(0, 45), at(-10, 80)};
    const std::vector<Position> workshops{at(0, -5), at(150, 45), at(1000, 1000)};
    const auto ways = streets.waysFrom(gates, workshops);
    REQUIRE(ways);
    REQUIRE((*ways)[0]);
    CHECK(*(*ways)[0] == Approx(5 + 300 + 40 + 300 + 5).epsilon(0.002)); // 50 m as the crow flies
    CHECK((*ways)[1].value() == Approx(150).epsilon(0.002));
    CHECK_FALSE((*ways)[2]);
    const std::vector<Position> nowhere{at(5000, 5000)};
    CHECK_FALSE(streets.waysFrom(nowhere, workshops));
    CHECK_FALSE(StreetNetwork{std::vector<Path>{}}.waysFrom(gates, workshops));
}
