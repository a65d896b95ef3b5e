#pragma once

#include "app/document/document.h"

#include <functional>
#include <optional>

namespace app {

/// Selects a row of the plan where it is still there; `done` runs on the window's thread with its bounds
/// (EPSG:4326, empty where it has no location), or with nothing where it is gone.
void selectIfThere(Document& document, const Selection& wanted, QObject* receiver,
                   std::function<void(const std::optional<core::Box>& found)> done);

/// What is said where it is not.
QString notThereText();

} // namespace app
