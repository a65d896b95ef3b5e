#pragma once

#include "app/map/tools/tool_host.h"

#include <QString>

#include <functional>
#include <string>

namespace app {

/// What a tool wants stored. With a `nameWord` the record gets a made-up name ("Kampung 3").
struct NewRecord
{
    std::string table{};
    core::Fields fields{};
    core::Geometry geometry{};
    QString nameWord{};
    QString label{}; // what the history calls it
};

/// False, and the reason is said, where no plan is open or it cannot be written.
bool mayEdit(ToolHost& host);

/// Stores the record as one edit; then selects it, shows it and calls `done`.
core::Uuid storeRecord(ToolHost& host, NewRecord wanted, std::function<void()> done = {});

} // namespace app
