#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

/// Widgets need an application, and no screen; this also holds while ctest only lists the tests.
int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true); // nothing of the user's own is read or written
    QLocale::setDefault(QLocale{QLocale::Indonesian, QLocale::Indonesia});
    return Catch::Session().run(argc, argv);
}
