#include "app/cli/plan_access.h"

#include "app/cli/cli.h"
#include "core/model/wkt.h"
#include "gis/crs/transform.h"

#include <array>
#include <charconv>
#include <cmath>

namespace app::cli {

core::Result<core::PlanFile> openPlan(const Arguments& arguments, core::PlanFile::Access access)
{
    return core::PlanFile::open(arguments.positional.front(), access);
}

core::Result<const core::TableSpec*> tableNamed(const std::string& name)
{
    const auto* table = core::findTable(name);
    if (table == nullptr)
        return core::fail(core::ErrorCode::UnknownTable, name);
    return table;
}

core::Result<core::Fields> fieldsFrom(const core::TableSpec& table,
                                      const std::vector<std::string>& assignments)
{
    core::Fields fields;
    for (const auto& assignment : assignments) {
        const auto equals = assignment.find('=');
        if (equals == std::string::npos || equals == 0)
            return core::fail(core::ErrorCode::InvalidUsage, "--set " + assignment,
                              Cli::tr("Tulis --set kolom=nilai.").toStdString());
        const auto name = assignment.substr(0, equals);
        const auto* field = core::findField(table, name);
        if (field == nullptr)
            return core::fail(core::ErrorCode::UnknownField, name, std::string{table.name});
        if (field->kind == core::FieldKind::Derived)
            return core::fail(core::ErrorCode::InvalidValue, name,
                              Cli::tr("kolom ini dihitung sendiri").toStdString());
        auto value = core::parseValue(*field, assignment.substr(equals + 1));
        if (!value)
            return core::fail(core::ErrorCode::InvalidValue, name, assignment.substr(equals + 1));
        fields[std::string{field->name}] = std::move(*value);
    }
    return fields;
}

core::Result<std::optional<core::Geometry>> geometryFrom(const Arguments& arguments)
{
    const auto text = arguments.value("wkt");
    if (!text)
        return std::nullopt;
    PS_LET(auto geometry, core::readWkt(*text));
    const auto crs = arguments.value("crs").value_or("EPSG:4326");
    if (crs != "EPSG:4326") {
        PS_LET(const auto transform, gis::Transform::make(crs, "EPSG:4326"));
        if (transform.forward(geometry) > 0)
            return core::fail(core::ErrorCode::InvalidGeometry, *text, crs);
    }
    return geometry;
}

nlohmann::ordered_json valueJson(const core::Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return *integer;
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    return nullptr;
}

nlohmann::ordered_json recordJson(const core::TableSpec& table, const core::Record& record)
{
    nlohmann::ordered_json json{{"uuid", record.uuid.text}};
    for (const auto& field : table.fields)
        json[std::string{field.name}] = valueJson(record[field.name]);
    if (table.geometry != core::GeometryRule::None) {
        const auto wkt = core::writeWkt(record.geometry);
        json["wkt"] = wkt.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(wkt);
    }
    return json;
}

nlohmann::ordered_json boxJson(const core::Box& box)
{
    if (box.empty())
        return nullptr;
    return {box.minX, box.minY, box.maxX, box.maxY};
}

std::string callName(const core::TableSpec& table, const core::Record& record)
{
    const auto name = table.nameField.empty() ? record.text("criterion") : record.text(table.nameField);
    return name.empty() ? std::string{table.title} : name;
}

core::Result<core::Box> boxFrom(const std::string& option, const std::string& text)
{
    std::array<double, 4> edges{};
    const char* at = text.data();
    const char* end = text.data() + text.size();
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (i > 0 && (at == end || *at++ != ','))
            return core::fail(core::ErrorCode::InvalidValue, option, text);
        const auto [stop, error] = std::from_chars(at, end, edges[i]);
        if (error != std::errc{} || !std::isfinite(edges[i]))
            return core::fail(core::ErrorCode::InvalidValue, option, text);
        at = stop;
    }
    if (at != end || !(edges[0] < edges[2]) || !(edges[1] < edges[3]))
        return core::fail(core::ErrorCode::InvalidValue, option, text);
    return core::Box{edges[0], edges[1], edges[2], edges[3]};
}

core::Result<int> numberFrom(const std::string& option, const std::string& text, int least)
{
    int number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stop != text.data() + text.size() || number < least)
        return core::fail(core::ErrorCode::InvalidValue, option, text);
    return number;
}

} // namespace app::cli
