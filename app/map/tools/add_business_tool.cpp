#include "app/map/tools/add_business_tool.h"

#include "app/map/tools/store_record.h"

namespace app {

QString AddBusinessTool::hint() const
{
    return tr(
        "Klik tempat usaha di peta; usaha langsung tersimpan dan namanya dapat diketik di panel rincian.");
}

void AddBusinessTool::click(const PointerInput& input)
{
    NewRecord wanted;
    wanted.table = "business";
    wanted.geometry = input.place.lonLat;
    wanted.nameWord = tr("Usaha");
    wanted.label = tr("tambah usaha");
    storeRecord(host(), std::move(wanted));
}

bool AddBusinessTool::key(int key, Qt::KeyboardModifiers)
{
    if (key != Qt::Key_Escape)
        return false;
    host().leaveTool();
    return true;
}

} // namespace app
