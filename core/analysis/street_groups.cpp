#include "core/analysis/street_groups.h"

#include "core/analysis/unions.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

constexpr double tolerance = 1e-6; // metres, as between two positions (point_groups.h)
constexpr double nearest = 25.0;   // metres; the search for the smallest distance starts here and doubles
constexpr double farthest = 20'000.0;

std::vector<std::vector<std::uint32_t>> groupsOf(std::vector<std::uint32_t> group, std::size_t minimum)
{
    std::vector<std::vector<std::uint32_t>> byRoot(group.size());
    for (std::uint32_t i = 0; i < group.size(); ++i)
        if (group[i] < group.size())
            byRoot[group[i]].push_back(i);
    std::erase_if(byRoot, [&](const auto& members) { return members.empty() || members.size() < minimum; });
    std::stable_sort(byRoot.begin(), byRoot.end(), [](const auto& a, const auto& b) {
        return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
    });
    return byRoot;
}

std::vector<std::uint32_t> connected(std::size_t count, const std::vector<StreetPair>& pairs)
{
    Unions unions{count};
    for (const auto& pair : pairs)
        unions.join(pair.first, pair.second);
    std::vector<std::uint32_t> group;
    for (std::uint32_t i = 0; i < count; ++i)
        group.push_back(unions.root(i));
    return group;
}

std::vector<std::uint32_t> dense(std::size_t count, const std::vector<StreetPair>& pairs, std::size_t minimum)
{
    std::vector<std::size_t> near(count, 1); // itself
    for (const auto& pair : pairs) {
        ++near[pair.first];
        ++near[pair.second];
    }
    Unions cores{count};
    std::vector<StreetPair> nearestCore(count, {0, 0, std::numeric_limits<double>::infinity()});
    const auto consider = [&](std::uint32_t border, std::uint32_t core, double metres) {
        if (metres < nearestCore[border].metres ||
            (metres == nearestCore[border].metres && core < nearestCore[border].second))
            nearestCore[border] = {border, core, metres};
    };
    for (const auto& pair : pairs) {
        const bool first = near[pair.first] >= minimum;
        const bool second = near[pair.second] >= minimum;
        if (first && second)
            cores.join(pair.first, pair.second);
        else if (first)
            consider(pair.second, pair.first, pair.metres);
        else if (second)
            consider(pair.first, pair.second, pair.metres);
    }
    std::vector<std::uint32_t> group(count, std::numeric_limits<std::uint32_t>::max()); // noise
    for (std::uint32_t i = 0; i < count; ++i)
        if (near[i] >= minimum)
            group[i] = cores.root(i);
        else if (nearestCore[i].metres < std::numeric_limits<double>::infinity())
            group[i] = cores.root(nearestCore[i].second);
    return group;
}

} // namespace

Result<std::vector<std::vector<std::uint32_t>>> findStreetGroups(std::span<const Position> positions,
                                                                 const StreetNetwork& streets,
                                                                 const GroupingSettings& settings,
                                                                 Progress& progress)
{
    if (!(settings.distance > 0.0))
        return fail(ErrorCode::InvalidValue, "distance");
    PS_LET(const auto pairs, streets.pairsWithin(positions, settings.distance + tolerance, progress));
    if (settings.method == GroupMethod::Connected)
        return groupsOf(connected(positions.size(), pairs), settings.minimum);
    // A border point that another group has taken may leave a group of fewer than the minimum: it is one
    // still.
    return groupsOf(dense(positions.size(), pairs, settings.minimum), 1);
}

Result<std::optional<double>> smallestStreetGroupDistance(std::span<const Position> positions,
                                                          const StreetNetwork& streets, std::size_t minimum,
                                                          Progress& progress)
{
    if (minimum == 0 || positions.size() < minimum)
        return std::optional<double>{};
    if (minimum == 1)
        return std::optional{0.0};
    for (double limit = nearest; limit <= farthest; limit *= 2.0) {
        PS_LET(auto pairs, streets.pairsWithin(positions, limit, progress));
        std::sort(pairs.begin(), pairs.end(),
                  [](const StreetPair& a, const StreetPair& b) { return a.metres < b.metres; });
        Unions unions{positions.size()};
        std::vector<std::size_t> size(positions.size(), 1);
        for (const auto& pair : pairs) {
            const auto a = unions.root(pair.first);
            const auto b = unions.root(pair.second);
            if (a == b)
                continue;
            unions.join(a, b);
            size[std::min(a, b)] = size[a] + size[b];
            if (size[std::min(a, b)] >= minimum)
                return std::optional{pair.metres};
        }
    }
    return std::optional<double>{};
}

} // namespace core
