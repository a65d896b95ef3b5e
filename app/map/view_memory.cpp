#include "app/map/view_memory.h"

#include "app/map/map_canvas.h"
#include "app/settings/settings.h"

namespace app {

namespace {

constexpr qsizetype mostPlans = 20;

QString textOf(const MapView& view)
{
    return QStringLiteral("%1 %2 %3")
        .arg(view.center.x, 0, 'f', 3)
        .arg(view.center.y, 0, 'f', 3)
        .arg(view.metresPerPixel, 0, 'g', 9);
}

} // namespace

ViewMemory::ViewMemory(Document& document, MapCanvas& map, Settings& settings)
    : QObject(&map), m_document(document), m_map(map), m_settings(settings)
{
    connect(&document, &Document::opened, this, &ViewMemory::restore);
    connect(&map, &MapCanvas::historyChanged, this, &ViewMemory::remember);
}

/// Pairs of a plan's path and what was seen of it (centre on the plane, metres a pixel), the latest first.
void ViewMemory::restore()
{
    const auto kept = m_settings.get(setting::lastViews);
    const auto at = kept.indexOf(m_document.path());
    const auto words = at >= 0 ? kept.value(at + 1).split(QLatin1Char(' ')) : QStringList{};
    if (words.size() == 3)
        m_map.showPlace({words[0].toDouble(), words[1].toDouble()}, words[2].toDouble());
}

void ViewMemory::remember()
{
    if (!m_document.isOpen() || m_document.path().isEmpty())
        return;
    auto kept = m_settings.get(setting::lastViews);
    if (const auto at = kept.indexOf(m_document.path()); at >= 0)
        kept.remove(at, std::min<qsizetype>(2, kept.size() - at));
    kept.prepend(textOf(m_map.mapView()));
    kept.prepend(m_document.path());
    m_settings.set(setting::lastViews, QStringList{kept.first(2 * std::min(mostPlans, kept.size() / 2))});
}

} // namespace app
