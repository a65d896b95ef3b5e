#include "app/jobs/job.h"

namespace app {

void JobHandle::cancel() const
{
    if (m_state)
        m_state->progress.cancel();
}

void JobHandle::drop() const
{
    if (!m_state)
        return;
    m_state->dropped = true;
    m_state->progress.cancel();
    finishJob(m_state);
}

} // namespace app
