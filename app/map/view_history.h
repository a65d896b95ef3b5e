#pragma once

#include "app/map/map_view.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace app {

/// Where the map was before: back and forward, as in a browser. Holds places, not picture sizes.
class ViewHistory
{
public:
    /// Remembers a view that came to rest; what was ahead is forgotten. The same place again is not kept.
    void add(const MapView& view);
    std::optional<MapView> back();
    std::optional<MapView> forward();
    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < m_views.size(); }

private:
    std::vector<MapView> m_views{};
    std::size_t m_current = 0;
};

} // namespace app
