#pragma once

#include "app/jobs/job.h"
#include "app/map/frame.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace app {

/// Paints frames off the window thread, one at a time. Only the newest request counts: one that waits is
/// replaced, and a running one is abandoned where its picture would be of no use for the new view. While the
/// map is merely being pushed on, a running frame is let finish, so that pictures keep coming.
class FrameRenderer : public QObject
{
    Q_OBJECT

public:
    explicit FrameRenderer(PaintFrame paint, QObject* parent = nullptr);
    ~FrameRenderer() override; // waits for the abandoned frame to stop

    void request(const FrameRequest& request);
    /// Forgets what is under way: the plan was closed.
    void drop();
    bool busy() const { return m_running.has_value(); }

    /// True where a frame painted for `old` says too little about `wanted` to be waited for.
    static bool outdated(const FrameRequest& old, const FrameRequest& wanted);

Q_SIGNALS:
    void painted(const app::Frame& frame);
    void failed(const core::Error& error);
    void idle();

private:
    void start(const FrameRequest& request);
    void finished(core::Result<Frame> frame);

    PaintFrame m_paint;
    QThreadPool m_thread{};
    JobHandle m_job{};
    std::optional<FrameRequest> m_running{};
    std::optional<FrameRequest> m_waiting{};
    bool m_stopping = false; // the running one was told to stop
    int m_abandoned = 0;     // in a row
};

} // namespace app
