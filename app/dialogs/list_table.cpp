#include "app/dialogs/list_table.h"

#include <QHeaderView>
#include <QTableWidget>

namespace app {

void setUpAsList(QTableWidget& table)
{
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.verticalHeader()->hide();
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
}

} // namespace app
