#pragma once

#include "app/cli/command.h"
#include "core/model/tables.h"
#include "core/storage/plan_file.h"

namespace app::cli {

/// The plan named by the first positional word.
core::Result<core::PlanFile> openPlan(const Arguments& arguments, core::PlanFile::Access access);

/// The table named by a word; UnknownTable otherwise.
core::Result<const core::TableSpec*> tableNamed(const std::string& name);

/// `--set field=value …` as typed values; an empty value is unknown. UnknownField, InvalidValue.
core::Result<core::Fields> fieldsFrom(const core::TableSpec& table,
                                      const std::vector<std::string>& assignments);

/// `--wkt` in `--crs` (EPSG:4326 unless given) as EPSG:4326; nothing where there is no `--wkt`.
core::Result<std::optional<core::Geometry>> geometryFrom(const Arguments& arguments);

/// All columns of the table, unknown ones as null, the geometry as `wkt`.
nlohmann::ordered_json recordJson(const core::TableSpec& table, const core::Record& record);
nlohmann::ordered_json valueJson(const core::Value& value);
nlohmann::ordered_json boxJson(const core::Box& box); // [xmin, ymin, xmax, ymax]; null where empty

/// What a record is called in the history: its name, or the table's title.
std::string callName(const core::TableSpec& table, const core::Record& record);

/// "xmin,ymin,xmax,ymax"; InvalidValue otherwise, or where it is empty or turned round.
core::Result<core::Box> boxFrom(const std::string& option, const std::string& text);

/// A whole number of at least `least`; InvalidValue otherwise.
core::Result<int> numberFrom(const std::string& option, const std::string& text, int least);

} // namespace app::cli
