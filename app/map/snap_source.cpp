#include "app/map/snap_source.h"

#include "app/document/document.h"
#include "app/map/nearby.h"

namespace app {

namespace {

constexpr double lookAround = 250.0; // px

core::Box around(const MapView& view, QPointF pixel, double reach)
{
    core::Box box;
    box.add(view.toPlane(pixel - QPointF{reach, reach}));
    box.add(view.toPlane(pixel + QPointF{reach, reach}));
    return box;
}

bool holds(const core::Box& outer, const core::Box& inner)
{
    return outer.contains({inner.minX, inner.minY}) && outer.contains({inner.maxX, inner.maxY});
}

} // namespace

SnapSource::SnapSource(Document& document, QObject* parent) : QObject(parent), m_document(document) {}

void SnapSource::look(const MapView& view, QPointF pixel, const std::string& crs)
{
    const auto wanted = around(view, pixel, lookAround);
    const bool known = holds(m_asked, around(view, pixel, 2 * snapTolerance));
    const bool tooWide =
        m_asked.width() > 8 * wanted.width(); // zoomed in: the far more than is needed slows snapping
    if (!m_document.isOpen() || (known && !tooWide))
        return;
    if (m_progress)
        m_progress->cancel();
    m_asked = wanted;
    m_progress = std::make_shared<core::Progress>();
    m_document.read(
        this,
        [wanted, crs, progress = m_progress](const core::PlanFile& plan) {
            return findSnapCandidates(plan, crs, wanted, *progress);
        },
        [this, progress = m_progress](core::Result<SnapCandidates> found) {
            if (progress != m_progress)
                return;
            m_progress.reset();
            m_candidates = found ? std::move(*found) : SnapCandidates{};
            Q_EMIT changed();
        });
}

void SnapSource::forget()
{
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
    m_asked = {};
    m_candidates = {};
}

} // namespace app
