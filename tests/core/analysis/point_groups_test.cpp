#include "core/analysis/point_groups.h"

#include "core/model/ellipsoid.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace core;

namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

/// The definition itself: every pair measured on the ellipsoid.
class AllPairs
{
public:
    AllPairs(const std::vector<Position>& positions, const GroupingSettings& settings)
        : m_positions(positions), m_settings(settings), m_label(positions.size(), -1)
    {
        for (std::size_t i = 0; i < positions.size(); ++i)
            if (isCore(i) && m_label[i] < 0)
                spread(i, m_count++);
    }

    Groups groups() const
    {
        Groups groups(static_cast<std::size_t>(m_count));
        for (std::uint32_t i = 0; i < m_label.size(); ++i)
            if (const int label = m_label[i] >= 0 ? m_label[i] : nearestCore(i); label >= 0)
                groups[static_cast<std::size_t>(label)].push_back(i);
        if (m_settings.method == GroupMethod::Connected)
            std::erase_if(groups, [&](const auto& group) { return group.size() < m_settings.minimum; });
        std::sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
            return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
        });
        return groups;
    }

private:
    double between(std::size_t a, std::size_t b) const { return distance(m_positions[a], m_positions[b]); }
    bool within(std::size_t a, std::size_t b) const { return between(a, b) <= m_settings.distance + 1e-6; }

    bool isCore(std::size_t i) const
    {
        if (m_settings.method == GroupMethod::Connected)
            return true;
        std::size_t neighbours = 0;
        for (std::size_t j = 0; j < m_positions.size(); ++j)
            neighbours += within(i, j) ? 1U : 0U;
        return neighbours >= m_settings.minimum;
    }

    void spread(std::size_t from, int label)
    {
        std::vector<std::size_t> open{from};
        m_label[from] = label;
        while (!open.empty()) {
            const auto at = open.back();
            open.pop_back();
            for (std::size_t i = 0; i < m_positions.size(); ++i)
                if (m_label[i] < 0 && within(at, i) && isCore(i)) {
                    m_label[i] = label;
                    open.push_back(i);
                }
        }
    }

    int nearestCore(std::size_t i) const
    {
        int label = -1;
        double least = 0.0;
        for (std::size_t j = 0; j < m_positions.size(); ++j)
            if (m_label[j] >= 0 && within(i, j) && (label < 0 || between(i, j) < least)) {
                least = between(i, j);
                label = m_label[j];
            }
        return label;
    }

    const std::vector<Position>& m_positions;
    const GroupingSettings& m_settings;
    std::vector<int> m_label;
    int m_count = 0;
};

std::vector<Position> randomPositions(int count, int spread)
{
    std::vector<Position> positions;
    for (int i = 0; i < count; ++i)
        positions.push_back({110.4 + *rc::gen::inRange(0, 10000) * 1e-7 * spread,
                             -6.98 + *rc::gen::inRange(0, 10000) * 1e-7 * spread});
    if (count > 3)
        positions.back() = positions.front(); // several workshops in one house
    return positions;
}

Groups groupsOf(const std::vector<Position>& positions, const GroupingSettings& settings)
{
    Progress progress;
    const auto groups = findPointGroups(positions, settings, progress);
    REQUIRE(groups);
    return *groups;
}

/// A row along a meridian: a thousandth of a degree of latitude is 110.578 m at 7° S.
std::vector<Position> row(int count, double stepDegrees)
{
    std::vector<Position> positions;
    for (int i = 0; i < count; ++i)
        positions.push_back({110.4335, -6.98 - i * stepDegrees});
    return positions;
}

} // namespace

TEST_CASE("Workshops along a lane are a connected group though none is dense", "[groups]")
{
    const auto lane = row(5, 0.0005); // 55.29 m apart
    CHECK(groupsOf(lane, {.distance = 60.0, .minimum = 5}) == Groups{{0, 1, 2, 3, 4}});
    CHECK(groupsOf(lane, {.distance = 50.0, .minimum = 5}).empty());
    CHECK(groupsOf(lane, {.distance = 60.0, .minimum = 6}).empty());
    CHECK(groupsOf(lane, {.distance = 60.0, .minimum = 5, .method = GroupMethod::Dbscan}).empty());
    CHECK(groupsOf(lane, {.distance = 60.0, .minimum = 3, .method = GroupMethod::Dbscan}) ==
          Groups{{0, 1, 2, 3, 4}});
}

TEST_CASE("The distance itself still counts", "[groups]")
{
    const auto pair = row(2, 0.0005);
    const double apart = distance(pair[0], pair[1]);
    CHECK(groupsOf(pair, {.distance = apart, .minimum = 2}).size() == 1);
    CHECK(groupsOf(pair, {.distance = apart - 0.001, .minimum = 2}).empty());
}

TEST_CASE("A border point goes to the nearest core", "[groups]")
{
    // Metres north along a meridian. 60 and 240 are cores (four at their end, and themselves); 155 has only
    // those two and itself within 100 m, so it is a border of both: 95 m from the first, 85 m from the
    // second.
    std::vector<Position> positions;
    for (const double metres : {0.0, 0.0, 0.0, 0.0, 60.0, 300.0, 300.0, 300.0, 300.0, 240.0, 155.0})
        positions.push_back({110.43, -6.98 + metres / 110578.0});
    const auto groups = groupsOf(positions, {.distance = 100.0, .minimum = 4, .method = GroupMethod::Dbscan});
    CHECK(groups == Groups{{5, 6, 7, 8, 9, 10}, {0, 1, 2, 3, 4}});
}

TEST_CASE("Groups equal the test of every pair", "[groups][property]")
{
    const bool equal = rc::check("grid and all pairs agree", [] {
        const int count = *rc::gen::inRange(0, 60);
        const auto positions = randomPositions(count, *rc::gen::element(1, 10, 100));
        const GroupingSettings settings{.distance = *rc::gen::inRange(1, 3000) * 0.1,
                                        .minimum = static_cast<std::size_t>(*rc::gen::inRange(1, 7)),
                                        .method =
                                            *rc::gen::element(GroupMethod::Connected, GroupMethod::Dbscan)};
        Progress progress;
        const auto groups = findPointGroups(positions, settings, progress);
        RC_ASSERT(groups.has_value());
        RC_ASSERT(*groups == AllPairs(positions, settings).groups());
    });
    CHECK(equal);
}

TEST_CASE("At the smallest distance there is a group, just below there is none", "[groups][property]")
{
    const bool holds = rc::check("smallest distance", [] {
        const auto positions = randomPositions(*rc::gen::inRange(0, 30), 10);
        const auto minimum = static_cast<std::size_t>(*rc::gen::inRange(2, 6));
        Progress progress;
        const auto least = smallestGroupDistance(positions, minimum, progress);
        RC_ASSERT(least.has_value());
        RC_ASSERT(least->has_value() == (positions.size() >= minimum));
        if (!*least || **least < 0.01)
            return;
        RC_ASSERT(!findPointGroups(positions, {.distance = **least, .minimum = minimum}, progress)->empty());
        RC_ASSERT(
            findPointGroups(positions, {.distance = **least - 0.001, .minimum = minimum}, progress)->empty());
    });
    CHECK(holds);
}

TEST_CASE("Groups refuse what cannot be", "[groups]")
{
    Progress progress;
    const auto lane = row(5, 0.0005);
    CHECK(findPointGroups(lane, {.distance = 0.0}, progress).error().code == ErrorCode::InvalidValue);
    CHECK(findPointGroups(lane, {.distance = std::numeric_limits<double>::quiet_NaN()}, progress)
              .error()
              .code == ErrorCode::InvalidValue);
    CHECK(findPointGroups(lane, {.minimum = 0}, progress).error().code == ErrorCode::InvalidValue);
    CHECK(findPointGroups(std::vector<Position>{{110.0, 95.0}}, {}, progress).error().code ==
          ErrorCode::InvalidValue);
    CHECK(groupsOf({}, {}).empty());
    progress.cancel();
    CHECK(findPointGroups(lane, {}, progress).error().code == ErrorCode::Cancelled);
}

TEST_CASE("A group may lie on both sides of the antimeridian", "[groups]")
{
    Progress progress;
    const std::vector<Position> positions{
        {179.9998, -6.98}, {-179.9999, -6.98}, {-179.9990, -6.98}, {179.9990, -6.98}, {110.43, -6.98}};
    for (const auto method : {GroupMethod::Connected, GroupMethod::Dbscan}) {
        const GroupingSettings settings{.distance = 101.0, .minimum = 2, .method = method};
        const auto groups = findPointGroups(positions, settings, progress);
        REQUIRE(groups);
        CHECK(*groups == AllPairs{positions, settings}.groups());
        CHECK(groups->front() == std::vector<std::uint32_t>{0, 1, 2, 3});
    }
}
