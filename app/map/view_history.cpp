#include "app/map/view_history.h"

namespace app {

namespace {

constexpr std::size_t remembered = 100;

bool samePlace(const MapView& a, const MapView& b)
{
    return a.center == b.center && a.metresPerPixel == b.metresPerPixel;
}

} // namespace

void ViewHistory::add(const MapView& view)
{
    if (!m_views.empty() && samePlace(m_views[m_current], view))
        return;
    if (!m_views.empty())
        m_views.resize(m_current + 1);
    m_views.push_back(view);
    if (m_views.size() > remembered)
        m_views.erase(m_views.begin());
    m_current = m_views.size() - 1;
}

std::optional<MapView> ViewHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_views[--m_current];
}

std::optional<MapView> ViewHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_views[++m_current];
}

} // namespace app
