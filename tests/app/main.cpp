#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "app/actions/theme.h"
#include "gis/io/reader_child.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

#include <cstring>

/// Widgets need an application, and tests have no display (catch_discover_tests runs this while building,
/// too).
/// As the program itself does, it reads foreign files in a process of its own.
int main(int argc, char* argv[])
{
    if (argc > 1 && std::strcmp(argv[1], "read-source") == 0)
        return gis::runReader(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    qputenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources");
    QStandardPaths::setTestModeEnabled(true); // nothing of the user's own is read or written
    QLocale::setDefault(QLocale{QLocale::Indonesian, QLocale::Indonesia});
    app::applyTheme(application);
    return Catch::Session().run(argc, argv);
}
