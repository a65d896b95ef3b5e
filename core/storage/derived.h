#pragma once

#include "core/base/result.h"
#include "core/model/record.h"
#include "core/model/tables.h"
#include "core/storage/sqlite.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// Finds the kelurahan that a position lies in, from the topmost layer with that role.
class KelurahanLookup
{
public:
    enum class Use
    {
        Once, // asks the R-tree each time
        Often // reads every polygon at the first question and keeps them
    };
    KelurahanLookup(const Database& database, Use use);
    ~KelurahanLookup();

    /// The code in the layer's `code` column; unknown where there is no such layer, or the position is
    /// outside it.
    Result<Value> codeAt(Position position);

private:
    struct Area;
    Result<void> findLayer();
    Result<void> load(const std::optional<Position>& at);
    const Database& m_database;
    Use m_use;
    bool m_searched = false;
    bool m_loaded = false;
    std::string m_table{}; // empty where there is no such layer
    std::string m_code{};
    std::vector<Area> m_areas;
};

/// Fills in the fields that are computed: area, kelurahan_code, subject_uuid. `record` is the whole record as
/// it will be. UnknownRecord where a subject ("site:NAME", "kampung:NAME", "business:NAME") names nothing.
Result<void> deriveFields(const Database& database, const TableSpec& table, Record& record,
                          KelurahanLookup& kelurahan);

} // namespace core
