#include "app/cli/commands.h"

namespace app::cli {

const std::vector<Command>& commands()
{
    // clang-format off
    static const std::vector<Command> all{
        newCommand(),
        infoCommand(),
        importCommand(),
        addCommand(),
        setCommand(),
        removeCommand(),
        listCommand(),
        undoCommand(),
        redoCommand(),
        historyCommand(),
        checkCommand(),
        mergeCommand(),
        acceptCommand(),
        groupsCommand(),
        lqCommand(),
        evaluateCommand(),
        verdictsCommand(),
        scenariosCommand(),
        stageCommand(),
        ahpCommand(),
        compareCommand(),
        decideCommand(),
        drawCommand(),
        printCommand(),
        exportCommand(),
        publishCommand(),
        dossierCommand(),
        formsCommand(),
        backupCommand(),
        verifyCommand(),
        benchCommand(),
    };
    // clang-format on
    return all;
}

} // namespace app::cli
