#include "app/map/tools/select_tool.h"

#include "app/document/document.h"
#include "app/map/tools/tool_host.h"

namespace app {

QString SelectTool::hint() const
{
    return tr("Klik untuk memilih, Shift+klik menambah, Ctrl+seret memilih dengan kotak; seret untuk "
              "menggeser peta.");
}

bool SelectTool::wantsKey(int key) const
{
    return key == Qt::Key_Escape && !host().document().selection().empty();
}

bool SelectTool::key(int key, Qt::KeyboardModifiers)
{
    if (!wantsKey(key))
        return false;
    host().document().clearSelection();
    return true;
}

} // namespace app
