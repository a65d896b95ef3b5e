#pragma once

#include "app/cli/command.h"

namespace app::cli {

// One function a command, each in the file of its name.
Command newCommand();
Command infoCommand();
Command importCommand();
Command addCommand();
Command setCommand();
Command removeCommand();
Command listCommand();
Command undoCommand();
Command redoCommand();
Command historyCommand();
Command drawCommand();
Command printCommand();
Command exportCommand();
Command publishCommand();
Command dossierCommand();
Command formsCommand();
Command backupCommand();
Command verifyCommand();
Command benchCommand();
Command groupsCommand();
Command evaluateCommand();
Command verdictsCommand();
Command scenariosCommand();
Command lqCommand();
Command stageCommand();
Command ahpCommand();
Command compareCommand();
Command decideCommand();
Command checkCommand();
Command acceptCommand();
Command mergeCommand();

} // namespace app::cli
