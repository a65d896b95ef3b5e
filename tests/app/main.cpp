#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "app/actions/theme.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

/// Widgets need an application, and tests have no display (catch_discover_tests runs this while building,
/// too).
int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    qputenv("PETASENTRA_RESOURCES", PETASENTRA_SOURCE_DIR "/resources");
    QStandardPaths::setTestModeEnabled(true); // nothing of the user's own is read or written
    QLocale::setDefault(QLocale{QLocale::Indonesian, QLocale::Indonesia});
    app::applyTheme(application);
    return Catch::Session().run(argc, argv);
}
