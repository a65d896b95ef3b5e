#include "gis/geometry/shared_border.h"

#include <algorithm>

namespace gis {

namespace {

using core::Path;

/// `ring` is open; `run` may go over its end.
bool runsAt(const Path& ring, std::size_t at, const Path& run)
{
    for (std::size_t i = 0; i < run.size(); ++i)
        if (ring[(at + i) % ring.size()] != run[i])
            return false;
    return true;
}

/// Replaces the run wherever it is found.
bool replaceRun(Path& ring, const Path& run, const Path& by)
{
    bool found = false;
    for (std::size_t at = 0; at < ring.size() && run.size() <= ring.size(); ++at) {
        if (!runsAt(ring, at, run))
            continue;
        // A ring may begin anywhere: here it begins with the run where that would go over its end.
        if (at + run.size() > ring.size()) {
            std::rotate(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(at), ring.end());
            at = 0;
        }
        const auto begin = ring.begin() + static_cast<std::ptrdiff_t>(at);
        const auto behind = ring.erase(begin, begin + static_cast<std::ptrdiff_t>(run.size()));
        ring.insert(behind, by.begin(), by.end());
        found = true;
        if (run.size() > 1)
            return true; // an edge is in a ring once
        at += by.size() - 1;
    }
    return found;
}

bool follow(Path& ring, const BorderChange& change)
{
    if (ring.size() < 2)
        return false;
    ring.pop_back();
    const auto& [before, after] = change;
    const bool followed = replaceRun(ring, before, after) ||
                          replaceRun(ring, {before.rbegin(), before.rend()}, {after.rbegin(), after.rend()});
    if (!ring.empty())
        ring.push_back(ring.front());
    return followed;
}

} // namespace

std::optional<core::MultiPolygon> followBorder(const core::MultiPolygon& area, const BorderChange& change)
{
    if (change.before.empty() || change.after.empty())
        return std::nullopt;
    auto changed = area;
    bool followed = false;
    for (auto& polygon : changed.polygons)
        for (auto& ring : polygon.rings)
            followed |= follow(ring, change);
    return followed ? std::optional{std::move(changed)} : std::nullopt;
}

} // namespace gis
