#pragma once

#include "core/base/result.h"
#include "core/storage/plan_templates.h"
#include "gis/io/column_mapping.h"
#include "gis/io/import.h"

#include <string>
#include <vector>

namespace gis {

/// What somebody decided about one kind of file, to be used for the next of that kind.
struct ImportTemplate
{
    ImportTarget target = ImportTarget::Layer;
    core::LayerRole role = core::LayerRole::Other;
    WantedMapping mapping{}; // every field that has a column, and those left empty on purpose
    bool operator==(const ImportTemplate&) const = default;

    /// True where the file has every column that is named.
    bool fits(const std::vector<SourceColumn>& columns) const;
};

/// As the plan keeps it (core/storage/plan_templates.h).
std::string importTemplateJson(const ImportTemplate& stored);
/// InvalidValue where it is none.
core::Result<ImportTemplate> parseImportTemplate(const std::string& json);

/// The name by which the command line knows a target, and core::findTable its table; "layer" for a layer,
/// which has none.
std::string_view targetName(ImportTarget target);
/// False where there is none of that name.
bool parseTarget(std::string_view name, ImportTarget& target);

} // namespace gis
