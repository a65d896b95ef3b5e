#pragma once

#include "core/analysis/areas.h"
#include "core/analysis/place_match.h"
#include "gis/io/column_mapping.h"
#include "gis/io/household_sums.h"
#include "gis/io/import_report.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gis {

struct ImportRequest;

/// Gives the rows of a table of households the outline and the code of the kelurahan that they name, so that
/// they become a layer of areas. Two columns are added: code and name as the plan's kelurahan layer has them.
/// Where the table has columns for RT or RW, the rows of one kelurahan and year become one, with their sum.
class KelurahanJoin
{
public:
    /// True for a table without geometry that is imported as a layer of households.
    static bool wanted(const ImportRequest& request, const ReaderHeader& header);

    /// Adds the columns to `header`. LayerUnknown where the plan has no kelurahan with codes, UnknownField
    /// where no column has the number of households, or none says which kelurahan.
    static core::Result<KelurahanJoin> make(const core::PlanFile& plan, const ImportRequest& request,
                                            ReaderHeader& header);

    /// True where the row is joined. Else it is among the report's rejected rows, with the reason, or waits
    /// for its sum.
    bool join(SourceRow& row, ImportReport& report);

    /// After the last row: the rows that were summed, joined; tells how many became how many (`rows-summed`).
    struct Summed
    {
        SourceRow row{};
        std::vector<std::int64_t> rows{}; // of the file
    };
    std::vector<Summed> takeSums(ImportReport& report);

    /// After the last row: which kelurahan of the plan the table does not mention (conflict `place-missing`).
    void tellMissing(ImportReport& report) const;

    /// What plays which field in the joined layer.
    const WantedMapping& mapping() const { return m_layerMapping; }
    /// What the file's own columns are, for the report.
    void describe(ImportReport& report) const;

private:
    struct First
    {
        std::int64_t row = 0;
        std::int64_t households = -1; // unknown
    };

    struct Group
    {
        const core::Area* area = nullptr;
        HouseholdSum sum{};
    };
    using Key = std::pair<std::string, std::string>; // code and year

    KelurahanJoin() = default;
    core::StatedPlace statedBy(const SourceRow& row) const;
    std::string textOf(const SourceRow& row, const char* field) const;
    const core::Area* areaFor(const SourceRow& row, ImportReport& report) const;
    static void rejectUnmatched(std::int64_t row, const core::StatedPlace& stated,
                                const core::PlaceMatch& match, ImportReport& report);
    /// Nothing where it is not a number of households, which is then rejected; unknown is -1.
    std::optional<std::int64_t> householdsOf(const SourceRow& row, ImportReport& report) const;
    bool isFirst(const core::Area& area, const SourceRow& row, std::int64_t households, ImportReport& report);
    Key keyOf(const core::Area& area, const SourceRow& row) const;
    std::string partText(const SourceRow& row, std::optional<std::size_t> column) const;
    void addToSum(const core::Area& area, const SourceRow& row, std::optional<std::int64_t> households,
                  ImportReport& report);
    void finish(SourceRow& row, const core::Area& area, std::optional<std::int64_t> households) const;

    core::Areas m_areas{};
    std::vector<SourceColumn> m_columns{}; // of the file
    ColumnMapping m_mapping{};             // of the file
    WantedMapping m_layerMapping{};
    PartColumns m_parts{};
    std::map<Key, First> m_seen{};
    std::map<Key, std::size_t> m_groupOf{};
    std::vector<Group> m_groups{};       // in the order of the file
    std::set<std::string> m_mentioned{}; // codes
};

} // namespace gis
