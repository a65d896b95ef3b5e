#include "app/cli/cli.h"
#include "app/window.h"
#include "gis/io/reader_child.h"

#include <cstring>

int main(int argc, char** argv)
{
    if (argc > 1 && std::strcmp(argv[1], "read-source") == 0)
        return gis::runReader(argc, argv);
    if (app::cli::isCommand(argc, argv))
        return app::cli::run(argc, argv);
    return app::runWindow(argc, argv);
}
