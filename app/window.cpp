#include "app/window.h"

#include "app/actions/theme.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/settings/settings.h"

#include <QApplication>
#include <QFileInfo>

namespace app {

namespace {

struct WindowLine
{
    QString plan{};
    QString language{};
};

/// `petasentra [--lang id|en] [PLAN]`; Qt has taken its own options out before.
WindowLine readLine(const QStringList& words)
{
    WindowLine line;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words[i] == QStringLiteral("--lang") && i + 1 < words.size())
            line.language = words[++i];
        else if (words[i].startsWith(QStringLiteral("--lang=")))
            line.language = words[i].mid(7);
        else
            line.plan = QFileInfo{words[i]}.absoluteFilePath();
    }
    return line;
}

} // namespace

int runWindow(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("PetaSentra"));
    QApplication::setApplicationVersion(QStringLiteral(PETASENTRA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("petasentra"));
    applyTheme(application);

    Settings settings{userSettings()};
    auto line = readLine(QApplication::arguments());
    for (;;) { // again only after another language was chosen
        const Language language{line.language.isEmpty() ? settings.get(setting::language) : line.language};
        MainWindow window{settings};
        if (!line.plan.isEmpty())
            window.openPlan(line.plan);
        window.show();
        window.activateWindow(); // there may be no window manager that does it
        const int code = QApplication::exec();
        if (!window.restartWanted())
            return code;
        line = {window.document().path(), {}};
    }
}

} // namespace app
