#pragma once

#include "core/model/value.h"

#include <optional>
#include <span>
#include <string_view>

namespace core {

enum class FieldType
{
    Text,
    LongText,
    Integer,
    Real,
    Boolean, // stored as 0 and 1
    Date,    // ISO 8601, "2026-11-24"
    DateTime // ISO 8601
};

enum class GeometryRule
{
    None,
    Point,
    PointOrLine,
    MultiPolygon
};

/// Personal fields are left out of whatever goes to the public; derived ones are computed, not typed.
enum class FieldKind
{
    Plain,
    Personal,
    Derived
};

struct CodeSpec
{
    std::string_view code{};    // as stored
    std::string_view title{};   // Indonesian, context "Code"
    std::string_view aliases{}; // other spellings that mean the same, separated by '|'
};

struct FieldSpec
{
    std::string_view name{};
    FieldType type = FieldType::Text;
    std::string_view title{};   // Indonesian, context "Field"; also the title in gpkg_data_columns
    std::string_view unit{};    // "m", "m²", "Rp", …; empty for none
    std::string_view aliases{}; // column names that mean this field in `--set` and in imported files, by '|'
    FieldKind kind = FieldKind::Plain;
    std::span<const CodeSpec> codes{};
};

/// One of the plan's own tables. The one description serves the schema, the command line, the forms and the
/// import.
struct TableSpec
{
    std::string_view name{};
    std::string_view alias{}; // a second name on the command line
    std::string_view title{}; // Indonesian, context "Table"
    GeometryRule geometry = GeometryRule::None;
    std::string_view nameField{}; // what a person calls a record by
    std::span<const FieldSpec> fields{};
};

/// All tables that people and commands may name, in the order in which they are shown.
std::span<const TableSpec> tables();

/// By name or alias; null where there is none.
const TableSpec* findTable(std::string_view name);

/// By name or alias (case, spaces and underscores ignored); null where there is none.
const FieldSpec* findField(const TableSpec& table, std::string_view name);

/// The code that `text` is or means; null where the field has no such code.
const CodeSpec* findCode(const FieldSpec& field, std::string_view text);

/// True where `text` equals one of the alternatives of "a|b|c", ignoring case, spaces, underscores and
/// hyphens.
bool matchesAlias(std::string_view aliases, std::string_view text);

/// Reads a text that a person or a file gave for a field: empty is unknown, numbers have a dot, booleans are
/// ya/tidak, yes/no, true/false, 1/0. Nothing where the text is not of the field's type.
std::optional<Value> parseValue(const FieldSpec& field, std::string_view text);

} // namespace core
