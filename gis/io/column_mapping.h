#pragma once

#include "core/base/result.h"
#include "core/model/layer.h"
#include "core/model/tables.h"
#include "gis/io/reader_protocol.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace gis {

/// Which column plays which field.
struct ColumnMapping
{
    struct Pair
    {
        std::string field{};
        std::size_t column = 0;
        bool operator==(const Pair&) const = default;
    };
    std::vector<Pair> pairs{};
    std::vector<std::size_t> unmapped{};
    std::vector<std::string> leftOut{}; // fields that a person wants to stay empty

    const Pair* find(std::string_view field) const;
};

/// Field -> column title; an empty title: no column, whatever they are called.
using WantedMapping = std::map<std::string, std::string>;

/// The fields of a layer's role (name, code, kecamatan, year and what the role has besides) by the names that
/// BIG, BPS, Kemendagri and OpenStreetMap give them. UnknownField where `wanted` names a column that the file
/// has not.
core::Result<ColumnMapping> mapLayer(core::LayerRole role, const std::vector<SourceColumn>& columns,
                                     const WantedMapping& wanted);

/// The fields of one of the plan's own tables by name, alias, either with a suffix (`_1`) or a Kobo group
/// before it.
core::Result<ColumnMapping> mapRecords(const core::TableSpec& table, const std::vector<SourceColumn>& columns,
                                       const WantedMapping& wanted);

/// The fields that a layer of this role has, most important first.
std::vector<std::string_view> layerFields(core::LayerRole role);

/// Fields of a mapping that say where the location stands ("lon", "lat", "koordinat", "wkt"); the reader
/// needs those.
bool isPlaceField(std::string_view field);

} // namespace gis
