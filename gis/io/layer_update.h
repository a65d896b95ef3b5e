#pragma once

#include "core/model/layer.h"
#include "gis/io/column_mapping.h"
#include "gis/io/import_sink.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gis {

/// What a comparison of a file with the plan's layer of it left over.
struct LayerDifference
{
    std::vector<SourceRow> rows{};    // that the layer has not just so, their parts as layers store them
    std::vector<std::string> codes{}; // of all rows of the file, by its column for the code
    std::vector<std::string> names{}; // and for the name
    std::vector<std::string> years{}; // and for the year; empty where it has none
};

/// The columns that tell the features of a layer apart.
struct LayerKey
{
    std::size_t thing = 0;             // code or name
    std::optional<std::size_t> year{}; // where there is a row for each year

    std::string of(const std::vector<core::Value>& values) const;
};

/// A newer version of a layer's file: features are matched by their code, or by their name where that is
/// different for each; in a table of several years, and of households, with the year, so that a further year
/// is added beside the former ones. What people have changed here since stays as it is.
class LayerUpdate : public Update
{
public:
    /// Nothing where the plan has no single layer of this name, file and columns, where no column tells the
    /// features apart, or where less than half of the file is in it: then it is another layer.
    static core::Result<std::optional<LayerUpdate>>
    decide(const core::PlanFile& plan, const std::string& name, const std::vector<SourceColumn>& columns,
           const ColumnMapping& mapping, LayerDifference difference, ImportReport& report);

    core::Result<void> store(core::PlanFile& plan, const core::EditLabel& label, ImportReport& report,
                             const std::function<std::string()>& reportText) const override;

private:
    struct Change
    {
        std::int64_t fid = 0;
        core::Fields fields{};
        std::optional<core::Geometry> geometry{};
    };

    core::Result<void> compare(const core::PlanFile& plan,
                               const std::map<std::int64_t, const SourceRow*>& rows, const LayerKey& key,
                               ImportReport& report);

    core::Layer m_layer{};
    std::vector<SourceRow> m_added{};
    std::vector<Change> m_changes{};
};

} // namespace gis
