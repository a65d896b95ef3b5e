#include "core/storage/interrupt.h"

#include <sqlite3.h>

namespace core {

namespace {

constexpr int stepsBetweenLooks = 20'000; // virtual machine instructions: well below a millisecond

} // namespace

StopWhenCancelled::StopWhenCancelled(const Database& database, const Progress& progress)
    : m_handle(database.handle())
{
    sqlite3_progress_handler(
        m_handle, stepsBetweenLooks,
        [](void* watched) { return static_cast<const Progress*>(watched)->cancelled() ? 1 : 0; },
        const_cast<Progress*>(&progress)); // the C interface knows no const; it is only read
}

StopWhenCancelled::~StopWhenCancelled()
{
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

} // namespace core
