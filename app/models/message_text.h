#pragma once

#include "core/base/message.h"

#include <QString>

namespace app {

/// A sentence made below `app`, in the window's language.
QString messageText(const core::Message& message);

} // namespace app
