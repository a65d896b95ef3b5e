#include "app/map/tools/tool.h"

namespace app {

bool Tool::key(int, Qt::KeyboardModifiers)
{
    return false;
}

bool Tool::wantsKey(int) const
{
    return false;
}

} // namespace app
