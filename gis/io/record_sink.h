#pragma once

#include "core/model/tables.h"
#include "gis/geometry/geos.h"
#include "gis/io/column_mapping.h"
#include "gis/io/import_sink.h"
#include "gis/io/record_update.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace gis {

/// Makes records of one of the plan's own tables of the rows: businesses, notes, kampung, sites.
class RecordSink : public ImportSink
{
public:
    static core::Result<RecordSink> make(const core::PlanFile& plan, const ImportRequest& request);

    core::Result<void> begin(const ReaderHeader& header, ImportReport& report) override;
    core::Result<StoredRow> add(SourceRow& row, ImportReport& report) override;
    core::Result<void> finish(ImportReport& report) override;
    const Update* update() const override { return m_update.get(); }

private:
    RecordSink(const core::PlanFile& plan, const core::TableSpec& table, const ImportRequest& request)
        : m_plan(plan), m_table(table), m_request(request)
    {
    }

    core::Record recordOf(const SourceRow& row, ImportReport& report);
    void readField(const core::FieldSpec& field, const core::Value& value, const SourceColumn& column,
                   core::Record& record, std::int64_t row, ImportReport& report) const;
    core::Geometry geometryOf(const SourceRow& row, ImportReport& report);
    void keepOthers(const SourceRow& row, core::Record& record) const;
    static void doubtAccuracy(const core::Record& record, std::int64_t row, ImportReport& report);

    const core::PlanFile& m_plan;
    const core::TableSpec& m_table;
    const ImportRequest& m_request;
    ReaderHeader m_header{};
    ColumnMapping m_mapping{};
    std::vector<std::size_t> m_kept{}; // columns of no field, kept as words
    KnownRecords m_known{};
    std::unique_ptr<RecordUpdate> m_update{}; // where the plan has records of this file, or of these numbers
    Geos m_geos{};
};

} // namespace gis
