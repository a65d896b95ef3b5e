#include "app/window.h"

#include <QApplication>
#include <QMainWindow>

namespace app {

int runWindow(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("PetaSentra"));
    window.show();
    return QApplication::exec();
}

} // namespace app
