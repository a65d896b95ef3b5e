#pragma once

#include <QCoreApplication>
#include <string>

namespace app::cli {

/// The translation context of the command line's texts.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Runs the command in argv[1] and returns the exit code of INTERFACE.md.
int run(int argc, char** argv);

/// True where argv[1] is a command (or asks for help), not a plan for the window.
bool isCommand(int argc, char** argv);

} // namespace app::cli
