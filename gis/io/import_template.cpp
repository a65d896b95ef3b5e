#include "gis/io/import_template.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace gis {

namespace {

struct Target
{
    std::string_view name{};
    ImportTarget target = ImportTarget::Layer;
};

constexpr auto targets = std::to_array<Target>({
    {"layer", ImportTarget::Layer},
    {"business", ImportTarget::Business},
    {"note", ImportTarget::Note},
    {"congestion_note", ImportTarget::Note},
    {"kampung", ImportTarget::Kampung},
    {"site", ImportTarget::Site},
});

} // namespace

std::string_view targetName(ImportTarget target)
{
    return std::find_if(targets.begin(), targets.end(),
                        [&](const Target& known) { return known.target == target; })
        ->name;
}

bool parseTarget(std::string_view name, ImportTarget& target)
{
    const auto* known = std::find_if(targets.begin(), targets.end(),
                                     [&](const Target& candidate) { return candidate.name == name; });
    if (known == targets.end())
        return false;
    target = known->target;
    return true;
}

bool ImportTemplate::fits(const std::vector<SourceColumn>& columns) const
{
    return std::all_of(mapping.begin(), mapping.end(), [&](const auto& pair) {
        return pair.second.empty() ||
               std::any_of(columns.begin(), columns.end(), [&](const SourceColumn& column) {
                   return core::matchesAlias(pair.second, column.title);
               });
    });
}

std::string importTemplateJson(const ImportTemplate& stored)
{
    const nlohmann::json json{{"as", targetName(stored.target)},
                              {"role", core::roleName(stored.role)},
                              {"mapping", stored.mapping}};
    return json.dump();
}

core::Result<ImportTemplate> parseImportTemplate(const std::string& text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    ImportTemplate stored;
    const auto word = [&](const char* key) {
        return json.is_object() && json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                                               : std::string{};
    };
    if (!parseTarget(word("as"), stored.target) || !core::parseRole(word("role"), stored.role) ||
        !json.contains("mapping") || !json["mapping"].is_object())
        return core::fail(core::ErrorCode::InvalidValue, "template", text.substr(0, 60));
    for (const auto& [field, column] : json["mapping"].items())
        if (column.is_string())
            stored.mapping[field] = column.get<std::string>();
    return stored;
}

} // namespace gis
