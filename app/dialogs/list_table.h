#pragma once

class QTableWidget;

namespace app {

/// The look of a table that lists something to choose from: whole rows, nothing to type into, no grid.
void setUpAsList(QTableWidget& table);

} // namespace app
