#pragma once

#include "app/document/document.h"

#include <functional>

namespace app {

/// Selects a row of the plan where it is still there; `done(found)` runs on the window's thread.
void selectIfThere(Document& document, const Selection& wanted, QObject* receiver,
                   std::function<void(bool found)> done);

/// What is said where it is not.
QString notThereText();

} // namespace app
