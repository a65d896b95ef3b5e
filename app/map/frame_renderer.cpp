#include "app/map/frame_renderer.h"

#include <cmath>
#include <utility>

namespace app {

namespace {

constexpr double mostZoom = 1.25; // times
// On a slow machine and a restless hand some picture must come through.
constexpr int mostAbandoned = 3;
constexpr double mostShift = 0.5; // of the picture

} // namespace

FrameRenderer::FrameRenderer(PaintFrame paint, QObject* parent) : QObject(parent), m_paint(std::move(paint))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

FrameRenderer::~FrameRenderer()
{
    m_job.drop();
    m_thread.waitForDone();
}

bool FrameRenderer::outdated(const FrameRequest& old, const FrameRequest& wanted)
{
    if (old.planPath != wanted.planPath || old.planVersion != wanted.planVersion || old.crs != wanted.crs ||
        old.devicePixelRatio != wanted.devicePixelRatio)
        return true;
    const double zoom = wanted.view.metresPerPixel / old.view.metresPerPixel;
    const auto shift = wanted.view.toPixel(old.view.center) - wanted.view.toPixel(wanted.view.center);
    return zoom > mostZoom || zoom < 1 / mostZoom ||
           std::abs(shift.x()) > wanted.view.size.width() * mostShift ||
           std::abs(shift.y()) > wanted.view.size.height() * mostShift;
}

void FrameRenderer::request(const FrameRequest& request)
{
    if (!m_running)
        return start(request);
    m_waiting = request;
    if (m_stopping || m_abandoned >= mostAbandoned || !outdated(*m_running, request))
        return;
    m_stopping = true;
    ++m_abandoned;
    m_job.cancel();
}

void FrameRenderer::drop()
{
    m_job.drop();
    m_running.reset();
    m_waiting.reset();
}

void FrameRenderer::start(const FrameRequest& request)
{
    m_running = request;
    m_stopping = false;
    m_job = runJob(
        this, {}, [this, request](core::Progress& progress) { return m_paint(request, progress); },
        [this](core::Result<Frame> frame) { finished(std::move(frame)); }, &m_thread);
}

void FrameRenderer::finished(core::Result<Frame> frame)
{
    m_running.reset();
    const auto next = std::exchange(m_waiting, std::nullopt);
    if (next)
        start(*next);
    if (frame) {
        m_abandoned = 0;
        Q_EMIT painted(*frame);
    } else if (frame.error().code != core::ErrorCode::Cancelled)
        Q_EMIT failed(frame.error());
    if (!m_running)
        Q_EMIT idle();
}

} // namespace app
