#pragma once

#include "core/model/tables.h"
#include "gis/geometry/geos.h"
#include "gis/io/column_mapping.h"
#include "gis/io/import_sink.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace gis {

/// Makes records of one of the plan's own tables of the rows: businesses, notes, kampung, sites.
class RecordSink : public ImportSink
{
public:
    static core::Result<RecordSink> make(const core::PlanFile& plan, const ImportRequest& request,
                                         core::PlanBulk* bulk);

    core::Result<void> begin(const ReaderHeader& header, ImportReport& report) override;
    core::Result<void> add(SourceRow& row, ImportReport& report) override;
    core::Result<void> finish(ImportReport& report) override;

private:
    RecordSink(const core::TableSpec& table, const ImportRequest& request, core::PlanBulk* bulk)
        : m_table(table), m_request(request), m_bulk(bulk)
    {
    }

    core::Result<void> loadKnown(const core::PlanFile& plan);
    core::Record recordOf(const SourceRow& row, ImportReport& report);
    void readField(const core::FieldSpec& field, const core::Value& value, const SourceColumn& column,
                   core::Record& record, std::int64_t row, ImportReport& report) const;
    core::Geometry geometryOf(const SourceRow& row, ImportReport& report);
    bool isPresent(const core::Record& record, std::int64_t row, ImportReport& report);
    std::uint64_t contentHash(const core::Record& record) const;

    const core::TableSpec& m_table;
    const ImportRequest& m_request;
    core::PlanBulk* m_bulk;
    ReaderHeader m_header{};
    ColumnMapping m_mapping{};
    std::unordered_map<std::uint64_t, int> m_contents{};            // records of the plan by content
    std::unordered_map<std::string, std::uint64_t> m_externalIds{}; // and by the source's own number
    Geos m_geos{};
};

} // namespace gis
