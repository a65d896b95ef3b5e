#pragma once

#include "app/cli/command.h"

#include <QString>

namespace app::cli {

/// The answer as a short table for people: scalars as lines, lists of objects as columns.
QString tableText(const nlohmann::ordered_json& json);

} // namespace app::cli
