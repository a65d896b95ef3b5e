#pragma once

#include "core/base/result.h"
#include "core/model/record.h"
#include "core/model/tables.h"
#include "core/storage/sqlite.h"

#include <memory>
#include <vector>

namespace core {

/// Finds the kelurahan that a position lies in, from the topmost layer with that role. Reads each polygon
/// once.
class KelurahanLookup
{
public:
    explicit KelurahanLookup(const Database& database);
    ~KelurahanLookup();

    /// The code in the layer's `code` column; unknown where there is no such layer, or the position is
    /// outside it.
    Result<Value> codeAt(Position position);

private:
    struct Area;
    Result<void> load();
    const Database& m_database;
    bool m_loaded = false;
    std::vector<Area> m_areas;
};

/// Fills in the fields that are computed: area, kelurahan_code, subject_uuid. `record` is the whole record as
/// it will be. UnknownRecord where a subject ("site:NAME", "kampung:NAME", "business:NAME") names nothing.
Result<void> deriveFields(const Database& database, const TableSpec& table, Record& record,
                          KelurahanLookup& kelurahan);

} // namespace core
