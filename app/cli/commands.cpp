#include "app/cli/commands.h"

namespace app::cli {

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        newCommand(),  infoCommand(), addCommand(),     setCommand(),    removeCommand(), listCommand(),
        undoCommand(), redoCommand(), historyCommand(), verifyCommand(), backupCommand(), printCommand(),
    };
    return all;
}

} // namespace app::cli
