#include "core/analysis/indicator_settings.h"

#include "core/base/csv.h"

#include <nlohmann/json.hpp>

namespace core {

namespace {

using Json = nlohmann::json;

Measure measureIn(const Json& file, const char* name)
{
    const auto& json = file.at(name);
    return {json.at("value").get<double>(), json.value("source", ""), json.value("verified", false)};
}

SizeScheme schemeIn(const Json& json)
{
    SizeScheme scheme{json.at("id").get<std::string>(), json.at("title").get<std::string>(),
                      json.value("title_en", ""),       json.value("source", ""),
                      json.value("date", ""),           json.value("note", ""),
                      json.value("verified", false),    {}};
    for (const auto& one : json.at("classes")) {
        auto when = Expression::parse(one.at("when").get<std::string>());
        if (!when)
            throw Json::other_error::create(500, scheme.id + ": " + when.error().message, nullptr);
        scheme.classes.push_back({one.at("title").get<std::string>(), *std::move(when)});
    }
    return scheme;
}

} // namespace

Result<IndicatorSettings> readIndicatorSettings(const std::string& path)
{
    PS_LET(const auto text, readTextFile(path));
    IndicatorSettings settings;
    try {
        const auto file = Json::parse(text);
        settings.parkedCarWidth = measureIn(file, "parked_car_width");
        settings.passingCarWidth = measureIn(file, "passing_car_width");
        settings.emergencyWidth = measureIn(file, "emergency_width");
        settings.halfLifeDays = measureIn(file, "half_life_days");
        settings.seenWithin = measureIn(file, "seen_within");
        const auto& roads = file.at("road_classes");
        settings.roadSource = roads.value("source", "");
        for (const auto& road : roads.at("classes"))
            settings.roadClasses.push_back({road.at("from").get<double>(),
                                            road.at("title").get<std::string>(), road.value("title_en", "")});
        for (const auto& scheme : file.at("size_classes"))
            settings.sizeSchemes.push_back(schemeIn(scheme));
    } catch (const Json::exception& error) {
        return fail(ErrorCode::RuleUnreadable, path, error.what());
    }
    return settings;
}

} // namespace core
