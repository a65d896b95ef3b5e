#include "app/report/report_writer.h"

#include <algorithm>

namespace app {

void ReportWriter::table(const ReportTable& table, const QString& otherwise)
{
    if (table.rows.empty()) {
        paragraph(otherwise);
        return;
    }
    rows(table,
         std::ranges::any_of(table.columns, [](const auto& column) { return !column.title.isEmpty(); }));
}

void ReportWriter::facts(const std::vector<gis::SheetFact>& facts)
{
    ReportTable table;
    table.columns = {{{}, 0.3}, {{}, 0.7}};
    for (const auto& fact : facts)
        table.rows.push_back({{fact.name, {}, false}, {fact.value, {}, false}});
    rows(table, false);
}

} // namespace app
