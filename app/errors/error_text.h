#pragma once

#include "core/base/error.h"

#include <QString>

namespace app {

/// One sentence for people: what happened, to what, and what to do about it. In the language that is set.
QString errorText(const core::Error& error);

/// The exit code of INTERFACE.md: 2 usage, 3 input, 4 plan, 5 cancelled, 1 anything else.
int exitCode(core::ErrorCode code);

} // namespace app
