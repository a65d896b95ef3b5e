#pragma once

#include "core/base/uuid.h"
#include "core/model/geometry.h"
#include "core/model/value.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// What an imported layer means to the plan; text as on the command line (`kelurahan`, `road`, …).
enum class LayerRole
{
    Other,
    Kelurahan,
    Kecamatan,
    Road,
    Zone,
    Hazard,
    Household
};

std::string_view roleName(LayerRole role);
bool parseRole(std::string_view name, LayerRole& role);

enum class LayerGeometry
{
    None, // a table
    Point,
    Line,
    Polygon
};

struct LayerField
{
    std::string title{};       // as in the source file
    std::string column{};      // in the plan's table: safe and unique
    std::string type = "TEXT"; // GeoPackage column type: TEXT, INTEGER, REAL, DATE, DATETIME, BOOLEAN
    bool operator==(const LayerField&) const = default;
};

/// An imported layer: a registered feature table of the plan plus how it is shown.
struct Layer
{
    Uuid uuid{};
    std::string name{};  // as people call it
    std::string table{}; // in the file
    LayerRole role = LayerRole::Other;
    LayerGeometry geometry = LayerGeometry::Polygon;
    std::vector<LayerField> fields{};
    std::int64_t features = 0;
    Box extent{};         // EPSG:4326
    std::string file{};   // base name of the source; no paths of somebody's machine
    std::string source{}; // who made it and when, for the printed sheet
    std::string year{};
    std::string mapping{}; // JSON: what the role's fields (name, code, kecamatan, year) are called here
    bool visible = true;
    double opacity = 1.0;
    int position = 0;         // drawing order, bottom first
    std::string style{};      // JSON, read by gis/paint; empty for the role's default
    std::string labelField{}; // a column; empty for no labels
    bool operator==(const Layer&) const = default;
};

/// The column that plays `field` ("name", "code", "kecamatan", "year") in this layer; empty where none does.
std::string mappedColumn(const Layer& layer, std::string_view field);

} // namespace core
