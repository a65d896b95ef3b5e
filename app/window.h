#pragma once

namespace app {

/// Opens the window on the plan named on the command line, or on the start page; returns the exit code.
int runWindow(int argc, char** argv);

} // namespace app
