#pragma once

#include <string>

namespace app {

/// The folder with `rules`, `styles` and the other files the program ships: $PETASENTRA_RESOURCES, else
/// beside the program (a build in the tree), else where an installed program has it. Empty where there is
/// none.
std::string resourcesFolder();

} // namespace app
