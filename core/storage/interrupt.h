#pragma once

#include "core/base/progress.h"
#include "core/storage/sqlite.h"

namespace core {

/// While it lives, a statement of this connection stops soon after the progress is cancelled.
class StopWhenCancelled
{
public:
    StopWhenCancelled(const Database& database, const Progress& progress);
    ~StopWhenCancelled();
    StopWhenCancelled(const StopWhenCancelled&) = delete;
    StopWhenCancelled& operator=(const StopWhenCancelled&) = delete;

private:
    sqlite3* m_handle;
};

} // namespace core
